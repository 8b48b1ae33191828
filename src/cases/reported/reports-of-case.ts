import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import type { ReportAnswers } from './report-answers.js';

export interface ShownReport {
  readonly id: string;
  /** What it is called here: where another case speaks with its reporter, nothing leads there. */
  readonly reference: string;
  readonly sentAt: string;
  readonly answers: ReportAnswers;
}

/** What a case was told, the earliest first: unsealed inside a look, never changed. */
export async function reportsOf(tx: Tx, file: OpenCase): Promise<ShownReport[]> {
  const rows = await tx.query<{
    id: string;
    reference: string;
    sent_at: string;
    key_id: string;
    sealed: string;
    borrowed_at: string | null;
  }>(
    `SELECT r.id, r.reference, r.sent_at, r.key_id, r.sealed, c.borrowed_at FROM case_report c JOIN report r ON r.id = c.report_id
     WHERE c.case_id = ? ORDER BY r.sent_at, r.id`,
    [file.row.id],
  );
  const reports: ShownReport[] = [];
  for (const { id, reference, sent_at, key_id, sealed, borrowed_at } of rows)
    reports.push({
      id,
      reference: borrowed_at === null ? reference : file.row.reference,
      sentAt: sent_at,
      answers: openWords<ReportAnswers>(await tx.keys.open(key_id), 'report', id, sealed),
    });
  return reports;
}
