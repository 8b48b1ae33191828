import { generateKeyPairSync, type KeyObject, createPublicKey } from 'node:crypto';
import { BlobWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { buildOnce } from '../../build/once.mjs';
import { keyLine, signedText } from '../../src/audit/log/signed-note.js';
import { encoded, type HttpAnswer } from './web/http-client.js';
import type { Visitor } from './web/visitor.js';

/** The page that checks a copy goes out with it. For every file of tests that asks for a copy, so that none can forget it. */
beforeAll(() => buildOnce(), 300_000);

/** What an archive holds, by name. */
export type Unpacked = Map<string, Buffer>;

/** A case file as its page gives it. */
export async function exportsCase(person: Visitor, reference: string, more: readonly [string, string][] = []): Promise<Buffer> {
  const { status, body } = await asksForCaseFile(person, reference, more);
  if (status !== 200) throw new Error(`The export answered ${status}`);
  return body;
}

/** What the form of the export answers. */
export async function asksForCaseFile(person: Visitor, reference: string, more: readonly [string, string][] = []): Promise<HttpAnswer> {
  const page = (await person.http.get(`/cases/${reference}/export`)).body.toString();
  const token = /name="_csrf" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const fields: [string, string][] = [
    ['_csrf', token],
    ['purpose', 'hr'],
    ['forWhom', 'Philippa Nettlecombe'],
    ['reason', 'For her work on it'],
    ...more,
  ];
  return person.http.send('POST', `/cases/${reference}/export`, {}, encoded(fields));
}

export async function unpacked(zip: Uint8Array): Promise<Unpacked> {
  const files: Unpacked = new Map();
  for (const entry of await new ZipReader(new Uint8ArrayReader(new Uint8Array(zip))).getEntries())
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  return files;
}

/** Stored, as Heed packs. */
export async function packed(files: Unpacked, { level = 0 } = {}): Promise<Buffer> {
  const zip = new ZipWriter(new BlobWriter(), { level, useWebWorkers: false });
  for (const [name, bytes] of files) await zip.add(name, new Uint8ArrayReader(new Uint8Array(bytes)));
  return Buffer.from(await (await zip.close()).arrayBuffer());
}

/** Somebody who makes a key of their own to sign with. */
export function stranger(name: string): { keyLine: string; sign(text: string): string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicHalf(privateKey);
  return { keyLine: keyLine(name, publicKey), sign: (text) => signedText(text, name, privateKey, publicKey) };
}

function publicHalf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
}
