import type { Component, Field } from './field.js';
import { asWords, type Words } from './words.js';

export interface ErrorSummary {
  readonly lines: readonly { readonly text: string; readonly href: string | null }[];
}

export interface NotificationBanner {
  readonly success: boolean;
  readonly title: string;
  readonly heading: string;
  readonly text: Words | null;
}

export interface Details extends Component {
  readonly summary: string;
  readonly paragraphs: readonly Words[];
  readonly open: boolean;
}

export interface WarningText extends Component {
  readonly text: string;
}

export interface InsetText extends Component {
  readonly text: Words;
}

/** A line for each question that has an error, in the order of the page, in the same words. Null when there is none. */
export function errorsOf(fields: readonly Field[], ...more: readonly string[]): ErrorSummary | null {
  const lines = [...more.map((text) => ({ text, href: null })), ...fields.flatMap(linesOf)];
  return lines.length > 0 ? { lines } : null;
}

/** For a fault that belongs to no question: "Someone changed this while you were writing". */
export function errorSummary(lines: readonly { text: string; href?: string | null }[]): ErrorSummary {
  return { lines: lines.map(({ text, href = null }) => ({ text, href })) };
}

/** Said once, on the page after something was done. */
export function done(heading: string, text: string | Words | null = null): NotificationBanner {
  return { success: true, title: 'Done', heading, text: text === null ? null : asWords(text) };
}

export function notice(heading: string, text: string | Words | null = null): NotificationBanner {
  return { success: false, title: 'Important', heading, text: text === null ? null : asWords(text) };
}

export function details(summary: string, paragraphs: readonly (string | Words)[], open = false): Details {
  return { component: 'govuk/details', summary, paragraphs: paragraphs.map(asWords), open };
}

export function warningText(text: string): WarningText {
  return { component: 'govuk/warning-text', text };
}

export function insetText(text: string | Words): InsetText {
  return { component: 'govuk/inset-text', text: asWords(text) };
}

function linesOf(field: Field): { text: string; href: string }[] {
  const own = field.error ? [{ text: field.error.inSummary, href: `#${field.focusId}` }] : [];
  return [...own, ...field.inner.flatMap(linesOf)];
}
