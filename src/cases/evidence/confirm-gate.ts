import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../kernel/index.js';
import { CaseItems } from './case-items.js';
import { recordOf } from './custody.js';
import { EvidenceItem } from './evidence-item.entity.js';
import { holdStill } from './save-evidence.js';
import { SheetActions } from './sheet/sheet-actions.js';

/** `infected`: a virus was found in it meanwhile. */
export type ConfirmGateRefusal = 'stopped' | 'infected';

/** A handler says, from what was told and without looking, that an item may be looked at. @source domain guide 9.2 */
@Injectable()
export class ConfirmGate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
    private readonly sheets: SheetActions,
  ) {}

  /** @returns whether it can be looked at now. @throws NotFound */
  async run(actor: Actor, evidenceId: string): Promise<'open' | 'unscanned' | Refused<ConfirmGateRefusal>> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.confirm-gate');
    return this.work.run<'open' | 'unscanned' | Refused<ConfirmGateRefusal>>(actor, async (tx) => {
      const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.confirm-gate');
      if (item.state === 'stopped' || item.state === 'infected') return refused(item.state);
      // Somebody else was quicker, and said the same.
      if (item.state !== 'waiting') return item.state;
      const saved = await tx.update(EvidenceItem, item.id, { confirmedAt: tx.at }, item.version);
      // Between the look and the change only a stop can have come.
      if (isRefused(saved)) return refused('stopped');
      recordOf(tx, file, { ...item, sha256: item.words?.sha256 }, 'evidence.confirmed', { title: `Item ${item.number} let through` });
      await holdStill(tx, 'case_file', file.row.id);
      await this.sheets.run(tx, file);
      return item.scannerIsSet && item.scan?.outcome !== 'clean' ? 'unscanned' : 'open';
    });
  }
}
