import { nodeHash, rootOf } from '../log/frontier.js';
import type { LeafRange } from './tree-ranges.js';

/**
 * Gathers the hashes of some ranges while the leaves of a tree go by once. Holds the ranges asked for and one hash for each level of the
 * tree, whatever its size.
 */
export class RangeHashes {
  private readonly found = new Map<string, Buffer | null>();
  private readonly stack: { from: number; hash: Buffer }[] = [];
  size = 0;

  /** @param wanted ranges that occur in proofs: perfect subtrees, or whatever lies right of one */
  constructor(wanted: Iterable<LeafRange>) {
    for (const range of wanted) this.found.set(nameOf(range), null);
  }

  add(leaf: Buffer): void {
    let top = { from: this.size, hash: leaf };
    this.size += 1;
    this.keep(top);
    for (let bits = this.size; (bits & 1) === 0; bits >>>= 1) {
      const left = this.stack.pop();
      if (!left) throw new Error('The tree does not belong to its size');
      top = { from: left.from, hash: nodeHash(left.hash, top.hash) };
      this.keep(top);
    }
    this.stack.push(top);
  }

  /** To be called after the last leaf: what lies at the right edge is no perfect subtree. @returns the root */
  close(): Buffer {
    const hashes = this.stack.map(({ hash }) => hash);
    for (const [at, { from }] of this.stack.entries())
      this.keep({ from, hash: rootOf({ size: this.size - from, hashes: hashes.slice(at) }) });
    return rootOf({ size: this.size, hashes });
  }

  /** @throws Error for a range that was not asked for, or lies outside of the tree */
  of(range: LeafRange): Buffer {
    const hash = this.found.get(nameOf(range));
    if (!hash) throw new Error(`Nothing is known of the leaves ${nameOf(range)}`);
    return hash;
  }

  private keep({ from, hash }: { from: number; hash: Buffer }): void {
    const name = nameOf({ from, to: this.size });
    if (this.found.has(name)) this.found.set(name, hash);
  }
}

function nameOf({ from, to }: LeafRange): string {
  return `${from}-${to}`;
}
