import { createHash } from 'node:crypto';
import { isConsistent, rootFromInclusion } from './check-proof.js';
import { openNote, type SignedHead } from './open-note.js';
import { readConsistency, readTlogProof } from './read-proof.js';

export interface ProvedEntry {
  readonly seq: number;
  /** The entry's text, whose hash is the leaf. */
  readonly entry: string;
  readonly head: SignedHead;
}

/** What a proof of an entry shows under a key, or in a sentence why it shows nothing. Needs nothing but the text. */
export function checkEntryProof(text: string, publicKey: Buffer): ProvedEntry | string {
  const proof = readTlogProof(text);
  if (!proof) return 'This is no proof of an entry (C2SP tlog-proof), or it is not whole';
  if (proof.extra === null) return 'The proof does not hold the entry that it is about';
  const head = openNote(proof.note, publicKey);
  if (!head) return 'The checkpoint in it was not signed by this key, or was altered';
  const leaf = createHash('sha256').update(`\u0000${proof.extra}`).digest();
  const root = rootFromInclusion(leaf, proof.index, head.size, proof.hashes);
  if (!root?.equals(head.root)) return 'The entry is not in the log that the checkpoint signed: it, or the proof, was altered';
  return { seq: proof.index + 1, entry: proof.extra, head };
}

export interface ProvedContinuation {
  readonly earlier: SignedHead;
  readonly later: SignedHead;
}

/** What a proof that the log goes on shows to somebody who kept checkpoints, or in a sentence why it shows nothing. */
export function checkConsistencyText(text: string, kept: readonly string[], publicKey: Buffer): ProvedContinuation | string {
  const proof = readConsistency(text);
  if (!proof) return 'This is no proof that a log goes on, or it is not whole';
  const later = openNote(proof.note, publicKey);
  if (!later) return 'The checkpoint in it was not signed by this key, or was altered';
  const earlier = kept.map((note) => openNote(note, publicKey)).find((head) => head?.size === proof.earlier);
  if (!earlier) return `No checkpoint of entry ${proof.earlier} that this key signed was given`;
  if (earlier.origin !== later.origin) return 'The checkpoints are of two different logs';
  if (!isConsistent(earlier, later, proof.hashes))
    return 'The later log does not go on from the earlier one: it was rewritten, or the proof was altered';
  return { earlier, later };
}
