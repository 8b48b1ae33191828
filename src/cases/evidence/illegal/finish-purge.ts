import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Disposals } from '../../../audit/index.js';
import { query } from '../../../platform/database/sql.js';
import { Rounds } from '../../../platform/jobs/rounds.js';
import { BlobStore } from '../../../platform/storage/blob-store.js';
import { tiedIn } from '../tied-items.js';
import { PurgeItems } from './purge-items.js';

const minute = 60_000;

/**
 * Destroys what two people agreed to destroy. First a line in the ledger, so that no backup brings it back whatever happens next; then the
 * keys, with the record of it; then the bytes. What a crash leaves undone is done at the next start, here or, of the bytes alone, by the sweep
 * of the store: each part can run twice.
 */
@Injectable()
export class FinishPurge implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly disposals: Disposals,
    private readonly purge: PurgeItems,
    private readonly store: BlobStore,
    private readonly rounds: Rounds,
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

  /** @param evidenceId under which it was agreed. @throws where a part cannot be done now: then a round does it */
  async one(evidenceId: string): Promise<void> {
    const ids = await tiedIn(this.source.manager, evidenceId);
    await this.disposals.promise(ids, 'purged');
    await this.purge.run(evidenceId);
    for (const id of ids) await this.store.remove(id);
  }
}
