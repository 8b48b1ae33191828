import { Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppointmentsChanged } from '../accounts/index.js';
import { type Tx, UnitOfWork } from '../audit/index.js';
import { heedItself } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';
import { DueJobs } from '../platform/jobs/due-jobs.js';

const kind = 'standing-changed';

/** What somebody is in the school has changed, or will: open matters move in the same transaction, or when the moment comes. */
@Injectable()
export class Standing implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly jobs: DueJobs,
    @Optional() private readonly changed?: AppointmentsChanged,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.handle(kind, (accountId) => this.comeToPass(accountId));
  }

  /** @param moments when it begins or ends; those to come are noted, and told then */
  async changes(tx: Tx, schoolId: string, accountIds: readonly string[], moments: readonly (Date | null)[] = []): Promise<void> {
    await this.changed?.inTransaction(tx, { schoolId, accountIds: [...new Set(accountIds)] });
    for (const moment of moments)
      if (moment !== null && moment > tx.now)
        for (const accountId of new Set(accountIds)) await this.jobs.schedule(tx, kind, accountId, moment);
  }

  private async comeToPass(accountId: string): Promise<void> {
    const [account] = await query<{ school_id: string }>(this.source.manager, 'SELECT school_id FROM account WHERE id = ?', [accountId]);
    if (!account) return;
    await this.work.run({ ...heedItself, schoolId: account.school_id }, async (tx) => {
      tx.record({ action: 'account.standing-changed', subject: accountId });
      await this.changed?.inTransaction(tx, { schoolId: account.school_id, accountIds: [accountId] });
    });
  }
}
