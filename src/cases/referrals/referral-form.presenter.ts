import { dayOf, longDay, longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  form,
  insetText,
  kept,
  link,
  radios,
  textarea,
  textInput,
  warningText,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { type ReferralBody, referralBodyTable } from '../../rules/index.js';
import { needsChecking, type OutsideNumberDetails } from '../../schools/index.js';
import { facts } from '../../platform/views/heed.js';
import { dateFault } from '../actions/date-fault.js';
import { isMoreThanTelling, isSettledByReferrals, isSettledByTelling, mayBeLeftOut } from '../actions/step-rules.js';
import type { ActionLine } from '../actions/steps.queries.js';
import { isNeeded } from '../actions/waits-for.js';
import { comesFirst } from '../actions/comes-first.presenter.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { versionToSend } from '../told-form.presenter.js';
import { bodyNames } from './domain/body-names.js';
import { asksBoth, decidedApart } from './domain/fulfils.js';
import { bodyForms, type FieldAsked, fieldTable, type ReferralField } from './domain/referral-fields.js';
import { factsOfWording, writtenBy } from './wording.presenter.js';
import { isPrivileged, type ShownReferral } from './referral-words.js';
import type { ReferralForm } from './referral.form.js';
import { type ReferralsSeen, stepsToDo } from './referrals.queries.js';

export interface FormSeen extends ReferralsSeen {
  /** Whom the school rings, where it has said so. */
  readonly contact: OutsideNumberDetails | null;
}

export interface TypedReferral {
  readonly value: ReferralForm;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
}

/** To write down that a body was told, or to put right what was written down. View `cases/told-form`. */
export function referralFormPage(
  looked: LookedAt<FormSeen>,
  body: ReferralBody,
  typed: TypedReferral,
  corrects: ShownReferral | null = null,
) {
  const { file, seen } = looked;
  const { reference } = file.row;
  const { refusal } = typed;
  const decides = (decidedApart as readonly ReferralBody[]).includes(body);
  const heading =
    corrects === null ? `${decides ? 'Decide about' : 'Tell'} ${bodyNames[body]}` : `Put right what was said with ${bodyNames[body]}`;
  const fields = fieldsOf(looked, body, typed, corrects !== null);
  const action = corrects === null ? paths.cases.tell(reference, body) : paths.cases.correctTold(reference, corrects.id);
  return {
    page: casePageHead(looked, 'actions', {
      title: corrects === null ? 'Tell somebody outside' : 'Put right what was written down',
      back: paths.cases.section(reference, 'referrals'),
      errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])),
    }),
    heading,
    before:
      corrects === null
        ? before(looked, body)
        : [words('What stood there stays to be read. Yours is put beside it, with your name and the day.')],
    notes: [...(corrects === null ? firstOf(looked, body) : []), ...notesOf(looked, body)],
    beside: besideOf(looked, body, refusal !== null, corrects),
    form: form(action, { version: versionToSend(typed, corrects?.now.version ?? seen.told.length) }),
    fields,
    buttons: buttonGroup([button('Record this')]),
  };
}

/** What is written down already: of a correction always, of a new one where somebody wrote meanwhile. */
function besideOf({ seen }: LookedAt<FormSeen>, body: ReferralBody, clashes: boolean, corrects: ShownReferral | null) {
  const written = corrects !== null ? [corrects] : clashes ? seen.told.filter((one) => one.body === body) : [];
  if (written.length === 0) return null;
  return {
    heading: 'As it stands now',
    written: written.map(({ now }) => ({ facts: facts(factsOfWording(now), 'narrow'), by: writtenBy(now) })),
  };
}

function before({ file, seen, now }: LookedAt<FormSeen>, body: ReferralBody): Words[] {
  const { trigger, when, who } = referralBodyTable[body];
  const due = seen.dueOf(body);
  return [
    words(`When: ${lower(trigger)}. Who: ${lower(who)}. How soon: ${lower(when)}.`),
    ...(due === null
      ? []
      : [words(due < now ? `It was due by ${longMoment(due)}.` : `By the end of ${longDay(dayOf(due))} at the latest.`)]),
    ...otherwise(stepsToDo(file, seen, body), file.row.reference),
  ];
}

/** A step that somebody does in another way, or that is not needed, is written down at the step. */
function otherwise([line, another]: readonly ActionLine[], reference: string): Words[] {
  if (line?.step == null || another !== undefined) return [];
  const atStep = paths.cases.action(reference, line.id);
  if (!isSettledByTelling(line.step)) return [words('Was it done another way? ', link('Say so at the step', atStep), '.')];
  return mayBeLeftOut(line.step) ? [words('Is it not needed? ', link('Say so at the step', atStep), '.')] : [];
}

/** What has to be answered before the steps that this does. */
function firstOf({ file, seen }: LookedAt<FormSeen>, body: ReferralBody): Component[] {
  return stepsToDo(file, seen, body).flatMap((step) => comesFirst(step, seen.work, file.row.reference));
}

