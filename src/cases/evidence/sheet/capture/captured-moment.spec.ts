import { momentInWords, momentOf } from './captured-moment.js';

describe('the moment at which a device says that it took a picture', () => {
  it.each([
    ['2026-11-09', '17:40', null, '2026-11-09T17:40:00.000Z', 'Europe/London'],
    ['2026-07-09', '17:40', '+01:00', '2026-07-09T16:40:00.000Z', 'Europe/London'],
    ['2026-07-09', '17:40', null, '2026-07-09T16:40:00.000Z', 'Europe/London'],
    ['2026-11-09', '17:40', '+09:00', '2026-11-09T08:40:00.000Z', 'UTC'],
    ['2026-03-29', '01:30', '+00:00', '2026-03-29T01:30:00.000Z', 'UTC'],
  ])('%s %s %s is %s by %s', (day, time, offset, at, zone) => {
    expect(momentOf({ day, time, offset })).toEqual({ at, zone, known: 'minute' });
  });

  it('is none where the clocks went forward over it', () => {
    expect(momentOf({ day: '2026-03-29', time: '01:30', offset: null })).toBeNull();
  });

  it('is told as what the device says, and no more', () => {
    expect(momentInWords({ day: '2026-11-09', time: '17:40', offset: null })).toBe(
      'Monday 9 November 2026, 17:40, by the device’s own clock',
    );
    expect(momentInWords({ day: '2026-11-09', time: '17:40', offset: '+09:00' })).toBe(
      'Monday 9 November 2026, 17:40, by the device’s own clock (UTC +09:00)',
    );
  });
});
