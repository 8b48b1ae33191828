import type { Day } from '../../../kernel/index.js';
import { type PartyPart, type SupportAnswer, supportAnswers, type SupportKind, supportKinds } from '../../../rules/index.js';

/** Support as it was offered to somebody. Only that, and whether it was taken up: what they say to a helper is nothing for the case. */
export interface Support {
  /** Their part in the case. */
  readonly partyId: string;
  readonly name: string;
  readonly part: PartyPart;
  readonly kind: SupportKind;
  /** Who is to be turned to, or what else it is. */
  readonly what: string;
  readonly offeredBy: string;
  /** UTC instant. */
  readonly at: string;
  readonly answer: SupportAnswer;
  /** The day on which somebody asks again. */
  readonly review: Day | null;
  readonly note: string;
}

export type Faults = Readonly<Record<string, string>>;

interface TypedSupport {
  readonly party: string;
  readonly kind: string;
  readonly what: string;
  readonly answer: string;
}

/** Which sentence stands at which field. @param parties to whom it can have been offered */
export function supportFaults({ party, kind, what, answer }: TypedSupport, parties: readonly string[]): Faults {
  return {
    ...(parties.includes(party) ? {} : { party: 'Choose to whom it was offered' }),
    ...(supportKinds.some((one) => one === kind) ? {} : { kind: 'Choose what was offered' }),
    ...(kind === 'named_contact' && what === '' ? { what: 'Write who it is' } : {}),
    ...(kind === 'other' && what === '' ? { what: 'Write what was offered' } : {}),
    ...(supportAnswers.some((one) => one === answer) ? {} : { answer: 'Say what they answered' }),
  };
}

/** What is wrong with the day on which somebody asks again; null where nothing is. @param stood the day that stands there already */
export function reviewFault(
  review: Day | null,
  { answer, today, stood }: { readonly answer: string; readonly today: Day; readonly stood: Day | null },
): string | null {
  if (review === null) return answer === 'not_answered' ? 'Write the day on which somebody asks again' : null;
  return review < today && review !== stood ? 'Write a day that is still to come' : null;
}

/** Whether something else is to be done than what stands on the list. */
export function asksAnew(before: Pick<Support, 'answer' | 'review'> | null, now: Pick<Support, 'answer' | 'review'>): boolean {
  return before === null ? now.review !== null : before.answer !== now.answer || before.review !== now.review;
}
