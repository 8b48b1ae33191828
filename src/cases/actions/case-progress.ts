import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { Anchors, ProcedureCalendar } from '../../procedures/index.js';
import type { MeetingKind } from '../../rules/index.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { meetingsOf, type ShownMeeting } from '../meetings/meeting-words.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { anchorsOf, dueOf, dueOfOwn } from './anchors.js';
import { CaseAction } from './case-action.entity.js';
import { type OpenStep, stageAfter } from './domain/stage-after.js';
import { calendarOfSchool } from './school-procedure.js';
import { mayNeverCome, waitsForOutcome } from './own-steps.js';
import { type ActionLine, type CaseWork, workOf } from './steps.queries.js';

/** An open step, and when it is due now. */
interface MovedTime {
  readonly line: ActionLine;
  readonly due: Date | null;
}

/** After anything was done in a case: due times that count from it, the stage, what is due next, and who waits for what. */
@Injectable()
export class CaseProgress {
  constructor(private readonly cases: CasesRepository) {}

  async run(tx: Tx, file: OpenCase): Promise<void> {
    const work = await workOf(tx, file);
    const due = await this.dueTimes(tx, file, work);
    const stage = stageAfter({
      stage: file.row.stage,
      decided: (file.knows.decidedAt ?? null) !== null,
      paused: file.knows.pausedFor !== null,
      undecidedPathways: work.pathways.filter(({ key, closedAt }) => key !== 'P0' && closedAt === null).map(({ id }) => id),
      open: work.actions
        .filter((action) => isOpen(action) && !goesOnAfterTheEnd(action))
        .map((action) => openStep(action, work.actions, due)),
    });
    if (stage !== file.row.stage) await this.cases.save(tx, file, { stage });
    await this.cases.refresh(tx, file);
  }

  /** @returns the ids of the actions that have a due time now */
  private async dueTimes(tx: Tx, file: OpenCase, work: CaseWork): Promise<ReadonlySet<string>> {
    const withDueTime = new Set(work.actions.filter(({ dueAt }) => dueAt !== null).map(({ id }) => id));
    for (const { line, due } of await this.movedTimes(tx, file, work)) {
      await tx.update(CaseAction, line.id, { dueAt: due?.toISOString() ?? null });
      if (due === null) withDueTime.delete(line.id);
      else withDueTime.add(line.id);
    }
    return withDueTime;
  }

  /** Open steps that are due at another time than they were, by what happened so far and by the days of the school. */
  async movedTimes(tx: Tx, file: OpenCase, { pathways, actions }: CaseWork): Promise<readonly MovedTime[]> {
    const moved: MovedTime[] = [];
    const outcomes = await outcomesOf(tx, file);
    const calendar = await calendarOfSchool(tx, file.row.schoolId);
    const planned = plannedHearings(await meetingsOf(tx, file));
    for (const pathway of pathways) {
      const decided = outcomes.findLast(({ pathwayId }) => pathwayId === pathway.id)?.at ?? null;
      const anchors = { ...anchorsOf(file, pathway, actions, decided), planned };
      for (const action of actions.filter((one) => one.pathwayId === pathway.id && isOpen(one))) {
        const due = dueOfLine(action, anchors, file, calendar);
        if (due !== undefined && due?.getTime() !== action.dueAt?.getTime()) moved.push({ line: action, due });
      }
    }
    return moved;
  }
}

/** `undefined` for what somebody set a day for: nothing counts it. */
function dueOfLine({ step, words }: ActionLine, anchors: Anchors, file: OpenCase, calendar: ProcedureCalendar): Date | null | undefined {
  if (step !== null) return dueOf(step, anchors, file, calendar);
  return words.own === undefined ? undefined : dueOfOwn(words.own, anchors, file, calendar);
}

/** The step that each kind of hearing is. @source domain guide 7, P3 steps 8 and 11 */
function plannedHearings(meetings: readonly ShownMeeting[]): Anchors['planned'] {
  const dayOfNext = (kind: MeetingKind): Date | undefined => {
    const next = meetings.findLast(({ now }) => now.kind === kind && now.state === 'planned');
    return next === undefined ? undefined : new Date(next.now.at);
  };
  return { 'P3.8': dayOfNext('disciplinary_hearing'), 'P3.11': dayOfNext('appeal') };
}

export function isOpen({ doneAt, cancelledAt }: ActionLine): boolean {
  return doneAt === null && cancelledAt === null;
}

/** Asking people how they are, and answering whoever asks what is held about them: it stands in nobody's way. */
export function goesOnAfterTheEnd({ words }: ActionLine): boolean {
  return words.care !== undefined || words.copy !== undefined;
}

function openStep(line: ActionLine, actions: readonly ActionLine[], withDueTime: ReadonlySet<string>): OpenStep {
  const { id, pathwayId, step } = line;
  return {
    pathwayId,
    required: step?.requiredBeforeClosing ?? !mayNeverCome(line, actions),
    // The outcome itself stands in nobody's way.
    followsOutcome: waitsForOutcome(line, actions),
    recurring: step?.recurring ?? false,
    hasDueTime: withDueTime.has(id),
  };
}
