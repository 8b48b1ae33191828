import { endOfDay, WorkingDays } from '../../kernel/index.js';
import { bankHolidays } from '../../rules/index.js';
import { isOverdue, lateness, wasDoneLate } from './lateness.js';

const workingDays = new WorkingDays(bankHolidays);
const tuesday = endOfDay('2026-11-10');

describe('lateness', () => {
  it.each([
    ['2026-11-09T09:00:00Z', 'later', 1, 'the day before'],
    ['2026-11-06T09:00:00Z', 'later', 2, 'the Friday before'],
    ['2026-11-10T00:00:00Z', 'today', 0, 'first thing'],
    ['2026-11-10T23:59:59Z', 'today', 0, 'in the last second'],
    ['2026-11-11T00:00:00Z', 'late', 1, 'a second later'],
    ['2026-11-12T09:00:00Z', 'late', 2, 'two days later'],
    ['2026-11-16T09:00:00Z', 'late', 4, 'over a weekend'],
  ])('at %s is %s by %i working days: %s', (now, state, days) => {
    expect(lateness(tuesday, new Date(now), workingDays)).toEqual({ state, workingDays: days });
  });

  it('counts no day when hours ran out earlier the same day', () => {
    const due = new Date('2026-11-12T10:20:00Z');
    expect(lateness(due, new Date('2026-11-12T10:20:00Z'), workingDays)).toEqual({ state: 'today', workingDays: 0 });
    expect(lateness(due, new Date('2026-11-12T15:00:00Z'), workingDays)).toEqual({ state: 'late', workingDays: 0 });
  });

  it('knows nothing where nothing is due', () => {
    expect(lateness(null, new Date(), workingDays)).toEqual({ state: 'none', workingDays: 0 });
  });
});

describe('overdue', () => {
  const [before, after] = [new Date('2026-11-10T12:00:00Z'), new Date('2026-11-11T12:00:00Z')];
  it.each<[Date | null, Date | null, Date, boolean, boolean, string]>([
    [null, null, after, false, false, 'nothing is due'],
    [tuesday, null, before, false, false, 'there is time'],
    [tuesday, null, after, true, false, 'its time has run out'],
    [tuesday, before, after, false, false, 'done in time'],
    [tuesday, after, after, false, true, 'done late'],
  ])('%s, done %s, at %s: overdue %s, done late %s (%s)', (due, doneAt, now, overdue, late) => {
    expect(isOverdue(due, doneAt, now)).toBe(overdue);
    expect(wasDoneLate(due, doneAt)).toBe(late);
  });

  it('is so at submission when first known three days before (edge d)', () => {
    expect(isOverdue(endOfDay('2026-11-10'), null, new Date('2026-11-12T09:00:00Z'))).toBe(true);
  });
});
