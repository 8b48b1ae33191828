import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../kernel/index.js';
import { NotFound, oneOf } from '../../platform/http/faults.js';
import { Logs } from '../../platform/logging/logs.js';
import { BlobStore } from '../../platform/storage/blob-store.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { DropUploads } from './resumed/drop-uploads.js';

export type WithdrawRefusal = 'locked';

interface ItemRow {
  id: string;
  key_id: string;
  stopped_at: string | null;
}

/** Before a report is sent its writer takes a file back: its key is destroyed with its row's mark, and its bytes leave the store. */
@Injectable()
export class WithdrawEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: BlobStore,
    private readonly logs: Logs,
    private readonly uploads: DropUploads,
  ) {}

  /** @param isOpen like `mayAdd` of an open draft, whatever the gate says: this person's, and not sent. @throws NotFound */
  async run(
    actor: Actor,
    { draftId, evidenceId, isOpen }: { draftId: string; evidenceId: string; isOpen: (tx: Tx) => Promise<boolean> },
  ): Promise<null | Refused<WithdrawRefusal>> {
    const answer = await this.work.run(actor, async (tx) => {
      if (!(await isOpen(tx))) throw new NotFound();
      const item = oneOf(await itemsOf(tx, draftId), evidenceId);
      // What may be illegal is not destroyed before the police said so.
      if (item.stopped_at !== null) return refused('locked');
      await withdraw(tx, draftId, item);
      return null;
    });
    if (!isRefused(answer)) await this.remove([evidenceId]);
    return answer;
  }

  /**
   * Everything of a draft that is given up or that nobody came back for. Safe to run twice.
   * @param alongside in the same unit of work, where there is anything: how many items are locked, and stay
   */
  async all(actor: Actor, draftId: string, alongside: (tx: Tx, locked: number) => Promise<void>): Promise<void> {
    const ids = await this.work.run(actor, async (tx) => {
      const [sent] = await tx.query('SELECT id FROM report WHERE id = ?', [draftId]);
      if (sent) return [];
      // What is locked stays as it is: it is not destroyed before the police said so.
      const all = await itemsOf(tx, draftId);
      const items = all.filter(({ stopped_at }) => stopped_at === null);
      for (const item of items) await withdraw(tx, draftId, item);
      if (all.length > 0) await alongside(tx, all.length - items.length);
      return items.map(({ id }) => id);
    });
    await this.remove(ids);
    await this.uploads.of({ kind: 'draft', id: draftId });
  }

  /** What cannot be removed now is found by the next sweep; without its key nobody can read it. */
  private async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids)
      await this.store.remove(id).catch((fault: unknown) => this.logs.error('evidence left in the store', { id, fault }));
  }
}

function itemsOf(tx: Tx, draftId: string): Promise<ItemRow[]> {
  return tx.query<ItemRow>('SELECT id, key_id, stopped_at FROM evidence_item WHERE report_id = ? AND withdrawn_at IS NULL ORDER BY id', [
    draftId,
  ]);
}

async function withdraw(tx: Tx, draftId: string, { id, key_id }: ItemRow): Promise<void> {
  await tx.update(EvidenceItem, id, { withdrawnAt: tx.at });
  await tx.keys.destroy(key_id, tx.now);
  tx.record({ action: 'evidence.withdrawn', subject: draftId });
}
