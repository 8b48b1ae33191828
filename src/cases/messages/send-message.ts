import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { CasesRepository } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { reporterAccount } from '../people/reporter-account.js';
import { Message } from './message.entity.js';
import { messageRow } from './message-words.js';

export type SendMessageRefusal = 'no-such-report';

/** Those who handle a case write to the one who reported it. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
    private readonly words: WordHashes,
  ) {}

  run(actor: Actor, reference: string, said: { words: string; report: string }): Promise<string | Refused<SendMessageRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.message');
      const caseId = file.row.id;
      const reports = await tx.query<{ id: string; key_id: string }>(
        'SELECT r.id, r.key_id FROM case_report c JOIN report r ON r.id = c.report_id WHERE c.case_id = ? AND c.borrowed_at IS NULL ORDER BY r.sent_at, r.id',
        [caseId],
      );
      const report = reports.find(({ id }) => id === said.report) ?? (said.report === '' ? reports[0] : undefined);
      if (!report) return refused('no-such-report');
      const reportKey = await tx.keys.open(report.key_id);
      const message = messageRow(
        { caseId, reportId: report.id, reportKey, at: tx.at, side: 'school' },
        { words: said.words, by: actor.accountId, byName: actor.name },
      );
      await tx.insert(Message, message);
      await this.words.add(tx, caseId, { texts: [said.words], names: [], handles: [] });
      const reporter = await reporterAccount(tx, file, report.id);
      if (reporter !== null && reporter !== actor.accountId) await this.notify.tell(tx, [reporter], 'report', report.id);
      tx.record({ action: 'case.message-sent', subject: caseId, detail: { keyId: file.row.keyId, words: { messageId: message.id } } });
      return message.id;
    });
  }
}
