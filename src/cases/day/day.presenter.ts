import { longMoment, nearMoment, paths } from '../../kernel/index.js';
import { plainLink, type PlainLink } from '../../platform/views/govuk.js';
import { type Count, type GroupHeading, row, type Row, type Rows, rows, stageTag, timeTag } from '../../platform/views/heed.js';
import { stepConditionLabels, type StepOwner, stepOwnerLabels } from '../../procedures/index.js';
import { reportKindTable, stageWords } from '../../rules/index.js';
import { dueTag, whenDue } from '../actions/due-tags.js';
import { isSettledByOutcome } from '../actions/step-rules.js';
import { noFilter, readSortKey } from '../list/domain/case-filter.js';
import { listHref } from '../list/filter.presenter.js';
import { type DayGroups, dayGroups, type DayStep } from './day-groups.js';
import type { DayCase, DayWork } from './day.queries.js';

/** One group of a day. */
export interface DayGroup {
  readonly heading: GroupHeading;
  readonly rows: Rows;
  readonly all: PlainLink | null;
}

/** What waits for somebody, as the first page shows it. */
export interface Day {
  readonly now: string;
  readonly counts: readonly Count[];
  readonly groups: readonly DayGroup[];
  /** Instead of the groups, where nothing is in any of them. */
  readonly empty: string | null;
  /** Cases with no day set. */
  readonly undated: string | null;
  readonly allCases: PlainLink;
}

/** So many lines of a group stand on the page. */
const linesShown = 5;

/** The day of whoever handles cases: what is late first. */
export function dayPage(work: DayWork, now: Date): Day {
  const groups = dayGroups(work, now);
  const parts = partsOf(groups, work, now);
  const nothing = parts.every(({ number }) => number === 0);
  return {
    now: longMoment(now),
    counts: nothing ? [] : parts.map((part) => countOf(part)),
    groups: nothing ? [] : parts.map((part) => groupOf(part)),
    empty: nothing ? 'Nothing waits for you. New reports appear here.' : null,
    undated: undatedWords(groups.undated),
    allCases: plainLink('See all your cases', paths.cases.list()),
  };
}

interface Part {
  readonly id: string;
  readonly text: string;
  /** As its count says it. */
  readonly counted: string;
  readonly late: boolean;
  readonly number: number;
  /** Those that stand on the page. */
  readonly lines: readonly Row[];
  readonly goesOn: boolean;
  readonly empty: string;
  readonly all: PlainLink;
}

function partsOf({ fresh, late, week, paused, others }: DayGroups, { goesOn, unopened }: DayWork, now: Date): Part[] {
  return [
    {
      id: 'late',
      text: 'Late',
      counted: 'late',
      late: late.length > 0,
      number: late.length,
      lines: late.slice(0, linesShown).map((one) => stepRow(one, unopened, now)),
      goesOn: goesOn.late,
      empty: 'Nothing is late.',
      all: plainLink('Show all late cases', listHref({ filter: { ...noFilter, due: ['late'] }, order: 'waiting', search: '' })),
    },
    {
      id: 'new',
      text: 'New',
      counted: 'new, to read',
      late: false,
      number: fresh.length,
      lines: fresh.slice(0, linesShown).map((one) => freshRow(one, now)),
      goesOn: goesOn.fresh,
      empty: 'Nothing new. A report that comes to you appears here.',
      all: plainLink('Show all cases you have not opened', unopenedHref),
    },
    {
      id: 'week',
      text: 'Due this week',
      counted: 'due this week',
      late: false,
      number: week.length,
      lines: week.slice(0, linesShown).map((one) => stepRow(one, unopened, now)),
      goesOn: goesOn.week,
      empty: 'Nothing of yours is due before Monday.',
      all: plainLink(
        'Show all cases due this week',
        listHref({ filter: { ...noFilter, due: ['this_week'] }, order: 'waiting', search: '' }),
      ),
    },
    {
      id: 'others',
      text: 'Waiting on others',
      counted: 'waiting on others',
      late: false,
      number: paused.length + others.length,
      lines: [
        ...paused.slice(0, linesShown).map((one) => pausedRow(one)),
        ...others.slice(0, linesShown).map((one) => stepRow(one, unopened, now)),
      ].slice(0, linesShown),
      goesOn: goesOn.others,
      empty: 'You are waiting for nobody.',
      all: plainLink('Show all cases you hold', listHref({ filter: { ...noFilter, held: ['mine'] }, order: 'waiting', search: '' })),
    },
  ];
}

