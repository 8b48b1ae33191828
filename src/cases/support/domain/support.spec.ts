import { supportKinds, supportKindTable, supportSteps } from '../../../rules/index.js';
import { asksAnew, reviewFault, supportFaults } from './support.js';

const whole = { party: 'a', kind: 'counselling', what: '', answer: 'accepted' };

test.each([
  ['whole', whole, []],
  ['to nobody', { ...whole, party: '' }, ['party']],
  ['to somebody who is not in the case', { ...whole, party: 'c' }, ['party']],
  ['a named person without a name', { ...whole, kind: 'named_contact' }, ['what']],
  ['a named person', { ...whole, kind: 'named_contact', what: 'Rowena Tasker' }, []],
  ['something else, and not what', { ...whole, kind: 'other' }, ['what']],
  ['invented', { ...whole, kind: 'a party', answer: 'perhaps' }, ['kind', 'answer']],
])('%s', (_, typed, faults) => {
  expect(Object.keys(supportFaults(typed, ['a', 'b']))).toEqual(faults);
});

test.each([
  ['not answered, no day', null, 'not_answered', null, false],
  ['accepted, no day', null, 'accepted', null, true],
  ['today', '2026-11-10', 'not_answered', null, true],
  ['yesterday', '2026-11-09', 'not_answered', null, false],
  ['yesterday, as it stood there', '2026-11-09', 'accepted', '2026-11-09', true],
])('asked again: %s', (_, review, answer, stood, fits) => {
  expect(reviewFault(review, { answer, today: '2026-11-10', stood }) === null).toBe(fits);
});

test.each([
  ['the first, without a day', null, { answer: 'accepted', review: null }, false],
  ['the first, with a day', null, { answer: 'not_answered', review: '2026-11-16' }, true],
  ['only a word was put right', { answer: 'not_answered', review: '2026-11-16' }, { answer: 'not_answered', review: '2026-11-16' }, false],
  ['they answered', { answer: 'not_answered', review: '2026-11-16' }, { answer: 'accepted', review: null }, true],
  ['another day', { answer: 'not_answered', review: '2026-11-16' }, { answer: 'not_answered', review: '2026-11-23' }, true],
] as const)('%s', (_, before, now, expected) => {
  expect(asksAnew(before, now)).toBe(expected);
});

test('whatever is offered does a step that asks for support; a named person alone does the one that asks for that', () => {
  expect(supportSteps.toSorted()).toEqual(['P1.6', 'P5.9', 'P7.11']);
  expect(supportKinds.filter((kind) => supportKindTable[kind].does.includes('P1.6'))).toEqual(['named_contact']);
});
