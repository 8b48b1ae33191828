import { WorkingDays } from '../../../kernel/index.js';
import { accessMonths, bankHolidays } from '../../../rules/index.js';
import { accessDue, type AccessClock, clockFaults } from './access-clock.js';

const calendar = new WorkingDays(bankHolidays);
const came = (receivedOn: string, more: Partial<AccessClock> = {}): AccessClock => ({
  receivedOn,
  identityOn: receivedOn,
  stoppedFrom: null,
  stoppedUntil: null,
  extendedOn: null,
  ...more,
});
const dueOf = (clock: AccessClock) => {
  const due = accessDue(clock, accessMonths, calendar);
  return due.is === 'runs' ? due.due : due.for;
};

test.each([
  ['the same day of the next month', came('2026-11-09'), '2026-12-09'],
  ['a Sunday rolls to Monday', came('2026-11-13'), '2026-12-14'],
  ['a Saturday rolls to Monday', came('2026-12-09'), '2027-01-11'],
  ['Christmas Day, a Friday, rolls over bank holiday and weekend', came('2026-11-25'), '2026-12-29'],
  ['31 October ends on 30 November', came('2026-10-31'), '2026-11-30'],
  ['31 January ends on the last of February, a Sunday, and rolls', came('2027-01-31'), '2027-03-01'],
  ['29 January of a leap year', came('2028-01-29'), '2028-02-29'],
  ['over the end of a year', came('2026-12-15'), '2027-01-15'],
  ['from when it was clear who asks', came('2026-11-09', { identityOn: '2026-11-18' }), '2026-12-18'],
  ['known before it came', came('2026-11-09', { identityOn: '2026-11-02' }), '2026-12-09'],
  ['who asks is not clear', came('2026-11-09', { identityOn: null }), 'identity'],
  ['stands still while an answer is awaited', came('2026-11-09', { stoppedFrom: '2026-11-11' }), 'clarification'],
  ['as many days later as it stood still', came('2026-11-09', { stoppedFrom: '2026-11-11', stoppedUntil: '2026-11-18' }), '2026-12-16'],
  ['asked and answered on one day', came('2026-11-09', { stoppedFrom: '2026-11-11', stoppedUntil: '2026-11-11' }), '2026-12-09'],
  ['two months more', came('2026-11-09', { extendedOn: '2026-11-30' }), '2027-02-09'],
  ['two months more, and a weekend', came('2026-11-13', { extendedOn: '2026-12-14' }), '2027-02-15'],
  [
    'two months more after it stood still',
    came('2026-11-09', { stoppedFrom: '2026-11-11', stoppedUntil: '2026-11-18', extendedOn: '2026-12-16' }),
    '2027-02-16',
  ],
])('%s', (_, clock, due) => {
  expect(dueOf(clock)).toBe(due);
});

test.each([
  ['nothing wrong', came('2026-11-09', { extendedOn: '2026-12-09' }), []],
  ['told too late', came('2026-11-09', { extendedOn: '2026-12-10' }), ['extended']],
  ['told in time because the last day rolled', came('2026-11-13', { extendedOn: '2026-12-14' }), []],
  ['told before it came', came('2026-11-09', { extendedOn: '2026-11-08' }), ['extended']],
  ['longer although no time runs', came('2026-11-09', { identityOn: null, extendedOn: '2026-11-10' }), ['extended']],
  ['asked before it came', came('2026-11-09', { stoppedFrom: '2026-11-08' }), ['stopped']],
  ['answered and never asked', came('2026-11-09', { stoppedUntil: '2026-11-12' }), ['stopped']],
  ['answered before asked', came('2026-11-09', { stoppedFrom: '2026-11-12', stoppedUntil: '2026-11-11' }), ['answered']],
])('faults: %s', (_, clock, fields) => {
  expect(Object.keys(clockFaults(clock, accessMonths, calendar))).toEqual(fields);
});
