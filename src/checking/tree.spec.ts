import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { nodeHost } from './node-host.js';
import { isBelow, leafOf } from './tree.js';

type Hash = Uint8Array;
const inner = (left: Hash, right: Hash): Hash =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.of(1), left, right]))
    .digest();

/** As RFC 9162 writes them down: the tree of a list (2.1.1) and the path of one leaf (2.1.3.1). */
function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  const k = splitOf(leaves.length);
  return inner(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}
function pathOf(index: number, leaves: readonly Hash[]): Hash[] {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  return index < k
    ? [...pathOf(index, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(index - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}
function splitOf(length: number): number {
  let k = 1;
  while (k * 2 < length) k *= 2;
  return k;
}

it('holds for the path of every leaf, and for nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
      const leaves = Array.from({ length: size }, (_, i) => leafOf(`entry ${i}`, nodeHost));
      const [index, wrong] = [one % size, other % size];
      const head = { size, root: rootOf(leaves) };
      const leaf = leaves[index] ?? new Uint8Array();
      const path = pathOf(index, leaves);
      expect(isBelow({ leaf, index, path }, head, nodeHost)).toBe(true);
      if (wrong !== index) expect(isBelow({ leaf, index: wrong, path }, head, nodeHost)).toBe(false);
      expect(isBelow({ leaf, index, path: [...path, leaf] }, head, nodeHost)).toBe(false);
      if (path.length > 0) expect(isBelow({ leaf, index, path: path.slice(1) }, head, nodeHost)).toBe(false);
      expect(isBelow({ leaf: leafOf('another', nodeHost), index, path }, head, nodeHost)).toBe(false);
    }),
  );
});
