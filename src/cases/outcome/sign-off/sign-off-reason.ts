import type { Tx } from '../../../audit/index.js';
import type { OpenCase } from '../../cases.repository.js';
import { needsSignOff, type SignOffReason } from '../domain/needs-sign-off.js';
import type { OutcomeWords } from '../domain/recorded-outcome.js';

type Decided = Pick<OutcomeWords, 'pathway' | 'finding' | 'outcomes'>;

/** Whether a second person has to agree with an outcome, as the rules and the school have it. */
export async function signOffReason(tx: Tx, { row, knows }: OpenCase, decided: Decided): Promise<SignOffReason | null> {
  return needsSignOff(
    {
      pathway: decided.pathway,
      finding: decided.finding ?? '',
      follows: decided.outcomes.map(({ key }) => key),
      categories: knows.categories ?? [],
    },
    await wantsSignOff(tx, row.schoolId),
  );
}

export async function wantsSignOff(tx: Tx, schoolId: string): Promise<boolean> {
  const [school] = await tx.query<{ sign_off_since: string | null }>('SELECT sign_off_since FROM school WHERE id = ?', [schoolId]);
  return (school?.sign_off_since ?? null) !== null;
}
