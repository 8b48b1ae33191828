import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type Day, dayOf, endOfDay, momentFromParts, WorkingDays } from '../../kernel/index.js';
import { Notify, Outbox } from '../../notifications/index.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import { Rounds } from '../../platform/jobs/rounds.js';
import { bankHolidays } from '../../rules/index.js';

const kind = 'daily-mail';
const fiveMinutes = 300_000;
const workingDays = new WorkingDays(bankHolidays);

/**
 * One neutral mail on the morning of a working day, to whoever chose it and has something to read: what is new since the last, or what is late or
 * due by the end of the next working day. Only of what they may read at that moment: whoever is concerned in a case hears nothing of it.
 * @source domain guide 15
 */
@Injectable()
export class DailyMail implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly books: Bookkeeping,
    private readonly notify: Notify,
    private readonly outbox: Outbox,
    private readonly jobs: DueJobs,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(kind, (accountId) => this.mail(accountId));
  }

  onApplicationBootstrap(): void {
    if (this.notify.mailIsOn) this.rounds.every(fiveMinutes, kind, () => this.plan());
  }

  /** One job for each person and day, however many servers plan it. */
  async plan(): Promise<void> {
    const now = this.books.now();
    const hour = mailHour(dayOf(now));
    if (!workingDays.isWorkingDay(dayOf(now)) || hour === null || now < hour) return;
    const people = await this.books.read<{ account_id: string }>(
      `SELECT c.account_id FROM mail_choice c JOIN account a ON a.id = c.account_id AND a.ended_at IS NULL
       WHERE c.daily_since IS NOT NULL OR c.reminded_since IS NOT NULL ORDER BY c.account_id`,
    );
    for (const { account_id } of people)
      await this.books.write('INSERT INTO due_job (id, kind, subject, due_at, tries) VALUES (?, ?, ?, ?, 0) ON CONFLICT (id) DO NOTHING', [
        idOf(account_id, dayOf(now)),
        kind,
        account_id,
        hour.toISOString(),
      ]);
  }

  /** The mail bears the name of its day: done twice, it is one. */
  private async mail(accountId: string): Promise<void> {
    const now = this.books.now();
    const [choice] = await this.books.read<{ daily_since: string | null; reminded_since: string | null }>(
      'SELECT daily_since, reminded_since FROM mail_choice WHERE account_id = ?',
      [accountId],
    );
    if (!choice) return;
    const wanted =
      (choice.daily_since !== null && (await this.somethingNew(accountId, choice.daily_since))) ||
      (choice.reminded_since !== null && (await this.somethingDue(accountId, now)));
    if (!wanted) return;
    await this.books.write(
      `INSERT INTO outbox_message (id, account_id, template, token_sealed, made_at, due_at, tries) VALUES (?, ?, 'daily', '', ?, ?, 0)
       ON CONFLICT (id) DO NOTHING`,
      [idOf(accountId, dayOf(now)), accountId, now.toISOString(), now.toISOString()],
    );
    this.outbox.wake();
  }

  private async somethingNew(accountId: string, since: string): Promise<boolean> {
    const [last] = await this.books.read<{ at: string | null }>(
      `SELECT MAX(made_at) AS at FROM outbox_message WHERE account_id = ? AND template = 'daily'`,
      [accountId],
    );
    const from = last?.at != null && last.at > since ? last.at : since;
    const fresh = await this.books.read(
      `SELECT n.id FROM notice n WHERE n.account_id = ? AND n.read_at IS NULL AND n.made_at >= ? AND (n.kind = 'report' OR (n.kind = 'case'
         AND EXISTS (SELECT 1 FROM case_reader r WHERE r.case_id = n.subject AND r.account_id = n.account_id))) LIMIT 1`,
      [accountId, from],
    );
    return fresh.length > 0;
  }

  /** What waits for them stands under "0" and its due time in their own list. */
  private async somethingDue(accountId: string, now: Date): Promise<boolean> {
    const until = endOfDay(workingDays.after(dayOf(now), 1)).toISOString();
    const due = await this.books.read(
      `SELECT case_id FROM case_reader WHERE account_id = ? AND sort_key >= '0' AND sort_key <= ? LIMIT 1`,
      [accountId, `0${until}`],
    );
    return due.length > 0;
  }
}

function mailHour(day: Day): Date | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return momentFromParts({ day: date, month, year, time: '07:30' });
}

function idOf(accountId: string, day: Day): string {
  return createHash('sha256').update(`${kind} ${day} ${accountId}`).digest('hex').slice(0, 36);
}
