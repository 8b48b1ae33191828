import { type Day, dateTimeOf, dayOf, endOfDay, type WorkingDays } from '../../kernel/index.js';
import { type After, beforeOf, type StepClock, type DaySpan, daySpanOf, isRecurring } from './clock.js';
import type { Step } from './pathway.js';

/** What has happened so far, of all that a due time can count from. Each pathway of a case has its own. */
export interface Anchors {
  readonly firstKnown: Date | null;
  readonly submitted: Date | null;
  /** When the pathway was opened. */
  readonly opened: Date | null;
  readonly decision: Date | null;
  readonly outcome: Date | null;
  readonly told: Date | null;
  /** When each step was done, by key such as `P1.3`. */
  readonly steps: Readonly<Record<string, Date | undefined>>;
  /** For what is fixed ahead, such as a hearing: the day it is to be. */
  readonly planned?: Readonly<Record<string, Date | undefined>>;
}

export interface ProcedureCalendar {
  readonly workingDays: WorkingDays;
  /** A day on which the school is open to pupils. */
  isSchoolDay(day: Day): boolean;
}

/** "At once" leaves this long before it shows as late: nobody can record a thing in the second it is asked. @source Heed's default */
const atOnceMinutes = 60;

/** Three terms a year. @source Heed's default */
const monthsInTerm = 4;

/** The longest school holiday, with room to spare: a calendar that knows no school days ahead is not searched for ever. */
const longestHolidayDays = 60;

/**
 * When a clock runs out: day clocks at 23:59:59 in London. Null while what it counts from has not happened, and for what never falls due.
 * Clocks do not pause for school holidays.
 * @source domain guide 7
 */
export function dueTime(clock: StepClock, anchors: Anchors, calendar: ProcedureCalendar): Date | null {
  const before = beforeOf(clock.within);
  if (before) return dueBefore(before.step, before.workingDays, anchors, calendar);
  const start = momentOf(clock.after, anchors);
  return start === null ? null : dueFrom(start, clock, calendar);
}

/** As `dueTime`, but what comes back each month or term counts from the last time it was done. */
export function dueTimeOfStep(step: Step, anchors: Anchors, calendar: ProcedureCalendar): Date | null {
  const last = anchors.steps[step.key];
  return isRecurring(step.clock) && last ? dueFrom(last, step.clock, calendar) : dueTime(step.clock, anchors, calendar);
}

/** The moment itself, where it has happened. */
export function momentOf(after: After, anchors: Anchors): Date | null {
  switch (after) {
    case 'first_known':
      return anchors.firstKnown;
    case 'submitted':
      return anchors.submitted;
    case 'opened':
      return anchors.opened;
    case 'decision':
      return anchors.decision;
    case 'outcome':
      return anchors.outcome;
    case 'told':
      return anchors.told;
    default:
      return anchors.steps[after.slice('step:'.length)] ?? null;
  }
}

function dueFrom(start: Date, { within }: StepClock, calendar: ProcedureCalendar): Date | null {
  switch (within) {
    case 'at_once':
      return new Date(start.getTime() + atOnceMinutes * 60_000);
    case 'same_day':
      return endOfDay(dayOf(start));
    case 'H48':
      return hoursAfter(start, 48);
    case 'H72':
      return hoursAfter(start, 72);
    case 'monthly':
      return endOfDay(monthsAfter(dayOf(start), 1));
    case 'termly':
      return endOfDay(monthsAfter(dayOf(start), monthsInTerm));
    case 'when_needed':
      return null;
    default:
      return dueAfterDays(dayOf(start), within, calendar);
  }
}

function dueAfterDays(from: Day, within: string, calendar: ProcedureCalendar): Date {
  const span = daySpanOf(within);
  if (span === null) throw new RangeError(`Not a time limit: ${within}`);
  return endOfDay(dayAfter(from, span, calendar));
}

function dayAfter(from: Day, { count, unit }: DaySpan, calendar: ProcedureCalendar): Day {
  switch (unit) {
    case 'WD':
      return calendar.workingDays.after(from, count);
    case 'SD':
      return schoolDaysAfter(from, count, calendar) ?? calendar.workingDays.after(from, count);
    case 'CD':
      return dateTimeOf(from).plus({ days: count }).toISODate();
    case 'CM':
      return monthsAfter(from, count);
  }
}

/** Null when the calendar holds too few school days: then working days count, for too early is safer than never. */
function schoolDaysAfter(from: Day, count: number, calendar: ProcedureCalendar): Day | null {
  let day = from;
  let left = count;
  for (let days = 0; days < longestHolidayDays + count * 3; days += 1) {
    day = nextDay(day);
    if (calendar.isSchoolDay(day)) left -= 1;
    if (left === 0) return day;
  }
  return null;
}

function nextDay(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function dueBefore(step: string, workingDays: number, anchors: Anchors, calendar: ProcedureCalendar): Date | null {
  const day = anchors.planned?.[step] ?? anchors.steps[step] ?? null;
  return day === null ? null : endOfDay(calendar.workingDays.after(dayOf(day), -workingDays));
}

/** Elapsed time: an hour that the clocks skip or repeat is not made up for. */
function hoursAfter(start: Date, hours: number): Date {
  return new Date(start.getTime() + hours * 3_600_000);
}

/** Where the month has no such day, its last one. */
function monthsAfter(day: Day, months: number): Day {
  return dateTimeOf(day).plus({ months }).toISODate();
}
