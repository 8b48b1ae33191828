/** The leaves from one index up to, but without, another: what one hash of a proof stands for. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The hashes that prove an entry, from the leaf's sibling up. @source RFC 9162, 2.1.3.1 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} has no leaf ${index}`);
  return downTo(index, { from: 0, to: size });
}

function downTo(index: number, { from, to }: LeafRange): LeafRange[] {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  return index < middle
    ? [...downTo(index, { from, to: middle }), { from: middle, to }]
    : [...downTo(index, { from: middle, to }), { from, to: middle }];
}

/** The hashes that prove a tree to be the beginning of a larger one; none for a tree that is the same, or empty. @source RFC 9162, 2.1.4.1 */
export function consistencyRanges(earlier: number, size: number): LeafRange[] {
  if (!(earlier >= 0 && earlier <= size)) throw new RangeError(`A tree of ${size} has no beginning of ${earlier}`);
  return earlier === 0 ? [] : beginning(earlier, { from: 0, to: size });
}

function beginning(end: number, { from, to }: LeafRange): LeafRange[] {
  // Whoever checks holds the root of the earlier tree, so that it needs no telling when it is a subtree by itself.
  if (end === to) return from === 0 ? [] : [{ from, to }];
  const middle = from + largestPowerBelow(to - from);
  return end <= middle
    ? [...beginning(end, { from, to: middle }), { from: middle, to }]
    : [...beginning(end, { from: middle, to }), { from, to: middle }];
}

/** The largest power of two smaller than a size of at least two. */
function largestPowerBelow(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1));
}
