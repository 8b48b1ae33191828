import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type AppointmentRole, Clock } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly secondStepSince: string | null;
  readonly recoveryCodesLeft: number;
  readonly appointments: readonly { readonly role: AppointmentRole; readonly since: string; readonly until: string | null }[];
}

/** What somebody sees about themselves. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async own({ accountId }: Actor): Promise<OwnAccount> {
    const [account] = await query<{ name: string; email: string; job_title: string; phone: string; second_step_since: string | null }>(
      this.source.manager,
      'SELECT name, email, job_title, phone, second_step_since FROM account WHERE id = ?',
      [accountId],
    );
    if (!account) throw new Error('Somebody is signed in whose account is not there');
    const codes = await query(this.source.manager, 'SELECT id FROM recovery_code WHERE account_id = ? AND used_at IS NULL', [accountId]);
    return {
      name: account.name,
      email: account.email,
      jobTitle: account.job_title,
      phone: account.phone,
      secondStepSince: account.second_step_since,
      recoveryCodesLeft: codes.length,
      appointments: await this.appointments(accountId),
    };
  }

  private async appointments(accountId: string): Promise<OwnAccount['appointments']> {
    const at = this.clock.now().toISOString();
    const rows = await query<{ role: AppointmentRole; from_at: string; until_at: string | null }>(
      this.source.manager,
      'SELECT role, from_at, until_at FROM appointment WHERE account_id = ? AND from_at <= ? AND (until_at IS NULL OR until_at > ?) ORDER BY from_at, id',
      [accountId, at, at],
    );
    return rows.map(({ role, from_at, until_at }) => ({ role, since: from_at, until: until_at }));
  }
}
