import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, refused, type Refused } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import type { MailChoiceForm } from './mail-choice.form.js';

export interface ChosenMail {
  readonly daily: boolean;
  readonly reminded: boolean;
  /** 0 where nothing was ever chosen. */
  readonly version: number;
}

/** When somebody wants to be written to: their own choice, and on the log like every other change of an account. */
@Injectable()
export class ChooseMail {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  async of({ accountId }: Actor): Promise<ChosenMail> {
    const [row] = await query<{ daily_since: string | null; reminded_since: string | null; version: number }>(
      this.source.manager,
      'SELECT daily_since, reminded_since, version FROM mail_choice WHERE account_id = ?',
      [accountId],
    );
    return { daily: row?.daily_since != null, reminded: row?.reminded_since != null, version: row?.version ?? 0 };
  }

  run(actor: Actor, { pace, reminders, version }: MailChoiceForm): Promise<null | Refused<'stale'>> {
    return this.work.run(actor, async (tx) => {
      const [before] = await tx.query<{ version: number }>('SELECT version FROM mail_choice WHERE account_id = ?', [actor.accountId]);
      if (version !== String(before?.version ?? 0)) return refused('stale');
      const daily = pace === 'daily' ? tx.at : null;
      const reminded = reminders === 'on' ? tx.at : null;
      const changed =
        before === undefined
          ? await tx.query(
              `INSERT INTO mail_choice (account_id, daily_since, reminded_since, version) VALUES (?, ?, ?, 1)
               ON CONFLICT (account_id) DO NOTHING RETURNING account_id`,
              [actor.accountId, daily, reminded],
            )
          : await tx.query(
              `UPDATE mail_choice SET version = version + 1,
                 daily_since = ${daily === null ? 'NULL' : 'COALESCE(daily_since, ?)'}, reminded_since = ${reminded === null ? 'NULL' : 'COALESCE(reminded_since, ?)'}
               WHERE account_id = ? AND version = ? RETURNING account_id`,
              [...[daily, reminded].filter((at) => at !== null), actor.accountId, before.version],
            );
      if (changed.length === 0) return refused('stale');
      tx.record({ action: 'account.mail-chosen', subject: actor.accountId });
      return null;
    });
  }
}
