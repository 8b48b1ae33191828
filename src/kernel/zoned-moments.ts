import { DateTime, IANAZone, type LocaleOptions } from 'luxon';
import { longDay, longMoment } from './moments.js';
import type { TypedMoment } from './typed-days.js';

export const england = 'Europe/London';

/** An instant, and the clock by which somebody told it: what a telephone abroad shows is not what a clock in England says. */
export interface ZonedMoment {
  /** UTC. Where only the day is known, its beginning by that clock. */
  readonly at: string;
  /** An IANA name. */
  readonly zone: string;
  readonly known: 'minute' | 'day';
}

/** `never`: the clocks went forward over it. */
export type NotAMoment = 'no-zone' | 'no-date' | 'no-time' | 'never';

export function isMomentFault(said: ZonedMoment | NotAMoment): said is NotAMoment {
  return typeof said === 'string';
}

const english: LocaleOptions = { locale: 'en-GB' };

/** A name that the time zone database knows, in its own spelling; null for everything else. */
export function zoneNamed(typed: string): string | null {
  // Offsets such as `UTC+3` and `+01:00` are no places, and know nothing of summer time.
  if (typed.length > 64 || !/^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2})$/.test(typed) || !IANAZone.isValidZone(typed)) return null;
  return new Intl.DateTimeFormat('en-GB', { timeZone: typed }).resolvedOptions().timeZone;
}

/** What somebody typed into day, month, year and perhaps a time, by the clock of a place. */
export function zonedMoment({ day, month, year, time }: TypedMoment, zone: string): ZonedMoment | NotAMoment {
  const named = zoneNamed(zone);
  if (named === null) return 'no-zone';
  const [d, m, y] = [day, month, year].map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : Number.NaN));
  const clock = time.trim() === '' ? ['', '0', '0'] : /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  const date = { day: d, month: m, year: y };
  if ([d, m, y].some(Number.isNaN) || (y ?? 0) < 1900 || !DateTime.fromObject(date, { zone: 'UTC' }).isValid) return 'no-date';
  const [hour, minute] = [Number(clock?.[1]), Number(clock?.[2])];
  if (clock === null || hour > 23 || minute > 59) return 'no-time';
  if (time.trim() === '') return asZoned(DateTime.fromObject(date, { zone: named }).startOf('day'), named, 'day');
  const moment = DateTime.fromObject({ ...date, hour, minute }, { zone: named });
  return moment.hour === hour && moment.minute === minute ? asZoned(moment, named, 'minute') : 'never';
}

/** What stands in the boxes again. */
export function typedParts({ at, zone, known }: ZonedMoment): TypedMoment {
  const shown = shownThere(at, zone);
  return {
    day: String(shown.day),
    month: String(shown.month),
    year: String(shown.year),
    time: known === 'day' ? '' : shown.toFormat('HH:mm'),
  };
}

/** "Tuesday 3 November 2026, 21:14", and where the clock was not an English one, whose it was and what it was in England. */
export function zonedInWords({ at, zone, known }: ZonedMoment): string {
  const moment = new Date(at);
  if (known === 'day') {
    const day = shownThere(at, zone).toFormat('cccc d LLLL yyyy');
    return zone === england ? day : `${day} by the clock of ${zone}`;
  }
  const shown = shownThere(at, zone);
  const twice = shown.getPossibleOffsets().length > 1 ? '. The clocks went back then: it may have been an hour later' : '';
  if (zone === england) return `${longMoment(moment)}${twice}`;
  return `${shown.toFormat('cccc d LLLL yyyy, HH:mm')} by the clock of ${zone}: ${inEngland(shown, moment)} in England${twice}`;
}

function inEngland(there: DateTime, moment: Date): string {
  const here = DateTime.fromJSDate(moment, { zone: england });
  const clock = here.toFormat('HH:mm');
  return here.toISODate() === there.toISODate() ? clock : `${longDay(moment)}, ${clock}`;
}

function shownThere(at: string, zone: string): DateTime {
  return DateTime.fromISO(at, { zone, ...english });
}

function asZoned(moment: DateTime, zone: string, known: ZonedMoment['known']): ZonedMoment {
  return { at: moment.toJSDate().toISOString(), zone, known };
}
