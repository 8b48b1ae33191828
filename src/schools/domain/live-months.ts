import { type Day, dayOf } from '../../kernel/index.js';

/** How many months each warning stays live. */
export interface MonthsOfWarnings {
  readonly recordedOral: number;
  readonly firstWritten: number;
  readonly finalWritten: number;
}

export interface ConfirmedLiveMonths {
  readonly months: MonthsOfWarnings;
  readonly reason: string;
  /** Who confirmed it; null when no account did, as at a school that its trust set up. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: string;
  readonly version: number;
}

/**
 * What a school had confirmed on a day, or null when it never has. The first time it says what the procedure says already, so that counts
 * for the days before it too.
 * @param all the newest first
 * @source domain guide 8: the school confirms live months from its own procedure
 */
export function liveMonthsOn(all: readonly ConfirmedLiveMonths[], day: Day): MonthsOfWarnings | null {
  const then = all.find(({ confirmedAt }) => dayOf(new Date(confirmedAt)) <= day) ?? all.at(-1);
  return then?.months ?? null;
}
