import { type Disposal, type Tx, UnitOfWork } from '../../audit/index.js';
import { destroyItem, EvidenceItem } from '../../cases/index.js';
import { heedItself } from '../../kernel/index.js';
import { recordForEachSchool } from '../../operations/index.js';
import { withApplication } from '../with-application.js';
import type { Staging } from './staging.js';

/**
 * Puts on the log that this was restored, and destroys and locks again what the ledger says was destroyed, purged or stopped after the backup was taken.
 * @param hasBytes whether the bytes of an item are to be had, in the backup or still where they are stored
 * @returns the items that come back without their bytes
 */
export async function settleRecords(
  staging: Staging,
  ledger: readonly Disposal[],
  hasBytes: (item: StoredItem) => Promise<boolean>,
): Promise<string[]> {
  return withApplication(staging.environment, (app) =>
    app.get(UnitOfWork).run({ ...heedItself, channel: 'command' }, async (tx) => {
      for (const { id, at, kind } of ledger)
        if (kind === 'stopped') await lockAgain(tx, id, at);
        else if (kind === 'purged') await purgeAgain(tx, id, at);
        else await destroyAgain(tx, id, at);
      await takeBackAgain(tx);
      const without: string[] = [];
      for (const item of await storedItems(tx)) {
        if (await hasBytes(item)) continue;
        without.push(item.id);
        tx.record({ action: 'evidence.not-restored', subject: item.id, school: item.school_id });
      }
      await recordForEachSchool(tx, 'records.restored');
      return without;
    }),
  );
}

export interface StoredItem {
  id: string;
  school_id: string;
  stored_sha256: string;
  stored_bytes: number;
  destroyed: number;
}

async function destroyAgain(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.keys.destroy(id, at);
  await tx.query('DELETE FROM draft WHERE id = ?', [id]);
}

async function lockAgain(tx: Tx, id: string, at: Date): Promise<void> {
  const [item] = await tx.query<{ school_id: string }>(
    'SELECT school_id FROM evidence_item WHERE id = ? AND stopped_at IS NULL AND withdrawn_at IS NULL',
    [id],
  );
  if (!item) return;
  await tx.update(EvidenceItem, id, { stoppedAt: at.toISOString() });
  tx.record({ action: 'evidence.stopped', subject: id, school: item.school_id });
}

async function purgeAgain(tx: Tx, id: string, at: Date): Promise<void> {
  const [item] = await tx.query<{ school_id: string; key_id: string; stopped_at: string | null }>(
    'SELECT school_id, key_id, stopped_at FROM evidence_item WHERE id = ? AND purged_at IS NULL',
    [id],
  );
  if (!item) return;
  await destroyItem(tx, { id, keyId: item.key_id, stoppedAt: item.stopped_at }, at.toISOString());
  tx.record({ action: 'locked.purged', subject: id, school: item.school_id });
}

/** Files of a draft that their writer had taken back. */
async function takeBackAgain(tx: Tx): Promise<void> {
  const items = await tx.query<{ id: string; report_id: string | null; school_id: string }>(
    `SELECT e.id, e.report_id, e.school_id FROM evidence_item e JOIN sealing_key k ON k.id = e.key_id
     WHERE k.wrapped IS NULL AND e.withdrawn_at IS NULL AND e.purged_at IS NULL AND NOT EXISTS (SELECT 1 FROM case_evidence c WHERE c.evidence_id = e.id)`,
  );
  for (const { id, report_id, school_id } of items) {
    await tx.update(EvidenceItem, id, { withdrawnAt: tx.at });
    tx.record({ action: 'evidence.withdrawn', subject: report_id ?? id, school: school_id });
  }
}

function storedItems(tx: Tx): Promise<StoredItem[]> {
  return tx.query<StoredItem>(
    `SELECT e.id, e.school_id, e.stored_sha256, e.stored_bytes, CASE WHEN k.wrapped IS NULL THEN 1 ELSE 0 END AS destroyed
     FROM evidence_item e JOIN sealing_key k ON k.id = e.key_id WHERE e.withdrawn_at IS NULL AND e.purged_at IS NULL ORDER BY e.id`,
  );
}
