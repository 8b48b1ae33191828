import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Pack, pack } from 'tar-stream';
import type { Bytes } from './age-file.js';
import type { Member } from './manifest.js';

/** Writes members one after the other, each once the one before it was taken by whoever reads the file. */
export class TarWriter {
  readonly members: Member[] = [];

  constructor(
    private readonly tar: Pack,
    private readonly at: Date,
  ) {}

  async text(path: string, text: string | Buffer): Promise<void> {
    const bytes = Buffer.from(text);
    await this.stream(path, bytes.length, Readable.from([bytes]));
  }

  /** @param size exactly what the source gives. @returns the SHA-256 of it */
  async stream(path: string, size: number, source: Readable): Promise<string> {
    const hash = createHash('sha256');
    const entry = this.tar.entry({ name: path, size, mode: 0o600, mtime: this.at });
    await pipeline(
      source,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          yield piece;
        }
      },
      entry,
    );
    const sha256 = hash.digest('hex');
    this.members.push({ path, bytes: size, sha256 });
    return sha256;
  }
}

/** The bytes of a tar whose members are written while it is read. A fault of the writing is a fault of the reading. */
export async function* tarOf(at: Date, write: (writer: TarWriter) => Promise<void>): AsyncGenerator<Uint8Array> {
  const tar = pack();
  const writing = write(new TarWriter(tar, at)).then(
    () => tar.finalize(),
    (fault: unknown) => tar.destroy(fault instanceof Error ? fault : new Error(String(fault))),
  );
  try {
    yield* tar as AsyncIterable<Uint8Array>;
  } finally {
    tar.destroy();
    await writing;
  }
}

export interface ReadMember {
  readonly path: string;
  readonly bytes: number;
  readonly content: Bytes;
}

/** The members of a tar, one after the other; what is not read of one is passed over. */
export async function* membersOf(plain: Bytes): AsyncGenerator<ReadMember> {
  const tar = extract();
  const feeding = pipeline(plain, tar).catch((fault: unknown) => tar.destroy(fault instanceof Error ? fault : new Error(String(fault))));
  try {
    for await (const entry of tar) {
      const { name, size, type } = entry.header;
      if (type !== 'file') throw new Error(`Unexpected member ${type}`);
      yield { path: name, bytes: size ?? 0, content: entry as Bytes };
      entry.resume();
    }
  } finally {
    tar.destroy();
    await feeding;
  }
}
