import { encoded, type HttpAnswer, type HttpBody } from '../web/http-client.js';
import type { Visitor } from '../web/visitor.js';

/** A request that somebody makes. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Beside the token of the form. */
  readonly fields?: Readonly<Record<string, string>>;
}

const madeAnew = ['date', 'etag', 'set-cookie', 'x-request-id'];
/** Of a search, a place in a list, a picture; as in an address or in a field. */
const sealed = /\b((?:search|page|for|place)(?:=|&#x3D;|" value="))[\w.-]{20,}/g;

/** Where the whole log stands at this moment, on every receipt: any sign-in and any look at anything makes it longer (docs/decisions/0009). */
const checkpoint = /(heed\/[\w-]{12}\s)\d+\s[\w+/]{43}/g;
/** When it was kept last is a matter of the moment too. */
const keptAt = /(kept outside the database on )[^.]+/g;
const signature = /(heed\/[\w-]{12} )[\w+/]{90,}/g;

/** An address without the tokens that are made anew for each answer. */
export function withoutTokens(text: string): string {
  return text.replaceAll(sealed, '$1…');
}

/** One answer: as it came; and as text, without what is made anew for each answer. */
interface Answered {
  readonly raw: HttpAnswer;
  readonly text: string;
}

/** Status, headers and body. No redirect is followed. */
export async function answered(visitor: Visitor, asked: Asked): Promise<Answered> {
  const csrf = await csrfOf(visitor);
  const raw = await visitor.http.send(asked.method, asked.path, headersOf(asked, csrf), formOf(asked, csrf));
  const body = raw.body.toString('latin1');
  const without = withoutTokens(body.replaceAll(csrf, '(csrf)'))
    .replaceAll(checkpoint, '$1…')
    .replaceAll(signature, '$1…')
    .replaceAll(keptAt, '$1…');
  // A longer log has a longer number.
  const left = body.search(checkpoint) < 0 ? madeAnew : [...madeAnew, 'content-length'];
  const kept = Object.entries(raw.headers).filter(([name]) => !left.includes(name));
  return {
    raw,
    text: [`${raw.status}`, ...kept.map(([name, value]) => `${name}: ${withoutTokens(String(value))}`), '', without].join('\n'),
  };
}

/** With the page that a form leads to, if it does. */
export async function answerTo(visitor: Visitor, asked: Asked): Promise<string> {
  const { raw, text } = await answered(visitor, asked);
  if (asked.method !== 'POST' || raw.status !== 303) return text;
  return `${text}\n${await answerTo(visitor, { method: 'GET', path: String(raw.headers.location) })}`;
}

function formOf({ method, fields = {} }: Asked, csrf: string): HttpBody | undefined {
  return method === 'POST' ? encoded(Object.entries({ _csrf: csrf, ...fields })) : undefined;
}

/** A piece of a file is sent without a form. */
function headersOf({ method, path }: Asked, csrf: string): Record<string, string> {
  const isUpload = /^\/uploads\/|\/uploads$/.test(path) && method !== 'POST';
  return isUpload ? { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'x-heed-token': csrf, accept: 'application/json' } : {};
}

const tokens = new WeakMap<Visitor, string>();

async function csrfOf(visitor: Visitor): Promise<string> {
  let token = tokens.get(visitor);
  if (token === undefined) {
    const page = await visitor.http.get('/account');
    token = /name="_csrf" value="([^"]*)"/.exec(page.body.toString())?.[1] ?? 'none';
    tokens.set(visitor, token);
  }
  return token;
}
