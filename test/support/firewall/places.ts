import { randomBytes } from 'node:crypto';
import { parse } from 'node-html-parser';
import { makeReference, newId } from '../../../src/kernel/index.js';
import type { HttpAnswer } from '../web/http-client.js';
import type { Visitor } from '../web/visitor.js';
import { answered, withoutTokens } from './answers.js';

/** An address as somebody finds it on a page, or a form’s. */
export interface Place {
  readonly method: string;
  readonly path: string;
}

const ends = ['/sign-out', '/left'];

/** A place, with what is answered there; nothing was sent to a form. */
interface Found extends Place {
  readonly answer: string | null;
}

/** Opens every page that somebody can get to by clicking, from some pages on. @returns every address that they saw, in the order in which they did */
export async function everythingThat(visitor: Visitor, from: readonly string[]): Promise<Found[]> {
  const known = new Set<string>();
  const waiting: Place[] = [];
  const found: Found[] = [];
  const add = ({ method, path }: Place): void => {
    const key = `${method} ${withoutTokens(path)}`;
    if (known.has(key) || ends.includes(path)) return;
    known.add(key);
    waiting.push({ method, path });
  };
  for (const path of from) add({ method: 'GET', path });
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    if (place.method !== 'GET') {
      found.push({ ...place, answer: null });
      continue;
    }
    const { raw, text } = await answered(visitor, place);
    found.push({ ...place, answer: text });
    for (const next of placesIn(raw, place.path)) add(next);
  }
  return found;
}

function placesIn({ status, headers, body }: HttpAnswer, path: string): Place[] {
  const { location } = headers;
  if (typeof location === 'string') return [{ method: 'GET', path: within(location, path) }];
  return status === 200 && String(headers['content-type']).startsWith('text/html') ? placesOn(body.toString(), path) : [];
}

function placesOn(html: string, path: string): Place[] {
  const root = parse(html);
  const of = (selector: string, attribute: string) =>
    root.querySelectorAll(selector).flatMap((one) => {
      const address = one.getAttribute(attribute) ?? '';
      return address.startsWith('/') || address.startsWith('?') ? [{ one, path: within(address, path) }] : [];
    });
  const isFile = (address: string) => address.startsWith('/assets/');
  return [
    ...of('a[href]', 'href').map((found): Place => ({ method: 'GET', path: found.path })),
    ...of('img[src], source[src], video[src], audio[src]', 'src').map((found): Place => ({ method: 'GET', path: found.path })),
    ...of('form', 'action').map((found): Place => ({
      method: found.one.getAttribute('method') === 'post' ? 'POST' : 'GET',
      path: found.path,
    })),
    ...of('button[formaction]', 'formaction').map((found): Place => ({ method: 'POST', path: found.path })),
  ].filter((place) => !isFile(place.path));
}

function within(address: string, from: string): string {
  const { pathname, search } = new URL(address, new URL(from, 'http://heed.example'));
  return pathname + search;
}

/** What one person must not know of, each with a stranger to ask for instead: a reference or id that never was. */
export class Secrets {
  private readonly strangers = new Map<string, string>();

  /** @param after ids that sort after it are secret */
  constructor(
    readonly references: readonly string[],
    private readonly after: string,
  ) {
    for (const reference of references) this.strangers.set(reference, makeReference(randomBytes(7)));
  }

  /** The same with strangers in the place of secrets. */
  replacedIn(text: string): string {
    for (const [id] of text.matchAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g))
      if (id > this.after && !this.strangers.has(id)) this.strangers.set(id, newId());
    let said = text;
    for (const [secret, stranger] of this.strangers) said = said.replaceAll(secret, stranger);
    return said;
  }

  /** Neither the one nor the other, so that answers can be compared. */
  neitherIn(text: string): string {
    let said = text;
    for (const pair of this.strangers) for (const one of pair) said = said.replaceAll(one, '(asked for)');
    return said;
  }

  get all(): readonly string[] {
    return [...this.strangers.keys()];
  }
}
