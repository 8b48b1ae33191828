import { dayOf, longDay, dateTimeOf } from '../kernel/index.js';

/** "since Tuesday 1 September 2026", "from … until …": days as people count them, the last one included. */
export function spanWords(fromAt: string, untilAt: string | null, now: Date): string {
  const from = new Date(fromAt);
  const begun = from <= now;
  const start = `${begun ? 'since' : 'from'} ${longDay(from)}`;
  return untilAt === null ? start : `${start}, until ${longDay(lastDay(untilAt))}`;
}

/** The last day of something that ends at a moment: the day before, when it ends at midnight. */
export function lastDay(untilAt: string): string {
  return dayOf(new Date(Date.parse(untilAt) - 1));
}

/** The moment at which a day begins. */
export function beginningOf(day: string): Date {
  return dateTimeOf(day).startOf('day').toJSDate();
}

/** The moment at which the day after begins. */
export function endingOf(day: string): Date {
  return dateTimeOf(day).plus({ days: 1 }).startOf('day').toJSDate();
}
