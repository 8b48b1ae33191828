import { type Day, dateTimeOf } from '../kernel/index.js';

/** Warnings, in the order of their weight. They run out. */
export const warnings = ['recordedOral', 'firstWritten', 'finalWritten'] as const;
export type Warning = (typeof warnings)[number];

/**
 * How many months a warning stays live until a school has confirmed its own.
 * @source domain guide 8, `staff_outcome`: Acas and ASCL examples
 */
export const defaultLiveMonths: Readonly<Record<Warning, number>> = { recordedOral: 6, firstWritten: 12, finalWritten: 18 };

/**
 * The last day on which a warning counts. The issue day counts, so 12 months from 29 January end at midnight on 28 January;
 * where the month has no such day, its last day is the last live day.
 * @source Bevan Ashford v Malin; domain guide 8, "Counting rule"
 */
export function lastLiveDay(issueDay: Day, months: number): Day {
  const issued = dateTimeOf(issueDay);
  const endMonth = issued.startOf('month').plus({ months });
  if (issued.day > endMonth.daysInMonth) return endMonth.endOf('month').toISODate();
  return endMonth.set({ day: issued.day }).minus({ days: 1 }).toISODate();
}

/** An expired warning drops out of the live view the next day. @source domain guide 8 */
export function isWarningLive(issueDay: Day, months: number, today: Day): boolean {
  return issueDay <= today && today <= lastLiveDay(issueDay, months);
}
