import { paths } from '../../kernel/index.js';
import {
  type Button,
  button,
  dateInput,
  errorsOf,
  type Field,
  form,
  type Form,
  linkButton,
  plainLink,
  type PlainLink,
  select,
  textInput,
} from '../../platform/views/govuk.js';
import type { Meter, PathwayStep } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt, ReaderName } from '../case-look.js';
import { repeatNotes } from '../patterns/repeat.presenter.js';
import { reviewNotes } from '../patterns/review.presenter.js';
import type { ShownRepeat, ShownReview } from '../patterns/review.queries.js';
import { AddActionForm } from './add-action.js';
import { dateFault } from './date-fault.js';
import { placesBeside } from './places-beside.js';
import { type StepView, stepCard } from './step.presenter.js';
import { workView } from './steps.presenter.js';
import type { CaseWork } from './steps.queries.js';

/** A step whose heading leads to its own page. */
export type LinkedStep = PathwayStep & { readonly href: string };

export interface ActionGroup {
  readonly heading: string;
  readonly note: string | null;
  readonly meter: Meter | null;
  readonly now: readonly LinkedStep[];
  /** What waits for an earlier step. */
  readonly later: readonly LinkedStep[];
  /** "7 later steps" */
  readonly laterWords: string;
  readonly links: readonly PlainLink[];
}

type Asked = { readonly form: Form; readonly fields: readonly Field[]; readonly submit: Button };

/** Everything to do, with what is to be looked at together by those who may see all of it. */
export type ActionsSeen = CaseWork & { readonly reviews: readonly ShownReview[]; readonly repeats: readonly ShownRepeat[] };

/** Everything to do in a case, and what was done. View `cases/actions`. */
export function actionsPage(
  looked: LookedAt<ActionsSeen>,
  typed: AddActionForm | null = null,
  errors: Readonly<Record<string, string>> = {},
) {
  const { reference, stage } = looked.file.row;
  const { pathways, free, done } = workView(looked.seen, looked);
  const linked = (views: readonly StepView[]): LinkedStep[] => views.map((view) => ({ ...stepCard(view, looked), href: view.href }));
  const groups = nextFirst([
    ...pathways.map(({ key, label, note, meter, now, later }) => ({
      hasNext: hasNext(now),
      heading: label,
      note,
      meter,
      now: linked(now),
      later: linked(later),
      laterWords: later.length === 1 ? '1 later step' : `${later.length} later steps`,
      links:
        key === 'P1' && looked.acts.has('case.triage')
          ? [plainLink('The LADO says that the threshold is not met', paths.cases.section(reference, 'threshold'))]
          : [],
    })),
    ...(free.length > 0
      ? [
          {
            hasNext: hasNext(free),
            heading: 'Other things to do',
            note: null,
            meter: null,
            now: linked(free),
            later: [],
            laterWords: '',
            links: [],
          },
        ]
      : []),
  ]);
  const add = looked.acts.has('case.act') && stage !== 'closed' ? addPart(looked, typed ?? new AddActionForm(), errors) : null;
  return {
    page: casePageHead(looked, 'actions', { errors: errorsOf(add?.fields ?? []) }),
    reviews: [...reviewNotes(looked.seen.reviews, reference, looked.now), ...repeatNotes(looked.seen.repeats, reference, looked.now)],
    empty: groups.length === 0 ? emptyWords(looked) : null,
    groups,
    // Where an allegation takes telling the LADO over, or nobody has to, intake's own reminder would only confuse.
    done: linked(done.filter(({ key, state }) => key !== 'P0.3' || state === 'done')),
    add,
    places: placesBeside(looked.seen, looked.file).map(({ name, section }) => plainLink(name, paths.cases.section(reference, section))),
    ways: waysOn(looked),
  };
}

/** What holds the thing to be done next comes first: nobody has to look for it below the others. */
function nextFirst(groups: readonly (ActionGroup & { readonly hasNext: boolean })[]): readonly ActionGroup[] {
  return groups.toSorted((a, b) => Number(b.hasNext) - Number(a.hasNext));
}

function hasNext(views: readonly StepView[]): boolean {
  return views.some(({ state }) => state === 'next');
}

/** Those who can be given something to do. */
export function ownerOptions(readers: readonly ReaderName[], nobody: string) {
  const may = readers.filter(({ level }) => level !== 'reader');
  return [{ value: '', text: nobody }, ...may.map(({ accountId, name }) => ({ value: accountId, text: name }))];
}

function addPart({ file, readers }: LookedAt<CaseWork>, value: AddActionForm, errors: Readonly<Record<string, string>>): Asked {
  return {
    form: form(paths.cases.section(file.row.reference, 'actions')),
    fields: [
      textInput({ name: 'title', label: 'What is to be done?', value: value.title, error: errors.title ?? null }),
      select({
        name: 'owner',
        label: 'Who does it?',
        options: ownerOptions(readers, 'Whoever holds the case'),
        value: value.owner,
        error: errors.owner ?? null,
      }),
      dateInput({
        name: 'due',
        legend: 'By the end of which day?',
        hint: 'Leave it empty if there is no hurry.',
        values: { day: value['due-day'], month: value['due-month'], year: value['due-year'] },
        error: dateFault(errors, 'due'),
      }),
    ],
    submit: button('Add this', { kind: 'second' }),
  };
}

/** What else can be done with the case as a whole. */
function waysOn({ file, acts }: LookedAt<CaseWork>): Button[] {
  const { reference, stage } = file.row;
  if (stage === 'closed')
    return acts.has('case.reopen') ? [linkButton('Open this case again', paths.cases.section(reference, 'reopen'), 'second')] : [];
  const paused = file.knows.pausedFor !== null;
  return [
    ...(acts.has('case.triage') && file.knows.decidedAt
      ? [linkButton('Decide again what it is', paths.cases.triage(reference), 'second')]
      : []),
    ...(acts.has('case.pause')
      ? [linkButton(paused ? 'End the pause' : 'Pause for police or others', paths.cases.section(reference, 'pause'), 'second')]
      : []),
    ...(acts.has('case.close') ? [linkButton('Close this case', paths.cases.section(reference, 'close'), 'second')] : []),
  ];
}

function emptyWords({ file }: LookedAt<CaseWork>): string {
  if (file.stopped) return 'Nothing is left to do here. Work in this case was stopped.';
  return file.row.stage === 'closed'
    ? 'Nothing is left to do. This case is closed.'
    : 'Nothing is left to do here. Add something below, or go to the outcome.';
}
