import { pastedLines } from './pasted-lines.js';
import { readEngagement } from './read-engagement.js';

const maud = { name: 'Maud Quennell', email: 'maud@harbourlane.example', jobTitle: 'Head of Year 9', what: 'teacher', parts: 4 };

test.each([
  ['commas', 'Maud Quennell, maud@harbourlane.example, Head of Year 9, teacher'],
  ['semicolons', 'Maud Quennell; maud@harbourlane.example; Head of Year 9; teacher'],
  ['tabs from a spreadsheet', 'Maud Quennell\tmaud@harbourlane.example\tHead of Year 9\tteacher'],
  ['quotation marks', '"Maud Quennell","maud@harbourlane.example","Head of Year 9","teacher"'],
])('%s part the words', (_, line) => {
  expect(pastedLines(line)).toEqual([{ number: 1, ...maud }]);
});

test('a heading and empty lines are left out, and lines keep their numbers', () => {
  const text = 'Name, E-mail, Job, What they are\n\n  ,,,\nMaud Quennell, maud@harbourlane.example, Head of Year 9, teacher\n';
  expect(pastedLines(text)).toEqual([{ number: 4, ...maud }]);
});

test('a comma inside a job is no fault when tabs part the words', () => {
  expect(pastedLines('A B\ta@b.example\tTeacher, Year 2\tteacher')[0]).toMatchObject({ jobTitle: 'Teacher, Year 2', parts: 4 });
});

test('too few and too many parts are counted', () => {
  expect(pastedLines('Maud\nA, b, c, d, e').map(({ parts }) => parts)).toEqual([1, 5]);
});

test.each([
  ['Teacher', 'employee_teacher'],
  ['  SUPPORT staff ', 'employee_support'],
  ['Teacher employed here', 'employee_teacher'],
  ['governor', 'governor'],
  ['supply', 'agency_worker'],
  ['agency_worker', 'agency_worker'],
  ['Somebody from outside the school', 'member_of_public'],
  ['pupil', null],
  ['', null],
  ['{{constructor}}', null],
  ['__proto__', null],
])('%s is %s', (typed, kind) => {
  expect(readEngagement(typed)).toBe(kind);
});
