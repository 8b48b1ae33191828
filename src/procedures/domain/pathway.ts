import type { PathwayKey, ReferralBody, RuleKind } from '../../rules/index.js';
import type { StepClock, StepKey } from './clock.js';
import type { StepCondition } from './step-conditions.js';
import type { StepOwner } from './step-owners.js';

/** One step of a procedure, read and checked. */
export interface Step {
  readonly key: StepKey;
  readonly pathway: PathwayKey;
  /** `3`, or `8a` for what follows from step 8. */
  readonly number: string;
  readonly what: string;
  readonly help: string;
  /** The first answers for it. */
  readonly owners: readonly StepOwner[];
  readonly clock: StepClock;
  /** The step that it is due together with; its clock is then that step's. */
  readonly dueWith: StepKey | null;
  /** When to do it, in words, where no clock runs: "As soon as you can". */
  readonly timing: string | null;
  readonly rule: StepRule;
  /** The pathway cannot end before it is done. */
  readonly requiredBeforeClosing: boolean;
  readonly automatic: boolean;
  /** Its time is a guide line: going past it is shown, and is no breach. */
  readonly advisory: boolean;
  /** Comes back each month or term; an open one never keeps a case from being closed. */
  readonly recurring: boolean;
  /** The clock stops while police or LADO say "wait". */
  readonly pausedByHold: boolean;
  readonly when: StepCondition | null;
  /** Whom it tells outside the school: what is done is recorded as a referral. */
  readonly bodies: readonly ReferralBody[];
  /** Telling them is only a part of it, or may not be needed: it is done by writing down what was done. */
  readonly tellsAsPart: boolean;
  /** Pathways that its answer may open. */
  readonly mayOpen: readonly PathwayKey[];
  /** Brought into the case by this step, although the role alone never is. @source domain guide 3.3 */
  readonly bringsIn: readonly StepOwner[];
}

export interface StepRule {
  readonly kind: RuleKind;
  readonly source: string;
}

export interface Pathway {
  readonly key: PathwayKey;
  readonly label: string;
  /** What a reader must know before the first step. */
  readonly note: string | null;
  readonly steps: readonly Step[];
}

/** Every pathway, read once at the start and frozen. */
export interface Procedures {
  pathway(key: PathwayKey): Pathway;
  stepsOf(key: PathwayKey): readonly Step[];
  /** Null for a key that no pathway has, such as one of an older edition. */
  step(key: string): Step | null;
}
