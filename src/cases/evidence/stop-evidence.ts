import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { AlertOfStop } from './alert-of-stop.js';
import { CaseItems } from './case-items.js';
import { recordOf } from './custody.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { LetGo } from './let-go.js';
import { placesOf } from './scanning/record-scan.js';
import { holdTied } from './tied-items.js';

/**
 * "Stop: possible illegal image": one click locks an item for everybody at once, in every case that holds it, with what it was copied from and
 * every copy, and with the e-mail and attachments that belong together. Nobody unlocks it here.
 */
@Injectable()
export class StopEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly items: CaseItems,
    private readonly bytes: LetGo,
    private readonly alert: AlertOfStop,
  ) {}

  /** Stopping twice is stopping once. @throws NotFound */
  async run(actor: Actor, evidenceId: string): Promise<void> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.stop-evidence');
    const locked = await this.work.run(actor, async (tx) => {
      const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.stop-evidence');
      if (item.state === 'stopped') return [item.id];
      const tied = await holdTied(tx, item.id);
      const files = new Map([[file.row.id, file]]);
      for (const id of tied) await this.lock(tx, id, files);
      for (const one of files.values()) await this.alert.run(tx, one);
      return tied;
    });
    this.bytes.run(locked);
  }

  /** In every case that holds it. @param files the cases that were opened for it so far */
  private async lock(tx: Tx, id: string, files: Map<string, OpenCase>): Promise<void> {
    const [open] = await tx.query('SELECT id FROM evidence_item WHERE id = ? AND stopped_at IS NULL AND withdrawn_at IS NULL', [id]);
    if (!open) return;
    tx.stopped.push(id);
    await tx.update(EvidenceItem, id, { stoppedAt: tx.at });
    for (const { case_id, number } of await placesOf(tx, id)) {
      const file = files.get(case_id) ?? (await this.cases.openWithoutAccessCheck(tx, case_id));
      files.set(case_id, file);
      recordOf(tx, file, { id, number }, 'evidence.stopped', { title: `Item ${number} locked: possible illegal image` });
    }
  }
}
