import type { ReferralBody } from '../../../rules/index.js';

/** Each of them is a decision of its own, also where the answer is no. @source domain guide 7, P1 step 15, and 10 */
export const decidedApart = ['dbs', 'tra'] as const satisfies readonly ReferralBody[];

/** Whether a step that tells these bodies is done, once those were told. DBS and TRA need an answer each; of others, one is enough. */
export function fulfils(bodies: readonly ReferralBody[], told: ReadonlySet<ReferralBody>): boolean {
  if (asksBoth(bodies)) return decidedApart.every((body) => told.has(body));
  return bodies.some((body) => told.has(body));
}

export function asksBoth(bodies: readonly ReferralBody[]): boolean {
  return decidedApart.every((body) => bodies.includes(body));
}

/** The decisions that an allegation cannot end without, and that nobody has recorded. */
export function undecidedReferrals(isAllegation: boolean, told: ReadonlySet<ReferralBody>): ReferralBody[] {
  return isAllegation ? decidedApart.filter((body) => !told.has(body)) : [];
}
