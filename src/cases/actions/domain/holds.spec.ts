import { endOfDay, WorkingDays } from '../../../kernel/index.js';
import { bankHolidays } from '../../../rules/index.js';
import { currentHold, dueAfterHolds, type Hold } from './holds.js';

const days = new WorkingDays(bankHolidays);
const hold = (since: string, until: string | null): Hold => ({
  pausedFor: 'police',
  since: `${since}T09:00:00.000Z`,
  until: until && `${until}T09:00:00.000Z`,
});
const started = new Date('2026-11-16T09:00:00Z');
const due = endOfDay('2026-11-20');

test.each([
  ['nothing said wait', [], '2026-11-20'],
  ['two working days', [hold('2026-11-17', '2026-11-19')], '2026-11-24'],
  ['over a weekend, only its working days', [hold('2026-11-20', '2026-11-23')], '2026-11-23'],
  ['twice', [hold('2026-11-17', '2026-11-18'), hold('2026-11-19', '2026-11-20')], '2026-11-24'],
  ['on the same day: nothing was lost', [hold('2026-11-17', '2026-11-17')], '2026-11-20'],
  ['before the clock began to run: only from then on', [hold('2026-11-11', '2026-11-17')], '2026-11-23'],
  ['after it had run out: stays late', [hold('2026-11-23', '2026-11-30')], '2026-11-20'],
])('%s', (_, holds, day) => {
  expect(dueAfterHolds(due, started, holds, days)).toEqual(endOfDay(day));
});

test('while it lasts the clock stands still, unless it had run out', () => {
  expect(dueAfterHolds(due, started, [hold('2026-11-17', null)], days)).toBeNull();
  expect(dueAfterHolds(due, started, [hold('2026-11-23', null)], days)).toEqual(due);
  expect(currentHold([hold('2026-11-17', '2026-11-18'), hold('2026-11-23', null)])?.since).toBe('2026-11-23T09:00:00.000Z');
  expect(currentHold([])).toBeNull();
});
