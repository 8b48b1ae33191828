import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { CasesRepository } from '../cases.repository.js';
import { AlertOfStop } from './alert-of-stop.js';
import { CaseItems } from './case-items.js';
import { recordOf } from './custody.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { RunningDownloads } from './running-downloads.js';

/** "Stop: possible illegal image": one click locks an item for everybody at once, in every case that holds it. Nobody unlocks it here. */
@Injectable()
export class StopEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly items: CaseItems,
    private readonly downloads: RunningDownloads,
    private readonly alert: AlertOfStop,
  ) {}

  /** Stopping twice is stopping once. @throws NotFound */
  async run(actor: Actor, evidenceId: string): Promise<void> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.stop-evidence');
    await this.work.run(actor, async (tx) => {
      const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.stop-evidence');
      if (item.state === 'stopped') return;
      tx.stopped.push(item.id);
      await tx.update(EvidenceItem, item.id, { stoppedAt: tx.at });
      recordOf(tx, file, item, 'evidence.stopped', { title: `Item ${item.number} locked: possible illegal image` });
      await this.alert.run(tx, file);
      for (const { case_id, number } of await otherPlaces(tx, item.id, file.row.id)) {
        const other = await this.cases.openWithoutAccessCheck(tx, case_id);
        recordOf(tx, other, { id: item.id, number }, 'evidence.stopped', { title: `Item ${number} locked: possible illegal image` });
        await this.alert.run(tx, other);
      }
    });
    this.downloads.cut(evidenceId.toLowerCase());
  }
}

function otherPlaces(tx: Tx, evidenceId: string, caseId: string): Promise<{ case_id: string; number: number }[]> {
  return tx.query('SELECT case_id, number FROM case_evidence WHERE evidence_id = ? AND case_id <> ? ORDER BY case_id', [
    evidenceId,
    caseId,
  ]);
}
