import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { publishedConsistency, publishedEntries, publishedInclusion, publishedRoots } from '../../../test/support/published-tree.js';
import { isConsistent, rootFromInclusion } from '../verify/check-proof.js';
import { readConsistency, readTlogProof } from '../verify/read-proof.js';
import { consistencyText, tlogProof } from './proof-text.js';
import { RangeHashes } from './range-hashes.js';
import { consistencyRanges, inclusionRanges, type LeafRange } from './tree-ranges.js';

const leafOf = (hex: string) =>
  createHash('sha256')
    .update(Buffer.from(`00${hex}`, 'hex'))
    .digest();
const leaves = publishedEntries.map(leafOf);
const bytes = (hex: string | undefined) => Buffer.from(hex ?? '', 'hex');
const published = (size: number) => ({ size, root: bytes(publishedRoots[size]) });

/** The hashes of some ranges, and the root of all of it. */
function hashed(size: number, wanted: readonly LeafRange[], leaf: (index: number) => Buffer) {
  const ranges = new RangeHashes(wanted);
  for (let index = 0; index < size; index += 1) ranges.add(leaf(index));
  const root = ranges.close();
  return { root, hashes: wanted.map((range) => ranges.of(range)) };
}

describe('the published tree', () => {
  const fromIt = (index: number) => leaves[index] ?? Buffer.alloc(0);

  it.each(publishedInclusion)('proves leaf %i of %i as published', (index, size, proof) => {
    const { hashes, root } = hashed(size, inclusionRanges(index, size), fromIt);
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual(proof);
    expect(root).toEqual(published(size).root);
    expect(rootFromInclusion(fromIt(index), index, size, proof.map(bytes))).toEqual(root);
  });

  it.each(publishedConsistency)('proves that the tree of %i is the beginning of that of %i as published', (earlier, size, proof) => {
    const { hashes } = hashed(size, consistencyRanges(earlier, size), fromIt);
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual(proof);
    expect(isConsistent(published(earlier), published(size), proof.map(bytes))).toBe(true);
  });
});

describe('a proof of any tree', () => {
  const leaf = (index: number) => leafOf(index.toString(16).padStart(4, '0'));
  const anySize = fc.integer({ min: 1, max: 70 });

  it('holds for every leaf, and for no other place, leaf, length or size that its root does not have', () => {
    fc.assert(
      fc.property(anySize, fc.nat(), fc.nat(), (size, some, other) => {
        const index = some % size;
        const { hashes, root } = hashed(size, inclusionRanges(index, size), leaf);
        const rootFor = (...asked: Parameters<typeof rootFromInclusion>) => rootFromInclusion(...asked)?.toString('hex');
        const wanted = root.toString('hex');
        expect(rootFor(leaf(index), index, size, hashes)).toBe(wanted);
        expect(rootFor(leaf(index + 1), index, size, hashes)).not.toBe(wanted);
        if (other % size !== index) expect(rootFor(leaf(index), other % size, size, hashes)).not.toBe(wanted);
        expect(rootFor(leaf(index), index, size, [...hashes, leaf(other)])).not.toBe(wanted);
        if (size > 1) expect(rootFor(leaf(index), index, size, hashes.slice(1))).not.toBe(wanted);
      }),
    );
  });

  it('holds for every earlier tree, and for none that differs', () => {
    fc.assert(
      fc.property(anySize, fc.nat(), fc.nat(), (size, some, altered) => {
        const before = some % (size + 1);
        const { hashes, root } = hashed(size, consistencyRanges(before, size), leaf);
        const earlier = { size: before, root: hashed(before, [], leaf).root };
        const later = { size, root };
        expect(isConsistent(earlier, later, hashes)).toBe(true);
        expect(isConsistent(earlier, later, [...hashes, leaf(altered)])).toBe(false);
        if (hashes.length > 0) expect(isConsistent(earlier, later, hashes.slice(1))).toBe(false);
        if (before === 0) return;
        const another = (index: number) => (index === altered % before ? leaf(index + 1) : leaf(index));
        expect(isConsistent({ size: before, root: hashed(before, [], another).root }, later, hashes)).toBe(false);
        expect(isConsistent({ ...earlier, size: before - 1 }, later, hashes)).toBe(false);
      }),
    );
  });

  it.each([-1, 8, NaN])('is not made, and does not hold, for leaf %p of 8', (index) => {
    expect(() => inclusionRanges(index, 8)).toThrow(RangeError);
    expect(rootFromInclusion(leaf(0), index, 8, [])).toBeNull();
  });
});

describe('the text of a proof', () => {
  const note = 'heed/example\n8\nXdnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\n— heed/example AAAA\n';
  const hashes = leaves.slice(0, 2);

  it('has the lines of a C2SP tlog-proof and reads back', () => {
    const text = tlogProof({ index: 5, leaf: leafOf(''), hashes }, note, '{"seq":6}');
    expect(text.split('\n').slice(0, 4)).toEqual([
      'c2sp.org/tlog-proof@v1',
      'extra eyJzZXEiOjZ9',
      'index 5',
      leaves[0]?.toString('base64'),
    ]);
    expect(text.endsWith(`\n\n${note}`)).toBe(true);
    expect(readTlogProof(text)).toEqual({ index: 5, hashes, extra: '{"seq":6}', note });
    expect(readTlogProof(tlogProof({ index: 0, leaf: leafOf(''), hashes: [] }, note))).toEqual({ index: 0, hashes: [], extra: null, note });
  });

  it('has the lines of a C2SP witness request for a log that went on, and reads back', () => {
    const text = consistencyText({ earlier: 3, hashes }, note);
    expect(text.startsWith('old 3\n')).toBe(true);
    expect(readConsistency(text)).toEqual({ earlier: 3, hashes, note });
  });

  it.each([
    '',
    'c2sp.org/tlog-proof@v1\nindex 05\n\nx',
    'c2sp.org/tlog-proof@v2\nindex 5\n\nx',
    'c2sp.org/tlog-proof@v1\nindex 5\nAAAA\n\nx',
  ])('is not taken for one when it is none: %p', (text) => {
    expect(readTlogProof(text)).toBeNull();
    expect(readConsistency(text)).toBeNull();
  });
});
