import type { FurtherCaseKind } from '../../../rules/index.js';
import { type Somebody, whyNotAbout, whyNotBorn } from './further-case.js';

const pupil: Somebody = { part: null, engagement: 'pupil' };
const aChildOfTheCase: Somebody = { part: 'child', engagement: 'unknown' };
const teacher: Somebody = { part: 'target', engagement: 'employee_teacher' };
const unknown: Somebody = { part: 'witness', engagement: 'unknown' };

test.each<[FurtherCaseKind, string, Somebody, RegExp | null]>([
  ['pupil_conduct', 'a pupil', pupil, null],
  ['pupil_conduct', 'a child of the case', aChildOfTheCase, null],
  ['pupil_conduct', 'a teacher', teacher, /Choose a pupil/],
  ['pupil_conduct', 'somebody of whom nothing is known', unknown, null],
  ['allegation', 'a teacher', teacher, null],
  ['allegation', 'a pupil', pupil, /Choose an adult/],
  ['low_level_concern', 'a child of the case', aChildOfTheCase, /Choose an adult/],
  ['conduct_breach', 'somebody of whom nothing is known', unknown, null],
  ['harmful_material', 'a pupil', pupil, null],
  ['data_breach', 'a teacher', teacher, null],
])('a case of %s about %s', (kind, _who, somebody, fault) => {
  const said = whyNotAbout(kind, somebody);
  if (fault === null) expect(said).toBeNull();
  else expect(said).toMatch(fault);
});

test.each([
  ['left out', false, null, null],
  ['a day that there is', true, '2012-06-30', null],
  ['a day that there is not', true, null, 'Write a real date like 9 11 2012'],
  ['tomorrow', true, '2027-01-28', 'Write a date of birth that can be true'],
  ['long ago', true, '1899-12-31', 'Write a date of birth that can be true'],
] as const)('a date of birth: %s', (_says, isTyped, born, fault) => {
  expect(whyNotBorn(isTyped, born, '2027-01-27')).toBe(fault);
});
