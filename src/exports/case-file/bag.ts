import { createHash } from 'node:crypto';
import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream';
import { dayOf, type Sha256 } from '../../kernel/index.js';
import { zipStream, type ZipEntry } from './zip-stream.js';

/** A file of the payload. Where its fingerprint was recorded before, the bag holds these bytes or none. */
export interface BagEntry {
  /** Below `data/`: letters, digits, dots, hyphens and slashes only, so that every tool can unpack it and no name tells anything. */
  path: string;
  open(): Readable;
  bytes?: number;
  sha256?: Sha256;
}

export interface BagInfo {
  /** The one folder that unpacking makes. */
  folder: string;
  organisation: string;
  description: string;
  madeAt: Date;
  /** Signs the fingerprints of all other tag files, and with them every file of the bag. */
  sign(text: string): string;
}

/** The bytes in the store are not those that were taken in: a fault that must end the export. */
export class AlteredOriginal extends Error {
  constructor(readonly path: string) {
    super(`${path} no longer has the fingerprint that was recorded when it was taken in`);
    this.name = 'AlteredOriginal';
  }
}

/**
 * A bag with the SHA-256 of every file, as one ZIP that is written while it is read.
 * @source BagIt 1.0 (RFC 8493), with its single base directory
 */
export function writeCaseFileBag(entries: AsyncIterable<BagEntry>, info: BagInfo): Readable {
  return zipStream(filesOfBag(entries, info), info.madeAt);
}

/** In order of writing: each manifest is made, and signed, when what it lists has gone by. */
async function* filesOfBag(entries: AsyncIterable<BagEntry>, info: BagInfo): AsyncGenerator<ZipEntry> {
  const payload = new Manifest();
  const tags = new Manifest();
  yield inFolder(info, tags.taking(tagFile('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')));
  for await (const entry of entries) yield inFolder(info, payload.taking({ ...entry, path: `data/${plainPath(entry.path)}` }));
  yield inFolder(info, tags.taking(tagFile('bag-info.txt', bagInfo(info, payload))));
  yield inFolder(info, tags.taking(tagFile('manifest-sha256.txt', payload.lines())));
  const signed = info.sign(`Heed case file\n${info.folder}\n${tags.lines()}`);
  yield inFolder(info, tags.taking(tagFile('signed-manifest.txt', signed)));
  yield inFolder(info, { ...tagFile('tagmanifest-sha256.txt', tags.lines()), bytes: null });
}

function tagFile(path: string, words: string): BagEntry {
  return { path, open: () => Readable.from([Buffer.from(words)]) };
}

function inFolder(info: BagInfo, entry: ZipEntry): ZipEntry {
  return { ...entry, path: `${plainPath(info.folder)}/${entry.path}` };
}

function bagInfo(info: BagInfo, payload: Manifest): string {
  return [
    `Source-Organization: ${oneLine(info.organisation)}`,
    `Bagging-Date: ${dayOf(info.madeAt)}`,
    `External-Description: ${oneLine(info.description)}`,
    `External-Identifier: ${oneLine(info.folder)}`,
    `Payload-Oxum: ${payload.bytes}.${payload.files}`,
    '',
  ].join('\n');
}

/** A line break in a value would begin a new element of `bag-info.txt`. */
function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function plainPath(path: string): string {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9.-]*(\/[a-zA-Z0-9][a-zA-Z0-9.-]*)*$/.test(path)) throw new TypeError('Not a neutral file name for a bag');
  return path;
}

/** Learns the fingerprint of each file as it streams by. */
class Manifest {
  private readonly sums: string[] = [];
  bytes = 0;

  get files(): number {
    return this.sums.length;
  }

  lines(): string {
    return this.sums.join('');
  }

  taking(entry: BagEntry): ZipEntry {
    return { path: entry.path, bytes: entry.bytes ?? null, open: () => this.through(entry) };
  }

  private through(entry: BagEntry): Readable {
    const hash = createHash('sha256');
    const passing = new Transform({
      transform: (chunk: Buffer, _encoding, done: TransformCallback) => {
        hash.update(chunk);
        this.bytes += chunk.length;
        done(null, chunk);
      },
      flush: (done) => {
        const sum = hash.digest('hex');
        if (entry.sha256 !== undefined && entry.sha256 !== sum) return done(new AlteredOriginal(entry.path));
        this.sums.push(`${sum}  ${entry.path}\n`);
        done();
      },
    });
    // `pipeline` hands faults on in both directions: the callback has nothing left to do.
    pipeline(entry.open(), passing, () => undefined);
    return passing;
  }
}
