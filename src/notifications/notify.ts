import { Injectable } from '@nestjs/common';
import type { Tx } from '../audit/index.js';
import { newId } from '../kernel/index.js';
import { placeholders } from '../platform/database/sql.js';
import { Mailer } from '../platform/mail/mailer.js';
import { Notice } from './notice.entity.js';
import { MailLinks } from './mail-links.js';
import type { MailTemplate } from './mail-words.js';
import { Outbox } from './outbox.js';
import { OutboxMessage } from './outbox-message.entity.js';

/** What a notice leads to. Its words are fixed and neutral; they stand in the presenter. */
export const noticeKinds = ['case', 'report', 'account', 'reset-stopped', 'locked-file', 'data-breach', 'mail-refused'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Whether a mail may wait for the one a day that somebody chose. */
export type MailPace = 'as chosen' | 'at once';

/** Tells people inside the application, and by one neutral mail where mail is on, in the transaction that gives the reason. */
@Injectable()
export class Notify {
  constructor(
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly links: MailLinks,
  ) {}

  get mailIsOn(): boolean {
    return this.mailer.isOn;
  }

  /**
   * @param subject the case or report that it leads to, or empty
   * @param pace danger, what was stopped and what nobody opened wait for nobody’s chosen hour
   */
  async tell(tx: Tx, accountIds: readonly string[], kind: NoticeKind, subject: string, pace: MailPace = 'as chosen'): Promise<void> {
    const accounts = [...new Set(accountIds)];
    if (accounts.length === 0) return;
    await this.inApplication(tx, accounts, kind, subject);
    const mayWait = pace === 'as chosen' && (kind === 'case' || kind === 'report');
    const waiting = mayWait && this.mailIsOn ? await this.onceADay(tx, accounts) : new Set<string>();
    await this.mail(
      tx,
      accounts.filter((id) => !waiting.has(id)),
      'something-to-read',
    );
  }

  /** Those for whom one mail a day is enough. */
  private async onceADay(tx: Tx, accounts: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ account_id: string }>(
      `SELECT account_id FROM mail_choice WHERE daily_since IS NOT NULL AND account_id IN (${placeholders(accounts.length)})`,
      accounts,
    );
    return new Set(rows.map(({ account_id }) => account_id));
  }

  /** Without a mail: what is wrong with mail is told here. */
  async inApplication(tx: Tx, accountIds: readonly string[], kind: NoticeKind, subject: string): Promise<void> {
    const accounts = [...new Set(accountIds)];
    if (accounts.length === 0) return;
    await tx.insert(
      Notice,
      accounts.map((accountId) => ({ id: newId(), accountId, kind, subject, madeAt: tx.at, readAt: null })),
    );
  }

  /** @param token a one-time token that ends the link; it is sealed until it is sent */
  async mail(tx: Tx, accountIds: readonly string[], template: MailTemplate, token = ''): Promise<void> {
    if (!this.mailIsOn || accountIds.length === 0) return;
    await tx.insert(
      OutboxMessage,
      accountIds.map((accountId) => ({
        ...this.links.seal(token),
        accountId,
        template,
        madeAt: tx.at,
        dueAt: tx.at,
        claimedUntil: null,
        tries: 0,
        sentAt: null,
        gaveUpAt: null,
        refusedAt: null,
      })),
    );
    tx.afterCommit(() => this.outbox.wake());
  }

  /** Takes back what somebody may no longer know of. */
  async forget(tx: Tx, accountId: string, subject: string): Promise<void> {
    await tx.query('DELETE FROM notice WHERE account_id = ? AND subject = ?', [accountId, subject]);
  }

  /** They have seen what it led to. */
  async seen(tx: Tx, accountId: string, subject: string): Promise<void> {
    await tx.query('UPDATE notice SET read_at = ? WHERE account_id = ? AND subject = ? AND read_at IS NULL', [tx.at, accountId, subject]);
  }
}
