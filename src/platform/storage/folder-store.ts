import { randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, mkdir, open, opendir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '../../kernel/index.js';
import { BlobMissing, BlobStore } from './blob-store.js';

const blockBytes = 256 * 1024;
const twoDigits = /^[0-9a-f]{2}$/;

/**
 * A folder: `12/ab/…12ab` for what is whole, `incoming/….part` for what is still being written.
 * A file is written beside the others, synced, and only then gets its name, so that whatever has a name is whole.
 */
export class FolderStore extends BlobStore {
  constructor(private readonly folder: string) {
    super();
  }

  override async put(id: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const [part, place] = [this.partOf(id), this.placeOf(id)];
    await this.makeIncoming();
    try {
      await writeSynced(part, source);
      await this.name(part, place);
    } catch (fault) {
      if (!isTaken(fault)) await rm(part, { force: true });
      throw fault;
    }
  }

  override async open(id: string): Promise<Readable> {
    const file = await missingIs(id, open(this.placeOf(id), 'r'));
    return file.createReadStream({ highWaterMark: blockBytes });
  }

  override async size(id: string): Promise<number> {
    return (await missingIs(id, stat(this.placeOf(id)))).size;
  }

  override async remove(id: string): Promise<void> {
    const place = this.placeOf(id);
    await rm(place, { force: true });
    if (await exists(dirname(place))) await syncFolder(dirname(place));
  }

  override async *list(): AsyncGenerator<string> {
    for (const first of await foldersIn(this.folder))
      for (const second of await foldersIn(join(this.folder, first)))
        for await (const { name } of await opendir(join(this.folder, first, second))) if (isId(name)) yield name;
  }

  override async sweep(olderThanMs: number): Promise<number> {
    let swept = 0;
    for (const part of (await namesIn(this.incoming)).map((name) => join(this.incoming, name))) {
      // A part that got its name meanwhile is not there any more. Ages are by the clock that stamped the file.
      const written = await stat(part).catch(() => null);
      if (written === null || Date.now() - written.mtimeMs < olderThanMs) continue;
      await rm(part, { force: true });
      swept += 1;
    }
    return swept;
  }

  override async check(): Promise<void> {
    await this.makeIncoming();
    await access(this.folder, constants.R_OK | constants.W_OK);
    const trial = join(this.incoming, `${randomUUID()}.trial`);
    try {
      await writeFile(trial, trial, { flag: 'wx', mode: 0o600 });
      if ((await readFile(trial, 'utf8')) !== trial) throw new Error('The evidence folder gives back other bytes than it was given');
    } finally {
      await rm(trial, { force: true });
    }
  }

  private get incoming(): string {
    return join(this.folder, 'incoming');
  }

  private partOf(id: string): string {
    return join(this.incoming, `${checked(id)}.part`);
  }

  /** By the last digits: the first of a time-ordered id are the same for years. */
  private placeOf(id: string): string {
    const name = checked(id);
    return join(this.folder, name.slice(-4, -2), name.slice(-2), name);
  }

  private async makeIncoming(): Promise<void> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
  }

  private async name(part: string, place: string): Promise<void> {
    const folder = dirname(place);
    const isNewFolder = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
    if (await exists(place)) throw new Error('Something is already stored under this id');
    await rename(part, place);
    await syncFolder(folder);
    if (isNewFolder) for (const above of [dirname(folder), this.folder]) await syncFolder(above);
  }
}

/** The only gate between an id and a path: nothing but a UUID passes, so no path can be built from what somebody sent. */
function checked(id: string): string {
  if (!isId(id)) throw new TypeError('A store takes UUIDs only');
  return id.toLowerCase();
}

/** `wx` makes the part a lock as well: two puts of one id cannot both begin. */
async function writeSynced(part: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const out = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true, highWaterMark: 4 * blockBytes });
  // A source that fails at once is ahead of the opening, which would then make the file after it was cleared away.
  const closed = new Promise<void>((resolve) => out.once('close', () => resolve()));
  try {
    await pipeline(source, out);
  } finally {
    await closed;
  }
}

/** A new name is durable only once its folder is: fsync(2). Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => twoDigits.test(name));
}

async function namesIn(folder: string): Promise<string[]> {
  return (await exists(folder)) ? readdir(folder) : [];
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (fault: unknown) => {
      if (isMissing(fault)) return false;
      throw fault;
    },
  );
}

async function missingIs<T>(id: string, looking: Promise<T>): Promise<T> {
  return looking.catch((fault: unknown) => {
    throw isMissing(fault) ? new BlobMissing(id) : fault;
  });
}

function isMissing(fault: unknown): boolean {
  return isSystemFault(fault) && fault.code === 'ENOENT';
}

/** The part is another put's, and not ours to clear away. */
function isTaken(fault: unknown): boolean {
  return isSystemFault(fault) && fault.code === 'EEXIST' && fault.syscall === 'open';
}

function isSystemFault(fault: unknown): fault is { code: unknown; syscall: unknown } {
  return typeof fault === 'object' && fault !== null && 'code' in fault && 'syscall' in fault;
}
