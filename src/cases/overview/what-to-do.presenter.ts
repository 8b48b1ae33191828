import { longMoment, paths } from '../../kernel/index.js';
import { type Button, type Details, details, link, linkButton, plainLink, type PlainLink, words } from '../../platform/views/govuk.js';
import { type Meter, type Panel, panel, type PathwayStep } from '../../platform/views/heed.js';
import { pausedLabels } from '../../rules/index.js';
import { currentHold } from '../actions/domain/holds.js';
import { type Standing, stepCard, type StepView } from '../actions/step.presenter.js';
import { type PathwayView, workView } from '../actions/steps.presenter.js';
import { placesBeside } from '../actions/places-beside.js';
import type { CaseWork } from '../actions/steps.queries.js';

/** A procedure that is under way, or the free actions beside them. */
interface Group {
  readonly meter: Meter | null;
  readonly heading: string | null;
  readonly note: string | null;
  readonly steps: readonly PathwayStep[];
  readonly later: Details | null;
}

/** The right column of a case. */
export interface WhatToDo {
  /** While somebody outside says "wait". */
  readonly paused: Panel | null;
  readonly groups: readonly Group[];
  /** Said where no step is left to do, and what comes then. */
  readonly nothing: { readonly text: string; readonly button: Button | null } | null;
  readonly done: readonly PathwayStep[];
  /** Those done longest ago, behind one line. */
  readonly doneBefore: Details | null;
  readonly all: PlainLink;
  /** Who outside the school was told, and whatever else has a page of its own. */
  readonly more: readonly PlainLink[];
}

const doneShown = 8;

export function whatToDo(work: CaseWork, standing: Standing): WhatToDo {
  const { pathways, free, done, next } = workView(work, standing);
  const { row } = standing.file;
  const card = (view: StepView): PathwayStep => stepCard(view, standing);
  const first = (group: PathwayView): number => Number(group.now.some(({ id }) => id === next?.id));
  const groups: Group[] = pathways
    .toSorted((a, b) => first(b) - first(a))
    .map(({ meter, note, now, later }) => ({ meter, heading: null, note, steps: now.map(card), later: laterDetails(later) }));
  const freeFirst = groups.length === 0 || free.some(({ id }) => id === next?.id);
  const freeGroup: Group[] =
    free.length === 0 ? [] : [{ meter: null, heading: freeFirst ? null : 'Also to do', note: null, steps: free.map(card), later: null }];
  const all = freeFirst ? [...freeGroup, ...groups] : [...groups, ...freeGroup];
  return {
    paused: pausePanel(standing),
    groups: all,
    nothing: all.length > 0 ? null : nothingLeft(standing),
    done: done.slice(0, doneShown).map(card),
    doneBefore: done.length <= doneShown ? null : details(`${done.length - doneShown} done before`, done.slice(doneShown).map(inOneLine)),
    all: plainLink(
      row.closedAt === null && row.mergedAt === null ? 'All actions, and adding one' : 'All actions',
      paths.cases.section(row.reference, 'actions'),
    ),
    more: placesBeside(work, standing.file).map(({ name, section }) => plainLink(name, paths.cases.section(row.reference, section))),
  };
}

function pausePanel({ file, acts }: Standing): Panel | null {
  const hold = currentHold(file.knows.holds ?? []);
  if (hold === null) return null;
  const { reference } = file.row;
  const since = `Since ${longMoment(new Date(hold.since))}. Steps that it holds up have no due time until it ends.`;
  return panel({
    tone: 'sand',
    heading: pausedLabels[hold.pausedFor],
    paragraphs: [
      since,
      words(
        link('Who asked, and why', paths.cases.section(reference, 'timeline')),
        ...(acts.has('case.pause') ? [' · ', link('End the pause', paths.cases.section(reference, 'pause'))] : []),
      ),
    ],
  });
}

function nothingLeft({ file, acts }: Standing): WhatToDo['nothing'] {
  const { row } = file;
  if (row.mergedAt !== null)
    return { text: `Nothing: work in this case was stopped on ${longMoment(new Date(row.mergedAt))}.`, button: null };
  if (row.closedAt !== null) return { text: `Nothing: this case was closed on ${longMoment(new Date(row.closedAt))}.`, button: null };
  const outcome = paths.cases.section(row.reference, 'outcome');
  if (row.stage === 'outcome_due')
    return {
      text: 'Every step is done. Now the outcome is decided.',
      button: acts.has('case.record-outcome') ? linkButton('Decide the outcome', outcome) : null,
    };
  return { text: 'Nothing waits in this case.', button: null };
}

function laterDetails(later: readonly StepView[]): Details | null {
  if (later.length === 0) return null;
  return details(
    `${later.length} later ${later.length === 1 ? 'step' : 'steps'}`,
    later.map(({ title, condition }) => (condition === null ? title : `${title}. ${condition}.`)),
  );
}

function inOneLine({ title, ended }: StepView): string {
  return ended === null ? title : `${title} · ${ended}`;
}
