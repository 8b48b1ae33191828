import type { Day } from '../../../kernel/index.js';
import type { Classification } from '../../../rules/index.js';

/** A concern among others about one person. */
export interface ConcernInTime {
  readonly on: Day;
  readonly classifications: readonly Classification[];
  /** Told by the person: it counts for them. */
  readonly selfReported: boolean;
}

/** One line of the picture: a class, and how many of it in each school year. */
export interface ClassOverTime {
  readonly classification: Classification | null;
  readonly counts: readonly { readonly concerns: number; readonly selfReported: number }[];
}

export interface OverTime {
  /** The year in which each school year begins, the earliest first, without gaps. */
  readonly years: readonly number[];
  readonly classes: readonly ClassOverTime[];
}

/** More would not fit beside each other; what is older stands in the list. */
const mostYears = 6;

/** School years run from September to August. */
export function schoolYearOf(day: Day): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

/** Concerns by class and school year. A concern of two classes stands in both lines; one that is not decided yet in a line of its own, at the end. */
export function overTime(concerns: readonly ConcernInTime[], order: readonly Classification[]): OverTime {
  const years = concerns.map(({ on }) => schoolYearOf(on));
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - mostYears + 1);
  const shown = concerns.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const classes = [...order.filter((one) => concerns.some(({ classifications }) => classifications.includes(one))), null];
  const lines = classes.map((classification) => {
    const own = concerns.filter(({ classifications }) =>
      classification === null ? classifications.length === 0 : classifications.includes(classification),
    );
    const counts = shown.map((year) => {
      const then = own.filter(({ on }) => schoolYearOf(on) === year);
      const selfReported = then.filter((one) => one.selfReported).length;
      return { concerns: then.length - selfReported, selfReported };
    });
    return { classification, counts };
  });
  return { years: shown, classes: lines.filter(({ counts }) => counts.some((one) => one.concerns + one.selfReported > 0)) };
}
