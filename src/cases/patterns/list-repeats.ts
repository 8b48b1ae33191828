import { Injectable } from '@nestjs/common';
import { type CaseLevel, mayDo } from '../../access/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, dayOf } from '../../kernel/index.js';
import { CasesRepository } from '../cases.repository.js';
import { isRegisterNil } from './nil-register.js';
import { termBeganOn } from './domain/repeat-rules.js';
import { readableRepeats, repeatsOf, type ShownRepeat } from './review.queries.js';

/** Something that came back, with the case from which it is looked at. */
export interface ListedRepeat extends ShownRepeat {
  readonly reference: string;
  readonly cases: number;
}

export interface RepeatsOfTerm {
  /** The day on which the term began. */
  readonly since: string;
  /** Those that wait for a decision first, whenever they came; the newest first. */
  readonly repeats: readonly ListedRepeat[];
  readonly now: Date;
  /** No low-level concern in a year. */
  readonly isNil: boolean;
}

const mostListed = 100;

/** What came back this term, as far as somebody may read every case of it: each on the log as a look at it. */
@Injectable()
export class ListRepeats {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  run(actor: Actor): Promise<RepeatsOfTerm> {
    return this.work.run(actor, async (tx) => {
      const since = termBeganOn(dayOf(tx.now));
      const rows = await tx.query<{ id: string; case_id: string; cases: number; level: CaseLevel; via: string; merged_at: string | null }>(
        `SELECT v.id, v.case_id, r.level, r.via, f.merged_at,
           (SELECT COUNT(*) FROM pattern_review_case n WHERE n.review_id = v.id) AS cases
         FROM pattern_review v JOIN case_file f ON f.id = v.case_id JOIN case_reader r ON r.case_id = v.case_id AND r.account_id = ?
         WHERE v.school_id = ? AND (v.decided_at IS NULL OR v.raised_at >= ?) AND ${readableRepeats}
         ORDER BY CASE WHEN v.decided_at IS NULL THEN 0 ELSE 1 END, v.raised_at DESC, v.id LIMIT ${mostListed}`,
        [actor.accountId, actor.schoolId, since, actor.accountId, actor.accountId],
      );
      const repeats: ListedRepeat[] = [];
      for (const { id, case_id, cases, level, via, merged_at } of rows) {
        if (!mayDo(actor, 'case.review-repeat', { level, via, stopped: merged_at !== null })) continue;
        const file = { ...(await this.cases.openWithoutAccessCheck(tx, case_id)), level, via };
        const repeat = (await repeatsOf(tx, file)).find((one) => one.id === id);
        if (repeat === undefined) continue;
        tx.record({ action: 'review.viewed', subject: id });
        repeats.push({ ...repeat, reference: file.row.reference, cases: Number(cases) });
      }
      return { since, repeats, now: tx.now, isNil: await isRegisterNil(tx) };
    });
  }
}
