import { type Meter, meter } from '../../platform/views/heed.js';
import { isOverdue } from '../../procedures/index.js';
import { type PathwayKey, pathwayLabels } from '../../rules/index.js';
import { procedures } from './calendar.js';
import { isHeld, mayBeLate, type Standing, type StepView, stepView } from './step.presenter.js';
import { waitedFor } from './own-steps.js';
import type { ActionLine, CaseWork, PathwayLine } from './steps.queries.js';
import { isMine, isNeeded } from './waits-for.js';

export interface PathwayView {
  readonly id: string;
  readonly key: PathwayKey;
  readonly label: string;
  /** What a reader must know before the first step. */
  readonly note: string | null;
  readonly meter: Meter;
  /** To do now, the next one first, then by due time. */
  readonly now: readonly StepView[];
  /** What waits for an earlier step. */
  readonly later: readonly StepView[];
}

export interface WorkView {
  /** Those under way that have something left to do. */
  readonly pathways: readonly PathwayView[];
  /** Open free actions. */
  readonly free: readonly StepView[];
  /** Latest first. */
  readonly done: readonly StepView[];
  /** The one thing to do first, for whoever looks. */
  readonly next: StepView | null;
}

/** What there is to do in a case and what was done, for whoever looks. */
export function workView(work: CaseWork, standing: Standing): WorkView {
  // Where another case goes on, what was open is nobody’s to do.
  const open = standing.file.stopped ? [] : work.actions.filter(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null);
  // What comes after an outcome still belongs to its procedure.
  const underWay = work.pathways.filter(({ id, closedAt }) => closedAt === null || open.some(({ pathwayId }) => pathwayId === id));
  const belongs = ({ pathwayId }: ActionLine): boolean => pathwayId === null || underWay.some(({ id }) => id === pathwayId);
  const ready = open.filter((line) => belongs(line) && isReady(line, work, standing)).toSorted(byDue);
  const next = nextOf(ready, standing);
  const views = (lines: readonly ActionLine[]): StepView[] => lines.map((line) => viewOf(line, work, standing, next));
  const nextFirst = (lines: readonly ActionLine[]): StepView[] => views(lines.toSorted((a, b) => Number(b === next) - Number(a === next)));
  return {
    pathways: underWay
      .filter(({ id }) => open.some(({ pathwayId }) => pathwayId === id))
      .map((pathway) => ({
        id: pathway.id,
        key: pathway.key,
        label: pathwayLabels[pathway.key],
        note: procedures.pathway(pathway.key).note,
        meter: meterOf(pathway, work, standing.now),
        now: nextFirst(ready.filter(({ pathwayId }) => pathwayId === pathway.id)),
        // Nobody is brought in for what may never come.
        later: views(open.filter((line) => line.pathwayId === pathway.id && !ready.includes(line))).map((view) => ({
          ...view,
          missing: null,
        })),
      })),
    free: nextFirst(ready.filter(({ pathwayId }) => pathwayId === null)),
    done: views(work.actions.filter((line) => !open.includes(line)).toSorted((a, b) => endOf(b) - endOf(a))),
    next: next === null ? null : viewOf(next, work, standing, next),
  };
}

function viewOf(line: ActionLine, work: CaseWork, standing: Standing, next: ActionLine | null): StepView {
  const view = stepView(line, work, standing);
  return line === next ? { ...view, state: 'next' } : view;
}

/** What it counts from has happened: it can be done now. */
function isReady(line: ActionLine, { actions }: CaseWork, { file }: Standing): boolean {
  const { step, dueAt } = line;
  if (dueAt !== null) return true;
  if (step === null) return waitedFor(line, actions) === null;
  if (step.clock.within !== 'when_needed') return false;
  const { after } = step.clock;
  switch (after) {
    case 'first_known':
    case 'submitted':
    case 'opened':
      return true;
    case 'decision':
      return file.knows.classifications.length > 0;
    case 'outcome':
      return file.row.stage === 'outcome_due';
    case 'told':
      return false;
    default:
      return actions.some(({ doneAt, step: other }) => doneAt !== null && other !== null && `step:${other.key}` === after);
  }
}

/** Their own first; whoever holds the case goes on with what is first for anybody. */
function nextOf(ready: readonly ActionLine[], { file, actor }: Standing): ActionLine | null {
  const free = ready.filter((line) => !isHeld(line, file));
  const mine = free.filter((line) => isMine(line, { accountId: actor.accountId, via: file.via, level: file.level }));
  const holds = file.level === 'manager' || file.level === 'holder';
  const from = mine.some(isNeeded) || !holds ? mine : free;
  const needed = from.filter(isNeeded);
  return needed.find(({ dueAt }) => dueAt !== null) ?? needed[0] ?? mine[0] ?? from[0] ?? null;
}

/** The words beside the blocks say the same. What turned out not to be needed does not count. */
function meterOf(pathway: PathwayLine, { actions }: CaseWork, now: Date): Meter {
  const all = actions.filter(({ pathwayId, cancelledAt }) => pathwayId === pathway.id && cancelledAt === null);
  const done = all.filter(({ doneAt }) => doneAt !== null).length;
  const late = all.filter((line) => mayBeLate(line) && isOverdue(line.dueAt, line.doneAt, now)).length;
  const steps = `${all.length} ${all.length === 1 ? 'step' : 'steps'}`;
  return meter(done, all.length, `${pathwayLabels[pathway.key]}: ${done} of ${steps} done, ${late === 0 ? 'none' : late} late.`);
}

/** A stable sort: what has no due time comes last, and equal ones stay in the order of the procedure. */
function byDue(a: ActionLine, b: ActionLine): number {
  const [first, second] = [a, b].map(({ dueAt }) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER);
  return (first ?? 0) - (second ?? 0);
}

function endOf({ doneAt, cancelledAt }: ActionLine): number {
  return (doneAt ?? cancelledAt)?.getTime() ?? 0;
}
