import { refused, type Refused } from '../../../kernel/index.js';

export const outcomeRefusals = [
  'no-such-pathway',
  'already-recorded',
  'actions-outstanding',
  'decided-by-its-subject',
  'waits-for-agreement',
  'closed',
] as const;
export type OutcomeRefusal = (typeof outcomeRefusals)[number];

/** What deciding a pathway depends on. */
export interface Decidable {
  readonly stage: string;
  /** Persons whom it is about or at whom it was aimed. */
  readonly concerned: readonly string[];
  readonly waitsForAgreement: boolean;
  /** Null when the case has no such pathway. */
  readonly pathway: { readonly closed: boolean } | null;
  /** Required actions that come before the outcome and are still to be done. */
  readonly outstanding: readonly string[];
}

/** Why a pathway cannot be decided yet; null when it can. A decided pathway can be reopened, never rewritten. */
export function whyNotDecided(file: Decidable, personId: string): Refused<OutcomeRefusal> | null {
  if (file.concerned.includes(personId)) return refused('decided-by-its-subject');
  if (file.pathway === null) return refused('no-such-pathway');
  if (file.pathway.closed) return refused('already-recorded');
  if (file.stage === 'closed') return refused('closed');
  if (file.waitsForAgreement) return refused('waits-for-agreement');
  if (file.outstanding.length > 0) return refused('actions-outstanding');
  return null;
}
