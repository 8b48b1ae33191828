import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '../kernel/index.js';
import { Bookkeeping } from '../platform/database/bookkeeping.js';
import { Rounds } from '../platform/jobs/rounds.js';
import { Logs } from '../platform/logging/logs.js';
import { Mailer } from '../platform/mail/mailer.js';
import { MailBodies } from './mail-bodies.js';
import { mailSubject } from './mail-words.js';

const theOne = 'mail';
const everyMs = 30_000;
const dayMs = 86_400_000;

/**
 * Knows within a minute that mail does not go out: by every mail that is tried, by ringing the server every half minute, and by a mail to itself
 * once a day and after each failure, since a server that answers need not take anything. What becomes of a mail once taken it does not know: that comes back by another way, if it does.
 */
@Injectable()
export class MailWatch implements OnApplicationBootstrap {
  constructor(
    private readonly books: Bookkeeping,
    private readonly mailer: Mailer,
    private readonly rounds: Rounds,
    private readonly bodies: MailBodies,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    if (this.mailer.isOn) this.rounds.every(everyMs, 'mail watch', () => this.look());
  }

  /** Since when mail has failed, or null. */
  async failingSince(): Promise<Date | null> {
    if (!this.mailer.isOn) return null;
    const [row] = await this.books.read<{ failing_since: string | null }>('SELECT failing_since FROM delivery_watch WHERE id = ?', [
      theOne,
    ]);
    return row?.failing_since == null ? null : new Date(row.failing_since);
  }

  async look(): Promise<void> {
    try {
      await this.mailer.answers();
      if (await this.itsTurnToWrite())
        await this.mailer.sendToItself({ id: newId(), subject: mailSubject, text: await this.bodies.of('to-itself', '', '') });
      await this.worked();
    } catch (fault) {
      await this.failed(fault);
    }
  }

  /** The server took a mail. */
  async worked(): Promise<void> {
    await this.books.write(
      `INSERT INTO delivery_watch (id, worked_at) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET worked_at = excluded.worked_at, failing_since = NULL`,
      [theOne, this.at()],
    );
  }

  async failed(fault: unknown): Promise<void> {
    const before = await this.failingSince();
    await this.books.write(
      `INSERT INTO delivery_watch (id, failing_since) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET failing_since = COALESCE(delivery_watch.failing_since, excluded.failing_since), wrote_itself_at = NULL`,
      [theOne, this.at()],
    );
    if (before === null) this.logs.error('mail does not go out', { kind: fault instanceof Error ? fault.name : 'unknown' });
  }

  /** One node wins, once a day; a failure makes it everybody's turn again. */
  private async itsTurnToWrite(): Promise<boolean> {
    await this.books.write('INSERT INTO delivery_watch (id) VALUES (?) ON CONFLICT (id) DO NOTHING', [theOne]);
    const dayAgo = new Date(this.books.now().getTime() - dayMs).toISOString();
    const won = await this.books.write(
      'UPDATE delivery_watch SET wrote_itself_at = ? WHERE id = ? AND (wrote_itself_at IS NULL OR wrote_itself_at <= ?) RETURNING id',
      [this.at(), theOne, dayAgo],
    );
    return won.length > 0;
  }

  private at(): string {
    return this.books.now().toISOString();
  }
}