function notesOf({ seen, now }: LookedAt<FormSeen>, body: ReferralBody): Component[] {
  const { contact } = seen;
  const privileged = isPrivileged(body)
    ? [insetText('What lawyers say is kept apart. Only the case manager, the headteacher and HR in this case know that it is here.')]
    : [];
  if (contact === null) return privileged;
  const { name, phone, email, lastChecked } = contact;
  const said = words(`${name}, `, kept(phone), email === '' ? '' : `, ${email}`, `. Last checked on ${longDay(lastChecked)}.`);
  const old = needsChecking(lastChecked, dayOf(now));
  return [
    ...privileged,
    insetText(said),
    ...(old
      ? [warningText('Nobody has checked this number for more than twelve months. Check it, and ask your administrator to put it right.')]
      : []),
  ];
}

function fieldsOf(looked: LookedAt<FormSeen>, body: ReferralBody, { value, errors }: TypedReferral, corrects: boolean): Field[] {
  const asked = bodyForms[body];
  const shown = asked.fields.filter((field) => !corrects || (field !== 'hold' && field !== 'holdWords'));
  return [
    ...shown.flatMap((field) => [
      fieldOf(field, value[field], errors[field] ?? null),
      ...(field === 'agreed' && !corrects ? [makeActions(value)] : []),
    ]),
    dateInput({
      name: 'at',
      legend: 'When was it?',
      hint: corrects ? 'Leave it as it is, if it was right.' : 'Leave it empty if it was just now.',
      withTime: true,
      values: value.at,
      error: dateFault(errors, 'at'),
    }),
    ...(corrects || asked.review !== true ? [] : [reviewField(value, errors)]),
    ...(corrects ? [whyCorrected(value, errors)] : [...whyLate(looked, body, value, errors), ...stepsField(looked, body, value, errors)]),
  ];
}

function fieldOf(name: ReferralField, value: string, error: string | null): Field {
  const { label, hint, long, choices }: FieldAsked = fieldTable[name];
  const asked = { name, value, error, ...(hint === undefined ? {} : { hint }) };
  if (choices !== undefined)
    return radios({ ...asked, legend: label, choices: Object.entries(choices).map(([one, text]) => ({ value: one, text })) });
  return long === true ? textarea({ ...asked, label, rows: 4 }) : textInput({ ...asked, label });
}

function makeActions({ makeActions: ticked }: ReferralForm): Field {
  return checkboxes({
    name: 'makeActions',
    legend: 'What becomes of what was agreed?',
    values: ticked === 'yes' ? ['yes'] : [],
    small: true,
    choices: [{ value: 'yes', text: 'Put each line among the things to do in this case' }],
  });
}

function reviewField(value: ReferralForm, errors: TypedReferral['errors']): Field {
  return dateInput({
    name: 'review',
    legend: 'On which day do you look at it with them again?',
    hint: 'It becomes one of the things to do. Leave it empty if no day is set.',
    values: value.review,
    error: dateFault(errors, 'review'),
  });
}

function whyLate({ seen, now }: LookedAt<FormSeen>, body: ReferralBody, value: ReferralForm, errors: TypedReferral['errors']): Field[] {
  const due = seen.dueOf(body);
  if ((due === null || due >= now) && errors.whyLate === undefined) return [];
  const hint = 'Not needed if it was done in time and is only recorded now.';
  return [textarea({ name: 'whyLate', label: 'Why was it late?', hint, rows: 2, value: value.whyLate, error: errors.whyLate ?? null })];
}

function whyCorrected(value: ReferralForm, errors: TypedReferral['errors']): Field {
  return textarea({
    name: 'whyCorrected',
    label: 'What was wrong with it?',
    rows: 2,
    value: value.whyCorrected,
    error: errors.whyCorrected ?? null,
  });
}

/** Which steps it does: those that ask for nothing else are ticked. */
function stepsField({ file, seen }: LookedAt<FormSeen>, body: ReferralBody, value: ReferralForm, errors: TypedReferral['errors']): Field[] {
  const steps = stepsToDo(file, seen, body);
  if (steps.length === 0) return [];
  const both = steps.some(({ step }) => asksBoth(step?.bodies ?? []));
  return [
    checkboxes({
      name: 'steps',
      legend: steps.length === 1 ? 'Does it do this step?' : 'Which of these steps does it do?',
      hint: both ? 'Each is done once both decisions, about the DBS and about the TRA, are written down.' : '',
      values: value.steps,
      error: errors.steps ?? null,
      choices: steps.map(({ id, step }) => ({ value: id, text: step?.what ?? '' })),
    }),
  ];
}

/**
 * The steps that are ticked when the page is opened: the one that somebody comes from, and those that are needed in any case. What hangs on a
 * question is ticked by itself only where nothing else could be meant.
 * @param from as it stands in the address
 */
export function stepsTicked({ file, seen }: LookedAt<ReferralsSeen>, body: ReferralBody, from: unknown): string[] {
  const steps = stepsToDo(file, seen, body);
  const meant = steps.filter((line) => line.id === from || isNeeded(line));
  return (meant.length > 0 || steps.length > 1 ? meant : steps)
    .filter(({ step }) => step !== null && (isSettledByReferrals(step) || !isMoreThanTelling(step)))
    .map(({ id }) => id);
}

function lower(text: string): string {
  return /^(?:[A-Z]{2}|LADO|SLT)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
