import { inLondon } from '../../kernel/index.js';
import type { Step } from '../../procedures/index.js';
import { procedures } from '../actions/calendar.js';
import { mayBeLate } from '../actions/step.presenter.js';
import { isMine, isNeeded } from '../actions/waits-for.js';
import type { ListedAction } from '../list/listed-work.queries.js';
import type { DayCase, DayWork } from './day.queries.js';

/** Something to do, in the case that it belongs to. */
export interface DayStep {
  readonly of: DayCase;
  readonly action: ListedAction;
  /** Null for what was added by hand, whose words are sealed. */
  readonly step: Step | null;
  readonly dueAt: Date;
  readonly mine: boolean;
}

/** What one person has to know today. Everything stands in one group only. */
export interface DayGroups {
  /** Never opened by this person, and nothing in it late. */
  readonly fresh: readonly DayCase[];
  /** Theirs, or in a case that they hold: late is late, whomever it waits for. */
  readonly late: readonly DayStep[];
  /** Theirs, until Sunday. */
  readonly week: readonly DayStep[];
  /** In cases that they hold: what somebody outside said to wait with, and what others do. */
  readonly paused: readonly DayCase[];
  readonly others: readonly DayStep[];
  /** Open cases that wait for them, with no day set for anything. */
  readonly undated: number;
}

/** Sorts what waits into groups. A case that was not opened comes first as a whole: whoever opens it finds its steps. */
export function dayGroups({ cases, unopened, actions }: DayWork, now: Date): DayGroups {
  const endOfWeek = inLondon(now).endOf('week').toJSDate();
  const byId = new Map(cases.map((one) => [one.caseId, one]));
  const steps = actions.flatMap((action) => dayStep(action, byId.get(action.caseId))).toSorted(byDue);
  const late = steps.filter((one) => one.dueAt < now && mayBeLate({ step: one.step }));
  const lateCases = new Set(late.map(({ of }) => of.caseId));
  const fresh = cases.filter(({ caseId }) => unopened.has(caseId) && !lateCases.has(caseId));
  const rest = steps.filter(({ of, dueAt }) => dueAt >= now && !fresh.includes(of));
  const paused = cases.filter((one) => one.stage === 'paused' && isHeldBy(one) && !fresh.includes(one));
  const week = rest.filter(({ mine, dueAt }) => mine && dueAt <= endOfWeek);
  const others = rest.filter(({ mine }) => !mine);
  const shown = new Set([...fresh, ...paused, ...[...late, ...week, ...others].map(({ of }) => of)]);
  return {
    fresh,
    late,
    week,
    paused,
    others,
    undated: cases.filter((one) => one.sortKey.startsWith('09') && !shown.has(one)).length,
  };
}

/** None for what has no time, need not be done, waits for the end of a pause, or is nobody’s business here. */
function dayStep(action: ListedAction, of: DayCase | undefined): DayStep[] {
  const step = procedures.step(action.step ?? '');
  if (of === undefined || action.dueAt === null || !isNeeded({ step }) || (step?.pausedByHold && of.stage === 'paused')) return [];
  const mine = isMine(action, of);
  return mine || isHeldBy(of) ? [{ of, action, step, dueAt: new Date(action.dueAt), mine }] : [];
}

function isHeldBy({ level }: DayCase): boolean {
  return level === 'manager' || level === 'holder';
}

function byDue(a: DayStep, b: DayStep): number {
  return a.dueAt.getTime() - b.dueAt.getTime();
}
