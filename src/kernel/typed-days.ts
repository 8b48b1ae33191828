import { type Day, dayOf, inLondon, momentFromParts } from './moments.js';

/** What stands in the three boxes of a day; all empty where nothing was typed. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The same with a fourth box for the time. */
export interface TypedMoment extends TypedDay {
  readonly time: string;
}

/** A day, or what is wrong with what was typed; null where nothing was. */
export type OptionalDay = Day | null | { readonly fault: string };

export function isNoDayTyped({ day, month, year }: TypedDay): boolean {
  return day === '' && month === '' && year === '';
}

/** The day that was typed; null where there is no such day. */
export function dayTyped({ day, month, year }: TypedDay): Day | null {
  const moment = momentFromParts({ day, month, year });
  return moment === null ? null : dayOf(moment);
}

/** A day that may be left empty. @param example stands in the sentence that says what is wrong */
export function optionalDay(typed: TypedDay, example = '9 11 2026'): OptionalDay {
  if (isNoDayTyped(typed)) return null;
  return dayTyped(typed) ?? { fault: `Write a real date like ${example}` };
}

/** What is wrong with a day, as the fault of its field; nothing where it is one, or was left empty. */
export function faultOfDay(field: string, read: OptionalDay): Readonly<Record<string, string>> {
  return read === null || typeof read === 'string' ? {} : { [field]: read.fault };
}

/** What stands in the boxes of a day that is known; all empty where none is. */
export function boxesOfDay(day: Day | null): TypedDay {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** What stands in the boxes of a moment that is known, as it was in England. */
export function boxesOfMoment(moment: Date): TypedMoment {
  return { ...boxesOfDay(dayOf(moment)), time: inLondon(moment).toFormat('HH:mm') };
}
