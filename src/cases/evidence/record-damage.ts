import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import type { EvidenceDamage } from '../../evidence/index.js';
import { heedItself, isRefused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { Logs } from '../../platform/logging/logs.js';
import { CaseProgress } from '../actions/case-progress.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CasesRepository } from '../cases.repository.js';
import { recordOf } from './custody.js';
import { closeRepair, openRepair } from './damage-action.js';
import { found } from './damage-words.js';
import { EvidenceItem } from './evidence-item.entity.js';

/** An item as one case numbers it. */
interface Place {
  readonly case_id: string;
  readonly number: number;
}

/**
 * Marks an item whose stored bytes are not those that came in, and takes the mark away when they are again. In each case that holds it: an
 * entry, one action for whoever holds the case until it is whole again, and a notice. In a closed case nobody has to act, but is told.
 */
@Injectable()
export class RecordDamage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
    private readonly logs: Logs,
  ) {}

  /** Does nothing where that is known already. @param damage null when the bytes are whole */
  async run(evidenceId: string, damage: EvidenceDamage | null): Promise<void> {
    const marked = await this.work.run(heedItself, async (tx) => {
      const [item] = await tx.query<{ damage: EvidenceDamage | null; version: number }>(
        'SELECT damage, version FROM evidence_item WHERE id = ? AND withdrawn_at IS NULL',
        [evidenceId],
      );
      const places = await placesOf(tx, evidenceId);
      if (!item || item.damage === damage || places.length === 0) return false;
      const saved = await tx.update(EvidenceItem, evidenceId, { damage, damagedAt: damage === null ? null : tx.at }, item.version);
      // Somebody changed the item meanwhile. The next check comes to the same finding.
      if (isRefused(saved)) return saved;
      for (const place of places) await this.tellCase(tx, place, { id: evidenceId, damage, before: item.damage });
      return true;
    });
    if (marked === true && damage !== null) this.logs.error('evidence damaged', { id: evidenceId, damage });
  }

  private async tellCase(
    tx: Tx,
    { case_id, number }: Place,
    { id, damage, before }: { id: string; damage: EvidenceDamage | null; before: EvidenceDamage | null },
  ): Promise<void> {
    const file = await this.cases.openWithoutAccessCheck(tx, case_id);
    recordOf(tx, file, { id, number }, damage === null ? 'evidence.whole-again' : 'evidence.damaged', {
      title: `Item ${number}: ${found[damage ?? 'whole']}`,
      ...(damage === null ? {} : { damage }),
    });
    const begins = damage !== null && before === null;
    const changed = damage === null ? await closeRepair(tx, file, id) : begins && (await openRepair(tx, file, { id, number, damage }));
    if (changed) await this.progress.run(tx, file);
    if (changed || begins) await tellReaders(tx, this.notify, file, 'holders');
  }
}

function placesOf(tx: Tx, evidenceId: string): Promise<Place[]> {
  return tx.query<Place>('SELECT case_id, number FROM case_evidence WHERE evidence_id = ? ORDER BY case_id', [evidenceId]);
}
