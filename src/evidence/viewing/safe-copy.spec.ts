import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { isRefused } from '../../kernel/index.js';
import { canBeShown, type SafeCopy, SafeCopyMaker, type SafePicture } from '../index.js';

let maker: SafeCopyMaker;

beforeEach(() => (maker = new SafeCopyMaker()));
afterEach(() => maker.stop());

describe('a safe copy of a picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('of a %s is a WebP, upright, smaller and without what was hidden in it', async (type) => {
    const original = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Copyright: 'Maud Quennell' }, IFD3: { GPSLatitude: '53/1 37/1 0/1', GPSLatitudeRef: 'N' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .toFormat(type)
      .toBuffer();
    expect(original.includes('Maud Quennell')).toBe(true);
    expect((await sharp(original).metadata()).orientation).toBe(6);

    const copy = await pictureOf(original, type);
    const { format, width, height, exif, xmp, icc, iptc, orientation } = await sharp(copy.bytes).metadata();
    expect([format, width, height]).toEqual(['webp', 800, 1600]);
    expect([copy.width, copy.height, copy.mediaType]).toEqual([800, 1600, 'image/webp']);
    expect([exif, xmp, icc, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    for (const hidden of ['Maud', 'EXIF', 'xmpmeta', 'GPS']) expect(copy.bytes.includes(hidden)).toBe(false);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('held in the way that number %i tells of stands upright', async (orientation) => {
    // Red at its upper left when it stands upright, whichever way the camera wrote it down.
    const upright = await sharp({ create: { width: 64, height: 32, channels: 3, background: 'white' } })
      .composite([{ input: { create: { width: 16, height: 16, channels: 3, background: 'red' } }, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const written = await sharp(await asWritten(upright, orientation))
      .withMetadata({ orientation })
      .png()
      .toBuffer();
    const copy = await pictureOf(written, 'png');
    expect([copy.width, copy.height]).toEqual([64, 32]);
    const [red = 0, green = 255] = await sharp(copy.bytes).extract({ left: 4, top: 4, width: 1, height: 1 }).raw().toBuffer();
    expect([red > 200, green < 80]).toEqual([true, true]);
  });

  it('shows the same picture', async () => {
    const original = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#0b5a60' } })
      .png()
      .toBuffer();
    const { data } = await sharp((await pictureOf(original, 'png')).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const [at, expected] of [0x0b, 0x5a, 0x60].entries()) expect(Math.abs((data[at] ?? 0) - expected)).toBeLessThan(6);
  });

  it('of a long screenshot stays readable', async () => {
    const original = await sharp({ create: { width: 1080, height: 9000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const copy = await pictureOf(original, 'png');
    expect([copy.width, copy.height]).toEqual([1080, 9000]);
  });

  it('is not made larger than the original', async () => {
    const original = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#00000000' } })
      .webp()
      .toBuffer();
    expect(await pictureOf(original, 'webp')).toMatchObject({ width: 30, height: 20 });
  });

  it('of 60,000 by 60,000 pixels is refused by its head alone', async () => {
    expect(await refusalOf(hugePng(60_000, 60_000))).toBe('too-large');
    expect(maker.alive).toBe(1);
    expect(await refusalOf(hugePng(0x7fffffff, 0x7fffffff))).toMatch(/too-large|cannot-be-shown/);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('not a picture')],
    ['a head without a body', hugePng(10, 10).subarray(0, 33)],
    ['a script in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
  ])('of %s is refused, and the next one is made', async (_, bytes) => {
    expect(await refusalOf(bytes)).toBe('cannot-be-shown');
    expect((await pictureOf(hugePng(4, 4), 'png')).width).toBe(4);
  });

  it('of an SVG that says it is a PNG fetches nothing', async () => {
    let asked = 0;
    const server = createServer((_, res) => res.end(String((asked += 1))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://127.0.0.1:${port}/" width="9" height="9"/></svg>`;
    expect(await refusalOf(Buffer.from(svg))).toBe('cannot-be-shown');
    server.close();
    expect(asked).toBe(0);
  });
});

describe('a child that makes safe copies', () => {
  it('is killed when a picture takes too long, and replaced', async () => {
    maker = new SafeCopyMaker({ maxMilliseconds: 3_000 });
    const slow = new Readable({ read: () => undefined });
    slow.push(hugePng(4, 4).subarray(0, 20));
    expect(await maker.makeSafeCopy(slow, 'png')).toEqual({ refused: 'took-too-long' });
    expect(slow.destroyed).toBe(true);
    expect(maker.alive).toBe(0);
    expect((await pictureOf(hugePng(4, 4), 'png')).width).toBe(4);
  });

  it('ends by itself when it takes more memory than it may', async () => {
    const picture = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect((await pictureOf(picture, 'png')).width).toBe(1600);
    maker.stop();
    // Less than any child needs: libvips itself is too thrifty for a picture of a test's size to pass a usual limit.
    maker = new SafeCopyMaker({ maxRssBytes: 20 * 1024 * 1024 });
    expect(await refusalOf(picture)).toBe('too-large');
    expect(maker.alive).toBe(0);
  });

  it('is given no more bytes than a picture may have', async () => {
    maker = new SafeCopyMaker({ maxBytes: 100_000 });
    expect(await refusalOf(Buffer.alloc(100_001))).toBe('too-large');
    expect(await refusalOf(Buffer.alloc(100_000))).toBe('cannot-be-shown');
  });

  it('rests warm for a while, then is gone', async () => {
    maker = new SafeCopyMaker({ restMilliseconds: 100 });
    expect(maker.alive).toBe(0);
    await pictureOf(hugePng(4, 4), 'png');
    expect(maker.alive).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(maker.alive).toBe(0);
  });

  it('is never one of more than two, however many are asked for', async () => {
    const asked = Array.from({ length: 9 }, () => pictureOf(hugePng(50, 50), 'png'));
    expect(maker.alive).toBeLessThanOrEqual(2);
    expect((await Promise.all(asked)).map(({ width }) => width)).toEqual(Array(9).fill(50));
    expect(maker.alive).toBeLessThanOrEqual(2);
  });

  it('answers once for each picture, also when nothing came in pieces', async () => {
    const nothing = Readable.from([Buffer.alloc(0), Buffer.alloc(0)]);
    expect(await maker.makeSafeCopy(nothing, 'png')).toEqual({ refused: 'cannot-be-shown' });
    for (const width of [4, 5, 6]) expect((await pictureOf(hugePng(width, 4), 'png')).width).toBe(width);
  });

  it('passes on a fault of the source as a fault', async () => {
    const broken = Readable.from(
      (async function* () {
        yield hugePng(4, 4).subarray(0, 40);
        await Promise.resolve();
        throw new Error('does not open');
      })(),
    );
    await expect(maker.makeSafeCopy(broken, 'png')).rejects.toThrow('does not open');
    expect((await pictureOf(hugePng(4, 4), 'png')).width).toBe(4);
  });
});

describe('a safe copy of a text', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffnaïve\r\nline\u0000 two')],
    ['UTF-16', Buffer.from('\ufeffnaïve\r\nline\u0000 two', 'utf16le')],
  ])('in %s is canonical', async (_, bytes) => {
    expect(await made(bytes, 'text')).toEqual({ kind: 'text', text: 'naïve\nline two', isCut: false });
  });

  it('is cut between letters', async () => {
    const source = Readable.from([Buffer.from(`a${'é'.repeat(60_000)}`)]);
    const copy = await maker.makeSafeCopy(source, 'text');
    expect(copy).toEqual({ kind: 'text', text: `a${'é'.repeat(49_999)}`, isCut: true });
    expect(source.destroyed).toBe(true);
  });
});

it('is made of pictures and text; the rest is downloaded', async () => {
  expect((['png', 'jpeg', 'webp', 'pdf', 'text', 'eml', 'msg'] as const).filter(canBeShown)).toEqual(['png', 'jpeg', 'webp', 'text']);
  const source = Readable.from([Buffer.from('%PDF-1.7')]);
  expect(await maker.makeSafeCopy(source, 'pdf')).toEqual({ refused: 'cannot-be-shown' });
  expect(source.destroyed).toBe(true);
});

/** As a camera held that way writes it down: 5 and 7 are mirrored along a diagonal, which undoes itself. @source Exif 3.0, 4.6.5 */
async function asWritten(upright: Buffer, orientation: number): Promise<Buffer> {
  const turned = sharp(
    await sharp(upright)
      .rotate({ 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0)
      .png()
      .toBuffer(),
  );
  return ([2, 4, 5, 7].includes(orientation) ? turned.flop() : turned).png().toBuffer();
}

async function made(bytes: Buffer, type: 'png' | 'jpeg' | 'webp' | 'text'): Promise<SafeCopy> {
  const copy = await maker.makeSafeCopy(Readable.from([bytes]), type);
  if (isRefused(copy)) throw new Error(`refused: ${copy.refused}`);
  return copy;
}

async function pictureOf(bytes: Buffer, type: 'png' | 'jpeg' | 'webp'): Promise<SafePicture> {
  return (await made(bytes, type)) as SafePicture;
}

async function refusalOf(bytes: Buffer): Promise<string> {
  const copy = await maker.makeSafeCopy(Readable.from([bytes]), 'png');
  return isRefused(copy) ? copy.refused : 'made';
}

/** A grey PNG that says it has so many pixels, and has them when they are few. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = width * height < 1e6 ? Buffer.alloc((width + 1) * height) : Buffer.alloc(1000);
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const edge = Buffer.alloc(8);
    edge.writeUInt32BE(data.length, 0);
    edge.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([edge.subarray(0, 4), body, edge.subarray(4)]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
