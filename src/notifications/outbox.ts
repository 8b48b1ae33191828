import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bookkeeping } from '../platform/database/bookkeeping.js';
import { Rounds } from '../platform/jobs/rounds.js';
import { Logs } from '../platform/logging/logs.js';
import { Mailer } from '../platform/mail/mailer.js';
import { MailBodies } from './mail-bodies.js';
import { isMailTemplate, mailSubject } from './mail-words.js';

interface Claimed {
  id: string;
  account_id: string;
  template: string;
  token_sealed: string;
  tries: number;
}

const claimMinutes = 5;
const givesUpAfter = 12;

/** Sends what was committed: claims, sends, marks. A message may be sent twice if a node dies in between; it is never lost. */
@Injectable()
export class Outbox implements OnApplicationBootstrap {
  private bringForward: () => void = () => undefined;

  constructor(
    private readonly books: Bookkeeping,
    private readonly mailer: Mailer,
    private readonly rounds: Rounds,
    private readonly bodies: MailBodies,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    if (this.mailer.isOn) this.bringForward = this.rounds.every(20_000, 'outbox', () => this.sendDue());
  }

  wake(): void {
    this.bringForward();
  }

  async sendDue(): Promise<void> {
    for (let claimed = await this.claim(); claimed.length > 0; claimed = await this.claim()) {
      for (const message of claimed) await this.send(message);
    }
  }

  private claim(): Promise<Claimed[]> {
    const now = this.books.now();
    const at = now.toISOString();
    return this.books.write<Claimed>(
      `UPDATE outbox_message SET claimed_until = ?, tries = tries + 1 WHERE id IN (
         SELECT id FROM outbox_message WHERE sent_at IS NULL AND gave_up_at IS NULL AND due_at <= ? AND (claimed_until IS NULL OR claimed_until < ?)
         ORDER BY due_at LIMIT 20
       ) AND (claimed_until IS NULL OR claimed_until < ?) RETURNING id, account_id, template, token_sealed, tries`,
      [minutesAfter(now, claimMinutes), at, at, at],
    );
  }

  private async send({ id, account_id, template, token_sealed, tries }: Claimed): Promise<void> {
    try {
      const to = await this.addressOf(account_id);
      if (to !== null && isMailTemplate(template)) {
        await this.mailer.send({ to, subject: mailSubject, text: await this.bodies.of(template, id, token_sealed) });
      }
      await this.books.write(`UPDATE outbox_message SET sent_at = ?, token_sealed = '' WHERE id = ?`, [this.books.now().toISOString(), id]);
    } catch (fault) {
      await this.postpone(id, tries);
      this.logs.warn('mail not sent', { message: id, tries, kind: fault instanceof Error ? fault.name : 'unknown' });
    }
  }

  /** Waits longer each time, up to four hours. */
  private async postpone(id: string, tries: number): Promise<void> {
    const now = this.books.now();
    const next = minutesAfter(now, Math.min(2 ** (tries - 1), 240));
    await this.books.write('UPDATE outbox_message SET due_at = ?, claimed_until = NULL, gave_up_at = ? WHERE id = ?', [
      next,
      tries >= givesUpAfter ? now.toISOString() : null,
      id,
    ]);
  }

  private async addressOf(accountId: string): Promise<string | null> {
    const [account] = await this.books.read<{ email: string }>('SELECT email FROM account WHERE id = ? AND ended_at IS NULL', [accountId]);
    return account?.email ?? null;
  }
}

function minutesAfter(moment: Date, minutes: number): string {
  return new Date(moment.getTime() + minutes * 60_000).toISOString();
}
