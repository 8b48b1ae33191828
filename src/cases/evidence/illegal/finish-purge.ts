import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Disposals, type Tx, UnitOfWork } from '../../../audit/index.js';
import { heedItself } from '../../../kernel/index.js';
import { Settings } from '../../../platform/config/settings.js';
import { query } from '../../../platform/database/sql.js';
import { Rounds } from '../../../platform/jobs/rounds.js';
import { Logs } from '../../../platform/logging/logs.js';
import { BlobStore } from '../../../platform/storage/blob-store.js';
import { CasesRepository } from '../../cases.repository.js';
import { RunningDownloads } from '../running-downloads.js';
import { placesOf } from '../scanning/record-scan.js';
import { destroyItem } from './destroy-item.js';
import { holdLocked, writeInto } from './dossier.js';
import { recordLocked } from './locked-items.js';
import { PurgeRequest } from './purge-request.entity.js';
import { bytesMadeOf } from './what-hangs-on-an-item.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Destroys what two people agreed to destroy. First a line in the ledger, so that no backup brings it back whatever happens next; then the
 * keys, with the record of it; then the bytes. What a crash leaves undone is done at the next start: each part can run twice.
 */
@Injectable()
export class FinishPurge implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly disposals: Disposals,
    private readonly store: BlobStore,
    private readonly cases: CasesRepository,
    private readonly downloads: RunningDownloads,
    private readonly settings: Settings,
    private readonly rounds: Rounds,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(10 * minute, 'purges', () => this.run())();
  }

  /** Everything that was agreed and is not destroyed yet. */
  async run(): Promise<void> {
    const agreed = await query<{ id: string }>(
      this.source.manager,
      `SELECT p.evidence_id AS id FROM purge_request p JOIN evidence_item e ON e.id = p.evidence_id
       WHERE p.answer = 'agreed' AND e.purged_at IS NULL ORDER BY p.answered_at, p.id`,
    );
    for (const { id } of agreed) await this.one(id);
  }

  /** At once where it can be; otherwise a round does it. */
  async soon(evidenceId: string): Promise<void> {
    await this.one(evidenceId).catch((fault: unknown) => this.logs.error('what was agreed is not destroyed yet', { id: evidenceId, fault }));
  }

  private async one(id: string): Promise<void> {
    await this.disposals.promise([id], 'purged');
    const made = await this.work.run(heedItself, async (tx) => {
      const alsoStored = await bytesMadeOf(tx, id);
      await this.record(tx, id);
      return alsoStored;
    });
    for (const one of [id, ...made]) {
      this.downloads.cut(one);
      await this.store.remove(one);
    }
  }

  /** Does nothing where it is destroyed already. */
  private async record(tx: Tx, id: string): Promise<void> {
    await holdLocked(tx, id);
    const [item] = await tx.query<{ key_id: string; school_id: string; stopped_at: string | null; purged_at: string | null }>(
      'SELECT key_id, school_id, stopped_at, purged_at FROM evidence_item WHERE id = ?',
      [id],
    );
    const [request] = await tx.query<{ id: string }>(`SELECT id FROM purge_request WHERE evidence_id = ? AND answer = 'agreed'`, [id]);
    if (!item || !request || item.purged_at !== null) return;
    await writeInto(tx, { id, schoolId: item.school_id });
    await tx.update(PurgeRequest, request.id, { backupsGoneBy: new Date(tx.now.getTime() + this.settings.backupKeepDays * day).toISOString() });
    await destroyItem(tx, { id, keyId: item.key_id, stoppedAt: item.stopped_at }, tx.at);
    const places = await placesOf(tx, id);
    if (places.length === 0) recordLocked(tx, { id, schoolId: item.school_id, file: null, number: null }, 'locked.purged', '');
    for (const { case_id, number } of places) {
      const file = await this.cases.openWithoutAccessCheck(tx, case_id);
      recordLocked(tx, { id, schoolId: item.school_id, file, number }, 'locked.purged', 'destroyed, as two people agreed');
    }
  }
}
