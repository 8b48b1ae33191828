import { dayOf, endOfDay } from '../../kernel/index.js';
import type { Stage } from '../../rules/index.js';
import { answeredBy } from './what-happens-next.js';

export interface AnswerFacts {
  readonly stage: Stage;
  readonly sentAt: Date;
  /** Somebody who deals with it has written to the reporter. */
  readonly wrote: boolean;
  /** When the reporter last said that nobody has answered. */
  readonly saidAt: Date | null;
}

/**
 * What the reporter may expect of those who hold it: that they decide by the end of the next working day; that it is late, and goes up a rung
 * if the reporter says so; or that this has been done today. Null once somebody decided what to do, or wrote.
 * @source domain guide 7, P0.2; 4.3, invariants
 */
export function answerOwed({ stage, sentAt, wrote, saidAt }: AnswerFacts, now: Date): 'in-time' | 'late' | 'said-today' | null {
  if ((stage !== 'received' && stage !== 'being_assessed') || wrote) return null;
  if (now <= endOfDay(answeredBy(sentAt))) return 'in-time';
  // A rung a day: whoever was told a moment ago must be able to answer.
  return saidAt !== null && dayOf(saidAt) === dayOf(now) ? 'said-today' : 'late';
}
