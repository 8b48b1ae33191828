import { type Actor, type AppointmentRole, dayOf, inLondon, paths, roleLabels } from '../../kernel/index.js';
import { type CaseRow, stageTag, type Tag, timeTag } from '../../platform/views/heed.js';
import { type StepOwner, stepOwnerLabels } from '../../procedures/index.js';
import { type ReportKind, reportKindTable, type Stage, stageWords } from '../../rules/index.js';
import type { CaseLevel } from '../../access/index.js';
import { procedures, workingDays } from '../actions/calendar.js';
import { dueTag } from '../actions/due-tags.js';
import { isMine, isNeeded, type Waiting } from '../actions/waits-for.js';
import { readSortKey } from './domain/case-filter.js';
import type { ListedAction, ListedWork } from './listed-work.queries.js';
import type { ListedCase } from './read-page.js';

/** Longer ago than this a date says more than a number of days. */
const longAgoDays = 60;

/** One line of the list, from what stands in the clear. No name is in it. */
export function caseRow(listed: ListedCase, { heldAs, actions }: ListedWork, actor: Actor, now: Date): CaseRow {
  const { waits, dueAt } = readSortKey(listed.sortKey);
  const action = nextAction(
    actions.filter(({ caseId }) => caseId === listed.caseId),
    waits ? { accountId: actor.accountId, via: listed.via, level: listed.level as CaseLevel } : null,
  );
  // Asking how people are, once it is over, is still to be done.
  const isOver = listed.closedAt !== null && !waits;
  return {
    reference: listed.reference,
    href: paths.cases.show(listed.reference),
    about: reportKindTable[listed.kind as ReportKind].label,
    stage: stageTag(listed.stage as Stage, `${stageWords[listed.stage as Stage].handlers}${stateBeside(listed)}`),
    time: isOver ? null : timeOf(waits, dueAt, action && ownerOf(action, heldAs.get(listed.caseId)), now),
    next: isOver ? null : nextInWords(listed, action),
    heldBy: heldBy(listed, heldAs),
    came: cameInWords(new Date(listed.receivedAt), now),
  };
}

function stateBeside({ stopped, closedAt, reopenedAt }: ListedCase): string {
  if (stopped) return ' (stopped)';
  return reopenedAt !== null && closedAt === null ? ' (reopened)' : '';
}

function heldBy({ level, caseId }: ListedCase, heldAs: ListedWork['heldAs']): string {
  if (level === 'manager' || level === 'holder') return 'You';
  const role = heldAs.get(caseId);
  return role === undefined ? 'Nobody' : (roleLabels[role as AppointmentRole] ?? 'Somebody named');
}

function nextInWords({ stage }: ListedCase, action: ListedAction | null): string | null {
  if (action !== null) return procedures.step(action.step ?? '')?.what ?? 'An action in this case';
  return stage === 'outcome_due' ? 'Record the outcome' : null;
}

/** Late is late, whomever it waits for. */
function timeOf(waits: boolean, dueAt: Date | null, owner: string | null, now: Date): Tag | null {
  if (waits || owner === null || (dueAt !== null && dueAt < now)) return dueTag(dueAt, now);
  return timeTag('waiting', `Waiting: ${/^[A-Z]{2}/.test(owner) ? owner : owner.charAt(0).toLowerCase() + owner.slice(1)}`);
}

const whoeverHolds: readonly (string | undefined)[] = ['holder', 'case_manager', 'each_adult'];

/** The role that an action waits for: no name stands in a list. */
function ownerOf({ owners: [first], ownerAccountId }: ListedAction, heldAs: string | undefined): string {
  if (ownerAccountId !== null) return 'somebody by name';
  const role = whoeverHolds.includes(first) ? heldAs : first;
  return stepOwnerLabels[role as StepOwner] ?? 'somebody else';
}

/** What is due first: of what waits for the reader, where something does. */
function nextAction(actions: readonly ListedAction[], reader: Waiting | null): ListedAction | null {
  const counting = actions.filter(({ step }) => isNeeded({ step: procedures.step(step ?? '') }));
  const own = reader === null ? [] : counting.filter((action) => isMine(action, reader));
  const [first] = (own.length > 0 ? own : counting).toSorted((a, b) => compare(a.dueAt ?? '9', b.dueAt ?? '9'));
  return first ?? null;
}

function cameInWords(received: Date, now: Date): string {
  if (now.getTime() - received.getTime() > longAgoDays * 86_400_000) return `came ${inLondon(received).toFormat('d LLLL yyyy')}`;
  const days = workingDays.between(dayOf(received), dayOf(now));
  return days === 0 ? 'came today' : `came ${days} working ${days === 1 ? 'day' : 'days'} ago`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
