import { createHash } from 'node:crypto';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

const manifest = 'manifest-sha256.txt';

/** Opens a case file that was exported and works out every fingerprint anew. @returns each file by its name */
export async function opensSound(zip: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const files = await unpacked(zip);
  const at = [...files.keys()].find((name) => name.endsWith(`/${manifest}`)) ?? '';
  const folder = at.slice(0, -manifest.length);
  const lines = (files.get(at)?.toString('utf8') ?? '').trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    const [hash, name = ''] = line.split(/ +(.*)/);
    expect([name, sha256(files.get(folder + name) ?? Buffer.alloc(0))]).toEqual([name, hash]);
  }
  const listed = lines.map((line) => folder + (line.split(/ +(.*)/)[1] ?? ''));
  expect([...files.keys()].filter((name) => name.startsWith(`${folder}data/`) && !listed.includes(name))).toEqual([]);
  expect(files.get(`${folder}data/case-file.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
  return files;
}

async function unpacked(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(new Uint8Array(zip))).getEntries()) {
    if (entry.directory) continue;
    files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  }
  return files;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
