import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { dayOf, heedItself } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import { Rounds } from '../../platform/jobs/rounds.js';

const kind = 'mail-checkpoints';
const tenMinutes = 600_000;
const dayMs = 86_400_000;
/** A mail that fails to come tells its reader that something is wrong, so that one comes even when nothing happened. */
const mostDaysBetween = 7;

/** Each school’s data protection officer and chair are sent the signed head of the log: what somebody outside the server keeps, nobody inside it can change. */
@Injectable()
export class MailCheckpoints implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly books: Bookkeeping,
    private readonly notify: Notify,
    private readonly jobs: DueJobs,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(kind, () => this.mailAll());
  }

  onApplicationBootstrap(): void {
    if (this.notify.mailIsOn) this.rounds.every(tenMinutes, kind, () => this.planToday());
  }

  /** One job for each day, however many servers plan it. */
  async planToday(): Promise<void> {
    const now = this.books.now();
    await this.books.write(`INSERT INTO due_job (id, kind, subject, due_at, tries) VALUES (?, ?, '', ?, 0) ON CONFLICT (id) DO NOTHING`, [
      `${kind}-${dayOf(now)}`,
      kind,
      now.toISOString(),
    ]);
  }

  private async mailAll(): Promise<void> {
    const schools = await this.books.read<{ id: string }>('SELECT id FROM school ORDER BY id');
    for (const { id } of schools) await this.work.run({ ...heedItself, schoolId: id }, (tx) => this.mailSchool(tx, id));
  }

  /** Does nothing the second time on one day: a job may run twice. */
  private async mailSchool(tx: Tx, schoolId: string): Promise<void> {
    if (!this.notify.mailIsOn || !(await isDue(tx, schoolId))) return;
    const holders = await tx.query<{ account_id: string }>(
      `SELECT DISTINCT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE p.school_id = ? AND p.role IN ('dpo', 'chair') AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL`,
      [schoolId, tx.at, tx.at],
    );
    if (holders.length === 0) return;
    await this.notify.mail(
      tx,
      holders.map(({ account_id }) => account_id),
      'log-checkpoint',
    );
    tx.record({ action: 'log.checkpoint-mailed', subject: schoolId });
  }
}

/** Each day on which there is more to seal than that it was mailed, and each week. */
async function isDue(tx: Tx, schoolId: string): Promise<boolean> {
  const [last] = await tx.query<{ seq: number; at: string }>(
    `SELECT seq, at FROM audit_entry WHERE subject = ? AND action = 'log.checkpoint-mailed' ORDER BY seq DESC LIMIT 1`,
    [schoolId],
  );
  if (!last) return true;
  const days = (Date.parse(dayOf(tx.now)) - Date.parse(dayOf(new Date(last.at)))) / dayMs;
  if (days < 1 || days >= mostDaysBetween) return days >= mostDaysBetween;
  const [grown] = await tx.query(`SELECT seq FROM audit_entry WHERE seq > ? AND action <> 'log.checkpoint-mailed' ORDER BY seq LIMIT 1`, [
    last.seq,
  ]);
  return grown !== undefined;
}
