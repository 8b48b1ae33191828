import { inLondon } from '../../kernel/index.js';
import { dueTime } from '../../procedures/index.js';
import { procedureCalendar } from '../actions/calendar.js';
import { bodyClocks } from './body-clocks.js';

const said = (due: Date | null) => (due === null ? null : inLondon(due).toFormat('ccc d LLL yyyy HH:mm'));

/** Known, sent and opened on Thursday 24 December 2026 at 10:20; the outcome is of Monday 8 March 2027. @source domain guide 10 and 17 */
test.each([
  ['lado', 'Tue 29 Dec 2026 23:59'],
  ['police', 'Thu 24 Dec 2026 23:59'],
  ['csc', 'Thu 24 Dec 2026 23:59'],
  ['ceop', 'Thu 24 Dec 2026 23:59'],
  ['other_head', 'Tue 29 Dec 2026 23:59'],
  ['legal', 'Wed 30 Dec 2026 23:59'],
  ['platform', 'Wed 30 Dec 2026 23:59'],
  ['ico', 'Sun 27 Dec 2026 10:20'],
  ['ofsted', 'Thu 7 Jan 2027 23:59'],
  ['dbs', 'Mon 15 Mar 2027 23:59'],
  ['tra', 'Mon 15 Mar 2027 23:59'],
] as const)('%s is told by %s', (body, expected) => {
  const at = new Date('2026-12-24T10:20:00Z');
  const outcome = new Date('2027-03-08T15:00:00Z');
  const anchors = { firstKnown: at, submitted: at, opened: at, decision: at, outcome, told: null, steps: {} };
  const clock = bodyClocks[body];
  if (clock === undefined) throw new Error('no clock');
  expect(said(dueTime(clock, anchors, procedureCalendar))).toBe(expected);
});

test('before the outcome neither DBS nor TRA is due', () => {
  const at = new Date('2026-12-24T10:20:00Z');
  const anchors = { firstKnown: at, submitted: at, opened: at, decision: at, outcome: null, told: null, steps: {} };
  const clocks = [bodyClocks.dbs, bodyClocks.tra].filter((clock) => clock !== undefined);
  expect(clocks.map((clock) => dueTime(clock, anchors, procedureCalendar))).toEqual([null, null]);
});
