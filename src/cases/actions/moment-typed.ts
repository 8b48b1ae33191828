import { dateTimeOf, inLondon, momentFromParts, type TypedDay, type TypedMoment } from '../../kernel/index.js';

/** Null where nothing was typed at all; otherwise the moment, or what is wrong with it. A form that asks for a day alone has no box for the time. */
export function momentTyped(typed: TypedDay | TypedMoment, now: Date, earliest: Date | null = null): Date | null | string {
  const { day, month, year, time } = { time: '', ...typed };
  if (day === '' && month === '' && year === '' && time === '') return null;
  if (day === '' || month === '' || year === '') return 'Write day, month and year, like 9 11 2026';
  const moment = momentFromParts(typed);
  if (moment === null) return 'Write a real date like 9 11 2026, and a time like 18:05';
  // A day alone means the whole of it: today is then now.
  const said = time === '' ? endOfTyped(moment, now) : moment;
  if (said > now) return 'Write a time that has already passed';
  if (earliest !== null && said < startOfMinute(earliest)) return 'Write a time after anyone here first knew of it';
  return said;
}

function endOfTyped(moment: Date, now: Date): Date {
  const end = dateTimeOf(moment).endOf('day').set({ millisecond: 0 }).toJSDate();
  return end > now && inLondon(moment).hasSame(inLondon(now), 'day') ? now : end;
}

function startOfMinute(moment: Date): Date {
  return inLondon(moment).startOf('minute').toJSDate();
}
