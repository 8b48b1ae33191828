import type { Readable } from 'node:stream';
import type { PageHead } from '../views/govuk.js';

export interface PageModel {
  readonly page: PageHead;
}

/** What a controller may answer; nothing else leaves it. */
export type Answer =
  | { readonly answer: 'page'; readonly status: 200 | 422 | 409 | 404 | 503; readonly view: string; readonly model: PageModel }
  | { readonly answer: 'redirect'; readonly to: string; readonly said: string | null; readonly cookies: readonly CookieChange[] }
  | {
      readonly answer: 'bytes';
      readonly status: 200 | 206 | 416;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Readable | Buffer | string;
    }
  | { readonly answer: 'json'; readonly status: number; readonly body: unknown }
  | { readonly answer: 'protocol'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

export type CookieChange = { readonly name: 'session'; readonly value: string | null } | { readonly name: 'said'; readonly value: null };

export function page<Model extends PageModel>(view: string, model: Model): Answer {
  return { answer: 'page', status: 200, view, model };
}

/** The form again, with what was typed and what is wrong with it. */
export function invalid<Model extends PageModel>(view: string, model: Model): Answer {
  return { answer: 'page', status: 422, view, model };
}

/** Somebody else changed it meanwhile: both texts, neither lost. */
export function clash<Model extends PageModel>(view: string, model: Model): Answer {
  return { answer: 'page', status: 409, view, model };
}

/** The form again, with what was typed: we can’t take it now, and it is no fault of whoever sent it. */
export function unavailable<Model extends PageModel>(view: string, model: Model): Answer {
  return { answer: 'page', status: 503, view, model };
}

/** @param said one line for the next page; never a name */
export function seeOther(to: string, said: string | null = null, cookies: readonly CookieChange[] = []): Answer {
  return { answer: 'redirect', to, said, cookies };
}

/** @param status 206 for a part of them, 416 for a part that there is not */
export function bytes(body: Readable | Buffer | string, headers: Readonly<Record<string, string>>, status: 200 | 206 | 416 = 200): Answer {
  return { answer: 'bytes', status, headers, body };
}

/** Only for scripts that improve a page, such as upload progress. */
export function json(body: unknown, status = 200): Answer {
  return { answer: 'json', status, body };
}

/** What a protocol between scripts and server prescribes, such as that of files in pieces. */
export function protocol(status: number, headers: Readonly<Record<string, string>>, body: string): Answer {
  return { answer: 'protocol', status, headers, body };
}
