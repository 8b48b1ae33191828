import { inLondon, momentFromParts } from './moments.js';

const parts = (day: string, time: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month, year, time };
};

it.each([
  ['2026-03-29T00:59:59.999Z', '00:59'],
  ['2026-03-29T01:00:00.000Z', '02:00'],
  ['2026-10-25T00:59:59.999Z', '01:59'],
  ['2026-10-25T01:00:00.000Z', '01:00'],
  ['1969-01-01T12:00:00.000Z', '13:00'],
  ['1943-07-01T12:00:00.000Z', '14:00'],
])('%s is shown as %s in London', (moment, time) => {
  expect(inLondon(new Date(moment)).toFormat('HH:mm')).toBe(time);
});

it.each([
  ['2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
  ['2026-07-01', '12:30', '2026-07-01T11:30:00.000Z'],
  ['2026-11-09', '18:05', '2026-11-09T18:05:00.000Z'],
])('%s at %s in London is %s', (day, time, moment) => {
  expect(momentFromParts(parts(day, time))?.toISOString()).toBe(moment);
});
