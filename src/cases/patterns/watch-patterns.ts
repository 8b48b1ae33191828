import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { heedItself, newId } from '../../kernel/index.js';
import { sameAs } from '../../people/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import { placeholders } from '../../platform/database/sql.js';
import { workingDays } from '../actions/calendar.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { isLowLevelConcern, knownAboutWithoutAccessCheck, subjectsOf } from './concerns-about.js';
import { casesIn, type Ground, groundsFor, wasReviewed } from './domain/pattern-rules.js';
import { PatternReviewCase } from './pattern-review-case.entity.js';
import { PatternReview } from './pattern-review.entity.js';
import type { ReviewWords } from './review-words.js';
import { SeatReviewers } from './seat-reviewers.js';
import { WatchRepeats } from './watch-repeats.js';

type Subject = Awaited<ReturnType<typeof subjectsOf>>[number];

interface Raised {
  readonly id: string;
  readonly caseId: string;
  readonly personHash: string;
  readonly cases: readonly string[];
  readonly decided: boolean;
  /** It ended without a decision. */
  readonly lapsed: boolean;
}

/**
 * After it was decided what a case is, or something became known of it: several low-level concerns about one person are to be looked at together, once,
 * and so are concerns in which something else comes back.
 */
@Injectable()
export class WatchPatterns {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reviewers: SeatReviewers,
    private readonly hash: KeyedHash,
    private readonly repeats: WatchRepeats,
  ) {}

  async run(tx: Tx, file: OpenCase): Promise<void> {
    await this.repeats.run(tx, file);
    if (!isLowLevelConcern(file)) return;
    for (const subject of await subjectsOf(tx, file)) await this.check(tx, file, subject);
  }

  /** Two people turned out not to be one: what was to be looked at together and is not decided yet lapses, unless it stands without them. */
  async letGo(tx: Tx, schoolId: string, persons: readonly string[]): Promise<void> {
    const hashes = persons.map((person) => this.hash.of('person', person));
    await this.repeats.letGo(tx, schoolId, hashes);
    for (const { id, personHash, cases, decided, caseId } of await this.reviews(tx, schoolId, hashes)) {
      if (decided) continue;
      const still = await knownAboutWithoutAccessCheck(tx, this.cases, { personHash, schoolId });
      if (cases.every((one) => still.files.has(one))) continue;
      await tx.update(PatternReview, id, { decidedAt: tx.at });
      tx.record({ by: heedItself, action: 'review.lapsed', subject: id, school: schoolId });
      await this.run(tx, await this.cases.openWithoutAccessCheck(tx, caseId));
    }
  }

  /** What was or is to be looked at together about these people. */
  private async reviews(tx: Tx, schoolId: string, personHashes: readonly string[]): Promise<Raised[]> {
    const hashes = await sameAs(tx, schoolId, personHashes);
    const rows = await tx.query<{ id: string; case_id: string; person_hash: string; decided_at: string | null; sealed: string }>(
      `SELECT id, case_id, person_hash, decided_at, sealed FROM pattern_review
       WHERE school_id = ? AND about IS NULL AND person_hash IN (${placeholders(hashes.length)}) ORDER BY raised_at, id`,
      [schoolId, ...hashes],
    );
    const found: Raised[] = [];
    for (const { id, case_id: caseId, person_hash: personHash, decided_at, sealed } of rows) {
      const { key } = await this.cases.openWithoutAccessCheck(tx, caseId);
      const { grounds, decision } = openWords<ReviewWords>(key, 'pattern_review', id, sealed);
      const decided = decided_at !== null;
      found.push({ id, caseId, personHash, cases: casesIn(grounds), decided, lapsed: decided && decision === null });
    }
    return found;
  }

  private async check(tx: Tx, file: OpenCase, subject: Subject): Promise<void> {
    const { concerns, unsubstantiated, files } = await knownAboutWithoutAccessCheck(tx, this.cases, {
      personHash: subject.personHash,
      schoolId: file.row.schoolId,
    });
    const grounds = groundsFor(file.row.id, concerns, unsubstantiated);
    const cases = casesIn(grounds);
    if (
      cases.length === 0 ||
      wasReviewed(
        cases,
        (await this.reviews(tx, file.row.schoolId, [subject.personHash])).flatMap(({ cases: before, lapsed }) => (lapsed ? [] : [before])),
      )
    )
      return;
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
    about: null,
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
