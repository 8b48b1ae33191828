import { longMoment, paths } from '../../kernel/index.js';
import { button, buttonGroup, errorsOf, form, link, plainLink, textarea, textInput, words } from '../../platform/views/govuk.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { ShownCaseLink } from './linked-cases.js';
import type { MergeRefusal } from './merge-cases.js';
import { MergeForm, UndoMergeForm } from './merge.form.js';
import type { UndoMergeRefusal } from './undo-merge.js';

type Errors = Readonly<Record<string, string>>;

const whyNot: Record<MergeRefusal, string> = {
  incomplete: 'Check your answers: something is missing',
  // The same for a case that there is not, and for one that is none for whoever asks.
  unknown: 'You hold no case with this reference. Check it, or ask whoever holds the other case',
  itself: 'That is this case. Enter the reference of the other one',
  closed: 'This case is closed. Open it again first',
  'other-closed': 'The other case is closed. Open it again first',
  'other-stopped': 'Another case goes on for that one already. Enter its reference',
  restricted: 'One of the two is restricted to people named one by one. Lift the restriction first',
  'nobody-else-left': 'Nobody would be left who may hold it: whoever must not know of one of them would be kept out of both',
  stale: 'Somebody changed this case while you were writing. Look at it, then send this again if it still holds',
};

/** Faults of the reference stand beside it. */
const atTheReference: readonly MergeRefusal[] = ['unknown', 'itself', 'other-closed', 'other-stopped'];

/** To stop this case and go on in another one. View `cases/form`. */
export function mergePage(
  looked: LookedAt<unknown>,
  typed: MergeForm | null = null,
  errors: Errors = {},
  refusal: MergeRefusal | null = null,
) {
  const value = typed ?? new MergeForm();
  const { reference, version } = looked.file.row;
  const heading = 'The same matter as another case';
  const said = refusal === null ? null : whyNot[refusal];
  const beside = refusal !== null && atTheReference.includes(refusal);
  const fields = [
    textInput({
      name: 'other',
      label: 'Reference of the case that goes on',
      hint: 'You must hold both. Like HD-7K3Q-9M2R.',
      value: value.other,
      error: errors.other ?? (beside ? said : null),
      width: 20,
    }),
    textarea({
      name: 'reason',
      label: 'How do you know that it is the same matter?',
      hint: 'Kept for those who may read both.',
      rows: 4,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
  const apart = [errors.version ?? null, beside ? null : said].filter((one) => one !== null);
  return {
    page: casePageHead(looked, 'overview', { title: heading, back: paths.cases.show(reference), errors: errorsOf(fields, ...apart) }),
    heading,
    before: [
      words(`${reference} stops as it is. The other case goes on with the reports, people and evidence of both.`),
      words('Whoever must not know of one of them cannot read the case that goes on. Each reporter keeps their report and messages.'),
      words('It can be taken back.'),
    ],
    notes: [],
    form: form(paths.cases.section(reference, 'merge'), { version: refusal === 'stale' ? version : value.version || version }),
    fields,
    buttons: buttonGroup([button('Go on in the other case')], [plainLink('Go back and keep two cases', paths.cases.show(reference))]),
  };
}

export interface UndoMergeSeen {
  readonly link: ShownCaseLink;
  /** Something was done in the case since. */
  readonly wasWorkedOn: boolean;
}

const whyNotUndone: Record<UndoMergeRefusal, string> = {
  incomplete: 'Write why they are two cases again',
  stale: 'Somebody made two cases of them while you were writing',
  'goes-on-elsewhere': 'Another case goes on for this one now. Make two cases of those first',
  'nobody-else-left': 'Nobody would be left to hold one of them. Ask your administrator to name an outside holder first',
};

/** To make two cases of them again. View `cases/form`. */
export function undoMergePage(
  looked: LookedAt<UndoMergeSeen>,
  typed: UndoMergeForm | null = null,
  errors: Errors = {},
  refusal: UndoMergeRefusal | null = null,
) {
  const value = typed ?? new UndoMergeForm();
  const { reference } = looked.file.row;
  const { link: made, wasWorkedOn } = looked.seen;
  const heading = 'Make two cases of them again';
  const fields = [
    textarea({ name: 'reason', label: 'Why are they two cases again?', rows: 4, value: value.reason, error: errors.reason ?? null }),
  ];
  const apart = [errors.version ?? null, refusal === null ? null : whyNotUndone[refusal]].filter((one) => one !== null);
  const stays = wasWorkedOn
    ? 'Something was done in this case since. Whoever must not know of the other one therefore stays out of this one too.'
    : 'Nothing was done in this case since, so whoever could read it before can read it again.';
  return {
    page: casePageHead(looked, 'overview', { title: heading, back: paths.cases.show(reference), errors: errorsOf(fields, ...apart) }),
    heading,
    before: [
      words(link(made.other.reference, ownAddress(made)), ' goes on where it stopped, with its report, people and evidence.'),
      words(`What was added to ${reference} since ${longMoment(new Date(made.madeAt))} stays in ${reference}.`),
      words(stays),
    ],
    notes: [],
    form: form(undoAddress(reference, made), { version: value.version === '' ? made.version : value.version }),
    fields,
    buttons: buttonGroup([button(heading)], [plainLink('Go back and keep one case', paths.cases.show(reference))]),
  };
}

/** Of a case that stopped, where it does not lead to the one that goes on. */
export function ownAddress({ other }: ShownCaseLink): string {
  return `${paths.cases.show(other.reference)}?own=yes`;
}

export function undoAddress(reference: string, { id }: ShownCaseLink): string {
  return `${paths.cases.section(reference, 'merges')}/${encodeURIComponent(id)}/undo`;
}
