import { dayOf, longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  form,
  radios,
  textarea,
  textInput,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { helplines, helplineTable } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { besideForm, putRightBy, versionToSend } from '../told-form.presenter.js';
import type { Typed } from '../write-down.js';
import type { FieldAsked } from '../referrals/domain/referral-fields.js';
import { type LinkEventKind, linkEventTable, type LinkField, linkFields } from './domain/link-events.js';
import type { LinkEventForm } from './link-event.form.js';
import { eventLines, eventTitle } from './link-wording.presenter.js';
import { type EventRecord, platformOf, type ShownLink } from './link-words.js';
import { illegalWarning } from './links.presenter.js';
import { duesOf, type LinkSeen, stepsDoneWith } from './links.queries.js';
import { reportingNote } from './reporting-way.presenter.js';

export interface TypedLinkEvent extends Typed<LinkEventForm> {
  /** Somebody wrote something down meanwhile. */
  readonly clashes: boolean;
}

/** To write down what was done about a link, or to put right what was written down. View `cases/told-form`. */
export function linkEventFormPage(
  looked: LookedAt<LinkSeen>,
  kind: LinkEventKind,
  typed: TypedLinkEvent,
  corrects: EventRecord | null = null,
) {
  const { file, seen } = looked;
  const { reference } = file.row;
  const { link } = seen;
  const fields = fieldsOf(looked, kind, typed, corrects);
  const warning = illegalWarning(seen);
  const action =
    corrects === null ? paths.cases.linkEvent(reference, link.id, kind) : paths.cases.correctLink(reference, link.id, corrects.id);
  return {
    page: casePageHead(looked, 'actions', {
      title: corrects === null ? 'Write down what was done' : 'Put right what was written down',
      back: paths.cases.link(reference, link.id),
      errors: errorsOf(fields, ...(typed.refusal === null ? [] : [typed.refusal])),
    }),
    heading: corrects === null ? linkEventTable[kind].offer : `Put right: ${eventTitle(corrects.now)}`,
    before: beforeOf(looked, kind, corrects),
    notes: (warning === null ? [] : [warning]) as Component[],
    beside: besideOf(link, typed, corrects),
    form: form(action, { version: versionToSend(typed, link.version) }),
    fields,
    buttons: buttonGroup([button('Record this')]),
  };
}

function beforeOf({ seen, now }: LookedAt<LinkSeen>, kind: LinkEventKind, corrects: EventRecord | null): Words[] {
  const { link } = seen;
  const which = words(`Link ${link.number}, ${platformOf(link.opening.now.answers)}: ${link.opening.now.answers.shows}.`);
  if (corrects !== null) return [which, words('What stood there stays to be read. Yours is put beside it, with your name and the day.')];
  if (kind === 'platform_told') return [which, ...reportingNote(link.opening.now.answers.platform, dayOf(now)), ...byWhen(link, kind)];
  return [which];
}

function byWhen(link: ShownLink, kind: LinkEventKind): Words[] {
  return duesOf(kind, link, []).map((due) => words(`It is due by ${longMoment(due)}.`));
}

/** Of a correction what it corrects; where somebody wrote meanwhile, the last that was written down. */
function besideOf(link: ShownLink, { clashes }: TypedLinkEvent, corrects: EventRecord | null) {
  const last = [...link.events].sort((a, b) => a.now.savedAt.localeCompare(b.now.savedAt)).at(-1);
  const shown = corrects ?? (clashes ? last : undefined);
  const linesOf = (now: EventRecord['now']) => [{ name: 'What', value: eventTitle(now) }, ...eventLines(now)];
  return besideForm(shown === undefined ? [] : [shown.now], linesOf, putRightBy);
}

function fieldsOf(looked: LookedAt<LinkSeen>, kind: LinkEventKind, typed: TypedLinkEvent, corrects: EventRecord | null): Field[] {
  const { value, errors } = typed;
  return [
    ...linkEventTable[kind].fields.map((field) => fieldOf(field, value[field], errors[field] ?? null)),
    dateInput({
      name: 'at',
      legend: 'When was it?',
      hint: corrects === null ? 'Leave it empty if it was just now.' : 'Leave it as it is, if it was right.',
      withTime: true,
      values: value.at,
      error: dateFault(errors, 'at'),
    }),
    ...(corrects === null ? [...whyLate(looked, kind, typed), ...stepsField(looked, kind, typed)] : correctionFields(typed)),
  ];
}

function fieldOf(name: LinkField, value: string, error: string | null): Field {
  if (name === 'helpline') return helplineField(value, error);
  const { label, hint, long, choices }: FieldAsked = linkFields[name];
  const asked = { name, value, error, ...(hint === undefined ? {} : { hint }) };
  if (choices !== undefined)
    return radios({ ...asked, legend: label, choices: Object.entries(choices).map(([one, text]) => ({ value: one, text })) });
  return long === true ? textarea({ ...asked, label, rows: 4 }) : textInput({ ...asked, label });
}

function helplineField(value: string, error: string | null): Field {
  return radios({
    name: 'helpline',
    legend: linkFields.helpline.label,
    value,
    error,
    choices: helplines.map((one) => ({ value: one, text: helplineTable[one].label, hint: helplineTable[one].whatFor })),
  });
}

function whyLate({ seen, file, now }: LookedAt<LinkSeen>, kind: LinkEventKind, { value, errors }: TypedLinkEvent): Field[] {
  const dues = duesOf(kind, seen.link, stepsDoneWith(kind, seen, file));
  if (!dues.some((due) => due < now) && errors.whyLate === undefined) return [];
  const hint = 'Not needed if it was done in time and is only recorded now.';
  return [textarea({ name: 'whyLate', label: 'Why was it late?', hint, rows: 2, value: value.whyLate, error: errors.whyLate ?? null })];
}

function stepsField({ seen, file }: LookedAt<LinkSeen>, kind: LinkEventKind, { value, errors }: TypedLinkEvent): Field[] {
  const steps = stepsDoneWith(kind, seen, file);
  if (steps.length === 0) return [];
  return [
    checkboxes({
      name: 'steps',
      legend: steps.length === 1 ? 'Does it do this step?' : 'Which of these steps does it do?',
      hint: 'Tick it once it holds for every link of this case.',
      values: value.steps,
      error: errors.steps ?? null,
      choices: steps.map(({ id, step }) => ({ value: id, text: step?.what ?? '' })),
    }),
  ];
}

/** The steps that are ticked when the page is opened: while no other link waits to be reported. */
export function stepsTicked({ seen, file }: LookedAt<LinkSeen>, kind: LinkEventKind): string[] {
  const others = seen.links.filter(({ id, standing }) => id !== seen.link.id && standing.next?.kind === 'report');
  return others.length > 0 ? [] : stepsDoneWith(kind, seen, file).map(({ id }) => id);
}

function correctionFields({ value, errors }: TypedLinkEvent): Field[] {
  return [
    checkboxes({
      name: 'struck',
      legend: 'Did it happen at all?',
      values: value.struck === 'yes' ? ['yes'] : [],
      small: true,
      error: errors.struck ?? null,
      choices: [{ value: 'yes', text: 'It did not happen: it was written down by mistake' }],
    }),
    textarea({
      name: 'whyCorrected',
      label: 'What was wrong with it?',
      rows: 2,
      value: value.whyCorrected,
      error: errors.whyCorrected ?? null,
    }),
  ];
}
