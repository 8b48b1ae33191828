import { Injectable } from '@nestjs/common';
import { type CaseLevel, mayDo } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { heedItself, newId } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { sameAs } from '../../people/index.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import { placeholders } from '../../platform/database/sql.js';
import { repeatWorkingDays } from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { callsForAnother, type Marked, repeatedWith } from './domain/repeat-rules.js';
import { counts, type KeptMark, MarkCases } from './mark-cases.js';
import { PatternReviewCase } from './pattern-review-case.entity.js';
import { PatternReview } from './pattern-review.entity.js';
import type { RepeatWords } from './review-words.js';

/** Somebody who may be asked to look, with the concerns that they may read in which the same thing stands. */
interface Looker {
  readonly accountId: string;
  readonly marked: readonly Marked[];
}

/**
 * After it was decided that a case is a concern, or something became known of it: concerns in which the same pupil, account, page, place or platform stands
 * are to be looked at together, once. What each of those is asked follows from nothing but the cases that they may read themselves, so that neither
 * that they are asked nor that they are not says anything of another case. Nobody is brought into a case by it.
 */
@Injectable()
export class WatchRepeats {
  constructor(
    private readonly cases: CasesRepository,
    private readonly marks: MarkCases,
    private readonly notify: Notify,
  ) {}

  async run(tx: Tx, file: OpenCase): Promise<void> {
    const marks = await this.marks.run(tx, file);
    if (counts(file)) for (const mark of marks) await this.check(tx, file, mark);
  }

  /** Somebody joined the case: they are asked about it on that day, with everything else that they may read. That they joined they are told anyhow. */
  async forWhoJoined(tx: Tx, file: OpenCase, joined: readonly string[]): Promise<void> {
    if (joined.length === 0 || !counts(file)) return;
    for (const mark of await this.marks.run(tx, file)) await this.raiseFor(tx, file, mark, (accountId) => joined.includes(accountId));
  }

  /** Two people turned out not to be one: what was to be looked at together for a pupil and is not decided yet lapses, unless it stands without them. */
  async letGo(tx: Tx, schoolId: string, personHashes: readonly string[]): Promise<void> {
    const hashes = await sameAs(tx, schoolId, personHashes);
    const open = await tx.query<{ id: string; case_id: string; person_hash: string }>(
      `SELECT id, case_id, person_hash FROM pattern_review
       WHERE school_id = ? AND about = 'pupil' AND decided_at IS NULL AND person_hash IN (${placeholders(hashes.length)}) ORDER BY raised_at, id`,
      [schoolId, ...hashes],
    );
    for (const { id, case_id: caseId, person_hash } of open) {
      const still = await sameAs(tx, schoolId, [person_hash]);
      const apart = await tx.query(
        `SELECT c.case_id FROM pattern_review_case c WHERE c.review_id = ? AND NOT EXISTS (SELECT 1 FROM case_mark m
         WHERE m.case_id = c.case_id AND m.kind = 'pupil' AND m.hash IN (${placeholders(still.length)}))`,
        [id, ...still],
      );
      if (apart.length === 0) continue;
      await tx.update(PatternReview, id, { decidedAt: tx.at });
      tx.record({ by: heedItself, action: 'review.lapsed', subject: id, school: schoolId });
      await this.run(tx, await this.cases.openWithoutAccessCheck(tx, caseId));
    }
  }

  private async check(tx: Tx, file: OpenCase, mark: KeptMark): Promise<void> {
    const asked = await this.raiseFor(tx, file, mark, () => true);
    const others = asked.filter((accountId) => accountId !== tx.actor.accountId);
    await this.notify.tell(tx, others, 'case', file.row.id);
  }

  /** @returns who is asked */
  private async raiseFor(tx: Tx, file: OpenCase, mark: KeptMark, isAsked: (accountId: string) => boolean): Promise<string[]> {
    const hashes = mark.kind === 'pupil' ? await sameAs(tx, file.row.schoolId, [mark.hash]) : [mark.hash];
    const before = await this.askedBefore(tx, file, mark, hashes);
    const asked = new Map<string, { readonly cases: readonly string[]; readonly accounts: string[] }>();
    for (const { accountId, marked } of (await lookersAt(tx, file, mark, hashes)).filter((looker) => isAsked(looker.accountId))) {
      const cases = repeatedWith(mark.kind, file.row.id, marked);
      if (cases.length === 0 || !callsForAnother(mark.kind, cases, before(accountId))) continue;
      const set = cases.toSorted().join();
      asked.set(set, { cases, accounts: [...(asked.get(set)?.accounts ?? []), accountId] });
    }
    for (const { cases } of asked.values()) await raise(tx, file, mark, cases);
    return [...asked.values()].flatMap(({ accounts }) => accounts);
  }

