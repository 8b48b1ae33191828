import type { Tx } from '../../audit/index.js';
import type { ReferralBody } from '../../rules/index.js';
import { type CaseWork, workOf } from '../actions/steps.queries.js';
import { type Offered, offeredFor } from '../after-care/plan-check-ins.js';
import type { OpenCase } from '../cases.repository.js';
import { undecidedReferrals } from '../referrals/domain/fulfils.js';
import { bodiesTold, everyReferralOf } from '../referrals/referral-words.js';

/** What stands between a case and its end hangs on this. */
export interface ClosingSeen extends CaseWork {
  readonly undecidedReferrals: readonly ReferralBody[];
  /** Who can be asked how they are in the weeks after. */
  readonly offered: readonly Offered[];
}

/** Inside a look or a change. */
export async function closingSeen(tx: Tx, file: OpenCase): Promise<ClosingSeen> {
  const work = await workOf(tx, file);
  // Where the LADO said that the threshold is not met, it never was an allegation.
  const isAllegation = work.pathways.some(({ key, words }) => key === 'P1' && words.ending !== 'threshold_not_met');
  const told = bodiesTold(await everyReferralOf(tx, file));
  return { ...work, undecidedReferrals: undecidedReferrals(isAllegation, told), offered: await offeredFor(tx, file) };
}
