import { type Day, dateTimeOf, type WorkingDays } from '../kernel/index.js';
import { ageReachedOn } from './ages.js';
import {
  type CaseRetentionKey,
  type RetentionPeriod,
  type RetentionRow,
  retentionSchedule,
  type RetentionTrigger,
} from './retention-schedule.js';

/** What is known of a part of a case. Null: it has not happened, or nobody has said. */
export type RetentionFacts = Readonly<Record<RetentionTrigger, Day | null>> & {
  /** From HR; it wins over what would be estimated. */
  readonly pensionDay: Day | null;
};

export interface RetentionDay {
  /** Null while what it counts from has not happened. */
  readonly day: Day | null;
  /** Rests on the state pension age, because HR has named no day. */
  readonly estimated: boolean;
  /** On that day somebody only looks at it again: what the schedule counts from is not known. */
  readonly onlyLooked: boolean;
}

const unknown: RetentionDay = { day: null, estimated: false, onlyLooked: false };

/** The day from which something may be disposed of, or is looked at. @param row of the edition that counts for it. @source domain guide 13 */
export function retentionDay(
  key: CaseRetentionKey,
  facts: RetentionFacts,
  workingDays: WorkingDays,
  row: RetentionRow = retentionSchedule[key],
): RetentionDay {
  const from = facts[row.trigger];
  if (from === null) return unknown;
  const day = periodAfter(from, row.period, workingDays);
  if (row.orUntil === undefined) return { ...unknown, day };
  const pension = facts.pensionDay ?? (facts.born === null ? null : statePensionDay(facts.born));
  if (pension === null) return { day, estimated: false, onlyLooked: true };
  return { day: later(day, pension), estimated: facts.pensionDay === null && pension > day, onlyLooked: false };
}

/**
 * The day on which somebody reaches state pension age, where the law names a whole age. Null: born in between, so HR has to say.
 * @source Pensions Act 2014; domain guide 13, "Normal pension date"
 */
export function statePensionDay(bornOn: Day): Day | null {
  if (bornOn >= '1978-04-06') return ageReachedOn(bornOn, 68);
  return bornOn >= '1961-03-06' && bornOn <= '1977-04-05' ? ageReachedOn(bornOn, 67) : null;
}

/** An anniversary of 29 February falls on the 28th. @source domain guide 8 */
function periodAfter(from: Day, { years = 0, days = 0, workingDays: office = 0 }: RetentionPeriod, workingDays: WorkingDays): Day {
  if (office > 0) return workingDays.after(from, office);
  return dateTimeOf(from).plus({ years, days }).toISODate();
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
