import { typedParts, zonedInWords, zonedMoment, zoneNamed } from './zoned-moments.js';

const parts = (date: string, time = '') => {
  const [day = '', month = '', year = ''] = date.split(' ');
  return { day, month, year, time };
};
const at = (date: string, time: string, zone = 'Europe/London') => zonedMoment(parts(date, time), zone);

describe('a moment told by the clock of a place', () => {
  it.each([
    ['3 11 2026', '21:14', 'Europe/London', '2026-11-03T21:14:00.000Z'],
    ['3 7 2026', '21.14', 'Europe/London', '2026-07-03T20:14:00.000Z'],
    ['3 11 2026', '21:14', 'America/New_York', '2026-11-04T02:14:00.000Z'],
    ['4 11 2026', '3:05', 'Asia/Kolkata', '2026-11-03T21:35:00.000Z'],
    ['29 2 2024', '00:00', 'UTC', '2024-02-29T00:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, utc) => {
    const moment = at(date, time, zone);
    expect(moment).toMatchObject({ at: utc, known: 'minute' });
    expect(typeof moment === 'string' ? null : zonedMoment(typedParts(moment), moment.zone)).toEqual(moment);
  });

  it('may be a day alone', () => {
    const day = zonedMoment(parts('3 7 2026'), 'Europe/London');
    expect(day).toEqual({ at: '2026-07-02T23:00:00.000Z', zone: 'Europe/London', known: 'day' });
    expect(typeof day === 'string' ? day : zonedInWords(day)).toBe('Friday 3 July 2026');
  });

  it.each([
    ['29 2 2026', '', 'no-date'],
    ['31 11 2026', '', 'no-date'],
    ['0 0 0', '', 'no-date'],
    ['3 11 20261', '', 'no-date'],
    ['3 11 26', '', 'no-date'],
    ['٣ 11 2026', '', 'no-date'],
    ['3 11 2026', '24:00', 'no-time'],
    ['3 11 2026', '9', 'no-time'],
    ['3 11 2026', 'evening', 'no-time'],
    ['29 3 2026', '01:30', 'never'],
    ['29 3 2026', '02:00', '2026-03-29T01:00:00.000Z'],
  ])('%s %s is %s', (date, time, said) => {
    const moment = at(date, time);
    expect(typeof moment === 'string' ? moment : moment.at).toBe(said);
  });

  it('says that an hour which the clock shows twice may be the second one', () => {
    const moment = at('25 10 2026', '01:30');
    expect(typeof moment === 'string' ? moment : zonedInWords(moment)).toBe(
      'Sunday 25 October 2026, 01:30. The clocks went back then: it may have been an hour later',
    );
  });

  it('is told by its own clock and the English one', () => {
    const near = at('3 11 2026', '21:14', 'Europe/Paris');
    const far = at('3 11 2026', '21:14', 'America/New_York');
    expect([near, far].map((one) => (typeof one === 'string' ? one : zonedInWords(one)))).toEqual([
      'Tuesday 3 November 2026, 21:14 by the clock of Europe/Paris: 20:14 in England',
      'Tuesday 3 November 2026, 21:14 by the clock of America/New_York: Wednesday 4 November 2026, 02:14 in England',
    ]);
  });
});

describe('the name of a time zone', () => {
  it.each(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires', 'europe/paris'])('%s is one', (name) => {
    expect(zoneNamed(name)).not.toBeNull();
  });

  it.each(['', 'London', 'Mars/Olympus', '+01:00', 'UTC+3', 'Europe/London\u0000', '<script>', '{{constructor}}', 'A/'.repeat(100)])(
    '%j is none',
    (name) => {
      expect(zoneNamed(name)).toBeNull();
    },
  );
});
