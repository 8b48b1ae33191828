import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../audit/index.js';
import { query } from '../../platform/database/sql.js';
import { EvidenceItem } from './evidence-item.entity.js';

/**
 * The writer changed the answer to the gate after files had come: they are locked like any that somebody stopped, neither shown nor
 * destroyed, in the same unit of work as the answer. @source domain guide 9.2
 */
@Injectable()
export class LockDraftEvidence {
  constructor(private readonly source: DataSource) {}

  /** Whether there is anything to lock. */
  async isNeeded(draftId: string): Promise<boolean> {
    return (await unlockedItems(this.source.manager, draftId)).length > 0;
  }

  async run(tx: Tx, draftId: string): Promise<void> {
    for (const { id } of await unlockedItems(tx.manager, draftId)) {
      tx.stopped.push(id);
      await tx.update(EvidenceItem, id, { stoppedAt: tx.at });
      tx.record({ action: 'evidence.stopped', subject: draftId });
    }
  }
}

function unlockedItems(manager: EntityManager, draftId: string): Promise<{ id: string }[]> {
  return query(manager, 'SELECT id FROM evidence_item WHERE report_id = ? AND withdrawn_at IS NULL AND stopped_at IS NULL ORDER BY id', [
    draftId,
  ]);
}
