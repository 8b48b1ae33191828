import { type ConfirmedLiveMonths, liveMonthsOn } from './live-months.js';

const confirmed = (confirmedAt: string, firstWritten: number, version: number): ConfirmedLiveMonths => ({
  months: { recordedOral: 6, firstWritten, finalWritten: 18 },
  reason: 'Disciplinary procedure, section 9',
  confirmedBy: 'Merewyn Tuddenham',
  confirmedAt,
  version,
});
const all = [
  confirmed('2026-11-10T15:00:00.000Z', 9, 3),
  confirmed('2026-11-10T09:00:00.000Z', 10, 2),
  confirmed('2026-09-01T08:00:00.000Z', 12, 1),
];

test.each([
  ['2026-11-30', 9, 'the newest counts from its own day on'],
  ['2026-11-10', 9, 'of two on one day, the later'],
  ['2026-11-09', 12, 'the day before, what stood then'],
  ['2026-08-31', 12, 'before the first time, what was said the first time'],
])('a warning given on %s: %i months (%s)', (day, months) => {
  expect(liveMonthsOn(all, day)?.firstWritten).toBe(months);
});

test('a day is a day in London', () => {
  expect(liveMonthsOn([confirmed('2027-06-01T23:30:00.000Z', 9, 2), ...all.slice(2)], '2027-06-01')?.firstWritten).toBe(12);
});

test('nothing was ever confirmed', () => {
  expect(liveMonthsOn([], '2026-11-09')).toBeNull();
});
