import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import {
  aLockedPdf,
  aPdf,
  aPdfAsLargeAsAField,
  aPdfOfBoxesInBoxes,
  aPdfOfPages,
  aPdfThatNeverEnds,
  aPdfThatSwells,
  aPdfWithScripts,
} from '../../../test/support/hostile-files/pdfs.js';
import { isRefused } from '../../kernel/index.js';
import { type SafePicture, SafeCopyMaker } from '../index.js';

let maker: SafeCopyMaker;

beforeEach(() => (maker = new SafeCopyMaker()));
afterEach(() => maker.stop());

describe('a page of a PDF', () => {
  it('is drawn as a picture of its own, and says how many there are', async () => {
    const pdf = aPdf({
      pages: [
        { width: 200, height: 100 },
        { width: 100, height: 200, words: '' },
      ],
    });
    const [first, second] = [await pageOf(pdf, 1), await pageOf(pdf, 2)];
    expect([first.width, first.height, first.pageCount, first.mediaType]).toEqual([1600, 800, 2, 'image/webp']);
    expect([second.width, second.height]).toEqual([800, 1600]);
    const { format, width } = await sharp(first.bytes).metadata();
    expect([format, width]).toEqual(['webp', 1600]);
    for (const [at, expected] of [0x0b, 0x5a, 0x60].entries())
      expect(Math.abs(((await colourAt(first, 80, 720))[at] ?? 0) - expected)).toBeLessThan(6);
    expect(await colourAt(first, 1500, 50)).toEqual([255, 255, 255]);
    expect((await pageOf(pdf, 1, 'full')).width).toBe(3200);
  });

  it('that it does not have is not there', async () => {
    expect(await refusalOf(aPdf(), 2)).toBe('no-such-part');
    expect((await pageOf(aPdf(), 1)).pageCount).toBe(1);
  });

  it('with scripts and actions runs and calls nothing', async () => {
    const home = await listening();
    expect((await pageOf(aPdfWithScripts(home.address), 1)).width).toBe(1600);
    expect(home.asked()).toBe(0);
    home.server.close();
  });

  it.each([
    ['that asks for a password', aLockedPdf, 'locked'],
    ['larger than any paper', aPdfAsLargeAsAField, 'too-large'],
    ['among ten thousand', () => aPdfOfPages(10_000), 'too-large'],
    ['of nothing', () => Buffer.alloc(0), 'cannot-be-shown'],
    ['of a head alone', () => Buffer.from('%PDF-1.7\n'), 'cannot-be-shown'],
    ['of words', () => Buffer.from('%PDF-1.7\nnot a PDF at all'), 'cannot-be-shown'],
    ['that swells', aPdfThatSwells, 'cannot-be-shown'],
    ['of boxes in boxes', aPdfOfBoxesInBoxes, 'cannot-be-shown'],
  ])('%s is refused, and the next one is drawn', async (_, pdf, why) => {
    expect(await refusalOf(pdf(), 1)).toBe(why);
    expect((await pageOf(aPdf(), 1)).width).toBe(1600);
  });

  it('that draws for ever is given up', async () => {
    maker = new SafeCopyMaker({ maxMilliseconds: 3_000 });
    expect(await refusalOf(aPdfThatNeverEnds(), 1)).toBe('took-too-long');
    expect(maker.alive).toBe(0);
  });
});

async function pageOf(pdf: Buffer, page: number, size: 'usual' | 'full' = 'usual'): Promise<SafePicture> {
  const made = await maker.makePage(Readable.from([pdf]), 'pdf', page, size);
  if (isRefused(made)) throw new Error(`refused: ${made.refused}`);
  return made;
}

async function refusalOf(pdf: Buffer, page: number): Promise<string> {
  const made = await maker.makePage(Readable.from([pdf]), 'pdf', page);
  return isRefused(made) ? made.refused : `${made.width}`;
}

async function colourAt({ bytes }: SafePicture, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

async function listening(): Promise<{ server: Server; address: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((_, response) => response.end(String((asked += 1))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as { port: number }).port}`, asked: () => asked };
}
