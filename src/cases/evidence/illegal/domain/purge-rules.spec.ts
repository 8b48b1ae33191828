import { isRefused } from '../../../../kernel/index.js';
import type { Instruction, AnyRecord } from './locked-records.js';
import { mayAnswer, mayAsk, type LockedState, type PurgeAnswer } from './purge-rules.js';

const told = (...said: Instruction[]): AnyRecord[] =>
  said.map((instruction, at) => ({
    kind: 'instruction',
    id: `${at}`,
    at: new Date(at),
    by: 'head',
    words: { at: '', instruction, givenBy: 'PC 2210', reference: 'CR/1', words: '' },
  }));
const state = (more: Partial<LockedState> = {}): LockedState => ({ purged: false, records: told('delete'), request: null, ...more });
const asked = (answer: PurgeAnswer | null = null): LockedState => state({ request: { askedBy: 'head', answer } });
const said = (answer: true | { refused: string }) => (isRefused(answer) ? answer.refused : 'may');

test.each([
  ['the police said delete', state(), 'may'],
  ['the police said nothing yet', state({ records: [] }), 'no-instruction'],
  ['the police said keep', state({ records: told('keep') }), 'no-instruction'],
  ['the police said delete, then keep', state({ records: told('delete', 'keep') }), 'no-instruction'],
  ['the police said keep, then delete', state({ records: told('keep', 'delete') }), 'may'],
  ['it was handed over', state({ records: told('handed_over') }), 'no-instruction'],
  ['somebody asked', asked(), 'asked-already'],
  ['it was agreed', asked('agreed'), 'asked-already'],
  ['it was refused', asked('refused'), 'may'],
  ['it was taken back', asked('taken-back'), 'may'],
  ['it is gone', state({ purged: true }), 'destroyed'],
] as const)('asking when %s', (_, locked, expected) => {
  expect(said(mayAsk(locked))).toBe(expected);
});

test.each([
  ['another agrees', asked(), ['agreed', 'dsl', ''], 'may'],
  ['the same person agrees', asked(), ['agreed', 'head', ''], 'same-person'],
  ['another refuses with a reason', asked(), ['refused', 'dsl', 'The officer rang again'], 'may'],
  ['another refuses without one', asked(), ['refused', 'dsl', ''], 'no-reason'],
  ['the same person refuses', asked(), ['refused', 'head', 'Because'], 'same-person'],
  ['the same person takes it back', asked(), ['taken-back', 'head', ''], 'may'],
  ['another takes it back', asked(), ['taken-back', 'dsl', ''], 'not-theirs'],
  ['nobody asked', state(), ['agreed', 'dsl', ''], 'nothing-asked'],
  ['it was agreed already', asked('agreed'), ['refused', 'dsl', 'No'], 'nothing-asked'],
  ['the police said keep meanwhile', { ...asked(), records: told('delete', 'keep') }, ['agreed', 'dsl', ''], 'no-instruction'],
  ['it is gone', { ...asked(), purged: true }, ['agreed', 'dsl', ''], 'destroyed'],
] as const)('answering when %s', (_, locked, [answer, by, reason], expected) => {
  expect(said(mayAnswer(locked, { answer, by, reason }))).toBe(expected);
});
