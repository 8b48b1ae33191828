import { newId } from '../../kernel/index.js';
import { type Anchors, clockOfOwn, dueTime, dueTimeOfStep, type OwnStep, type Step, withOwnTime } from '../../procedures/index.js';
import type { PathwayEnding, PathwayKey } from '../../rules/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { noWords } from './action-words.js';
import { procedures } from './calendar.js';
import type { CaseAction } from './case-action.entity.js';
import type { CasePathway } from './case-pathway.entity.js';
import { freeActionRow } from './free-action-row.js';
import type { SchoolProcedure } from './school-procedure.js';
import { isNeeded } from './waits-for.js';

export interface PathwayWords {
  /** Opened because a limb is "yes" or "not sure", until the LADO says otherwise. */
  readonly provisional: boolean;
  /** `heed` with the sending, `triage`, or the step that led to it. */
  readonly openedBy: string;
  /** Whether what counts from when it was first known counts from its opening: several old concerns together became an allegation only then. */
  readonly countsFromOpening?: true;
  /** The edition of the school’s own procedure that counted when it began, and the times that it set; a later edition changes nothing here. */
  readonly edition?: number;
  readonly times?: SchoolProcedure['own']['times'];
  readonly whyClosed: string | null;
  readonly ending?: PathwayEnding;
}

interface Opening {
  readonly caseId: string;
  readonly caseKey: Buffer;
  readonly at: string;
  readonly anchors: Anchors;
  readonly words: PathwayWords;
  readonly school: SchoolProcedure;
}

/** A procedure and its steps as rows, with the due times that are known now. What Heed does by itself is done. */
export function pathwayRows(
  key: PathwayKey,
  { caseId, caseKey, at, anchors, words: said, school }: Opening,
): { pathway: CasePathway; actions: CaseAction[] } {
  const pathwayId = newId();
  const { number, times, steps } = school.own;
  const words = number === 0 ? said : { ...said, edition: number, times };
  const place = { caseId, caseKey, at, pathwayId, anchors, school };
  return {
    pathway: {
      id: pathwayId,
      caseId,
      pathway: key,
      openedAt: at,
      closedAt: null,
      sealed: sealWords(caseKey, 'case_pathway', pathwayId, words),
      version: 1,
    },
    actions: [
      ...procedures.stepsOf(key).map((step) => stepRow(withOwnTime(step, times), place)),
      ...steps.filter(({ pathway }) => pathway === key).map((step) => ownStepRow(step, steps, place)),
    ],
  };
}

/** Where a step is to stand, and what its time counts from. */
interface StepPlace {
  readonly caseId: string;
  readonly caseKey: Buffer;
  readonly at: string;
  readonly pathwayId: string;
  readonly anchors: Anchors;
  readonly school: Pick<SchoolProcedure, 'calendar'>;
}

/** One step as a row, open unless Heed does it by itself. */
export function stepRow(step: Step, { caseId, caseKey, at, pathwayId, anchors, school }: StepPlace): CaseAction {
  const id = newId();
  return {
    id,
    caseId,
    pathwayId,
    step: step.key,
    owners: step.owners.join(' '),
    ownerAccountId: null,
    dueAt: dueTimeOfStep(step, anchors, school.calendar)?.toISOString() ?? null,
    openedAt: at,
    doneAt: step.automatic ? at : null,
    cancelledAt: null,
    sealed: sealWords(caseKey, 'case_action', id, noWords),
    version: 1,
  };
}

/** A step of the school’s own: its words go with the case, whatever the school writes later. */
function ownStepRow(step: OwnStep, all: readonly OwnStep[], { caseId, caseKey, at, pathwayId, anchors, school }: StepPlace): CaseAction {
  const { id, what, help, owner, within, after, pausedByHold } = step;
  const afterWhat = after === undefined ? null : (procedures.step(after)?.what ?? all.find((one) => one.id === after)?.what ?? null);
  const due = dueTime(clockOfOwn(step), anchors, school.calendar);
  const times = { openedAt: at, dueAt: due?.toISOString() ?? null, owners: owner, pathwayId };
  const own = { id, within, after, pausedByHold, afterWhat };
  return freeActionRow(
    { row: { id: caseId }, key: caseKey },
    { title: what, help: help === '' ? null : help, isSchools: true, own },
    times,
  );
}

/** The first thing that is due among open actions, or null: of what is needed. */
export function nextDueOf(actions: readonly Pick<CaseAction, 'step' | 'dueAt' | 'doneAt' | 'cancelledAt'>[]): string | null {
  const open = actions.filter(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null);
  const counting = open.filter(({ step }) => isNeeded({ step: step === null ? null : procedures.step(step) }));
  return (
    counting
      .map(({ dueAt }) => dueAt)
      .filter((due) => due !== null)
      .sort()[0] ?? null
  );
}
