import { Readable } from 'node:stream';
import type { HeedRequest, Visit } from '../../platform/http/visit.js';
import { bytesOf, type StoryFile } from './evidence-files.js';

const token = 'demonstration';
const visit: Visit = { actor: null, accountId: null, sessionHash: null, csrf: token, said: null, address: '' };

/** A form as a browser sends it, so that files of the demonstration come in by the same door as everybody's. */
export async function formWithFiles(fields: Readonly<Record<string, string>>, files: readonly StoryFile[]): Promise<HeedRequest> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ _csrf: token, ...fields })) form.append(name, value);
  for (const file of files) form.append('files', new File([new Uint8Array(await bytesOf(file))], file.name));
  const sent = new Response(form);
  const body = Buffer.from(await sent.arrayBuffer());
  const headers = { 'content-type': sent.headers.get('content-type') ?? '', 'content-length': String(body.length) };
  return Object.assign(Readable.from([body], { objectMode: false }), { headers, visit, method: 'POST' }) as unknown as HeedRequest;
}
