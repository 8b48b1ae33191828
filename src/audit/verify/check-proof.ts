import { createHash } from 'node:crypto';

/** The root that an inclusion proof leads to; null when the proof has not the length that index and size ask for. @source RFC 9162, 2.1.3.2 */
export function rootFromInclusion(leaf: Buffer, index: number, size: number, hashes: readonly Buffer[]): Buffer | null {
  if (!isWhole(index) || !isWhole(size) || index >= size) return null;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const hash of hashes) {
    if (hash.length !== 32 || sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      root = inner(hash, root);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else root = inner(root, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : null;
}

/** The size and the root of a log at one moment. */
export interface Head {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether the earlier log is the beginning of the later one. @source RFC 9162, 2.1.4.2 */
export function isConsistent(earlier: Head, later: Head, hashes: readonly Buffer[]): boolean {
  if (!isWhole(earlier.size) || !isWhole(later.size) || earlier.size > later.size) return false;
  if (earlier.size === later.size) return hashes.length === 0 && earlier.root.equals(later.root);
  // Every log begins with nothing, whose root is known.
  if (earlier.size === 0) return hashes.length === 0 && earlier.root.equals(createHash('sha256').digest());
  const [start, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...hashes] : hashes;
  const roots = start && rootsFromConsistency(start, rest, earlier.size, later.size);
  return !!roots && roots.earlier.equals(earlier.root) && roots.later.equals(later.root);
}

/** The two roots that the hashes lead to from the largest subtree that both logs share; null when their number does not fit. */
function rootsFromConsistency(start: Buffer, hashes: readonly Buffer[], size: number, laterSize: number) {
  let [fn, sn] = [size - 1, laterSize - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [earlier, later] = [start, start];
  for (const hash of hashes) {
    if (hash.length !== 32 || sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      [earlier, later] = [inner(hash, earlier), inner(hash, later)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else later = inner(later, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? { earlier, later } : null;
}

function inner(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}

// Sizes go beyond what the bitwise operators of JavaScript can hold.
function isWhole(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function isOdd(number: number): boolean {
  return number % 2 === 1;
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number));
}
