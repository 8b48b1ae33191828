import { momentFromParts, type TypedMoment } from '../../kernel/index.js';

/** Why what was typed is no moment in the past, as a sentence that says what to do; null when it is one. */
export function whyNotAMoment(parts: TypedMoment, now: Date): string | null {
  const { day, month, year } = parts;
  if (day === '' && month === '' && year === '') return `Write the date, like ${example(now)}`;
  if (day === '' || month === '' || year === '') return `Write the day, the month and the year, like ${example(now)}`;
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return `Write the date in numbers, like ${example(now)}`;
  if (Number(year) < 1900) return `Write the year with four numbers, like ${now.getUTCFullYear()}`;
  if (momentFromParts({ day, month, year }) === null) return 'There is no such day. Check the day and the month';
  const moment = momentFromParts(parts);
  if (moment === null) return 'Write the time like 18:05, or leave it empty';
  if (moment > now) return 'Write a day and time that have passed, or today';
  return null;
}

function example(now: Date): string {
  return `${now.getUTCDate()} ${now.getUTCMonth() + 1} ${now.getUTCFullYear()}`;
}
