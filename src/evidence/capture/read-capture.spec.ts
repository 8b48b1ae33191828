import { Readable } from 'node:stream';
import sharp from 'sharp';
import { ChildPool } from '../viewing/child-pool.js';
import { captureKind, captureLimits } from './capture-kind.js';
import { nothingTold } from './capture.js';
import { readCapture } from './read-capture.js';

const exif = {
  IFD0: { Make: 'Fruit', Model: 'Phone 9', Software: '<script>' },
  IFD2: { DateTimeOriginal: '2026:11:09 17:40:12', OffsetTimeOriginal: '+00:00' },
  IFD3: { GPSLatitude: '53/1 37/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '3/1 2/1 0/1', GPSLongitudeRef: 'W' },
};
const aPicture = (more = exif) => sharp({ create: { width: 240, height: 120, channels: 3, background: 'teal' } }).withExif(more);
const pool = new ChildPool(1_000);
const kind = captureKind();
const read = (bytes: Buffer) => readCapture(pool, kind, Readable.from([bytes]));
afterAll(() => pool.stop());

describe('reading what a picture says about itself', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('finds time, device and place in a %s', async (kind) => {
    expect(await read(await aPicture()[kind]().toBuffer())).toEqual({
      taken: { day: '2026-11-09', time: '17:40', offset: '+00:00' },
      device: 'Fruit Phone 9',
      place: { latitude: 53.6167, longitude: -3.0333 },
    });
  });

  it('finds nothing in a picture without such words, in noise, and in nothing', async () => {
    const bare = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    const noise = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 256));
    const cut = (await aPicture().jpeg().toBuffer()).subarray(0, 60);
    for (const bytes of [bare, noise, cut, Buffer.alloc(0)]) expect(await read(bytes)).toEqual(nothingTold);
  });

  it('reads no more than the start of a file that is nothing but words about itself', async () => {
    const segment = Buffer.concat([Buffer.from('ffe1ffff', 'hex'), Buffer.from('Exif\0\0'), Buffer.alloc(65_535 - 8, 0x41)]);
    let given = 0;
    const endless = Readable.from(
      (function* () {
        yield Buffer.from('ffd8', 'hex');
        for (; given < 1_000; given += 1) yield segment;
      })(),
    );
    expect(await readCapture(pool, kind, endless)).toEqual(nothingTold);
    expect(given).toBeLessThan(40);
    expect(endless.destroyed).toBe(true);
  });

  it('makes nothing of an index that leads round in a circle', async () => {
    const bytes = await aPicture().jpeg().toBuffer();
    const start = bytes.indexOf('Exif\0\0') + 6;
    const little = bytes.toString('latin1', start, start + 2) === 'II';
    const entries = little ? bytes.readUInt16LE(start + 8) : bytes.readUInt16BE(start + 8);
    const next = start + 10 + entries * 12;
    if (little) bytes.writeUInt32LE(8, next);
    else bytes.writeUInt32BE(8, next);
    expect((await read(bytes)).device).toBe('Fruit Phone 9');
  });

  it('gives up on a child that is too slow, and asks the next one', async () => {
    const bytes = await aPicture().jpeg().toBuffer();
    expect(await readCapture(pool, captureKind({ ...captureLimits, maxMilliseconds: 1 }), Readable.from([bytes]))).toEqual(nothingTold);
    expect((await read(bytes)).device).toBe('Fruit Phone 9');
  });
});
