import { type CaseAct, mayDo } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { RepeatKind } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import type { RepeatWords, ReviewWords } from './review-words.js';

interface Shown<Words extends object> {
  readonly id: string;
  readonly raisedAt: Date;
  readonly dueAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
  readonly words: Words;
}

/** A review of what is known about one adult, as those see it who may read every case in it. */
export type ShownReview = Shown<ReviewWords>;

/** A review of concerns in which something else came back. */
export interface ShownRepeat extends Shown<RepeatWords> {
  readonly about: RepeatKind;
  /** By which other concerns with the same thing are found. */
  readonly hash: string;
}

/** Keeps a review from whoever may not read one of its cases, by whatever wall: parameter is the account. */
const readsEveryCase = (review: string): string =>
  `NOT EXISTS (SELECT 1 FROM pattern_review_case c LEFT JOIN case_reader r ON r.case_id = c.case_id AND r.account_id = ?
   WHERE c.review_id = ${review}.id AND r.case_id IS NULL)`;

/**
 * Those that somebody may read all of. One that is open gives way to a later one with the same cases and more, where they may read all of that too:
 * parameters are the account, twice.
 */
export const readableRepeats = `v.about IS NOT NULL AND ${readsEveryCase('v')} AND NOT EXISTS (
  SELECT 1 FROM pattern_review w WHERE v.decided_at IS NULL AND w.id <> v.id AND w.about = v.about AND w.person_hash = v.person_hash
    AND ${readsEveryCase('w')} AND NOT EXISTS (SELECT 1 FROM pattern_review_case c WHERE c.review_id = v.id
      AND c.case_id NOT IN (SELECT more.case_id FROM pattern_review_case more WHERE more.review_id = w.id)))`;

/** The reviews of one adult that a case led to, the newest first: none for whoever may not decide it, or may not see all of it. */
export async function reviewsOf(tx: Tx, file: OpenCase): Promise<ShownReview[]> {
  const rows = await rowsOf(tx, file, 'case.review-pattern', `v.about IS NULL AND ${readsEveryCase('v')}`, 1);
  return rows.map((row) => shown<ReviewWords>(row, file.key));
}

/** Those of anything else that came back. */
export async function repeatsOf(tx: Tx, file: OpenCase): Promise<ShownRepeat[]> {
  const rows = await rowsOf(tx, file, 'case.review-repeat', readableRepeats, 2);
  return rows.flatMap((row) => {
    const { about, person_hash: hash } = row;
    return about === null ? [] : [{ ...shown<RepeatWords>(row, file.key), about, hash }];
  });
}

interface Row {
  readonly id: string;
  readonly about: RepeatKind | null;
  readonly person_hash: string;
  readonly raised_at: string;
  readonly due_at: string;
  readonly decided_at: string | null;
  readonly sealed: string;
  readonly version: number;
}

async function rowsOf(tx: Tx, file: OpenCase, act: CaseAct, which: string, accounts: number): Promise<Row[]> {
  if (!mayDo(tx.actor, act, file)) return [];
  return tx.query<Row>(
    `SELECT v.id, v.about, v.person_hash, v.raised_at, v.due_at, v.decided_at, v.sealed, v.version FROM pattern_review v
     WHERE v.case_id = ? AND ${which} ORDER BY v.raised_at DESC, v.id`,
    [file.row.id, ...Array.from({ length: accounts }, () => tx.actor.accountId)],
  );
}

function shown<Words extends object>({ id, raised_at, due_at, decided_at, sealed, version }: Row, key: Buffer): Shown<Words> {
  return {
    id,
    raisedAt: new Date(raised_at),
    dueAt: new Date(due_at),
    decidedAt: decided_at === null ? null : new Date(decided_at),
    version,
    words: openWords<Words>(key, 'pattern_review', id, sealed),
  };
}
