import { type AnswerFacts, answerOwed } from './answer-owed.js';

const monday = new Date('2026-11-09T10:20:00Z');
const facts = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  stage: 'received',
  sentAt: monday,
  wrote: false,
  saidAt: null,
  ...more,
});

it.each<[string, Partial<AnswerFacts>, string, ReturnType<typeof answerOwed>]>([
  ['on the day', {}, '2026-11-09T15:00:00Z', 'in-time'],
  ['until the last second of the next working day', {}, '2026-11-10T23:59:59Z', 'in-time'],
  ['after it', {}, '2026-11-11T00:00:00Z', 'late'],
  ['opened, and nothing decided', { stage: 'being_assessed' }, '2026-11-11T09:00:00Z', 'late'],
  ['a Friday afternoon is not late on Sunday', { sentAt: new Date('2026-11-13T16:00:00Z') }, '2026-11-15T20:00:00Z', 'in-time'],
  ['and is on Tuesday', { sentAt: new Date('2026-11-13T16:00:00Z') }, '2026-11-17T00:00:00Z', 'late'],
  ['somebody wrote', { wrote: true }, '2026-11-20T09:00:00Z', null],
  ['it was decided what to do', { stage: 'in_action' }, '2026-11-20T09:00:00Z', null],
  ['it waits for the police', { stage: 'paused' }, '2026-11-20T09:00:00Z', null],
  ['it is over', { stage: 'closed' }, '2026-11-20T09:00:00Z', null],
  ['said a moment ago', { saidAt: new Date('2026-11-11T09:00:00Z') }, '2026-11-11T09:00:01Z', 'said-today'],
  ['said this morning', { saidAt: new Date('2026-11-11T00:10:00Z') }, '2026-11-11T23:50:00Z', 'said-today'],
  ['said yesterday', { saidAt: new Date('2026-11-11T23:50:00Z') }, '2026-11-12T00:10:00Z', 'late'],
])('%s', (_says, more, now, expected) => expect(answerOwed(facts(more), new Date(now))).toBe(expected));
