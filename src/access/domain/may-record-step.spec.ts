import { type CaseLevel, caseLevels } from './case-level.js';
import { answersFor, mayRecordStep } from './may-record-step.js';

const reader = (via: string) => ({ level: 'reader' as const, via });

test.each(['manager', 'holder', 'handler'] satisfies CaseLevel[])('a %s records any step, also one that is HR’s', (level) => {
  for (const owners of [['hr_adviser'], ['case_manager'], ['dsl', 'case_manager'], []])
    expect(mayRecordStep({ level, via: 'headteacher' }, owners)).toBe(true);
});

test.each([
  ['hr_adviser', ['hr_adviser'], true],
  ['hr_adviser', ['case_manager', 'hr_adviser'], true],
  ['second_hr_adviser', ['hr_adviser'], true],
  ['dpo', ['dpo', 'headteacher'], true],
  ['panel_member', ['panel_member', 'case_manager'], true],
  ['hr_adviser', ['case_manager'], false],
  ['hr_adviser', ['holder'], false],
  ['hr_adviser', ['each_adult'], false],
  ['hr_adviser', ['dpo'], false],
  // Given to somebody by name.
  ['hr_adviser', [], false],
  // Who reads a copy was not brought in for a step.
  ['headteacher', ['headteacher'], false],
  ['slt_contact', ['slt_contact'], false],
  ['deputy_dsl', ['dsl'], false],
])('who reads as %s records a step of %j: %s', (via, owners, may) => {
  expect(mayRecordStep(reader(via), owners)).toBe(may);
});

test('a deputy answers for whom they stand in for, and never the other way round', () => {
  expect(answersFor('deputy_dsl', 'dsl')).toBe(true);
  expect(answersFor('dsl', 'deputy_dsl')).toBe(false);
  expect(answersFor('assigned', 'holder')).toBe(false);
});

test('there is no level that the rule forgets', () => {
  expect(caseLevels.filter((level) => mayRecordStep({ level, via: 'headteacher' }, ['headteacher']))).toEqual([
    'manager',
    'holder',
    'handler',
  ]);
});
