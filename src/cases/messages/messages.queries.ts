import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { Message } from './message.entity.js';
import type { MessageWords } from './message-words.js';

export interface ShownMessage extends MessageWords {
  readonly id: string;
  readonly side: Message['side'];
  readonly at: string;
}

/** The conversation about one report, oldest first. */
export async function conversation(tx: Tx, reportId: string, reportKey: Buffer): Promise<ShownMessage[]> {
  const rows = await tx.query<{ id: string; side: Message['side']; at: string; sealed: string }>(
    'SELECT id, side, at, sealed FROM message WHERE report_id = ? ORDER BY at, id',
    [reportId],
  );
  return rows.map(({ id, side, at, sealed }) => ({ id, side, at, ...openWords<MessageWords>(reportKey, 'message', id, sealed) }));
}

export interface CaseConversation {
  readonly reportId: string;
  readonly reference: string;
  readonly messages: readonly ShownMessage[];
}

/** Every conversation of a case: one for each report. */
export async function conversationsOf(tx: Tx, caseId: string): Promise<CaseConversation[]> {
  const reports = await tx.query<{ id: string; reference: string; key_id: string }>(
    'SELECT r.id, r.reference, r.key_id FROM case_report c JOIN report r ON r.id = c.report_id WHERE c.case_id = ? ORDER BY r.sent_at, r.id',
    [caseId],
  );
  const conversations: CaseConversation[] = [];
  for (const { id, reference, key_id } of reports)
    conversations.push({ reportId: id, reference, messages: await conversation(tx, id, await tx.keys.open(key_id)) });
  return conversations;
}
