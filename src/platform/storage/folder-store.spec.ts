import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newId } from '../../kernel/index.js';
import { BlobMissing } from './blob-store.js';
import { FolderStore } from './folder-store.js';

let folder: string;
let store: FolderStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-store-'));
  store = new FolderStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder of sealed bytes', () => {
  it('gives back what it was given, readable by its owner only', async () => {
    const [id, bytes] = [newId(), randomBytes(300_000)];
    await store.put(id, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]));
    expect((await buffer(await store.open(id))).equals(bytes)).toBe(true);
    expect(await store.size(id)).toBe(300_000);
    const place = join(folder, id.slice(-4, -2), id.slice(-2), id);
    expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, id.slice(-4, -2)))).mode & 0o777).toBe(0o700);
    expect(await files(folder)).toEqual([place]);
  });

  it('lists what is whole, and nothing else that lies in the folder', async () => {
    const ids = [newId(), newId(), newId()];
    for (const id of ids) await store.put(id, of('x'));
    await writeFile(join(folder, '.gitkeep'), '');
    await writeFile(join(folder, 'incoming', `${newId()}.part`), 'half');
    await mkdir(join(folder, 'ab', 'cd'), { recursive: true });
    await writeFile(join(folder, 'ab', 'cd', 'stranger.txt'), '');
    expect((await listed()).sort()).toEqual(ids.sort());
  });

  it('lists nothing where no folder is yet', async () => {
    store = new FolderStore(join(folder, 'not', 'there'));
    expect(await listed()).toEqual([]);
    expect(await store.sweep(0)).toBe(0);
  });

  it.each(['at once', 'half way'])('leaves nothing when the source fails %s', async (when) => {
    const source = async function* () {
      if (when === 'half way') for (let i = 0; i < 40; i += 1) yield randomBytes(65_536);
      await Promise.resolve();
      throw new Error('broke off');
    };
    await expect(store.put(newId(), source())).rejects.toThrow('broke off');
    expect(await files(folder)).toEqual([]);
  });

  it('leaves nothing when the reader of a stream is destroyed', async () => {
    const source = new Readable({ read: () => undefined });
    source.push(randomBytes(100_000));
    const putting = store.put(newId(), source);
    setTimeout(() => source.destroy(new Error('went away')), 20);
    await expect(putting).rejects.toThrow('went away');
    expect(await files(folder)).toEqual([]);
  });

  it('leaves nothing when the bytes are written but cannot get their name', async () => {
    const id = newId();
    await writeFile(join(folder, id.slice(-4, -2)), 'a file where a folder should be');
    await expect(store.put(id, of('x'))).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await files(join(folder, 'incoming'))).toEqual([]);
  });

  it('never overwrites', async () => {
    const id = newId();
    await store.put(id, of('first'));
    await expect(store.put(id, of('second'))).rejects.toThrow('already stored');
    expect((await buffer(await store.open(id))).toString()).toBe('first');
    expect(await files(join(folder, 'incoming'))).toEqual([]);
  });

  it('lets one of two puts of an id win, and does not clear away the winner’s part', async () => {
    const id = newId();
    const settled = await Promise.allSettled([store.put(id, slowly('one')), store.put(id, slowly('two'))]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['one', 'two']).toContain((await buffer(await store.open(id))).toString());
  });

  it('removes, twice without a fault', async () => {
    const id = newId();
    await store.put(id, of('x'));
    await store.remove(id);
    await store.remove(id);
    await expect(store.open(id)).rejects.toBeInstanceOf(BlobMissing);
    await expect(store.size(id)).rejects.toBeInstanceOf(BlobMissing);
    expect(await listed()).toEqual([]);
  });

  it.each(['', '..', '../../etc/passwd', `${newId()}/..`, `${newId()}\u0000`, 'a'.repeat(36), 'incoming'])('takes no id %j', async (id) => {
    await expect(store.put(id, of('x'))).rejects.toThrow(TypeError);
    await expect(store.open(id)).rejects.toThrow(TypeError);
    await expect(store.remove(id)).rejects.toThrow(TypeError);
    expect(await files(folder)).toEqual([]);
  });

  it('sweeps parts that nobody writes any more, and only those', async () => {
    await store.check();
    const [old, young] = [join(folder, 'incoming', `${newId()}.part`), join(folder, 'incoming', `${newId()}.part`)];
    for (const part of [old, young]) await writeFile(part, 'half');
    await utimes(old, new Date(0), new Date(0));
    expect(await store.sweep(3_600_000)).toBe(1);
    expect(await files(folder)).toEqual([young]);
  });

  it('says when it cannot be used', async () => {
    await expect(store.check()).resolves.toBeUndefined();
    expect(await files(folder)).toEqual([]);
    await writeFile(join(folder, 'file'), '');
    await expect(new FolderStore(join(folder, 'file')).check()).rejects.toThrow();
  });
});

function of(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

async function* slowly(text: string): AsyncGenerator<Buffer> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  yield Buffer.from(text);
}

async function listed(): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of store.list()) ids.push(id);
  return ids;
}

async function files(under: string): Promise<string[]> {
  const found = await readdir(under, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}
