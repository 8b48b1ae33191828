import type { HTMLElement } from 'node-html-parser';
import { encoded, type HttpBody } from './http-client.js';

export interface Submission {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: HttpBody | null;
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

/** What a person has changed on the page since it came. */
interface Given {
  readonly typed: ReadonlyMap<HTMLElement, string>;
  readonly ticked: ReadonlyMap<HTMLElement, boolean>;
  readonly files: ReadonlyMap<HTMLElement, readonly GivenFile[]>;
  defaultValue(field: HTMLElement): string;
}

type Entry = readonly [name: string, value: string | File];

/** Builds what a browser sends when a button is pressed: every filled-in field in the page's order, the pressed button and no other. */
export async function filledForm(
  root: HTMLElement,
  form: HTMLElement,
  button: HTMLElement,
  page: string,
  given: Given,
): Promise<Submission> {
  const entries = fieldsOf(root, form, button).flatMap((field) => entriesOf(field, given));
  const action = button.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const address = new URL(action === '' ? page : action, new URL(page, 'http://heed'));
  if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get') {
    const query = new URLSearchParams(asText(entries).map(([name, value]): [string, string] => [name, value]));
    return { method: 'GET', path: `${address.pathname}?${query.toString()}`, body: null };
  }
  const multipart = form.getAttribute('enctype') === 'multipart/form-data';
  return { method: 'POST', path: address.pathname + address.search, body: multipart ? await inParts(entries) : encoded(asText(entries)) };
}

function fieldsOf(root: HTMLElement, form: HTMLElement, button: HTMLElement): readonly HTMLElement[] {
  const belongs = (field: HTMLElement) => {
    const id = field.getAttribute('form');
    return id === undefined ? field.closest('form') === form : id === form.getAttribute('id');
  };
  return root
    .querySelectorAll('input, textarea, select, button')
    .filter((field) => field === button || !isButton(field))
    .filter((field) => field.hasAttribute('name') && !isDisabled(field) && belongs(field));
}

function entriesOf(field: HTMLElement, { typed, ticked, files, defaultValue }: Given): readonly Entry[] {
  const name = field.getAttribute('name') ?? '';
  const type = field.getAttribute('type');
  if (type === 'file') {
    const chosen = (files.get(field) ?? []).map(
      (file) => new File([Buffer.from(file.bytes)], file.name, { type: file.type ?? guessedType(file.name) }),
    );
    return (chosen.length > 0 ? chosen : [new File([], '', { type: 'application/octet-stream' })]).map((file) => [name, file]);
  }
  if (type === 'radio' || type === 'checkbox') {
    const on = ticked.get(field) ?? field.hasAttribute('checked');
    return on ? [[name, defaultValue(field)]] : [];
  }
  return [[name, withCrLf(typed.get(field) ?? defaultValue(field))]];
}

async function inParts(entries: readonly Entry[]): Promise<HttpBody> {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  const encodedParts = new Response(data);
  return { type: encodedParts.headers.get('content-type') ?? '', bytes: Buffer.from(await encodedParts.arrayBuffer()) };
}

function asText(entries: readonly Entry[]): readonly (readonly [string, string])[] {
  return entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
}

/** Browsers send line breaks so, whatever was typed. */
function withCrLf(value: string): string {
  return value.replace(/\r\n|\r|\n/g, '\r\n');
}

function isButton(field: HTMLElement): boolean {
  return field.rawTagName === 'button' || ['submit', 'button', 'image', 'reset'].includes(field.getAttribute('type') ?? '');
}

function isDisabled(field: HTMLElement): boolean {
  return field.hasAttribute('disabled') || field.closest('fieldset[disabled]') !== null;
}

function guessedType(name: string): string {
  const types: Record<string, string> = {
    png: 'image/png',
    jpg: 'image/jpeg',
    pdf: 'application/pdf',
    txt: 'text/plain',
    eml: 'message/rfc822',
  };
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
