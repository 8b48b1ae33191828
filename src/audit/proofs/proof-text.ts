import type { ConsistencyProof, InclusionProof } from './prove.js';

/**
 * A proof that stands by itself (C2SP tlog-proof), to be stored as `.tlog-proof`.
 * @param note the signed head that the proof was made against
 * @param extra what a reader needs to rebuild the leaf hash; the proof itself does not vouch for it
 */
export function tlogProof({ index, hashes }: InclusionProof, note: string, extra?: string): string {
  const about = extra === undefined ? [] : [`extra ${Buffer.from(extra, 'utf8').toString('base64')}`];
  return ['c2sp.org/tlog-proof@v1', ...about, `index ${index}`, ...hashes.map(base64), '', note].join('\n');
}

/** As a witness is given it (C2SP tlog-witness, add-checkpoint): the earlier size, the proof, the head that it leads to. */
export function consistencyText({ earlier, hashes }: ConsistencyProof, note: string): string {
  return [`old ${earlier}`, ...hashes.map(base64), '', note].join('\n');
}

function base64(hash: Buffer): string {
  return hash.toString('base64');
}
