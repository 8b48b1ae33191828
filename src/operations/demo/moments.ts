import { type Day, dateTimeOf, dayOf, WorkingDays } from '../../kernel/index.js';
import { bankHolidays } from '../../rules/index.js';
import type { When } from './deeds.js';

const workingDays = new WorkingDays(bankHolidays);

/** A story's moment beside the day on which it is told. */
export function momentOf(when: When, now: Date): Date {
  if ('minutesAgo' in when) return new Date(now.getTime() - when.minutesAgo * 60_000);
  const [workingDaysAgo, time] = when;
  const [hour, minute] = time.split(':').map(Number);
  return dateTimeOf(workingDays.after(dayOf(now), -workingDaysAgo))
    .set({ hour, minute })
    .toJSDate();
}

export function workingDaysAfter(moment: Date, days: number): Day {
  return workingDays.after(dayOf(moment), days);
}
