import { refused, type Refused } from '../../../../kernel/index.js';
import { instructionNow, type AnyRecord } from './locked-records.js';

export const purgeAnswers = ['agreed', 'refused', 'taken-back'] as const;
export type PurgeAnswer = (typeof purgeAnswers)[number];

export interface AskedPurge {
  readonly askedBy: string;
  readonly answer: PurgeAnswer | null;
}

export interface LockedState {
  readonly purged: boolean;
  readonly records: readonly AnyRecord[];
  readonly request: AskedPurge | null;
}

export type AskRefusal = 'no-instruction' | 'asked-already' | 'destroyed';
export type AnswerRefusal = 'nothing-asked' | 'same-person' | 'not-theirs' | 'no-instruction' | 'no-reason' | 'destroyed';

/** Whether somebody may ask that it be destroyed: only once the police said so, and as long as they did not say otherwise since. */
export function mayAsk({ purged, records, request }: LockedState): true | Refused<AskRefusal> {
  if (purged) return refused('destroyed');
  if (request !== null && (request.answer === null || request.answer === 'agreed')) return refused('asked-already');
  return instructionNow(records)?.words.instruction === 'delete' ? true : refused('no-instruction');
}

/** Whether this person may answer so: two people destroy, and neither alone. */
export function mayAnswer(
  { purged, records, request }: LockedState,
  { answer, by, reason }: { readonly answer: PurgeAnswer; readonly by: string; readonly reason: string },
): true | Refused<AnswerRefusal> {
  if (purged) return refused('destroyed');
  if (request === null || request.answer !== null) return refused('nothing-asked');
  if (answer === 'taken-back') return request.askedBy === by ? true : refused('not-theirs');
  if (request.askedBy === by) return refused('same-person');
  if (answer === 'refused') return reason === '' ? refused('no-reason') : true;
  return instructionNow(records)?.words.instruction === 'delete' ? true : refused('no-instruction');
}
