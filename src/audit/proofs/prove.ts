import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import { RangeHashes } from './range-hashes.js';
import { consistencyRanges, inclusionRanges } from './tree-ranges.js';

/** That an entry stands in a log. */
export interface InclusionProof {
  /** The entry's number less one. */
  readonly index: number;
  /** RFC 9162 leaf hash of the entry. */
  readonly leaf: Buffer;
  /** From the leaf's sibling up to the child of the root. */
  readonly hashes: readonly Buffer[];
}

/** That a log is the continuation of an earlier one. */
export interface ConsistencyProof {
  readonly earlier: number;
  readonly hashes: readonly Buffer[];
}

export interface Proofs {
  /** What they prove against. Compare it with the head that goes with them: who altered a stored leaf gets another. */
  readonly root: Buffer;
  /** By the number of the entry. */
  readonly inclusion: ReadonlyMap<number, InclusionProof>;
  /** By the size of the earlier log. */
  readonly consistency: ReadonlyMap<number, ConsistencyProof>;
}

/** Which entries to prove, and the sizes of which earlier logs. */
export interface ToProve {
  readonly seqs?: Iterable<number>;
  readonly earlier?: Iterable<number>;
}

const batch = 5_000;

/**
 * Proofs against the log as it was at a size, in one pass over its leaves. Memory grows with the entries asked for, not with the log. Any
 * reading that sees so many entries will do, because none ever changes: no writer needs to wait for it.
 * @source RFC 9162, 2.1.3.1 and 2.1.4.1
 * @throws RangeError for an entry or an earlier log that lies beyond the size
 */
export async function prove(manager: EntityManager, size: number, { seqs = [], earlier = [] }: ToProve): Promise<Proofs> {
  const paths = new Map(Array.from(seqs, (seq) => [seq, inclusionRanges(seq - 1, size)]));
  const beginnings = new Map(Array.from(earlier, (from) => [from, consistencyRanges(from, size)]));
  const own = Array.from(paths.keys(), (seq) => ({ from: seq - 1, to: seq }));
  const ranges = new RangeHashes([...own, ...[...paths.values(), ...beginnings.values()].flat()]);
  for await (const leaf of leavesOf(manager, size)) ranges.add(leaf);
  const root = ranges.close();
  const hashOf = ranges.of.bind(ranges);
  return {
    root,
    inclusion: new Map(
      Array.from(paths, ([seq, path]) => [seq, { index: seq - 1, leaf: hashOf({ from: seq - 1, to: seq }), hashes: path.map(hashOf) }]),
    ),
    consistency: new Map(Array.from(beginnings, ([from, path]) => [from, { earlier: from, hashes: path.map(hashOf) }])),
  };
}

async function* leavesOf(manager: EntityManager, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    const rows = await query<{ seq: number; leaf: string }>(
      manager,
      'SELECT seq, leaf FROM audit_entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
      [done, size, batch],
    );
    if (rows.length === 0) throw new Error(`The log ends before entry ${done + 1}`);
    for (const { seq, leaf } of rows) {
      done += 1;
      if (seq !== done) throw new Error(`Entry ${done} of the log is missing`);
      yield Buffer.from(leaf, 'hex');
    }
  }
}
