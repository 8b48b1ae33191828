import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bookkeeping } from '../platform/database/bookkeeping.js';
import { Rounds } from '../platform/jobs/rounds.js';
import { AddressRefused, Mailer } from '../platform/mail/mailer.js';
import { MailWatch } from './mail-watch.js';
import { isMailTemplate } from './mail-words.js';
import { PostMail } from './post-mail.js';
import { tellOfIt } from './refused-mail.js';

interface Claimed {
  id: string;
  account_id: string;
  template: string;
  token_sealed: string;
  tries: number;
}

const claimMinutes = 5;
const givesUpAfter = 12;

/**
 * Sends what was committed: claims, sends, marks. It is never lost. Should a node die, or the line break, after the server took a mail and before
 * that was marked, it goes out again, under the same Message-ID: between two machines nobody can do better.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap {
  private bringForward: () => void = () => undefined;

  constructor(
    private readonly books: Bookkeeping,
    private readonly mailer: Mailer,
    private readonly rounds: Rounds,
    private readonly post: PostMail,
    private readonly watch: MailWatch,
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
        await this.post.run(id, to, template, token_sealed);
        await this.watch.worked();
      }
      await this.books.write(`UPDATE outbox_message SET sent_at = ?, token_sealed = '' WHERE id = ?`, [this.books.now().toISOString(), id]);
    } catch (fault) {
      if (fault instanceof AddressRefused) return this.giveUp(id, account_id);
      await this.postpone(id, tries);
      await this.watch.failed(fault);
    }
  }

  /** Trying again would change nothing: somebody is told instead, in the same transaction. */
  private async giveUp(id: string, accountId: string): Promise<void> {
    const at = this.books.now().toISOString();
    await this.books.together(async (write) => {
      await write(`UPDATE outbox_message SET gave_up_at = ?, refused_at = ?, token_sealed = '' WHERE id = ?`, [at, at, id]);
      await tellOfIt(write, accountId, at);
    });
    // The server answered, and may well take mail for others.
    await this.watch.worked();
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
