import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { Anchors } from '../../procedures/index.js';
import type { MeetingKind } from '../../rules/index.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { meetingsOf, type ShownMeeting } from '../meetings/meeting-words.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { anchorsOf, dueOf } from './anchors.js';
import { CaseAction } from './case-action.entity.js';
import { type OpenStep, stageAfter } from './domain/stage-after.js';
import { calendarOfSchool } from './school-procedure.js';
import { followsOutcome, isSettledByOutcome } from './step-rules.js';
import { type ActionLine, type CaseWork, workOf } from './steps.queries.js';

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
      open: work.actions.filter((action) => isOpen(action) && !goesOnAfterTheEnd(action)).map((action) => openStep(action, due)),
    });
    if (stage !== file.row.stage) await this.cases.save(tx, file, { stage });
    await this.cases.refresh(tx, file);
  }

  /** @returns the ids of the actions that have a due time now */
  private async dueTimes(tx: Tx, file: OpenCase, { pathways, actions }: CaseWork): Promise<ReadonlySet<string>> {
    const withDueTime = new Set(actions.filter(({ dueAt }) => dueAt !== null).map(({ id }) => id));
    const outcomes = await outcomesOf(tx, file);
    const calendar = await calendarOfSchool(tx, file.row.schoolId);
    const planned = plannedHearings(await meetingsOf(tx, file));
    for (const pathway of pathways) {
      const decided = outcomes.findLast(({ pathwayId }) => pathwayId === pathway.id)?.at ?? null;
      const anchors = { ...anchorsOf(file, pathway, actions, decided), planned };
      for (const action of actions.filter((one) => one.pathwayId === pathway.id && isOpen(one))) {
        if (action.step === null) continue;
        const due = dueOf(action.step, anchors, file, calendar)?.toISOString() ?? null;
        if (due !== (action.dueAt?.toISOString() ?? null)) await tx.update(CaseAction, action.id, { dueAt: due });
        if (due === null) withDueTime.delete(action.id);
        else withDueTime.add(action.id);
      }
    }
    return withDueTime;
  }
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

function openStep({ id, pathwayId, step }: ActionLine, withDueTime: ReadonlySet<string>): OpenStep {
  return {
    pathwayId,
    required: step?.requiredBeforeClosing ?? true,
    // The outcome itself stands in nobody's way.
    followsOutcome: step !== null && (followsOutcome(step) || isSettledByOutcome(step)),
    recurring: step?.recurring ?? false,
    hasDueTime: withDueTime.has(id),
  };
}
