import type { Day } from '../../../kernel/index.js';
import {
  type EngagementKind,
  engagements,
  type SuspendingEmployer,
  suspendingEmployers,
  type SuspensionAlternative,
  suspensionAlternatives,
  type SuspensionReview,
  suspensionReviews,
} from '../../../rules/index.js';

export type Faults = Readonly<Record<string, string>>;

/** Somebody in a case who could be suspended. */
export interface Suspendable {
  readonly personId: string;
  readonly name: string;
}

/** What was decided about suspending one person. */
export interface Decided {
  readonly kind: 'decided';
  readonly person: Suspendable;
  readonly suspended: boolean;
  readonly decider: string;
  readonly employer: SuspendingEmployer;
  /** UTC instant. */
  readonly at: string;
  readonly ladoView: string;
  readonly policeView: string;
  readonly hrView: string;
  /** Why each other way will not do; of somebody not suspended, what was said of it. */
  readonly alternatives: Partial<Readonly<Record<SuspensionAlternative, string>>>;
  /** What is done instead. */
  readonly instead: readonly SuspensionAlternative[];
  readonly reasons: string;
  readonly contact: string;
  readonly social: string;
  /** When it is looked at again for the first time. */
  readonly review: Day | null;
  readonly whyLate: string | null;
}

/** A look at a suspension: it goes on, or it is over. */
export interface LookedAgain {
  readonly kind: 'looked';
  /** The decision that it looks at. */
  readonly suspension: string;
  readonly result: SuspensionReview;
  readonly decider: string;
  readonly at: string;
  readonly reasons: string;
  readonly review: Day | null;
}

export type TypedDecision = Readonly<
  Record<'decided' | 'decider' | 'employer' | 'ladoView' | 'policeView' | 'hrView' | 'reasons' | 'contact' | 'social', string>
> &
  Readonly<Record<SuspensionAlternative, string>> & { readonly instead: readonly string[] };

const neededToSuspend = {
  ladoView: 'Write what the LADO says, or why the LADO was not asked',
  policeView: 'Write what the police say, or why they were not asked',
  hrView: 'Write what HR says, or why HR was not asked',
  contact: 'Write who keeps in touch with them',
  social: 'Write what they were told about contact with colleagues and pupils',
} as const;

/**
 * Which sentence stands at which field. Nobody is suspended before each other way was considered, and turned down with a reason.
 * @source KCSIE Part four; domain guide 8, "Suspension record"
 */
export function decisionFaults(typed: TypedDecision, person: Suspendable | null): Faults {
  const faults: Record<string, string> = {};
  if (person === null) faults.person = 'Choose whom it is about';
  if (typed.decider === '') faults.decider = 'Write who decided';
  else if (person !== null && sameName(typed.decider, person.name)) faults.decider = 'Nobody decides about themselves';
  if (!suspendingEmployers.some((one) => one === typed.employer)) faults.employer = 'Say for which employer they decided';
  if (typed.reasons === '') faults.reasons = 'Write why';
  return { ...faults, ...(suspends(typed) ? faultsInSuspending(typed) : faultsInstead(typed)) };
}

/** Whatever is not plainly the other answer is asked all that a suspension asks for. */
export function suspends({ decided }: { readonly decided: string }): boolean {
  return decided !== 'not_suspended';
}

function faultsInSuspending(typed: TypedDecision): Faults {
  const faults: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(neededToSuspend))
    if (typed[field as keyof typeof neededToSuspend] === '') faults[field] = sentence;
  for (const one of suspensionAlternatives) if (typed[one] === '') faults[one] = 'Write why this will not do';
  return faults;
}

function faultsInstead({ instead }: TypedDecision): Faults {
  return instead.every((one) => suspensionAlternatives.some((known) => known === one)) ? {} : { instead: 'Choose from the list' };
}

/** Which sentence stands at which field of a look at a suspension. */
export function lookFaults(
  { result, decider, reasons }: Readonly<Record<'result' | 'decider' | 'reasons', string>>,
  person: Suspendable,
): Faults {
  return {
    ...(suspensionReviews.some((one) => one === result) ? {} : { result: 'Say whether it goes on' }),
    ...(decider === '' ? { decider: 'Write who decided' } : {}),
    ...(sameName(decider, person.name) ? { decider: 'Nobody decides about themselves' } : {}),
    ...(reasons === '' ? { reasons: 'Write why' } : {}),
  };
}

/** Only an adult who works or helps here can be suspended; of whom nobody has said yet what they are, it may be. @source domain guide 3.1 and 8 */
export function couldBeSuspended(engagement: EngagementKind | 'unknown'): boolean {
  return engagement === 'unknown' || engagements[engagement].worksHere;
}

export type SuspensionState = 'not-suspended' | 'suspended' | 'lifted' | 'ended';

/** How it stands after everything that was written down, in its order. */
export function stateAfter({ suspended }: Pick<Decided, 'suspended'>, looks: readonly Pick<LookedAgain, 'result'>[]): SuspensionState {
  if (!suspended) return 'not-suspended';
  const over = looks.find(({ result }) => result !== 'goes_on');
  return over === undefined || over.result === 'goes_on' ? 'suspended' : over.result;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
