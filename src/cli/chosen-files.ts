import { type FileHandle, lstat, open, opendir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { GivenFile } from '../checking/index.js';
import { WrongUse } from './command.js';

/** Files to be checked, opened for reading. */
export interface Chosen {
  /** They are what a folder holds, rather than files named one by one. */
  readonly folder: boolean;
  readonly files: readonly GivenFile[];
  close(): Promise<void>;
}

/** No case file comes near: whoever names a whole disk is stopped. */
const mostFiles = 10_000;
const piece = 256 * 1024;
const mostOfText = 8 * 1024 * 1024;

/** @throws WrongUse for a folder beside other files, and for what is neither file nor folder */
export async function chosen(names: readonly string[]): Promise<Chosen> {
  const [first = ''] = names;
  if ((await stat(first)).isDirectory()) {
    if (names.length > 1) throw new WrongUse('Check one folder at a time');
    return { folder: true, files: await filesIn(first), close: async () => {} };
  }
  const handles: FileHandle[] = [];
  const files: GivenFile[] = [];
  const close = async () => void (await Promise.all(handles.map((handle) => handle.close())));
  try {
    for (const name of names) {
      const { size } = await trueFile(name);
      const handle = await open(name);
      handles.push(handle);
      files.push(givenFile(basename(name), size, (work) => work(handle)));
    }
  } catch (fault) {
    await close();
    throw fault;
  }
  return { folder: false, files, close };
}

/** A short text that stands beside them. @throws WrongUse for what is no file, or far too large */
export async function shortText(name: string): Promise<string> {
  if ((await trueFile(name)).size > mostOfText) throw new WrongUse(`${name} is far too large to hold what was kept`);
  return readFile(name, 'utf8');
}

/** Asked before it is opened: opening a pipe waits for whoever writes into it. */
async function trueFile(name: string): Promise<{ readonly size: number }> {
  const found = await stat(name);
  if (!found.isFile()) throw new WrongUse(`${name} is no file`);
  return found;
}

/** Each is opened only while it is read. A link is not followed: it could lead anywhere. */
async function filesIn(folder: string): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) throw new WrongUse(`${folder} holds something that is neither file nor folder`);
    if (files.length >= mostFiles) throw new WrongUse(`${folder} holds far more files than a case file does`);
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    files.push(givenFile(name, (await lstat(path)).size, async (work) => opened(path, work)));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function opened<Answer>(path: string, work: (handle: FileHandle) => Promise<Answer>): Promise<Answer> {
  const handle = await open(path);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

function givenFile(
  path: string,
  bytes: number,
  use: <Answer>(work: (handle: FileHandle) => Promise<Answer>) => Promise<Answer>,
): GivenFile {
  const part = async (handle: FileHandle, at: number, length: number): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
  return {
    path,
    bytes,
    readPart: (at, length) => use((handle) => part(handle, at, length)),
    read: (take) =>
      use(async (handle) => {
        for (let at = 0; at < bytes; at += piece) take(await part(handle, at, Math.min(piece, bytes - at)));
      }),
  };
}
