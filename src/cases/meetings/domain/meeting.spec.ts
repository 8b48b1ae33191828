import { WorkingDays } from '../../../kernel/index.js';
import { bankHolidays } from '../../../rules/index.js';
import { attendeesIn, meetingFaults, noticeOf } from './meeting.js';

const calendar = new WorkingDays(bankHolidays);
const whole = { kind: 'welfare', state: 'planned', title: '', place: 'Room 4', notes: '', reason: '' };

test.each([
  ['planned', whole, []],
  ['planned nowhere', { ...whole, place: '' }, ['place']],
  ['held without a note', { ...whole, state: 'held' }, ['notes']],
  ['held', { ...whole, state: 'held', place: '', notes: 'He is well.' }, []],
  ['put off without a reason', { ...whole, state: 'put_off' }, ['reason']],
  ['cancelled without a reason', { ...whole, state: 'cancelled' }, ['reason']],
  ['another without a name', { ...whole, kind: 'other' }, ['title']],
  ['invented', { ...whole, kind: 'party', state: 'over' }, ['kind', 'state']],
])('%s', (_, typed, faults) => {
  expect(Object.keys(meetingFaults(typed))).toEqual(faults);
});

/** Notice sent on Tuesday 10 November 2026. @source domain guide 7, P3 step 7 */
test.each([
  ['2026-11-24', { is: 'enough' }],
  ['2026-11-23', { is: 'too-short', days: 9, earliest: '2026-11-24' }],
  ['2026-11-10', { is: 'too-short', days: 0, earliest: '2026-11-24' }],
  ['2026-11-09', { is: 'too-short', days: 0, earliest: '2026-11-24' }],
])('a hearing on %s', (day, expected) => {
  expect(noticeOf({ kind: 'disciplinary_hearing', state: 'planned', notice: '2026-11-10' }, day, calendar)).toEqual(expected);
});

test('over Christmas: notice on Thursday 17 December is enough from Tuesday 5 January', () => {
  const hearing = { kind: 'appeal', state: 'planned', notice: '2026-12-17' } as const;
  expect(noticeOf(hearing, '2027-01-05', calendar)).toEqual({ is: 'enough' });
  expect(noticeOf(hearing, '2027-01-04', calendar)).toMatchObject({ is: 'too-short' });
});

test('without notice it is said until when it has to go; what is no hearing needs none', () => {
  const hearing = { kind: 'disciplinary_hearing', state: 'planned', notice: null } as const;
  expect(noticeOf(hearing, '2026-11-24', calendar)).toEqual({ is: 'not-sent', by: '2026-11-10' });
  expect(noticeOf({ ...hearing, state: 'cancelled' }, '2026-11-24', calendar)).toBeNull();
  expect(noticeOf({ ...hearing, kind: 'welfare' }, '2026-11-24', calendar)).toBeNull();
});

test('people are read line by line, each with a part', () => {
  expect(attendeesIn('Rowena Tasker, union companion\n\n  Philippa Garrowby , HR, takes notes ')).toEqual([
    { name: 'Rowena Tasker', part: 'union companion' },
    { name: 'Philippa Garrowby', part: 'HR, takes notes' },
  ]);
  expect(attendeesIn('Rowena Tasker')).toContain('with their part after a comma');
  expect(attendeesIn(', HR')).toContain('with their part after a comma');
  expect(attendeesIn('')).toEqual([]);
  expect(attendeesIn('A, b\n'.repeat(41))).toContain('40 people or fewer');
});
