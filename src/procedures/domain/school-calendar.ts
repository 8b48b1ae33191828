import type { Day, WorkingDays } from '../../kernel/index.js';
import type { ProcedureCalendar } from './due-time.js';

/** `term`: the school is open to pupils. `inset`: a day in term for staff only. `closed`: any other day in term without pupils. */
export const schoolDayKinds = ['term', 'inset', 'closed'] as const;
export type SchoolDayKind = (typeof schoolDayKinds)[number];

/** Days that a school entered, the last one included. */
export interface SchoolDays {
  readonly kind: SchoolDayKind;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * When the school is open to pupils: in term, on weekdays that are no bank holiday, INSET day or day of closing. Before the first and after
 * the last term that was entered, each working day counts as one: too early is safer than never.
 * @source domain guide 2, "Working day"
 */
export function schoolCalendar(days: readonly SchoolDays[], workingDays: WorkingDays): ProcedureCalendar {
  const terms = days.filter(({ kind }) => kind === 'term');
  const without = days.filter(({ kind }) => kind !== 'term');
  const first = terms.map(({ firstDay }) => firstDay).sort()[0];
  const last = terms
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1);
  const isKnown = (day: Day): boolean => first !== undefined && last !== undefined && day >= first && day <= last;
  const isIn = (spans: readonly SchoolDays[], day: Day): boolean => spans.some((span) => day >= span.firstDay && day <= span.lastDay);
  return {
    workingDays,
    isSchoolDay: (day) => workingDays.isWorkingDay(day) && (!isKnown(day) || isIn(terms, day)) && !isIn(without, day),
  };
}

/** Times between two terms, in their order: when pupils, and many who work here, are away. */
export function holidaysIn(days: readonly SchoolDays[]): { readonly after: Day; readonly before: Day }[] {
  const terms = days.filter(({ kind }) => kind === 'term').toSorted((a, b) => a.firstDay.localeCompare(b.firstDay));
  return terms.slice(1).flatMap(({ firstDay }, index) => {
    const after = terms[index]?.lastDay ?? firstDay;
    return after < firstDay ? [{ after, before: firstDay }] : [];
  });
}
