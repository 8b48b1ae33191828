import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Disposals } from '../../audit/index.js';
import { query } from '../../platform/database/sql.js';
import { Logs } from '../../platform/logging/logs.js';

/**
 * At each start the ledger gets those items, stopped or purged, that it does not know: because of a crash, or because it was lost. A backup from
 * before must not bring them back.
 */
@Injectable()
export class NoteStopped implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly disposals: Disposals,
    private readonly logs: Logs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const items = await query<{ id: string; at: string; kind: 'stopped' | 'purged' }>(
      this.source.manager,
      `SELECT id, COALESCE(purged_at, stopped_at) AS at, CASE WHEN purged_at IS NULL THEN 'stopped' ELSE 'purged' END AS kind
       FROM evidence_item WHERE stopped_at IS NOT NULL OR purged_at IS NOT NULL ORDER BY 2, id`,
    );
    await this.disposals
      .noteMissing(items.map(({ id, at, kind }) => ({ id, at: new Date(at), kind })))
      .catch((fault: unknown) => this.logs.error('ledger of disposals cannot be written', { fault }));
  }
}
