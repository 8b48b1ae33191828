import { createHash, hash } from 'node:crypto';

/**
 * The Merkle tree of RFC 9162 (2.1), kept as its frontier: the roots of the complete subtrees, largest first, one for each set bit of
 * the size. Appending needs nothing else.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

export function appended(frontier: Frontier, leaves: readonly Buffer[]): Frontier {
  const hashes = [...frontier.hashes];
  let { size } = frontier;
  for (const leaf of leaves) {
    let node = leaf;
    for (let bits = size; (bits & 1) === 1; bits >>>= 1) node = nodeHash(popped(hashes), node);
    hashes.push(node);
    size += 1;
  }
  return { size, hashes };
}

function popped(hashes: Buffer[]): Buffer {
  const last = hashes.pop();
  if (!last) throw new Error('The frontier does not belong to its size');
  return last;
}

/** Root of the empty tree: SHA-256 of nothing (RFC 9162, 2.1.1). */
export function rootOf(frontier: Frontier): Buffer {
  const [last, ...rest] = [...frontier.hashes].reverse();
  if (!last) return createHash('sha256').digest();
  return rest.reduce((right, left) => nodeHash(left, right), last);
}

/** SHA-256(0x00 || entry). */
export function leafHash(entry: string): Buffer {
  return hash('sha256', `\u0000${entry}`, 'buffer');
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\u0001').update(left).update(right).digest();
}

export function writeFrontier(frontier: Frontier): string {
  return frontier.hashes.map((hash) => hash.toString('base64')).join(' ');
}

export function readFrontier(size: number, written: string): Frontier {
  const hashes = written === '' ? [] : written.split(' ').map((hash) => Buffer.from(hash, 'base64'));
  return { size, hashes };
}
