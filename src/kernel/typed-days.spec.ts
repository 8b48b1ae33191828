import { boxesOfDay, boxesOfMoment, dayTyped, faultOfDay, optionalDay } from './typed-days.js';

const typed = (day: string, month: string, year: string) => ({ day, month, year });
const wrong = { fault: 'Write a real date like 24 11 2026' };

it.each([
  ['nothing', typed('', '', ''), null],
  ['a day', typed('9', '11', '2026'), '2026-11-09'],
  ['a day with noughts', typed('09', '03', '2026'), '2026-03-09'],
  ['half a day', typed('9', '', '2026'), wrong],
  ['a day that there is not', typed('30', '2', '2026'), wrong],
  ['words', typed('nine', '11', '2026'), wrong],
  ['more than fits', typed('12345', '11', '2026'), wrong],
  ['a year before anybody', typed('9', '11', '26'), wrong],
])('%s is read', (_, boxes, read) => {
  expect(optionalDay(boxes, '24 11 2026')).toEqual(read);
  expect(faultOfDay('review', optionalDay(boxes, '24 11 2026'))).toEqual(read === wrong ? { review: wrong.fault } : {});
});

it('fills the boxes as somebody would have typed them', () => {
  expect(boxesOfDay('2026-03-09')).toEqual(typed('9', '3', '2026'));
  expect(boxesOfDay(null)).toEqual(typed('', '', ''));
  expect(boxesOfMoment(new Date('2026-07-01T22:05:00Z'))).toEqual({ ...typed('1', '7', '2026'), time: '23:05' });
  expect(dayTyped(boxesOfMoment(new Date('2026-07-01T23:30:00Z')))).toBe('2026-07-02');
});
