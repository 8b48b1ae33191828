/** A normal "no": a value in the return type, shown to the person, never thrown. */
export interface Refused<Reason extends string> {
  readonly refused: Reason;
}

export function refused<Reason extends string>(reason: Reason): Refused<Reason> {
  return { refused: reason };
}

export function isRefused<T, Reason extends string>(answer: T | Refused<Reason>): answer is Refused<Reason> {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
