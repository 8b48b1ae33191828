import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { heedItself, newId } from '../../kernel/index.js';
import { sameAs } from '../../people/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { placeholders } from '../../platform/database/sql.js';
import { workingDays } from '../actions/calendar.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { isLowLevelConcern, knownAboutWithoutAccessCheck, subjectsOf } from './concerns-about.js';
import { casesIn, type Ground, groundsFor, wasReviewed } from './domain/pattern-rules.js';
import { PatternReviewCase } from './pattern-review-case.entity.js';
import { PatternReview } from './pattern-review.entity.js';
import type { ReviewWords } from './review-words.js';
import { SeatReviewers } from './seat-reviewers.js';

type Subject = Awaited<ReturnType<typeof subjectsOf>>[number];

/** After something became a low-level concern, or it became known whom it is about: several about one person are to be looked at together, once. */
@Injectable()
export class WatchPatterns {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reviewers: SeatReviewers,
  ) {}

  async run(tx: Tx, file: OpenCase): Promise<void> {
    if (!isLowLevelConcern(file)) return;
    for (const subject of await subjectsOf(tx, file)) await this.check(tx, file, subject);
  }

  private async check(tx: Tx, file: OpenCase, subject: Subject): Promise<void> {
    const { concerns, unsubstantiated, files } = await knownAboutWithoutAccessCheck(tx, this.cases, {
      personHash: subject.personHash,
      schoolId: file.row.schoolId,
    });
    const grounds = groundsFor(file.row.id, concerns, unsubstantiated);
    const cases = casesIn(grounds);
    if (cases.length === 0 || wasReviewed(cases, await reviewedBefore(tx, file.row.schoolId, subject.personHash))) return;
    await raise(tx, file, { ...subject, grounds });
    // The one that somebody works on is changed through what they hold of it.
    const toRead = cases.flatMap((id) => (id === file.row.id ? file : (files.get(id) ?? [])));
    await this.reviewers.run(tx, file, toRead);
  }
}

async function raise(tx: Tx, file: OpenCase, { personId, personHash, grounds }: Subject & { grounds: readonly Ground[] }): Promise<void> {
  const id = newId();
  const words: ReviewWords = { personId, grounds, decision: null };
  await tx.insert(PatternReview, {
    id,
    schoolId: file.row.schoolId,
    caseId: file.row.id,
    personHash,
    raisedAt: tx.at,
    dueAt: workingDays.dueAfter(tx.now, 1).toISOString(),
    decidedAt: null,
    sealed: sealWords(file.key, 'pattern_review', id, words),
    version: 1,
  });
  await tx.insert(
    PatternReviewCase,
    casesIn(grounds).map((caseId) => ({ reviewId: id, caseId })),
  );
  tx.record({ by: heedItself, action: 'review.raised', subject: id, school: file.row.schoolId });
}

/** Sets of cases that were looked at together before, or are to be. */
async function reviewedBefore(tx: Tx, schoolId: string, personHash: string): Promise<string[][]> {
  const hashes = await sameAs(tx, schoolId, [personHash]);
  const rows = await tx.query<{ review_id: string; case_id: string }>(
    `SELECT c.review_id, c.case_id FROM pattern_review v JOIN pattern_review_case c ON c.review_id = v.id
     WHERE v.school_id = ? AND v.person_hash IN (${placeholders(hashes.length)})`,
    [schoolId, ...hashes],
  );
  const reviews = new Set(rows.map(({ review_id }) => review_id));
  return [...reviews].map((id) => rows.filter(({ review_id }) => review_id === id).map(({ case_id }) => case_id));
}
