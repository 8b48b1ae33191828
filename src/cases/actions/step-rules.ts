import type { PathwayKey } from '../../rules/index.js';
import type { Step } from '../../procedures/index.js';
import { asksBoth } from '../referrals/domain/fulfils.js';
import { procedures } from './calendar.js';

/** The step that a pathway's outcome does by itself. */
const settledByOutcome: Partial<Record<PathwayKey, string>> = { P1: 'P1.14' };

/** Recording the outcome is this step. */
export function isSettledByOutcome(step: Step): boolean {
  return settledByOutcome[step.pathway] === step.key;
}

/** Writing down what was decided about DBS and about TRA is this step: two answers, each with its reasons. @source domain guide 7, P1 step 15 */
export function isSettledByReferrals(step: Step): boolean {
  return step.key === 'P1.15';
}

/** What the LADO said does this step, and nothing else: who, when, their reference and their advice are kept. @source domain guide 7, P1 step 3 */
export function isSettledByTelling({ bodies }: Step): boolean {
  return bodies.length === 1 && bodies[0] === 'lado';
}

/** Writing down whether somebody is suspended, with each other way that was considered, is this step. @source domain guide 7, P1 step 8 */
export function isSettledBySuspension(step: Step): boolean {
  return step.key === 'P1.8';
}

/** Which step has to be answered before this one. @source domain guide 7, P10: the threshold question comes before the other headteacher is told */
export function answeredBefore(step: Step): string | null {
  return step.key === 'P10.4' ? 'P10.2' : null;
}

/** Whether only the outcome starts this step: letters, referrals and reviews that come after it. */
export function followsOutcome(step: Step): boolean {
  // What is counted back from a later step would lead round in a circle.
  const way = new Set<string>();
  for (let at: Step | null = step; at !== null && !way.has(at.key); at = stepBefore(at)) {
    if (at.dueWith === null && at.clock.after === 'outcome') return true;
    way.add(at.key);
  }
  return false;
}

/** What is always required is done, or the case cannot end; only what hangs on a condition may be left out with a reason. */
export function mayBeLeftOut(step: Step | null): boolean {
  return step === null || step.when !== null || !step.requiredBeforeClosing;
}

/**
 * Which pathways recording a step may open at once. Whether staff conduct is an allegation, a low-level concern or a conduct matter is
 * for triage, with its four questions.
 */
export function mayOpenAtOnce(step: Step): readonly PathwayKey[] {
  return step.mayOpen.filter((key) => !['P1', 'P2', 'P3'].includes(key) || (step.pathway === 'P1' && key === 'P3'));
}

function stepBefore({ dueWith, clock }: Step): Step | null {
  if (dueWith !== null) return procedures.step(dueWith);
  return clock.after.startsWith('step:') ? procedures.step(clock.after.slice('step:'.length)) : null;
}

/** Where something else belongs to the step, recording that is what ends it. */
export function isMoreThanTelling({ bodies, tellsAsPart }: Pick<Step, 'bodies' | 'tellsAsPart'>): boolean {
  return tellsAsPart || asksBoth(bodies);
}
