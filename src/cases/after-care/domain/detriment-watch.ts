import { type Day, dateTimeOf, dayOf } from '../../../kernel/index.js';
import { detrimentWatchMonths } from '../../../rules/index.js';

/** `none`: it is no whistleblowing; `over`: the twelve months have passed. */
export type DetrimentWatch = { readonly state: 'none' } | { readonly state: 'open' | 'over'; readonly lastDay: Day };

/**
 * Whether whoever sent a report can say here that they suffer for it.
 * @param speaksUp it is about how something was handled, or the procedure for whistleblowing was opened
 * @source domain guide 7, P13: "reporter may flag reprisals for 12 months"
 */
export function detrimentWatch(speaksUp: boolean, sentAt: Date, now: Date): DetrimentWatch {
  if (!speaksUp) return { state: 'none' };
  const lastDay = dateTimeOf(dayOf(sentAt)).plus({ months: detrimentWatchMonths }).toISODate();
  return { state: dayOf(now) <= lastDay ? 'open' : 'over', lastDay };
}
