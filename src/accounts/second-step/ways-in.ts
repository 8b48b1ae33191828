import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { heldBy } from '../actors.js';
import type { WayIn } from '../domain/enrolment.js';
import { OneTimeLinks } from '../one-time-links.js';

/** How an account was opened until now. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly links: OneTimeLinks,
  ) {}

  async of(accountId: string): Promise<WayIn> {
    const { manager } = this.source;
    const { caseRoleSince } = await heldBy(manager, accountId, this.clock.now());
    const [account] = await query<{ reopened_at: string | null }>(manager, 'SELECT reopened_at FROM account WHERE id = ?', [accountId]);
    return { links: await this.links.of(accountId), caseRoleSince, reopenedAt: account?.reopened_at ?? null };
  }
}
