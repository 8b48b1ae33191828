import { mayDo } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import type { ReviewWords } from './review-words.js';

/** A review as those see it who may read every case in it. */
export interface ShownReview {
  readonly id: string;
  readonly raisedAt: Date;
  readonly dueAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
  readonly words: ReviewWords;
}

/** Keeps a review from whoever may not read one of its cases, by whatever wall: parameter is the account. */
export const readsEveryCase = `NOT EXISTS (SELECT 1 FROM pattern_review_case c LEFT JOIN case_reader r ON r.case_id = c.case_id AND r.account_id = ?
  WHERE c.review_id = v.id AND r.case_id IS NULL)`;

/** The reviews that a case led to, the newest first: none for whoever may not decide it, or may not see all of it. */
export async function reviewsOf(tx: Tx, file: OpenCase): Promise<ShownReview[]> {
  if (!mayDo(tx.actor, 'case.review-pattern', file)) return [];
  const rows = await tx.query<{
    id: string;
    raised_at: string;
    due_at: string;
    decided_at: string | null;
    sealed: string;
    version: number;
  }>(
    `SELECT v.id, v.raised_at, v.due_at, v.decided_at, v.sealed, v.version FROM pattern_review v
     WHERE v.case_id = ? AND ${readsEveryCase} ORDER BY v.raised_at DESC, v.id`,
    [file.row.id, tx.actor.accountId],
  );
  return rows.map(({ id, raised_at, due_at, decided_at, sealed, version }) => ({
    id,
    raisedAt: new Date(raised_at),
    dueAt: new Date(due_at),
    decidedAt: decided_at === null ? null : new Date(decided_at),
    version,
    words: openWords<ReviewWords>(file.key, 'pattern_review', id, sealed),
  }));
}
