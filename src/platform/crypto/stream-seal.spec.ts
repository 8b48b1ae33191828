import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { sealStream, StreamSealFault, unsealStream } from './stream-seal.js';

const key = randomBytes(32);
const chunk = 64 * 1024;
const tag = 17;
const start = 25;

const lengths = fc.oneof(
  fc.integer({ min: 0, max: 3 * chunk }),
  fc.constantFrom(0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 2 * chunk + 1),
);
const cuts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });

describe('a sealed stream', () => {
  it('opens to the same bytes, in whatever pieces it came and went', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, cuts, cuts, async (length, into, outOf) => {
        const words = randomBytes(length);
        const sealed = await through(pieces(words, into), sealStream(key, 'item'));
        expect(sealed.bytes.length).toBe(start + length + tag * Math.max(1, Math.ceil(length / chunk)));
        const opened = await through(pieces(sealed.bytes, outOf), unsealStream(key, 'item'));
        expect(opened.fault).toBeNull();
        expect(opened.bytes.equals(words)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('gives on nothing false when one bit is turned, anywhere', async () => {
    const words = randomBytes(2 * chunk + 100);
    const { bytes } = await through([words], sealStream(key, 'item'));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), cuts, async (at, bit, outOf) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        await expectFault(altered, outOf, words);
      }),
      { numRuns: 150 },
    );
  });

  it('finds every cut, and gives on only what came whole before it', async () => {
    const words = randomBytes(2 * chunk + 100);
    const { bytes } = await through([words], sealStream(key, 'item'));
    const edges = [0, 1, start, start + tag, start + chunk + tag, start + 2 * (chunk + tag), bytes.length - 1];
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: bytes.length - 1 })), cuts, (length, outOf) =>
        expectFault(bytes.subarray(0, length), outOf, words),
      ),
      { numRuns: 100 },
    );
  });

  it('finds bytes added behind the end, also a whole second stream', async () => {
    const words = randomBytes(chunk);
    const { bytes } = await through([words], sealStream(key, 'item'));
    for (const added of [Buffer.from([0]), randomBytes(tag), randomBytes(chunk + tag), bytes])
      await expectFault(Buffer.concat([bytes, added]), [70_000], words);
  });

  it('finds chunks that changed places, were left out or came twice', async () => {
    const words = randomBytes(3 * chunk);
    const { bytes } = await through([words], sealStream(key, 'item'));
    const part = (n: number) => bytes.subarray(start + n * (chunk + tag), start + (n + 1) * (chunk + tag));
    const head = bytes.subarray(0, start);
    for (const order of [[1, 0, 2], [0, 2], [0, 0, 1, 2], [2], [0, 1, 1]])
      await expectFault(Buffer.concat([head, ...order.map(part)]), [99_999], words);
  });

  it('opens for nobody else', async () => {
    const { bytes } = await through([Buffer.from('words')], sealStream(key, 'item 1'));
    for (const opener of [unsealStream(randomBytes(32), 'item 1'), unsealStream(key, 'item 2'), unsealStream(key, '')]) {
      const opened = await through([bytes], opener);
      expect(opened.fault).toBeInstanceOf(StreamSealFault);
      expect(opened.bytes.length).toBe(0);
    }
  });

  it('says so when the version is not known, before anything else', async () => {
    const opened = await through([Buffer.from([2])], unsealStream(key, 'item'));
    expect(opened.fault?.message).toContain('unknown version');
  });

  it('never seals the same words to the same bytes', async () => {
    const [one, two] = [
      await through([Buffer.from('words')], sealStream(key, 'i')),
      await through([Buffer.from('words')], sealStream(key, 'i')),
    ];
    expect(one.bytes.equals(two.bytes)).toBe(false);
  });

  it('takes no key of another length', () => {
    expect(() => sealStream(randomBytes(31), 'item')).toThrow(RangeError);
    expect(() => unsealStream(Buffer.alloc(0), 'item')).toThrow(RangeError);
  });
});

async function expectFault(altered: Buffer, outOf: number[], words: Buffer): Promise<void> {
  const opened = await through(pieces(altered, outOf), unsealStream(key, 'item'));
  expect(opened.fault).toBeInstanceOf(StreamSealFault);
  expect(opened.bytes.equals(words.subarray(0, opened.bytes.length))).toBe(true);
  expect(opened.bytes.length % chunk).toBe(0);
}

async function through(source: Iterable<Buffer>, stream: ReturnType<typeof sealStream>): Promise<{ bytes: Buffer; fault: Error | null }> {
  const given: Buffer[] = [];
  try {
    await pipeline(Readable.from(source), stream, async (out: AsyncIterable<Buffer>) => {
      for await (const piece of out) given.push(piece);
    });
    return { bytes: Buffer.concat(given), fault: null };
  } catch (fault) {
    return { bytes: Buffer.concat(given), fault: fault as Error };
  }
}

function* pieces(bytes: Buffer, sizes: number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
