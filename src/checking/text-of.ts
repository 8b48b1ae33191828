import { NotReadable } from './finding.js';
import { concatenated, type SourceFile } from './host.js';

/** A small file as text. @throws NotReadable when it is too large or not UTF-8 */
export async function textOf(file: SourceFile, about: string, mostBytes: number): Promise<string> {
  return decoded(await bytesOf(file, about, mostBytes), about);
}

/** @throws NotReadable when it is too large */
export async function bytesOf(file: SourceFile, about: string, mostBytes: number): Promise<Uint8Array> {
  if (file.bytes > mostBytes) throw new NotReadable(about, `${file.path} is far too large to be what it should be.`);
  const chunks: Uint8Array[] = [];
  let taken = 0;
  await file.read((chunk) => {
    taken += chunk.length;
    if (taken > mostBytes) throw new NotReadable(about, `${file.path} is far too large to be what it should be.`);
    chunks.push(chunk.slice());
  });
  return concatenated(chunks);
}

/** @throws NotReadable for what is not UTF-8. A mark at its start stays, so that it counts as a change. */
export function decoded(bytes: Uint8Array, about: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    throw new NotReadable(about, 'It is not written in letters that can be read: it was damaged or changed.', { cause: fault });
  }
}