  /** What somebody was asked to look at before for the same thing: only what they may read all of, as if there were nothing else. */
  private async askedBefore(
    tx: Tx,
    { row }: OpenCase,
    { kind }: KeptMark,
    hashes: readonly string[],
  ): Promise<(accountId: string) => string[][]> {
    const rows = await tx.query<AskedRow>(
      `SELECT v.id, v.case_id AS led_by, v.decided_at, v.sealed, c.case_id, r.account_id FROM pattern_review v
       JOIN pattern_review_case c ON c.review_id = v.id LEFT JOIN case_reader r ON r.case_id = c.case_id
       WHERE v.school_id = ? AND v.about = ? AND v.person_hash IN (${placeholders(hashes.length)}) ORDER BY v.id`,
      [row.schoolId, kind, ...hashes],
    );
    const asked: AskedRow[][] = [];
    for (const id of new Set(rows.map((one) => one.id))) {
      const some = rows.filter((one) => one.id === id);
      if (!(await this.lapsed(tx, some[0]))) asked.push(some);
    }
    return (accountId) =>
      asked.flatMap((some) => {
        const cases = [...new Set(some.map(({ case_id }) => case_id))];
        return some.filter((one) => one.account_id === accountId).length === cases.length ? [cases] : [];
      });
  }

  /** Whether it ended without a decision. */
  private async lapsed(tx: Tx, row: AskedRow | undefined): Promise<boolean> {
    if (!row || row.decided_at === null) return false;
    const { key } = await this.cases.openWithoutAccessCheck(tx, row.led_by);
    return openWords<RepeatWords>(key, 'pattern_review', row.id, row.sealed).decision === null;
  }
}

/** A case of an earlier look, and one of its readers. */
interface AskedRow {
  readonly id: string;
  readonly led_by: string;
  readonly decided_at: string | null;
  readonly sealed: string;
  readonly case_id: string;
  readonly account_id: string | null;
}

/** Whoever may decide about it in this case, each with what they may read. */
async function lookersAt(tx: Tx, file: OpenCase, { kind }: KeptMark, hashes: readonly string[]): Promise<Looker[]> {
  const readers = await tx.query<{ account_id: string; level: CaseLevel; via: string }>(
    'SELECT account_id, level, via FROM case_reader WHERE case_id = ? ORDER BY account_id',
    [file.row.id],
  );
  const rows = await tx.query<{ case_id: string; matter: string; on_day: string; account_id: string }>(
    `SELECT DISTINCT m.case_id, m.matter, m.on_day, r.account_id FROM case_mark m JOIN case_file f ON f.id = m.case_id
     JOIN case_reader r ON r.case_id = m.case_id
     WHERE m.school_id = ? AND m.kind = ? AND m.hash IN (${placeholders(hashes.length)}) AND m.counts = 1 AND f.merged_at IS NULL`,
    [file.row.schoolId, kind, ...hashes],
  );
  return readers
    .filter((standing) => mayDo(tx.actor, 'case.review-repeat', standing))
    .map(({ account_id: accountId }) => ({
      accountId,
      marked: rows
        .filter((row) => row.account_id === accountId)
        .map(({ case_id, matter, on_day }) => ({ caseId: case_id, matter, on: on_day })),
    }));
}

async function raise(tx: Tx, file: OpenCase, { kind, hash, what }: KeptMark, cases: readonly string[]): Promise<void> {
  const id = newId();
  const words: RepeatWords = { what, decision: null };
  await tx.insert(PatternReview, {
    id,
    schoolId: file.row.schoolId,
    caseId: file.row.id,
    about: kind,
    personHash: hash,
    raisedAt: tx.at,
    dueAt: workingDays.dueAfter(tx.now, repeatWorkingDays).toISOString(),
    decidedAt: null,
    sealed: sealWords(file.key, 'pattern_review', id, words),
    version: 1,
  });
  await tx.insert(
    PatternReviewCase,
    cases.map((caseId) => ({ reviewId: id, caseId })),
  );
  tx.record({ by: heedItself, action: 'review.raised', subject: id, school: file.row.schoolId });
}
