import { encoded } from '../web/http-client.js';
import type { Visitor } from '../web/visitor.js';

/** A request that somebody makes. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Beside the token of the form. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Status, headers and body as they came, without what is made anew for each answer: tokens, and the moment by the server’s own watch. */
export async function answerTo(visitor: Visitor, { method, path, fields = {} }: Asked): Promise<string> {
  const form = method === 'GET' ? undefined : encoded(Object.entries({ _csrf: await csrfOf(visitor), ...fields }));
  const { status, headers, body } = await visitor.http.send(method, path, {}, form);
  const kept = Object.entries(headers).filter(([name]) => !['date', 'etag', 'set-cookie'].includes(name));
  return [`${status}`, ...kept.map(([name, value]) => `${name}: ${String(value)}`), '', body.toString()].join('\n').replaceAll(sealed, '$1…');
}

/** A form, and the page that it leads to. */
export async function answersTo(visitor: Visitor, asked: Asked): Promise<string> {
  const first = await answerTo(visitor, asked);
  const form = encoded(Object.entries({ _csrf: await csrfOf(visitor), ...asked.fields }));
  const { headers, status } = await visitor.http.send(asked.method, asked.path, {}, form);
  return status === 303 ? `${first}\n${await answerTo(visitor, { method: 'GET', path: String(headers.location) })}` : first;
}

const sealed = /(\b(?:search|page|pending)(?:=|" value=")|"_csrf" value="|x-request-id: )[\w%.~+/=-]+/g;

const tokens = new WeakMap<Visitor, string>();

async function csrfOf(visitor: Visitor): Promise<string> {
  let token = tokens.get(visitor);
  if (token === undefined) {
    const page = await visitor.http.get('/account');
    token = /name="_csrf" value="([^"]*)"/.exec(page.body.toString())?.[1] ?? '';
    tokens.set(visitor, token);
  }
  return token;
}
