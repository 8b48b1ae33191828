import { momentTyped } from './moment-typed.js';

const now = new Date('2026-11-10T18:05:30Z');
const typed = (day = '', month = '', year = '', time = '') => ({ day, month, year, time });

test.each([
  ['nothing', typed(), null],
  ['a day and a time', typed('9', '11', '2026', '18:05'), new Date('2026-11-09T18:05:00Z')],
  ['a day alone is the whole of it', typed('9', '11', '2026'), new Date('2026-11-09T23:59:59Z')],
  ['today alone is now', typed('10', '11', '2026'), now],
  ['a part of a date', typed('9', '', '2026'), 'Write day, month and year, like 9 11 2026'],
  ['a time alone', typed('', '', '', '18:05'), 'Write day, month and year, like 9 11 2026'],
  ['a day that does not exist', typed('31', '2', '2026'), 'Write a real date like 9 11 2026, and a time like 18:05'],
  ['no number', typed('x', '🦑', '2026'), 'Write a real date like 9 11 2026, and a time like 18:05'],
  ['a time that does not exist', typed('9', '11', '2026', '25:00'), 'Write a real date like 9 11 2026, and a time like 18:05'],
  ['tomorrow', typed('11', '11', '2026'), 'Write a time that has already passed'],
  ['before anybody knew', typed('1', '11', '2026'), 'Write a time after anyone here first knew of it'],
])('%s', (_, said, expected) => {
  expect(momentTyped(said, now, new Date('2026-11-05T10:20:30Z'))).toEqual(expected);
});

test('the minute in which it was first known is late enough', () => {
  expect(momentTyped(typed('5', '11', '2026', '10:20'), now, new Date('2026-11-05T10:20:30Z'))).toEqual(new Date('2026-11-05T10:20:00Z'));
});
