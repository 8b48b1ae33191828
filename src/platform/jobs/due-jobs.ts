import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '../../kernel/index.js';
import { Bookkeeping } from '../database/bookkeeping.js';
import type { SqlValue } from '../database/sql.js';
import { Logs } from '../logging/logs.js';
import { Rounds } from './rounds.js';

export type JobHandler = (subject: string) => Promise<void>;

/** Thrown by a handler that cannot do its work yet, through no fault of ours: the job waits until then. */
export class NotYet extends Error {
  constructor(
    readonly until: Date,
    why: string,
  ) {
    super(why);
    this.name = 'NotYet';
  }
}

/** Anything that runs SQL in a transaction of the record. */
interface Transaction {
  query(sql: string, parameters?: readonly SqlValue[]): Promise<unknown>;
}

const claimMinutes = 5;
const atOnce = 20;

/**
 * Work with a due time. It is written in the transaction that makes it necessary, claimed by one node at a time, and claimed again
 * when that node dies; so a handler must be able to run twice.
 */
@Injectable()
export class DueJobs implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(
    private readonly books: Bookkeeping,
    private readonly rounds: Rounds,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(15_000, 'due jobs', () => this.runDue());
  }

  handle(kind: string, handler: JobHandler): void {
    this.handlers.set(kind, handler);
  }

  async schedule(tx: Transaction, kind: string, subject: string, dueAt: Date): Promise<void> {
    await tx.query('INSERT INTO due_job (id, kind, subject, due_at, tries) VALUES (?, ?, ?, ?, 0)', [
      newId(),
      kind,
      subject,
      dueAt.toISOString(),
    ]);
  }

  /** Runs everything that is due; returns when nothing is left. */
  async runDue(): Promise<void> {
    for (let claimed = await this.claim(); claimed.length > 0; claimed = await this.claim()) {
      for (const job of claimed) await this.run(job);
    }
  }

  private async claim(): Promise<Job[]> {
    const now = this.books.now();
    const at = now.toISOString();
    const until = new Date(now.getTime() + claimMinutes * 60_000).toISOString();
    return this.books.write<Job>(
      `UPDATE due_job SET claimed_until = ?, tries = tries + 1 WHERE id IN (
         SELECT id FROM due_job WHERE done_at IS NULL AND due_at <= ? AND (claimed_until IS NULL OR claimed_until < ?) ORDER BY due_at LIMIT ${atOnce}
       ) AND (claimed_until IS NULL OR claimed_until < ?) RETURNING id, kind, subject, tries`,
      [until, at, at, at],
    );
  }

  private async run({ id, kind, subject }: Job): Promise<void> {
    const handler = this.handlers.get(kind);
    try {
      if (!handler) throw new Error(`Nothing handles jobs of the kind ${kind}`);
      await handler(subject);
      await this.books.write('UPDATE due_job SET done_at = ? WHERE id = ?', [this.books.now().toISOString(), id]);
    } catch (fault) {
      if (fault instanceof NotYet) return this.putOff(id, fault);
      // Stays claimed for a while, and is tried again then.
      this.logs.error('job failed', { kind, job: id, fault });
    }
  }

  private async putOff(id: string, { until }: NotYet): Promise<void> {
    await this.books.write('UPDATE due_job SET due_at = ?, claimed_until = NULL WHERE id = ?', [until.toISOString(), id]);
  }
}

interface Job {
  id: string;
  kind: string;
  subject: string;
  tries: number;
}
