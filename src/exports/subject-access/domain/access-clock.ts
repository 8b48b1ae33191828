import { type Day, endOfDay, type WorkingDays } from '../../../kernel/index.js';

/** What the time for an answer counts from. */
export interface AccessClock {
  readonly receivedOn: Day;
  /** When it was clear who asks. */
  readonly identityOn: Day | null;
  /** Asked to say more clearly what is meant, and answered. */
  readonly stoppedFrom: Day | null;
  readonly stoppedUntil: Day | null;
  /** When they were told that it takes longer. */
  readonly extendedOn: Day | null;
}

export type AccessDue =
  | { readonly is: 'waits'; readonly for: 'identity' | 'clarification' }
  /** `tellBy`: until then they can be told that it takes longer. */
  | { readonly is: 'runs'; readonly due: Day; readonly tellBy: Day };

interface Months {
  readonly usual: number;
  readonly extended: number;
}

/**
 * By when a request must be answered: one calendar month from the day on which the clock starts, three where it was extended. The clock starts
 * when it is clear who asks, and stands still while an answer is awaited without which nobody knows what is meant. A last day that is no
 * working day rolls to the next.
 * @source UK GDPR, Articles 12(3) and 12A; domain guide 12, subject access
 */
export function accessDue(clock: AccessClock, months: Months, calendar: WorkingDays): AccessDue {
  const { receivedOn, identityOn, stoppedFrom, stoppedUntil, extendedOn } = clock;
  if (identityOn === null) return { is: 'waits', for: 'identity' };
  if (stoppedFrom !== null && stoppedUntil === null) return { is: 'waits', for: 'clarification' };
  const start = identityOn > receivedOn ? identityOn : receivedOn;
  const stopped = stoppedFrom === null || stoppedUntil === null ? 0 : daysBetween(stoppedFrom, stoppedUntil);
  const endOf = (count: number): Day => rolled(daysAfter(monthsAfter(start, count), stopped), calendar);
  const tellBy = endOf(months.usual);
  return { is: 'runs', due: extendedOn === null ? tellBy : endOf(months.extended), tellBy };
}

/** When the clock ends; null while it waits. */
export function dueMoment(due: AccessDue): Date | null {
  return due.is === 'waits' ? null : endOfDay(due.due);
}

/** Which day does not fit the others, each with its sentence. */
export function clockFaults(clock: AccessClock, months: Months, calendar: WorkingDays): Readonly<Record<string, string>> {
  const { receivedOn, identityOn, stoppedFrom, stoppedUntil, extendedOn } = clock;
  const due = accessDue(clock, months, calendar);
  const late = extendedOn !== null && due.is === 'runs' && extendedOn > due.tellBy;
  return {
    ...(isBefore(stoppedFrom, receivedOn) ? { stopped: 'Write a day on or after the day it came' } : {}),
    ...(stoppedUntil !== null && stoppedFrom === null ? { stopped: 'Write the day on which you asked' } : {}),
    ...(isBefore(stoppedUntil, stoppedFrom) ? { answered: 'Write a day on or after the day you asked' } : {}),
    ...(isBefore(extendedOn, receivedOn) ? { extended: 'Write a day on or after the day it came' } : {}),
    ...(extendedOn !== null && identityOn === null ? { extended: 'First write when it was clear who asks: until then no time runs' } : {}),
    ...(late ? { extended: 'They have to be told within the first month. After it the time can’t be made longer' } : {}),
  };
}

function isBefore(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && day < other;
}

function rolled(day: Day, calendar: WorkingDays): Day {
  return calendar.isWorkingDay(day) ? day : calendar.after(day, 1);
}

/** The same day of a later month, or its last. @source Information Commissioner’s Office, "How long do we have to comply?" */
function monthsAfter(day: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

const dayLength = 86_400_000;

function daysAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}

function daysBetween(from: Day, to: Day): number {
  return Math.max(0, (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}
