import fc from 'fast-check';
import { askedBytes, partOf } from './byte-range.js';

const whole = { size: 1_000, tag: '"tag"' };
const asked = (range?: string, ifRange?: string) => askedBytes({ range, ifRange }, whole);

it.each([
  ['bytes=0-', 0, 999],
  ['bytes=0-0', 0, 0],
  ['bytes=10-19', 10, 19],
  ['bytes=990-5000', 990, 999],
  [`bytes=990-${'9'.repeat(40)}`, 990, 999],
  ['bytes=999-', 999, 999],
  ['bytes=-1', 999, 999],
  ['bytes=-5000', 0, 999],
  ['BYTES=1-2', 1, 2],
])('%s is a part', (range, first, last) => expect(asked(range)).toEqual({ first, last }));

it.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=-0', `bytes=${'9'.repeat(40)}-`])('%s is no part of it', (range) =>
  expect(asked(range)).toBe('none'),
);

it.each([
  undefined,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'bytes=5-4',
  'bytes=0-1,5-6',
  'bytes=a-b',
  'bytes=--1',
  'items=0-1',
  'bytes=0x1-2',
  'bytes=1.5-2',
])('%s asks for the whole', (range) => expect(asked(range)).toBe('whole'));

it('is a part only of the bytes that were meant', () => {
  expect(asked('bytes=1-2', '"tag"')).toEqual({ first: 1, last: 2 });
  for (const other of ['"other"', 'W/"tag"', 'tag', '', 'Mon, 09 Nov 2026 18:05:00 GMT']) expect(asked('bytes=1-2', other)).toBe('whole');
});

it('gives on just those bytes, however they flow', async () => {
  const cases = fc.record({
    size: fc.integer({ min: 1, max: 300 }),
    step: fc.integer({ min: 1, max: 70 }),
    a: fc.nat(400),
    b: fc.nat(400),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ size, step, a, b }) => {
      const bytes = Buffer.from(Array.from({ length: size }, (_, at) => at % 251));
      const [first, last] = [Math.min(a % size, b % size), Math.max(a % size, b % size)];
      const got: Buffer[] = [];
      for await (const chunk of partOf(flowing(bytes, step), { first, last })) got.push(chunk);
      expect(Buffer.concat(got).equals(bytes.subarray(first, last + 1))).toBe(true);
    }),
  );
});

async function* flowing(bytes: Buffer, step: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += step) yield await Promise.resolve(bytes.subarray(at, at + step));
}
