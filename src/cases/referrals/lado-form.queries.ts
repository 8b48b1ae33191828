import type { Tx } from '../../audit/index.js';
import { workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { jobTitlesOf } from '../overview/overview.queries.js';
import { partiesOf } from '../people/people.queries.js';
import { reportsOf } from '../reported/reports-of-case.js';
import { decisionsOf, latestTriage } from '../triage/decision-words.js';

export type LadoFormSeen = Awaited<ReturnType<typeof ladoFormSeen>>;

/** What a LADO needs of a case, inside a look that says what it is for. */
export async function ladoFormSeen(tx: Tx, file: OpenCase) {
  const parties = (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null);
  const [school] = await tx.query<{ name: string }>('SELECT name FROM school WHERE id = ?', [file.row.schoolId]);
  const people = parties.map(({ personId }) => personId);
  const words = { title: 'A form for the LADO was made ready to print' };
  tx.record({ action: 'case.form-printed', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  return {
    school: school?.name ?? '',
    parties,
    jobTitles: await jobTitlesOf(tx, people),
    reports: await reportsOf(tx, file),
    limbs: latestTriage(await decisionsOf(tx, file))?.triage.limbs ?? null,
    work: await workOf(tx, file),
  };
}
