import { answersFor, type CaseLevel, mayRecordStep } from '../../access/index.js';
import type { Step } from '../../procedures/index.js';

/** Somebody who looks at a case. */
export interface Waiting {
  readonly accountId: string;
  readonly via: string;
  readonly level: CaseLevel;
}

/**
 * Conditions under which a step still counts although nobody has answered whether it is needed: waiting for the answer would be too late.
 * Whether somebody is suspended is answered before its letter has a due time.
 */
const urgentConditions: readonly (string | null)[] = [null, 'limb_yes_or_not_sure', 'child_at_risk_or_offence', 'suspended'];

/** Whether it counts towards what is due: no question has to be answered before it is known whether it is needed at all. */
export function isNeeded({ step }: { readonly step: Pick<Step, 'when'> | null }): boolean {
  return step === null || urgentConditions.includes(step.when);
}

/** Whose an action is: somebody's by name, or the roles' that the procedure names. */
export interface Owned {
  readonly ownerAccountId: string | null;
  readonly owners: readonly string[];
}

/** Whether an action is this reader's: by name, by the role in which they read, or because they hold the case. */
export function isMine({ ownerAccountId, owners }: Owned, reader: Waiting): boolean {
  // Whoever only reads can do nothing in it but what is theirs.
  if (!mayRecord({ ownerAccountId, owners }, reader)) return false;
  return ownerAccountId === null ? owners.some((owner) => isAnsweredBy(owner, reader)) : ownerAccountId === reader.accountId;
}

/** Whether this reader may write down that it was done. */
export function mayRecord({ ownerAccountId, owners }: Owned, { via, level }: Pick<Waiting, 'via' | 'level'>): boolean {
  return mayRecordStep({ via, level }, ownerAccountId === null ? owners : []);
}

/** Whether what belongs to this owner belongs to somebody in the case. */
export function isAnsweredBy(owner: string, { via, level }: { readonly via: string; readonly level: string }): boolean {
  return answersFor(via, owner) || goesWith(owner, level);
}

/** Owners that are whoever holds or manages the case. */
export function goesWith(owner: string, level: string): boolean {
  if (owner === 'case_manager') return level === 'manager';
  return (owner === 'holder' || owner === 'each_adult') && (level === 'manager' || level === 'holder');
}
