import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { EvidenceOfReport } from '../../src/cases/index.js';
import type { TestServer } from './server.js';
import type { HttpBody } from './web/http-client.js';
import type { GivenFile } from './web/filled-form.js';
import type { Visitor } from './web/visitor.js';

/** A small picture, as a telephone makes it: with a place and a name hidden inside. */
export function aPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 240, height: 120, channels: 3, background: 'teal' } })
    .withExif({
      IFD0: { Copyright: 'Corra Tolliday', Make: 'Fruit', Model: 'Phone 9' },
      IFD2: { DateTimeOriginal: '2026:11:08 17:40:12' },
      IFD3: { GPSLatitude: '53/1 37/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '3/1 2/1 0/1', GPSLongitudeRef: 'W' },
    })
    .jpeg()
    .toBuffer();
}

export function aScreenshot(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 90, channels: 3, background: '#f6f1e5' } })
    .png()
    .toBuffer();
}

/** A true PNG whose head says how large it is; there is hardly anything behind. */
export function aHugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const whole = Buffer.alloc(12 + data.length);
    whole.writeUInt32BE(data.length, 0);
    whole.write(type, 4, 'latin1');
    data.copy(whole, 8);
    whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
    return whole;
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A form with files as bytes on the wire, so that names can be what no browser sends. */
export function multipart(
  fields: readonly (readonly [string, string])[],
  files: readonly { name: string | Buffer; bytes: Uint8Array }[],
): HttpBody {
  const boundary = randomUUID();
  const parts = [
    ...fields.map(([name, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...files.flatMap(({ name, bytes }) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="`),
      typeof name === 'string' ? Buffer.from(name) : name,
      Buffer.from('"\r\nContent-Type: application/octet-stream\r\n\r\n'),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: Buffer.concat(parts) };
}

/** Answers the gate with No and sends files, as a handler without scripts does. */
export async function addsEvidence(handler: Visitor, reference: string, ...files: readonly GivenFile[]): Promise<void> {
  await handler.opens(`/cases/${reference}/evidence/add`);
  handler.chooses('No');
  handler.fills('What is it?', 'Screenshot of messages');
  await handler.continues();
  handler.attaches('Choose files', ...files);
  await handler.continues();
}

/** A handler answers for an item without looking at it. */
export async function letsThrough(handler: Visitor, item: string): Promise<void> {
  await handler.opens(item);
  handler.chooses('No');
  await handler.presses('I have checked: show a viewing copy');
}

/** Where the items of the page in front lead. */
export function itemsOn(visitor: Visitor): string[] {
  return visitor.page.root.querySelectorAll('.heed-row__what a').map((link) => link.getAttribute('href') ?? '');
}

/** Every file in the evidence folder, whole or not. */
export async function storedFiles({ settings }: Pick<TestServer, 'settings'>): Promise<string[]> {
  const found = await readdir(settings.UPLOADS_DIR ?? '', { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map(({ name }) => name);
}

/** Where the sealed bytes of an item lie. @param item its address */
export function placeOf({ settings }: TestServer, item: string): string {
  const id = item.split('/').at(-1) ?? '';
  return join(settings.UPLOADS_DIR ?? '', id.slice(-4, -2), id.slice(-2), id);
}

/** The token that every form of theirs carries. */
export async function tokenOf(visitor: Visitor): Promise<string> {
  await visitor.opens('/account');
  return visitor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
}

/** A form as a script of ours sends it, or somebody who writes their own. */
export async function posts(
  visitor: Visitor,
  path: string,
  body: HttpBody,
): Promise<{ status: number; json: Record<string, unknown> | null }> {
  const answer = await visitor.http.send('POST', path, { accept: 'application/json', origin: visitor.http.origin }, body);
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.status, json: isJson ? (JSON.parse(answer.body.toString()) as Record<string, unknown>) : null };
}

/** Name and fingerprint of each file that a draft holds and that nobody has locked. */
export async function filesOfDraft({ app }: TestServer, draftId: string): Promise<[string, string][]> {
  const items = await app.get(EvidenceOfReport).list(draftId);
  return items.flatMap((item): [string, string][] => (item.isStopped ? [] : [[item.name, item.sha256]]));
}
