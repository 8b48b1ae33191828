import type { Tx } from '../../audit/index.js';
import { placeholders } from '../../platform/database/sql.js';
import { type CaseWork, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import type { ScanOutcome } from '../evidence/domain/evidence-state.js';
import { latestOutcomeOf } from '../evidence/scanning/scans-of.js';
import type { ShownCaseLink } from '../linked/linked-cases.js';
import { repeatsOf, reviewsOf, type ShownRepeat, type ShownReview } from '../patterns/review.queries.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import { reportsOf, type ShownReport } from '../reported/reports-of-case.js';
import { type ShownSuspension, suspensionsOf } from '../suspension/suspension-words.js';
import { decisionsOf, type ShownDecision } from '../triage/decision-words.js';

export interface EvidenceCounts {
  readonly all: number;
  /** Nobody has answered the gate question for them yet, so nothing is shown. */
  readonly unconfirmed: number;
  /** A virus was found in them. */
  readonly infected: number;
  readonly stopped: number;
}

export interface OverviewSeen {
  readonly reports: readonly ShownReport[];
  readonly parties: readonly ShownParty[];
  /** Person id to job title, for those with an account. */
  readonly jobTitles: ReadonlyMap<string, string>;
  readonly evidence: EvidenceCounts;
  readonly decisions: readonly ShownDecision[];
  readonly suspensions: readonly ShownSuspension[];
  readonly work: CaseWork;
  /** For those who may see all of them. */
  readonly reviews: readonly ShownReview[];
  readonly repeats: readonly ShownRepeat[];
}

/** With what ties it to other cases. */
export interface OverviewAndLinks extends OverviewSeen {
  readonly links: readonly ShownCaseLink[];
}

/** What a case is, and what to do now: inside a look. */
export async function overviewSeen(tx: Tx, file: OpenCase): Promise<OverviewSeen> {
  const parties = await partiesOf(tx, file);
  return {
    parties,
    reports: await reportsOf(tx, file),
    jobTitles: await jobTitlesOf(
      tx,
      parties.map(({ personId }) => personId),
    ),
    evidence: await evidenceIn(tx, file.row.id),
    decisions: await decisionsOf(tx, file),
    suspensions: await suspensionsOf(tx, file),
    work: await workOf(tx, file),
    reviews: await reviewsOf(tx, file),
    repeats: await repeatsOf(tx, file),
  };
}

/** Person id to job title, for those with an account. */
export async function jobTitlesOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(personIds)].slice(0, 500);
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ person_id: string; job_title: string }>(
    `SELECT person_id, job_title FROM account WHERE person_id IN (${placeholders(wanted.length)})`,
    wanted,
  );
  return new Map(rows.map(({ person_id, job_title }) => [person_id, job_title]));
}

async function evidenceIn(tx: Tx, caseId: string): Promise<EvidenceCounts> {
  const rows = await tx.query<{ confirmed_at: string | null; stopped_at: string | null; scan: ScanOutcome | null }>(
    `SELECT e.confirmed_at, e.stopped_at, ${latestOutcomeOf('e')} AS scan FROM case_evidence c JOIN evidence_item e ON e.id = c.evidence_id
     WHERE c.case_id = ? AND e.withdrawn_at IS NULL`,
    [caseId],
  );
  const unlocked = rows.filter(({ stopped_at }) => stopped_at === null);
  return {
    all: rows.length,
    unconfirmed: unlocked.filter(({ confirmed_at, scan }) => confirmed_at === null && scan !== 'found').length,
    infected: unlocked.filter(({ scan }) => scan === 'found').length,
    stopped: rows.length - unlocked.length,
  };
}
