import type { HTMLElement } from 'node-html-parser';
import type { HttpAnswer } from '../web/http-client.js';
import { WebPage } from '../web/web-page.js';
import type { Pairs } from './hostile.js';

/** A form as its page holds it. */
export interface FormOnPage {
  /** As a browser would send it untouched. */
  readonly asItStands: Pairs;
  readonly names: readonly string[];
  /** Fields in which words are typed, with what stands in them. */
  readonly typed: ReadonlyMap<string, string>;
}

/** The form that leads to an address; null where the page has none. */
export function formOn(answer: HttpAnswer, action: string): FormOnPage | null {
  const { root } = new WebPage(answer);
  // Two buttons for one address are two forms: the first stands for both.
  const form = root.querySelectorAll('form').find((one) => one.getAttribute('action') === action);
  if (form === undefined) return null;
  const fields = form.querySelectorAll('input, textarea, select').filter((field) => field.hasAttribute('name'));
  const standing = fields.filter((field) => !isTicked(field) || field.hasAttribute('checked'));
  return {
    asItStands: standing.map((field) => [nameOf(field), valueOf(field)]),
    names: [...new Set(fields.map(nameOf))].filter((name) => name !== '_csrf'),
    typed: new Map(fields.filter(isTyped).map((field) => [nameOf(field), valueOf(field)])),
  };
}

const nameOf = (field: HTMLElement): string => field.getAttribute('name') ?? '';
const isTicked = (field: HTMLElement): boolean => ['radio', 'checkbox'].includes(field.getAttribute('type') ?? '');

function isTyped(field: HTMLElement): boolean {
  const type = field.getAttribute('type') ?? 'text';
  // A code is a secret, as a password is: it is not shown again.
  if (nameOf(field) === 'code') return false;
  return field.rawTagName === 'textarea' || (field.rawTagName === 'input' && ['text', 'search', 'email', 'tel'].includes(type));
}

function valueOf(field: HTMLElement): string {
  // HTML drops one line break straight after the tag.
  if (field.rawTagName === 'textarea') return field.text.replace(/^\r?\n/, '').replaceAll('\r\n', '\n');
  if (field.rawTagName === 'select') return field.querySelector('option[selected]')?.getAttribute('value') ?? '';
  return (field.getAttribute('value') ?? '').replaceAll('\r\n', '\n');
}
