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
