import type { CaseLevel } from '../../access/index.js';
import type { Step } from '../../procedures/index.js';

/** Somebody who looks at a case. */
export interface Waiting {
  readonly accountId: string;
  readonly via: string;
  readonly level: CaseLevel;
}

/** Conditions under which a step still counts although nobody has answered whether it is needed: waiting for the answer would be too late. */
const urgentConditions: readonly (string | null)[] = [null, 'limb_yes_or_not_sure', 'child_at_risk_or_offence'];

/** Whether it counts towards what is due: no question has to be answered before it is known whether it is needed at all. */
export function isNeeded({ step }: { readonly step: Pick<Step, 'when'> | null }): boolean {
  return step === null || urgentConditions.includes(step.when);
}

/** Whether an action is this reader's: by name, by the role in which they read, or because they hold the case. */
export function isMine(
  { ownerAccountId, owners }: { readonly ownerAccountId: string | null; readonly owners: readonly string[] },
  { accountId, via, level }: Waiting,
): boolean {
  // Whoever only reads can do nothing in it.
  if (level === 'reader') return false;
  if (ownerAccountId !== null) return ownerAccountId === accountId;
  return owners.some((owner) => owner === via || goesWith(owner, level));
}

/** Owners that are whoever holds or manages the case. */
export function goesWith(owner: string, level: string): boolean {
  if (owner === 'case_manager') return level === 'manager';
  return (owner === 'holder' || owner === 'each_adult') && (level === 'manager' || level === 'holder');
}
