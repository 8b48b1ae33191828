import { request } from 'node:http';
import { encoded } from './web/http-client.js';
import type { Visitor } from './web/visitor.js';

/** A form of which only the first half arrives, because the connection breaks. */
export async function breaksOff(visitor: Visitor, path: string, fields: Readonly<Record<string, string>>): Promise<'broken'> {
  const { type, bytes } = encoded(Object.entries(fields));
  const address = new URL(path, visitor.http.origin);
  const headers = {
    cookie: visitor.http.cookies.headerFor(address),
    origin: address.origin,
    'content-type': type,
    'content-length': String(bytes.length),
  };
  const sending = request(address, { method: 'POST', headers });
  return new Promise((resolve) => {
    // That it breaks is what is wanted.
    sending.on('error', () => undefined);
    sending.once('close', () => resolve('broken'));
    sending.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => sending.destroy());
  });
}
