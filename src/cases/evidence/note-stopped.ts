import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Disposals } from '../../audit/index.js';
import { query } from '../../platform/database/sql.js';
import { Logs } from '../../platform/logging/logs.js';

/** At each start the ledger gets those stopped items that a crash kept from it: a backup from before must not open them again. */
@Injectable()
export class NoteStopped implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly disposals: Disposals,
    private readonly logs: Logs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const items = await query<{ id: string; stopped_at: string }>(
      this.source.manager,
      'SELECT id, stopped_at FROM evidence_item WHERE stopped_at IS NOT NULL ORDER BY stopped_at, id',
    );
    await this.disposals
      .noteMissing(items.map(({ id, stopped_at }) => ({ id, at: new Date(stopped_at), kind: 'stopped' })))
      .catch((fault: unknown) => this.logs.error('ledger of disposals cannot be written', { fault }));
  }
}
