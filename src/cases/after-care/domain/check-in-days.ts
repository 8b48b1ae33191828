import { type Day, dateTimeOf, dayOf, endOfDay, type WorkingDays } from '../../../kernel/index.js';
import { checkInWeeks } from '../../../rules/index.js';

/** When somebody is asked: so many weeks after, on the next day on which an office works. */
export function checkInDays(from: Date, days: WorkingDays): { weeks: number; due: Date }[] {
  return checkInWeeks.map((weeks) => {
    const day: Day = dateTimeOf(dayOf(from)).plus({ weeks }).toISODate();
    return { weeks, due: endOfDay(days.isWorkingDay(day) ? day : days.after(day, 1)) };
  });
}
