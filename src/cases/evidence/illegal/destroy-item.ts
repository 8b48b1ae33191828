import type { Tx } from '../../../audit/index.js';
import { EvidenceItem } from '../evidence-item.entity.js';

/** An item of which nothing is to be left. */
export interface Destroyed {
  readonly id: string;
  readonly keyId: string;
  readonly stoppedAt: string | null;
}

/**
 * The record’s part of destroying an item: its key goes, and what the row said of the file, its hashes too. With the key go all words that are
 * sealed under it: its name, what it told of itself, what a scanner found, and each sheet that has it as a page. Copies and attachments are
 * items of their own, destroyed like it. That it was there, when it came, and when it was stopped and destroyed, stays.
 */
export async function destroyItem(tx: Tx, { id, keyId, stoppedAt }: Destroyed, at: string): Promise<void> {
  await tx.update(EvidenceItem, id, {
    stoppedAt: stoppedAt ?? at,
    purgedAt: at,
    sealed: '',
    storedSha256: '',
    storedBytes: 0,
    damage: null,
    damagedAt: null,
  });
  await tx.query('DELETE FROM evidence_check WHERE evidence_id = ?', [id]);
  await tx.keys.destroy(keyId, new Date(at));
}
