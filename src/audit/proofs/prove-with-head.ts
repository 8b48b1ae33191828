import type { DataSource } from 'typeorm';
import type { Keyring } from '../../platform/crypto/keyring.js';
import { AuditEntry } from '../audit-entry.entity.js';
import { signedHead } from '../log/checkpoints.js';
import { entryText } from '../log/entry-text.js';
import { keyLine } from '../log/signed-note.js';
import { isConsistent } from '../verify/check-proof.js';
import { checkEntryProof } from '../verify/check-proof-text.js';
import { openNote, type SignedHead } from '../verify/open-note.js';
import { consistencyText, tlogProof } from './proof-text.js';
import { prove } from './prove.js';

export interface EntryWithProof {
  readonly seq: number;
  /** What the leaf hash covers. */
  readonly entry: string;
  /** The public key that the checkpoint is signed with, as one line. */
  readonly key: string;
  /** C2SP tlog-proof with the entry as its extra data. */
  readonly proof: string;
}

/**
 * That an entry stands in the log as it is now. Checked before it is handed out.
 * @returns null when there is no such entry
 * @throws Error when the log does not add up
 */
export async function proveEntry(source: DataSource, keyring: Keyring, seq: number): Promise<EntryWithProof | null> {
  const { note, head } = await freshHead(source, keyring);
  const row = await source.manager.findOneBy(AuditEntry, { seq });
  if (!row || seq < 1 || seq > head.size) return null;
  const { inclusion } = await prove(source.manager, head.size, { seqs: [seq] });
  const found = inclusion.get(seq);
  const entry = entryText(row);
  const proof = found ? tlogProof(found, note, entry) : '';
  const checked = checkEntryProof(proof, keyring.publicKey);
  if (typeof checked === 'string') throw new Error(`${checked}. To see where: npm run heed -- audit verify`);
  return { seq, entry, key: keyLine(head.origin, keyring.publicKey), proof };
}

export interface Continuation {
  /** Size of the earlier log. */
  readonly since: number;
  /** As `consistencyText` writes it. */
  readonly proof: string;
}

/** That the log as it is now goes on from each of the checkpoints; nothing for one from which it does not. */
export async function proveContinuation(source: DataSource, keyring: Keyring, kept: readonly string[]): Promise<Continuation[]> {
  const { note, head } = await freshHead(source, keyring);
  const opened = kept.map((one) => openNote(one, keyring.publicKey)).filter((one) => one !== null && one.size <= head.size);
  const earlier = new Map(opened.flatMap((one) => (one ? [[one.size, one]] : [])));
  const { consistency } = await prove(source.manager, head.size, { earlier: earlier.keys() });
  return Array.from(earlier.values()).flatMap((one) => {
    const proof = consistency.get(one.size);
    return proof && isConsistent(one, head, proof.hashes) ? [{ since: one.size, proof: consistencyText(proof, note) }] : [];
  });
}

async function freshHead(source: DataSource, keyring: Keyring): Promise<{ note: string; head: SignedHead }> {
  const note = await signedHead(source, keyring);
  const head = openNote(note, keyring.publicKey);
  if (!head) throw new Error('The signing key and the public key do not belong together');
  return { note, head };
}
