import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { heedItself } from '../../../kernel/index.js';
import { Settings } from '../../../platform/config/settings.js';
import { placeholders } from '../../../platform/database/sql.js';
import { CasesRepository } from '../../cases.repository.js';
import { holdStill } from '../save-evidence.js';
import { placesOf } from '../scanning/record-scan.js';
import { SheetActions } from '../sheet/sheet-actions.js';
import { holdTied } from '../tied-items.js';
import { destroyItem } from './destroy-item.js';
import { writeInto } from './dossier.js';
import { recordLocked } from './locked-items.js';
import { PurgeRequest } from './purge-request.entity.js';

const day = 24 * 60 * 60_000;

interface ItemRow {
  id: string;
  key_id: string;
  school_id: string;
  stopped_at: string | null;
}

/** What the record loses when an item is destroyed, and everything that is tied to it with it, in one unit of work. */
@Injectable()
export class PurgeItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly settings: Settings,
    private readonly sheets: SheetActions,
  ) {}

  /** Does nothing where it is done already. @param evidenceId under which it was agreed */
  async run(evidenceId: string): Promise<void> {
    await this.work.run(heedItself, async (tx) => {
      const ids = await holdTied(tx, evidenceId);
      const [request] = await tx.query<{ id: string }>(`SELECT id FROM purge_request WHERE evidence_id = ? AND answer = 'agreed'`, [
        evidenceId,
      ]);
      const items = await tx.query<ItemRow>(
        `SELECT id, key_id, school_id, stopped_at FROM evidence_item WHERE purged_at IS NULL AND id IN (${placeholders(ids.length)}) ORDER BY id`,
        ids,
      );
      const [first] = items;
      if (!request || !first) return;
      await writeInto(tx, { id: evidenceId, schoolId: first.school_id });
      const backupsGoneBy = new Date(tx.now.getTime() + this.settings.backupKeepDays * day).toISOString();
      await tx.update(PurgeRequest, request.id, { backupsGoneBy });
      for (const item of items) await this.purge(tx, item);
    });
  }

  private async purge(tx: Tx, { id, key_id, school_id, stopped_at }: ItemRow): Promise<void> {
    await destroyItem(tx, { id, keyId: key_id, stoppedAt: stopped_at }, tx.at);
    const places = await placesOf(tx, id);
    if (places.length === 0) recordLocked(tx, { id, schoolId: school_id, file: null, number: null }, 'locked.purged', '');
    for (const { case_id, number } of places) {
      const file = await this.cases.openWithoutAccessCheck(tx, case_id);
      recordLocked(tx, { id, schoolId: school_id, file, number }, 'locked.purged', 'destroyed, as two people agreed');
      await holdStill(tx, 'case_file', case_id);
      await this.sheets.run(tx, file);
    }
  }
}
