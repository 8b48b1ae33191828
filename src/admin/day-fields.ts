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

/** The same where a day must be written. @param empty what is said where nothing is */
export function neededDay(typed: TypedDay, empty: string): { day: Day } | { error: string } {
  const { day, error } = readDay(typed, '9 November 2026, as 9, 11 and 2026');
  return day === null ? { error: error ?? empty } : { day };
}

/** The three boxes of a date, from a day in an address; empty where that is no day. */
export function boxesOf<Name extends string>(name: Name, day: unknown): Record<`${Name}-${'day' | 'month' | 'year'}`, string> {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof day === 'string' ? day : '') ?? [];
  const plain = (part: string): string => (part === '' ? '' : String(Number(part)));
  return { [`${name}-day`]: plain(date), [`${name}-month`]: plain(month), [`${name}-year`]: plain(year) } as Record<
    `${Name}-${'day' | 'month' | 'year'}`,
    string
  >;
}
