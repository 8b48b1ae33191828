import { encoded, type HttpBody } from '../web/http-client.js';
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

/** An address without the tokens that are made anew for each answer. */
export function withoutTokens(text: string): string {
  return text.replaceAll(sealed, '$1…');
}

/** Status, headers and body as they came, without what is made anew for each answer; and the page that a form leads to, if it does. */
export async function answerTo(visitor: Visitor, asked: Asked): Promise<string> {
  const csrf = await csrfOf(visitor);
  const { status, headers, body } = await visitor.http.send(asked.method, asked.path, headersOf(asked, csrf), formOf(asked, csrf));
  const kept = Object.entries(headers).filter(([name]) => !madeAnew.includes(name));
  const lines = [`${status}`, ...kept.map(([name, value]) => `${name}: ${String(value)}`), '', body.toString('latin1')];
  const answer = withoutTokens(lines.join('\n').replaceAll(csrf, '(csrf)'));
  if (asked.method !== 'POST' || status !== 303) return answer;
  return `${answer}\n${await answerTo(visitor, { method: 'GET', path: String(headers.location) })}`;
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
