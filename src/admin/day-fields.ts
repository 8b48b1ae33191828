import { type Day, dayTyped, isNoDayTyped, type TypedDay } from '../kernel/index.js';

export type ReadDay = { readonly day: Day | null; readonly error: null } | { readonly day: null; readonly error: string };

/** A day typed in three boxes: a day, nothing at all, or what is wrong with it. */
export function readDay(typed: TypedDay, example: string): ReadDay {
  if (isNoDayTyped(typed)) return { day: null, error: null };
  const day = dayTyped(typed);
  const isSensible = day !== null && day >= '2000-01-01' && day < '2100-01-01';
  return isSensible ? { day, error: null } : { day: null, error: `Write the date like ${example}` };
}

/** The same where a day must be written. @param empty what is said where nothing is */
export function neededDay(typed: TypedDay, empty: string): { day: Day } | { error: string } {
  const { day, error } = readDay(typed, '9 November 2026, as 9, 11 and 2026');
  return day === null ? { error: error ?? empty } : { day };
}
