import type { Tx } from '../../audit/index.js';
import { dayOf } from '../../kernel/index.js';
import { sameAs } from '../../people/index.js';
import { placeholders } from '../../platform/database/sql.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { workOf } from '../actions/steps.queries.js';
import type { CasesRepository, OpenCase } from '../cases.repository.js';
import { partiesOf } from '../people/people.queries.js';
import type { Concern, UnsubstantiatedAllegation } from './domain/pattern-rules.js';

/** What is known about one person in all cases of a school. */
export interface KnownAbout {
  readonly concerns: readonly Concern[];
  readonly unsubstantiated: readonly UnsubstantiatedAllegation[];
  /** Every case named in either. */
  readonly files: ReadonlyMap<string, OpenCase>;
}

/** Everybody whom a case is about, by the keyed hash under which they stand in it. */
export async function subjectsOf(tx: Tx, file: OpenCase): Promise<{ personId: string; personHash: string }[]> {
  const hashes = await tx.query<{ id: string; person_hash: string }>('SELECT id, person_hash FROM case_party WHERE case_id = ?', [
    file.row.id,
  ]);
  const subjects = (await partiesOf(tx, file)).filter(({ part, endedAt }) => part === 'subject' && endedAt === null);
  const found = subjects.map(({ id, personId }) => ({ personId, personHash: hashes.find((row) => row.id === id)?.person_hash ?? '' }));
  return found.filter(({ personId }, i) => found.findIndex((one) => one.personId === personId) === i);
}

/**
 * Low-level concerns and unsubstantiated allegations about a person, whoever may read them. For the rule alone: Heed looks, and nobody is shown
 * anything of it before it is settled that they may read every case in it.
 */
export async function knownAboutWithoutAccessCheck(
  tx: Tx,
  cases: CasesRepository,
  { personHash, schoolId }: { personHash: string; schoolId: string },
): Promise<KnownAbout> {
  const hashes = await sameAs(tx, schoolId, [personHash]);
  const rows = await tx.query<{ case_id: string }>(
    `SELECT DISTINCT p.case_id FROM case_party p JOIN case_file f ON f.id = p.case_id
     WHERE p.person_hash IN (${placeholders(hashes.length)}) AND p.ended_at IS NULL AND f.school_id = ? ORDER BY p.case_id`,
    [...hashes, schoolId],
  );
  const concerns: Concern[] = [];
  const unsubstantiated: UnsubstantiatedAllegation[] = [];
  const files = new Map<string, OpenCase>();
  for (const { case_id: caseId } of rows) {
    const file = await cases.openWithoutAccessCheck(tx, caseId);
    if (!(await subjectsOf(tx, file)).some((one) => hashes.includes(one.personHash))) continue;
    const ended = await unsubstantiatedOn(tx, file);
    if (isLowLevelConcern(file)) concerns.push(concernIn(file));
    if (ended !== null) unsubstantiated.push({ caseId, on: ended });
    files.set(caseId, file);
  }
  return { concerns, unsubstantiated, files };
}

export function isLowLevelConcern({ knows }: OpenCase): boolean {
  return knows.classifications.includes('low_level_concern') && (knows.waitsFor ?? null) === null;
}

function concernIn({ row, knows }: OpenCase): Concern {
  return {
    caseId: row.id,
    on: dayOf(new Date(row.receivedAt)),
    categories: knows.categories ?? [],
    // Also when somebody wrote it down for them.
    selfReported: row.kind === 'self_report',
  };
}

/** The day of the finding that stands: a pathway that was opened again counts by its last one. */
async function unsubstantiatedOn(tx: Tx, file: OpenCase): Promise<string | null> {
  const { pathways } = await workOf(tx, file);
  const outcomes = await outcomesOf(tx, file);
  const last = pathways
    .filter(({ key, closedAt }) => key === 'P1' && closedAt !== null)
    .flatMap(({ id }) => outcomes.findLast(({ pathwayId }) => pathwayId === id) ?? [])
    .at(-1);
  return last?.finding === 'unsubstantiated' ? dayOf(new Date(last.at)) : null;
}
