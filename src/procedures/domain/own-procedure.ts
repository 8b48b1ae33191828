import type { PathwayKey } from '../../rules/index.js';
import { type After, type DaySpan, daySpanOf, type DayLimit, type StepClock, type StepKey } from './clock.js';
import type { Step } from './pathway.js';
import { caseOwners, type StepOwner, stepOwners } from './step-owners.js';

/** A step that a school adds to a procedure of Heed's. */
export interface OwnStep {
  readonly id: string;
  readonly pathway: PathwayKey;
  readonly what: string;
  readonly help: string;
  readonly owner: StepOwner;
  /** Null where it has no time of its own. */
  readonly within: DayLimit | null;
  /** The step of the same procedure that it counts from: one of Heed's by its key, or one of the school's by its id. Without it, the opening. */
  readonly after?: string;
  /** Its clock stops while somebody outside says "wait". */
  readonly pausedByHold?: true;
}

/** From when, and how long. */
export function clockOfOwn({ after, within }: Pick<OwnStep, 'after' | 'within'>): StepClock {
  return { after: after === undefined ? 'opened' : (`step:${after}` as After), within: within ?? 'when_needed' };
}

/** Steps of Heed's that one of the school's may count from: what somebody does, once. */
export function mayBeCountedFrom({ automatic, recurring }: Step): boolean {
  return !automatic && !recurring;
}

/** Whether the clock of this step of its own would, in the end, wait for itself. */
export function goesRound(id: string, steps: readonly OwnStep[]): boolean {
  const way = new Set<string>();
  for (let at = afterOf(id, steps); at !== undefined && !way.has(at); at = afterOf(at, steps)) {
    if (at === id) return true;
    way.add(at);
  }
  return false;
}

function afterOf(id: string, steps: readonly OwnStep[]): string | undefined {
  return steps.find((one) => one.id === id)?.after;
}

/** A step of the school's own that counts from this one; null where none does. */
export function countsFrom(id: string, steps: readonly OwnStep[]): OwnStep | null {
  return steps.find(({ after }) => after === id) ?? null;
}

/** What a school changed of the procedures that Heed comes with. */
export interface OwnProcedure {
  readonly times: Readonly<Partial<Record<StepKey, DayLimit>>>;
  readonly steps: readonly OwnStep[];
}

/** An edition of it. Number 0: nothing was changed yet. */
export interface ProcedureEditionNow extends OwnProcedure {
  readonly number: number;
}

export const asHeedHasIt: ProcedureEditionNow = { number: 0, times: {}, steps: [] };

/** The longest that a school may give itself, in days of whatever kind. @source Heed's default */
export const longestDays = 260;
/** How many steps of its own a school may add to one procedure. @source Heed's default */
export const mostOwnSteps = 20;

/** The time that a school may set by its own procedure: a number of days. Hours, "at once" and what is due with another step stay. */
export function ownTimeOf(step: Step): DaySpan | null {
  return step.dueWith === null && !step.automatic ? daySpanOf(step.clock.within) : null;
}

/** What the law or statutory guidance sets may be made shorter and never longer. @source KCSIE Part four; domain guide, "Kind marks for rules" */
export function longestFor(step: Step): number {
  const span = ownTimeOf(step);
  return isBinding(step) && span !== null ? span.count : longestDays;
}

/** Law and statutory guidance, save where the guidance has become advice. */
export function isBinding({ rule, advisory }: Step): boolean {
  return (rule.kind === 'LAW' || rule.kind === 'STAT') && !advisory;
}

export type TimeRefusal = 'not-a-number' | 'longer-than-the-law' | 'not-its-to-set';

/** The limit in days of the kind that the step has, or why it may not be set. @param typed as it was written */
export function ownTime(step: Step, typed: string): DayLimit | TimeRefusal {
  const span = ownTimeOf(step);
  if (span === null) return 'not-its-to-set';
  if (!/^[1-9]\d{0,2}$/.test(typed) || Number(typed) > longestDays) return 'not-a-number';
  return Number(typed) > longestFor(step) ? 'longer-than-the-law' : `${Number(typed)} ${span.unit}`;
}

/** Whom a school may give a step of its own: those who read a case of this kind in any case, so that a step brings in nobody. */
export function ownersForOwnStep(steps: readonly Step[]): readonly StepOwner[] {
  const among = new Set(steps.flatMap(({ owners }) => owners));
  return stepOwners.filter((owner) => owner === 'holder' || owner === 'case_manager' || (isAppointed(owner) && among.has(owner)));
}

function isAppointed(owner: StepOwner): boolean {
  return !(caseOwners as readonly StepOwner[]).includes(owner);
}

/** The step as a case has it that began with these times. What is due with another step follows it. */
export function withOwnTime(step: Step, times: OwnProcedure['times'] | undefined): Step {
  const within = times?.[step.dueWith ?? step.key];
  if (within === undefined) return step;
  const rule = {
    kind: isBinding(step) ? step.rule.kind : 'SEED',
    source: `${step.rule.source}; the number of days is this school’s own`,
  } as const;
  return { ...step, clock: { ...step.clock, within }, rule };
}
