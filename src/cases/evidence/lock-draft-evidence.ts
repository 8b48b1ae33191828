import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { EvidenceItem } from './evidence-item.entity.js';

/**
 * The writer changed the answer to the gate after files had come: they are locked like any that somebody stopped, neither shown nor
 * destroyed. @source domain guide 9.2
 */
@Injectable()
export class LockDraftEvidence {
  constructor(private readonly work: UnitOfWork) {}

  /** Safe to run twice. */
  run(actor: Actor, draftId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const items = await tx.query<{ id: string }>(
        'SELECT id FROM evidence_item WHERE report_id = ? AND withdrawn_at IS NULL AND stopped_at IS NULL ORDER BY id',
        [draftId],
      );
      for (const { id } of items) {
        await tx.update(EvidenceItem, id, { stoppedAt: tx.at });
        tx.record({ action: 'evidence.stopped', subject: draftId });
      }
    });
  }
}
