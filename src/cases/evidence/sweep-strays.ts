import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { placeholders, query } from '../../platform/database/sql.js';
import { Rounds } from '../../platform/jobs/rounds.js';
import { Logs } from '../../platform/logging/logs.js';
import { BlobStore } from '../../platform/storage/blob-store.js';

const hour = 3_600_000;
const day = 24 * hour;
const atOnce = 500;

/**
 * A crash between bytes and row leaves a file that nothing speaks of; a file that was taken back or purged can outlive its row's mark. Both leave the
 * store: at the start and every day.
 */
@Injectable()
export class SweepStrays implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly store: BlobStore,
    private readonly rounds: Rounds,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(day, 'stray evidence', () => this.run())();
  }

  async run(): Promise<void> {
    let swept = await this.store.sweep(day);
    let some: string[] = [];
    for await (const id of this.store.list()) {
      some.push(id);
      if (some.length < atOnce) continue;
      swept += await this.sweep(some);
      some = [];
    }
    swept += await this.sweep(some);
    if (swept > 0) this.logs.info('stray evidence removed', { files: swept });
  }

  private async sweep(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const rows = await query<{ id: string; gone_at: string | null }>(
      this.source.manager,
      `SELECT id, COALESCE(withdrawn_at, purged_at) AS gone_at FROM evidence_item WHERE id IN (${placeholders(ids.length)})`,
      ids,
    );
    // Pieces of files on their way are swept by those who know them.
    const pieces = await query<{ id: string }>(
      this.source.manager,
      `SELECT id FROM upload_piece WHERE id IN (${placeholders(ids.length)})`,
      ids,
    );
    const known = new Map([...pieces.map(({ id }) => [id, null] as const), ...rows.map(({ id, gone_at }) => [id, gone_at] as const)]);
    const strays = ids.filter((id) => (known.has(id) ? known.get(id) !== null : isOlderThanAnyForm(id)));
    for (const id of strays) await this.store.remove(id);
    return strays.length;
  }
}

/** A file whose form is still on its way has no row yet. An id begins with the milliseconds at which it was made. @source RFC 9562, 5.7 */
function isOlderThanAnyForm(id: string): boolean {
  const madeAt = parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return Date.now() - madeAt > hour;
}
