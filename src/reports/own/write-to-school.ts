import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { conversation, holdStill, Message, messageRow, WordHashes } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { type OwnReport, OwnReports } from './own-reports.js';

/** The reporter writes to those who handle the report, without learning who they are now. */
@Injectable()
export class WriteToSchool {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnReports,
    private readonly notify: Notify,
    private readonly words: WordHashes,
  ) {}

  /** @param more sealed with the words: that something may not be uploaded */
  run(actor: Actor, typed: string, words: string, more: { readonly gate?: 'yes' | 'not_sure' } = {}): Promise<{ messageId: string }> {
    return this.work.run(actor, async (tx) => this.add(tx, await this.own.open(tx, typed), words, more));
  }

  /** For a page that is the answer to its own form: loaded again, it sends the same words again, and they are not taken twice. */
  once(actor: Actor, typed: string, words: string): Promise<{ messageId: string }> {
    return this.work.run(actor, async (tx) => {
      const report = await this.own.open(tx, typed);
      await holdStill(tx, 'case_file', report.caseId);
      const last = (await conversation(tx, report.id, report.key)).at(-1);
      if (last?.side === 'reporter' && last.words === words) return { messageId: last.id };
      return this.add(tx, report, words, {});
    });
  }

  private async add(
    tx: Tx,
    report: OwnReport,
    words: string,
    more: { readonly gate?: 'yes' | 'not_sure' },
  ): Promise<{ messageId: string }> {
    const { actor } = tx;
    const row = messageRow(
      { caseId: report.caseId, reportId: report.id, reportKey: report.key, at: tx.at, side: 'reporter' },
      { words, by: actor.accountId, byName: actor.name, ...more },
    );
    await tx.insert(Message, row);
    await this.words.add(tx, report.caseId, { texts: [words], names: [], handles: [] });
    await this.tellHolders(tx, report);
    const [file] = await tx.query<{ key_id: string }>('SELECT key_id FROM case_file WHERE id = ?', [report.caseId]);
    if (!file) throw new Error('A report without its case');
    tx.record({ action: 'report.message-sent', subject: report.caseId, detail: { keyId: file.key_id, words: { messageId: row.id } } });
    return { messageId: row.id };
  }

  private async tellHolders(tx: Tx, { caseId }: OwnReport): Promise<void> {
    const holders = await tx.query<{ account_id: string }>(
      `SELECT account_id FROM case_reader WHERE case_id = ? AND level IN ('manager', 'holder') AND account_id <> ? ORDER BY account_id`,
      [caseId, tx.actor.accountId],
    );
    await this.notify.tell(
      tx,
      holders.map(({ account_id }) => account_id),
      'case',
      caseId,
    );
  }
}
