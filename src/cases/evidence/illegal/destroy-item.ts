import type { Tx } from '../../../audit/index.js';
import { EvidenceItem } from '../evidence-item.entity.js';
import { destroyWhatHangs } from './what-hangs-on-an-item.js';

/** An item of which nothing is to be left. */
export interface Destroyed {
  readonly id: string;
  readonly keyId: string;
  readonly stoppedAt: string | null;
}

/**
 * The record’s part of destroying an item: its key and all that was made of it go, and what the row said of the file, its hashes too. That it
 * was there, when it came, and when it was stopped and destroyed, stays.
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
  await destroyWhatHangs(tx, id);
  await tx.keys.destroy(keyId, new Date(at));
}
