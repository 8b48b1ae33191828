import { followsOutcome, isSettledByOutcome } from './step-rules.js';
import type { ActionLine } from './steps.queries.js';

/** The open step that a step of the school's own waits for; null where nothing keeps it waiting. */
export function waitedFor(line: ActionLine, actions: readonly ActionLine[]): ActionLine | null {
  const after = line.words.own?.after;
  if (after === undefined) return null;
  const open = actions.filter((one) => one.pathwayId === line.pathwayId && one.doneAt === null && one.cancelledAt === null);
  return open.find(({ step, words }) => (step?.key ?? words.own?.id) === after) ?? null;
}

/** Whether only the outcome starts this step, or is it: also where it counts from such a step. */
export function waitsForOutcome(line: ActionLine, actions: readonly ActionLine[]): boolean {
  return chainFrom(line, actions).some(({ step }) => step !== null && (followsOutcome(step) || isSettledByOutcome(step)));
}

/** Whether it waits for something that may turn out not to be needed. */
export function mayNeverCome(line: ActionLine, actions: readonly ActionLine[]): boolean {
  return chainFrom(line, actions).some(({ step }) => step !== null && !step.requiredBeforeClosing);
}

/** It, what it waits for, what that waits for. */
function chainFrom(line: ActionLine, actions: readonly ActionLine[]): ActionLine[] {
  const chain: ActionLine[] = [];
  for (let at: ActionLine | null = line; at !== null && !chain.includes(at); at = waitedFor(at, actions)) chain.push(at);
  return chain;
}
