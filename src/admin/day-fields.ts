import { type Day, dayOf, momentFromParts } from '../kernel/index.js';

export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type ReadDay = { readonly day: Day | null; readonly error: null } | { readonly day: null; readonly error: string };

/** A day typed in three boxes: a day, nothing at all, or what is wrong with it. */
export function readDay({ day, month, year }: TypedDay, example: string): ReadDay {
  if ([day, month, year].every((part) => part === '')) return { day: null, error: null };
  const moment = momentFromParts({ day, month, year });
  const isSensible = moment !== null && Number(year) >= 2000 && Number(year) < 2100;
  return isSensible ? { day: dayOf(moment), error: null } : { day: null, error: `Write the date like ${example}` };
}
