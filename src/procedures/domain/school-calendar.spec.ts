import { WorkingDays } from '../../kernel/index.js';
import { bankHolidays } from '../../rules/index.js';
import { dueTime } from './due-time.js';
import { holidaysIn, schoolCalendar, type SchoolDays } from './school-calendar.js';

const year: SchoolDays[] = [
  { kind: 'term', firstDay: '2026-09-02', lastDay: '2026-10-23' },
  { kind: 'term', firstDay: '2026-11-02', lastDay: '2026-12-18' },
  { kind: 'term', firstDay: '2027-01-04', lastDay: '2027-02-12' },
  { kind: 'inset', firstDay: '2027-01-04', lastDay: '2027-01-04' },
  { kind: 'closed', firstDay: '2026-11-24', lastDay: '2026-11-25' },
];
const workingDays = new WorkingDays(bankHolidays);
const calendar = schoolCalendar(year, workingDays);

describe('a school day', () => {
  it.each([
    ['2026-11-09', true, 'a Monday in term'],
    ['2026-11-07', false, 'a Saturday in term'],
    ['2026-10-26', false, 'half term'],
    ['2026-12-21', false, 'the Monday after the last day of term'],
    ['2027-01-04', false, 'an INSET day'],
    ['2027-01-05', true, 'the first day with pupils'],
    ['2026-11-24', false, 'a day on which it was closed'],
    ['2026-08-28', true, 'before the first term that was entered'],
    ['2027-06-09', true, 'after the last one'],
    ['2027-05-31', false, 'a bank holiday after the last one'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(calendar.isSchoolDay(day)).toBe(expected);
  });

  it.each([
    ['2026-12-17T10:00:00Z', 2, '2027-01-05', 'over Christmas and an INSET day'],
    ['2026-10-23T10:00:00Z', 1, '2026-11-02', 'over half term'],
    ['2026-11-23T10:00:00Z', 1, '2026-11-26', 'while it was closed'],
  ])('from %s, %i of them end on %s: %s', (from, count, expected) => {
    const anchors = { firstKnown: null, submitted: null, opened: new Date(from), decision: null, outcome: null, told: null, steps: {} };
    const due = dueTime({ after: 'opened', within: `${count} SD` }, anchors, calendar);
    expect(due?.toISOString()).toBe(`${expected}T23:59:59.000Z`);
  });

  it('without any term entered is a working day', () => {
    expect(schoolCalendar([], workingDays).isSchoolDay('2026-12-21')).toBe(true);
    expect(schoolCalendar([], workingDays).isSchoolDay('2026-12-25')).toBe(false);
  });
});

it('holidays lie between two terms', () => {
  expect(holidaysIn(year)).toEqual([
    { after: '2026-10-23', before: '2026-11-02' },
    { after: '2026-12-18', before: '2027-01-04' },
  ]);
});
