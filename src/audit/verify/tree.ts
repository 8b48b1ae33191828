import { hash } from 'node:crypto';

/** A second reading of RFC 9162, 2.1.1, sharing nothing with the code that appends: a stack of perfect subtrees, merged as they pair up. */
export class VerifiedTree {
  private readonly stack: { hash: Buffer; leaves: number }[] = [];
  size = 0;

  add(leaf: Buffer): void {
    let top = { hash: leaf, leaves: 1 };
    for (let below = this.stack.at(-1); below?.leaves === top.leaves; below = this.stack.at(-1)) {
      this.stack.pop();
      top = { hash: inner(below.hash, top.hash), leaves: below.leaves * 2 };
    }
    this.stack.push(top);
    this.size += 1;
  }

  root(): Buffer {
    const top = this.stack.at(-1);
    if (!top) return hash('sha256', '', 'buffer');
    return this.stack.slice(0, -1).reduceRight((right, left) => inner(left.hash, right), top.hash);
  }
}

const one = Buffer.from([1]);
const pair = Buffer.allocUnsafe(65);

function inner(left: Buffer, right: Buffer): Buffer {
  one.copy(pair, 0);
  left.copy(pair, 1);
  right.copy(pair, 33);
  return hash('sha256', pair, 'buffer');
}
