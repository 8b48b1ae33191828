import { type Day, dateTimeOf } from '../../kernel/index.js';
import { figureRules } from '../../rules/index.js';

/** A school year or a term of it, with the holidays behind it. */
export interface Period {
  /** As it stands in an address: `2025-26`, `2025-26-spring`. */
  readonly key: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export interface SchoolYear extends Period {
  /** In their order, each beginning the day after the one before ends; none where the school did not enter when they begin. */
  readonly terms: readonly Period[];
}

/** A term, or half of one, as the school entered it. */
export interface EnteredTerm {
  readonly kind: string;
  readonly firstDay: Day;
}

/**
 * School years, the newest first: from that in which the school came to Heed, or the last few, to that which goes on today. Years go from
 * 1 September to 31 August. Terms divide the whole of a year, holidays included, so that a year is the sum of its terms.
 */
export function schoolYears(since: Day, today: Day, entered: readonly EnteredTerm[]): SchoolYear[] {
  const now = yearOf(today);
  const first = Math.max(yearOf(since), now - figureRules.yearsOffered);
  return Array.from({ length: now - first + 1 }, (_, back) => schoolYear(now - back, entered));
}

function schoolYear(begins: number, entered: readonly EnteredTerm[]): SchoolYear {
  const key = `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;
  const [firstDay, lastDay] = [`${begins}-09-01`, `${begins + 1}-08-31`];
  const beginsWithin = (from: Day, until: Day): Day | undefined =>
    entered
      .filter(({ kind, firstDay: day }) => kind === 'term' && day >= from && day <= until)
      .map(({ firstDay: day }) => day)
      .sort()[0];
  // Second halves of a term begin outside these times: they divide nothing.
  const spring = beginsWithin(`${begins}-12-16`, `${begins + 1}-02-05`);
  const summer = beginsWithin(`${begins + 1}-03-20`, `${begins + 1}-05-15`);
  const terms =
    spring === undefined || summer === undefined
      ? []
      : [
          { key: `${key}-autumn`, firstDay, lastDay: dayBefore(spring) },
          { key: `${key}-spring`, firstDay: spring, lastDay: dayBefore(summer) },
          { key: `${key}-summer`, firstDay: summer, lastDay },
        ];
  return { key, firstDay, lastDay, terms };
}

/** Nothing is shown of what goes on: whoever looked twice would see what came between. */
export function isOver({ lastDay }: Period, today: Day): boolean {
  return lastDay < today;
}

function yearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '09-01' ? year - 1 : year;
}

function dayBefore(day: Day): Day {
  return dateTimeOf(day).minus({ days: 1 }).toISODate();
}
