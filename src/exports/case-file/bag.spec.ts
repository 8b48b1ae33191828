import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { asSha256 } from '../../kernel/index.js';
import { AlteredOriginal, type BagEntry, writeCaseFileBag } from './bag.js';

const info = {
  folder: 'HD-7K3Q-9M2X',
  organisation: 'Larkspindle Academy',
  description: 'Case file',
  madeAt: new Date('2026-11-18T09:15:00Z'),
  sign: (text: string) => `${text}signed\n`,
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const picture = randomBytes(200_000);
const words = Buffer.from('Read me first. Größe, 😀\n');
const sample: BagEntry[] = [
  { path: 'READ-ME-FIRST.txt', open: () => Readable.from([words]) },
  {
    path: 'evidence/001.png',
    bytes: picture.length,
    sha256: asSha256(sha256(picture)),
    open: () => Readable.from([picture.subarray(0, 7), picture.subarray(7)]),
  },
  { path: 'evidence/002.txt', bytes: 0, open: () => Readable.from([]) },
];

async function* given(entries: readonly BagEntry[]): AsyncGenerator<BagEntry> {
  yield* entries;
}

async function unpacked(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(zip)).getEntries({ checkSignature: true } as object)) {
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter(), { checkSignature: true })));
  }
  return files;
}

const text = (files: Map<string, Buffer>, path: string): string => files.get(`HD-7K3Q-9M2X/${path}`)?.toString('utf8') ?? '';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

describe('a bag', () => {
  it('holds the payload and the tag files of BagIt 1.0 in one folder, always in the same order', async () => {
    const files = await unpacked(await buffer(writeCaseFileBag(given(sample), info)));
    expect([...files.keys()]).toEqual(
      [
        'bagit.txt',
        'data/READ-ME-FIRST.txt',
        'data/evidence/001.png',
        'data/evidence/002.txt',
        'bag-info.txt',
        'manifest-sha256.txt',
        'signed-manifest.txt',
        'tagmanifest-sha256.txt',
      ].map((path) => `HD-7K3Q-9M2X/${path}`),
    );
    expect(text(files, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(text(files, 'bag-info.txt')).toContain(`Payload-Oxum: ${picture.length + words.length}.3\n`);
  });

  it('lists the SHA-256 of every file, payload and tags', async () => {
    const files = await unpacked(await buffer(writeCaseFileBag(given(sample), info)));
    const listed = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].flatMap((path) => text(files, path).trimEnd().split('\n'));
    expect(listed).toHaveLength(7);
    for (const line of listed) {
      const [sum, path] = line.split('  ');
      expect(sum).toBe(sha256(files.get(`HD-7K3Q-9M2X/${path}`) ?? Buffer.from('missing')));
    }
  });

  it('signs the fingerprints of its lists', async () => {
    const files = await unpacked(await buffer(writeCaseFileBag(given(sample), info)));
    const sums = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'].map(
      (path) => `${sha256(files.get(`HD-7K3Q-9M2X/${path}`) ?? Buffer.from('missing'))}  ${path}\n`,
    );
    expect(text(files, 'signed-manifest.txt')).toBe(`Heed case file\nHD-7K3Q-9M2X\n${sums.join('')}signed\n`);
  });

  it('can be read by its directory alone, stored as it is, by a program that knows only the format', async () => {
    const zip = await buffer(writeCaseFileBag(given(sample), info));
    const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
    const names: string[] = [];
    for (let at = zip.readUInt32LE(end + 16); names.length < zip.readUInt16LE(end + 10);) {
      const [size, nameLength, extraLength, local] = [
        zip.readUInt32LE(at + 20),
        zip.readUInt16LE(at + 28),
        zip.readUInt16LE(at + 30),
        zip.readUInt32LE(at + 42),
      ];
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      if (name.endsWith('001.png')) expect(zip.subarray(start, start + size).equals(picture)).toBe(true);
      names.push(name);
      at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32);
    }
    expect(names).toContain('HD-7K3Q-9M2X/data/evidence/001.png');
  });

  it('is the same to the byte when it is made again', async () => {
    const [first, second] = [await buffer(writeCaseFileBag(given(sample), info)), await buffer(writeCaseFileBag(given(sample), info))];
    expect(first.equals(second)).toBe(true);
  });

  it('marks names as UTF-8 and keeps to the plain format below 4 GB', async () => {
    const zip = await buffer(writeCaseFileBag(given(sample), info));
    expect(zip.readUInt32LE(0)).toBe(0x04034b50);
    expect(zip.readUInt16LE(6) & 0x800).toBe(0x800);
    expect(zip.includes(Buffer.from([0x50, 0x4b, 0x06, 0x06]))).toBe(false);
  });

  it('writes an entry of 4 GB and more as ZIP64', async () => {
    const huge: BagEntry = { path: 'evidence/001.bin', bytes: 2 ** 32 + 1, open: () => Readable.from([Buffer.from('x')]) };
    const zip = await buffer(writeCaseFileBag(given([huge]), info));
    const name = zip.indexOf('data/evidence/001.bin') - 'HD-7K3Q-9M2X/'.length;
    expect(zip.readUInt16LE(name - 26)).toBe(45);
  });

  it('ends with a fault when an original is no longer what was taken in', async () => {
    const altered: BagEntry = { path: 'evidence/001.png', sha256: asSha256('ab'.repeat(32)), open: () => Readable.from([picture]) };
    await expect(buffer(writeCaseFileBag(given([altered]), info))).rejects.toThrow(AlteredOriginal);
  });

  it('ends with the fault of a file that cannot be read', async () => {
    const broken: BagEntry = {
      path: 'evidence/001.png',
      open: () =>
        new Readable({
          read() {
            this.destroy(new Error('the disk is gone'));
          },
        }),
    };
    await expect(buffer(writeCaseFileBag(given([broken]), info))).rejects.toThrow('the disk is gone');
  });

  it.each(['../outside.txt', '/etc/hosts', 'a\\b.txt', 'a b.txt', 'evidence/.hidden', '', 'a/../b'])(
    'refuses %j as a name',
    async (path) => {
      await expect(buffer(writeCaseFileBag(given([{ path, open: () => Readable.from([]) }]), info))).rejects.toThrow(TypeError);
    },
  );

  it('reads no more of an original than has been taken from it', async () => {
    let read = 0;
    const endless = new Readable({
      read() {
        read += 65_536;
        this.push(Buffer.alloc(65_536));
      },
    });
    const bag = writeCaseFileBag(given([{ path: 'evidence/001.bin', open: () => endless }]), info);
    await once(bag, 'readable');
    await pause();
    const atFirst = read;
    await pause();
    expect(read).toBe(atFirst);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(8_000_000);
    bag.destroy();
  });

  it('lets go of everything when whoever takes it goes away', async () => {
    let ended = false;
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(65_536));
      },
    });
    async function* entries(): AsyncGenerator<BagEntry> {
      try {
        yield { path: 'evidence/001.bin', open: () => endless };
      } finally {
        ended = true;
      }
    }
    const bag = writeCaseFileBag(entries(), info);
    bag.on('error', () => undefined);
    await once(bag, 'readable');
    await pause();
    expect(endless.destroyed).toBe(false);
    bag.destroy();
    await pause();
    expect(endless.destroyed).toBe(true);
    expect(ended).toBe(true);
  });
});
