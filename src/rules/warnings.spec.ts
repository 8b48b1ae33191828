import fc from 'fast-check';
import { dateTimeOf } from '../kernel/index.js';
import { isWarningLive, lastLiveDay } from './warnings.js';

describe('the last live day of a warning', () => {
  it.each([
    ['2027-01-29', 12, '2028-01-28', 'the issue day counts'],
    ['2026-12-14', 12, '2027-12-13', 'X01'],
    ['2027-03-01', 18, '2028-08-31', 'X06'],
    ['2026-08-31', 6, '2027-02-28', 'February has no 31st: its last day'],
    ['2026-08-29', 6, '2027-02-28', 'nor a 29th'],
    ['2026-08-28', 6, '2027-02-27', 'but a 28th'],
    ['2027-08-31', 6, '2028-02-29', 'in a leap year'],
    ['2028-02-29', 12, '2029-02-28', 'from a leap day'],
    ['2026-10-31', 1, '2026-11-30', 'November has no 31st'],
    ['2026-10-01', 1, '2026-10-31', 'from the first of a month'],
    ['2026-03-15', 12, '2027-03-14', 'across both changes of the clocks'],
  ])('issued %s for %i months is %s: %s', (issued, months, last) => {
    expect(lastLiveDay(issued, months)).toBe(last);
  });

  it('is live from the issue day to that day, and gone the next', () => {
    expect(['2026-12-13', '2026-12-14', '2027-12-13', '2027-12-14'].map((day) => isWarningLive('2026-12-14', 12, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('lies after the issue day, within the named number of months', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (date, months) => {
        const issued = date.toISOString().slice(0, 10);
        const last = lastLiveDay(issued, months);
        expect(last > issued && last <= dateTimeOf(issued).plus({ months }).toISODate()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
