import { aSchool, type SchoolSketch } from '../expectations/sketch.js';
import { deputiesOf } from './deputies-of.js';

it.each<[string, string, SchoolSketch, string[]]>([
  ['the SLT contact', 'slt_contact', {}, ['deputy_slt_contact']],
  ['whose deputy is away', 'slt_contact', { away: ['deputy_slt_contact'] }, ['headteacher']],
  ['the headteacher', 'headteacher', {}, ['chair']],
  ['a headteacher who leads safeguarding', 'headteacher', { held: { dsl: 'headteacher' } }, ['chair', 'deputy_dsl']],
  ['the outside holder, above whom nobody is', 'outside_holder', {}, []],
  ['somebody without a role', 'a teacher', {}, []],
])('%s', (_says, person, school, expected) =>
  expect(
    deputiesOf(person, aSchool(school))
      .map(({ personId }) => personId)
      .toSorted(),
  ).toEqual(expected),
);
