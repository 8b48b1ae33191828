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
  const isNumbers = [day, month, year].every((part) => /^\d{1,4}$/.test(part));
  const moment = isNumbers ? momentFromParts({ day, month, year }) : null;
  const isSensible = Number(year) >= 2000 && Number(year) < 2100;
  return moment !== null && isSensible ? { day: dayOf(moment), error: null } : { day: null, error: `Write the date like ${example}` };
}