const unopenedHref = listHref({ filter: { ...noFilter, read: ['unopened'] }, order: 'waiting', search: '' });

function countOf({ id, counted, late, number, goesOn }: Part): Count {
  return { number: numberOf(number, goesOn), text: counted, href: `#${id}`, late };
}

function groupOf({ id, text, late, number, lines, goesOn, empty, all }: Part): DayGroup {
  return {
    heading: { id, text, number: numberOf(number, goesOn), late },
    rows: rows(lines, empty),
    all: number > linesShown || goesOn ? all : null,
  };
}

/** "20+" where there may be more than was looked at. */
function numberOf(number: number, goesOn: boolean): string {
  return `${number}${goesOn && number > 0 ? '+' : ''}`;
}

/** Leads to where it is done. No name stands in it. */
function stepRow({ of, action, step, dueAt, mine }: DayStep, unopened: DayWork['unopened'], now: Date): Row {
  return row({
    what: step?.what ?? (mine ? 'Something to do in this case' : 'Something somebody else has to do'),
    href: hrefOf(of, action.id, step),
    who: reportKindTable[of.kind].label,
    reference: of.reference,
    note: notesOf({ of, action, step, dueAt, mine }, unopened.has(of.caseId), now),
    tag: mine || dueAt < now ? dueTag(dueAt, now) : timeTag('waiting', ownerOf(action)),
    when: whenDue(dueAt, now),
  });
}

function hrefOf({ reference, level }: DayCase, actionId: string, step: DayStep['step']): string {
  const holds = level === 'manager' || level === 'holder';
  if (step?.key === 'P0.2' && holds) return paths.cases.triage(reference);
  if (step !== null && isSettledByOutcome(step) && holds) return paths.cases.section(reference, 'outcome');
  return paths.cases.action(reference, actionId);
}

function notesOf({ action, step, dueAt, mine }: DayStep, unopened: boolean, now: Date): string | null {
  const notes = [
    step?.when == null ? null : `${stepConditionLabels[step.when]}.`,
    mine || dueAt >= now ? null : `It waits for: ${ownerOf(action)}.`,
    unopened ? 'You have not opened this case yet.' : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' ');
}

/** The role that it waits for. */
function ownerOf({ owners: [first], ownerAccountId }: DayStep['action']): string {
  return ownerAccountId === null ? (stepOwnerLabels[first as StepOwner] ?? 'Somebody else') : 'Somebody by name';
}

function freshRow({ reference, kind, sortKey, unread, receivedAt }: DayCase, now: Date): Row {
  const { waits, dueAt } = readSortKey(sortKey);
  return row({
    what: unread ? 'Read a new report' : 'Read a case that is new to you',
    href: paths.cases.show(reference),
    who: reportKindTable[kind].label,
    reference,
    note: unread ? 'Nobody who holds it has opened it yet.' : null,
    tag: waits ? dueTag(dueAt, now) : null,
    when: `came ${nearMoment(receivedAt, now)}`,
  });
}

function pausedRow({ reference, kind }: DayCase): Row {
  return row({
    what: 'Go on, once whoever asked you to wait says so',
    href: paths.cases.section(reference, 'pause'),
    who: reportKindTable[kind].label,
    reference,
    tag: stageTag('paused', stageWords.paused.handlers),
  });
}

function undatedWords(number: number): string | null {
  if (number === 0) return null;
  return number === 1
    ? 'One more case is open, with no day set for anything.'
    : `${number} more cases are open, with no day set for anything.`;
}
