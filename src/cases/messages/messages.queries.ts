import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { ReportAnswers } from '../reported/report-answers.js';
import type { Message } from './message.entity.js';
import type { MessageWords } from './message-words.js';

export interface ShownMessage extends MessageWords {
  readonly id: string;
  /** In which case it was written. */
  readonly caseId: string;
  readonly side: Message['side'];
  readonly at: string;
}

/** The conversation about one report, oldest first. */
export async function conversation(tx: Tx, reportId: string, reportKey: Buffer): Promise<ShownMessage[]> {
  const rows = await tx.query<{ id: string; case_id: string; side: Message['side']; at: string; sealed: string }>(
    'SELECT id, case_id, side, at, sealed FROM message WHERE report_id = ? ORDER BY at, id',
    [reportId],
  );
  return rows.map(({ id, case_id, side, at, sealed }) => ({
    id,
    caseId: case_id,
    side,
    at,
    ...openWords<MessageWords>(reportKey, 'message', id, sealed),
  }));
}

export interface CaseConversation {
  readonly reportId: string;
  readonly reference: string;
  /** This case speaks with the reporter now. */
  readonly speaks: boolean;
  /** Its reporter gave no name, and reads what is written here only with a secret code. */
  readonly anonymous: boolean;
  readonly messages: readonly ShownMessage[];
}

/**
 * Every conversation of a case: one for each report that it speaks about with its reporter. Of a report for which another case does so now, what
 * was said in this one.
 */
export async function conversationsOf(tx: Tx, caseId: string): Promise<CaseConversation[]> {
  const reports = await tx.query<{ id: string; reference: string; key_id: string; sealed: string; borrowed_at: string | null }>(
    'SELECT r.id, r.reference, r.key_id, r.sealed, c.borrowed_at FROM case_report c JOIN report r ON r.id = c.report_id WHERE c.case_id = ? ORDER BY r.sent_at, r.id',
    [caseId],
  );
  const conversations: CaseConversation[] = [];
  for (const { id, reference, key_id, sealed, borrowed_at } of reports) {
    const key = await tx.keys.open(key_id);
    const all = await conversation(tx, id, key);
    const anonymous = openWords<ReportAnswers>(key, 'report', id, sealed).anonymous === true;
    const messages = borrowed_at === null ? all : all.filter((message) => message.caseId === caseId);
    if (borrowed_at === null || messages.length > 0)
      conversations.push({ reportId: id, reference, speaks: borrowed_at === null, anonymous, messages });
  }
  return conversations;
}
