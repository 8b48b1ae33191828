import { DateTime, IANAZone } from 'luxon';
import { remembered } from './remembered.js';

const hour = 3_600_000;

/** How far London is from UTC is asked for once an hour of time, not once a question: clocks there change on the hour. */
class London extends IANAZone {
  private readonly offsetInHour = remembered((hours: number) => super.offset(hours * hour));

  override offset(at: number): number {
    return this.offsetInHour(Math.floor(at / hour));
  }
}

/** Everything is stored in UTC and shown as it is in England. */
const schoolZone = new London('Europe/London');

/** A day as written in data: `2026-11-09`. */
export type Day = string;

export function inLondon(moment: Date): DateTime<true> {
  const shown = DateTime.fromJSDate(moment, { zone: schoolZone }).setLocale('en-GB');
  if (!shown.isValid) throw new RangeError('Not a moment');
  return shown;
}

/** The instant as both databases keep it: `2026-11-09T18:05:00.000Z`. */
export function instant(moment: Date): string {
  return moment.toISOString();
}

/** "Tuesday 10 November 2026, 18:05" */
export function longMoment(moment: Date): string {
  return inLondon(moment).toFormat('cccc d LLLL yyyy, HH:mm');
}

/** "Tuesday 10 November 2026" */
export function longDay(day: Day | Date): string {
  return dateTimeOf(day).toFormat('cccc d LLLL yyyy');
}

/** "today at 18:05", "tomorrow at 09:00", "Monday at 18:05" within the week, else the long form. For screens, never for print. */
export function nearMoment(moment: Date, now: Date): string {
  const shown = inLondon(moment);
  const near = nearWord(shown, inLondon(now));
  return near === null ? longMoment(moment) : `${near} at ${shown.toFormat('HH:mm')}`;
}

/** "today", "tomorrow", a weekday within the week, else "Tuesday 10 November 2026". For screens, never for print. */
export function nearDay(day: Day | Date, now: Date): string {
  return nearWord(dateTimeOf(day), inLondon(now)) ?? longDay(day);
}

export function dayOf(moment: Date): Day {
  return dayOfHour(Math.floor(moment.getTime() / hour));
}

/** In London days begin, and clocks change, on the hour. */
const dayOfHour = remembered((hours: number) => inLondon(new Date(hours * hour)).toISODate());

/** The last moment of a day clock: 23:59:59 in London. */
export function endOfDay(day: Day): Date {
  return new Date(endsAt(day));
}

const endsAt = remembered((day: Day) => dateTimeOf(day).set({ hour: 23, minute: 59, second: 59, millisecond: 0 }).toMillis());

/** 12:00 in London. */
export function noonOf(day: Day): Date {
  return new Date(noonAt(day));
}

const noonAt = remembered((day: Day) => dateTimeOf(day).set({ hour: 12, minute: 0, second: 0, millisecond: 0 }).toMillis());

export function dateTimeOf(day: Day | Date): DateTime<true> {
  const shown = day instanceof Date ? inLondon(day) : DateTime.fromISO(day, { zone: schoolZone, locale: 'en-GB' });
  if (!shown.isValid) throw new RangeError(`Not a day: ${String(day)}`);
  return shown;
}

/** What a person typed into day, month, year and perhaps a time (`18:05`, `6.05pm` is not taken). Null for days that do not exist. */
export function momentFromParts(parts: { day: string; month: string; year: string; time?: string }): Date | null {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : NaN));
  const time = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(parts.time?.trim() ? parts.time : '00:00');
  if (!time || [day, month, year].some(Number.isNaN)) return null;
  const typed = DateTime.fromObject({ day, month, year, hour: Number(time[1]), minute: Number(time[2]) }, { zone: schoolZone });
  return typed.isValid && typed.year >= 1900 ? typed.toJSDate() : null;
}

function nearWord(shown: DateTime<true>, now: DateTime<true>): string | null {
  const days = Math.round(shown.startOf('day').diff(now.startOf('day'), 'days').days);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return Math.abs(days) < 7 ? shown.toFormat('cccc') : null;
}
