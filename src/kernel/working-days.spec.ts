import { WorkingDays } from './working-days.js';

const days = new WorkingDays(['2026-12-25', '2026-12-28', '2027-03-26', '2027-03-29']);

describe('one working day after', () => {
  it.each([
    ['2026-11-13', '2026-11-16', 'Friday is Monday'],
    ['2026-11-14', '2026-11-16', 'Saturday is Monday'],
    ['2026-12-24', '2026-12-29', 'Christmas Eve is the Tuesday after two bank holidays'],
    ['2027-03-25', '2027-03-30', 'the Thursday before Easter is the Tuesday after'],
  ])('%s is %s: %s', (from, to) => expect(days.after(from, 1)).toBe(to));

  it('ends at the last second of the day in London, in summer time too', () => {
    expect(days.dueAfter(new Date('2026-07-01T22:59:00Z'), 1).toISOString()).toBe('2026-07-02T22:59:59.000Z');
    expect(days.dueAfter(new Date('2026-11-09T18:05:00Z'), 1).toISOString()).toBe('2026-11-10T23:59:59.000Z');
  });

  it('counts what lies between', () => {
    expect(days.between('2026-11-13', '2026-11-16')).toBe(1);
    expect(days.between('2026-11-16', '2026-11-13')).toBe(-1);
    expect(days.between('2026-11-16', '2026-11-16')).toBe(0);
  });
});

it('counts by the rule what walking day by day counts, over two years and both ways', () => {
  const first = Date.UTC(2026, 10, 1);
  const all = Array.from({ length: 730 }, (_, n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10));
  let walked = 0;
  for (const day of all.slice(1)) {
    if (days.isWorkingDay(day)) walked += 1;
    expect(days.between(all[0] ?? '', day)).toBe(walked);
    expect(days.between(day, all[0] ?? '')).toBe(0 - walked);
  }
  expect(days.after(all[0] ?? '', walked)).toBe(all.findLast((day) => days.isWorkingDay(day)));
  expect(walked).toBe(all.slice(1).filter((day) => ![0, 6].includes(new Date(day).getUTCDay())).length - 4);
});

it.each(['2026-02-31', '2026-13-01', '', 'soon', '2026-1-1'])('%j is not a day', (day) => {
  expect(() => days.between('2026-11-16', day)).toThrow(RangeError);
});
