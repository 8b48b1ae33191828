import {
  type Anchors,
  clockOfOwn,
  dueTime,
  dueTimeOfStep,
  momentOf,
  type ProcedureCalendar,
  type Step,
  type StepClock,
} from '../../procedures/index.js';
import type { OpenCase } from '../cases.repository.js';
import type { OwnClock } from './action-words.js';
import { procedureCalendar, workingDays } from './calendar.js';
import { dueAfterHolds } from './domain/holds.js';
import type { ActionLine, PathwayLine } from './steps.queries.js';

/** The step whose doing tells the person the report is about. */
const tells = 'P1.7';

/** What has happened so far that the due times of a pathway can count from. */
export function anchorsOf(file: OpenCase, pathway: PathwayLine, actions: readonly ActionLine[], outcomeAt: string | null): Anchors {
  const own = actions.filter(({ pathwayId, doneAt }) => pathwayId === pathway.id && doneAt !== null);
  const steps: Record<string, Date> = {};
  // In the order in which they were opened: what comes back counts from the last time.
  for (const { step, doneAt, words } of own) {
    const key = step?.key ?? words.own?.id;
    if (key !== undefined && doneAt) steps[key] = doneAt;
  }
  return {
    ...beginnings(file, pathway.openedAt, pathway.words.countsFromOpening),
    outcome: outcomeAt === null ? null : new Date(outcomeAt),
    told: steps[tells] ?? null,
    steps,
  };
}

/** Of a pathway that is only just opened. */
export function beginnings(file: OpenCase, openedAt: Date, countsFromOpening = false): Anchors {
  return {
    firstKnown: countsFromOpening ? openedAt : new Date(file.row.firstKnownAt),
    submitted: new Date(file.row.receivedAt),
    opened: openedAt,
    decision: file.knows.decidedAt ? new Date(file.knows.decidedAt) : null,
    outcome: null,
    told: null,
    steps: {},
  };
}

/** When an open step is due, with the time that somebody outside made us wait. */
export function dueOf(step: Step, anchors: Anchors, file: OpenCase, calendar: ProcedureCalendar = procedureCalendar): Date | null {
  const due = dueTimeOfStep(step, anchors, calendar);
  return due === null || !step.pausedByHold ? due : afterHolds(due, step.clock, anchors, file);
}

/** The same, of a step of the school's own. */
export function dueOfOwn(own: OwnClock, anchors: Anchors, file: OpenCase, calendar: ProcedureCalendar): Date | null {
  const clock = clockOfOwn(own);
  const due = dueTime(clock, anchors, calendar);
  return due === null || own.pausedByHold !== true ? due : afterHolds(due, clock, anchors, file);
}

function afterHolds(due: Date, { after }: StepClock, anchors: Anchors, { knows }: OpenCase): Date | null {
  return dueAfterHolds(due, momentOf(after, anchors) ?? due, knows.holds ?? [], workingDays);
}
