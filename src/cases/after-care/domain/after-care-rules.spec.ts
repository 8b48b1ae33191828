import { inLondon, WorkingDays } from '../../../kernel/index.js';
import { bankHolidays } from '../../../rules/index.js';
import { checkInDays } from './check-in-days.js';
import { detrimentWatch } from './detriment-watch.js';

const days = new WorkingDays(bankHolidays);

test.each([
  ['2026-11-20T10:00:00Z', ['Fri 4 Dec 2026', 'Mon 4 Jan 2027', 'Fri 12 Feb 2027']],
  // Friday 25 December and Good Friday are bank holidays; 26 and 28 December too.
  ['2026-12-11T10:00:00Z', ['Tue 29 Dec 2026', 'Fri 22 Jan 2027', 'Fri 5 Mar 2027']],
  ['2027-02-12T23:30:00Z', ['Fri 26 Feb 2027', 'Tue 30 Mar 2027', 'Fri 7 May 2027']],
])('closed at %s: asked on %j', (closed, expected) => {
  expect(checkInDays(new Date(closed), days).map(({ due }) => inLondon(due).toFormat('ccc d LLL yyyy'))).toEqual(expected);
});

test.each([
  [false, '2026-11-09T10:00:00Z', '2026-11-10T10:00:00Z', { state: 'none' }],
  [true, '2026-11-09T10:00:00Z', '2026-11-09T10:00:01Z', { state: 'open', lastDay: '2027-11-09' }],
  [true, '2026-11-09T10:00:00Z', '2027-11-09T23:59:59Z', { state: 'open', lastDay: '2027-11-09' }],
  [true, '2026-11-09T10:00:00Z', '2027-11-10T00:00:00Z', { state: 'over', lastDay: '2027-11-09' }],
  // Late in the evening of summer the day in England is the next one.
  [true, '2026-06-30T23:30:00Z', '2027-06-30T23:30:00Z', { state: 'open', lastDay: '2027-07-01' }],
  [true, '2028-02-29T10:00:00Z', '2029-02-28T10:00:00Z', { state: 'open', lastDay: '2029-02-28' }],
])('spoke up %s, sent %s, on %s: %j', (speaksUp, sent, now, expected) => {
  expect(detrimentWatch(speaksUp, new Date(sent), new Date(now))).toEqual(expected);
});
