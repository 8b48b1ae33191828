import { endOfDay, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  form,
  link,
  linkButton,
  plainLink,
  radios,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { facts, type Tag } from '../../platform/views/heed.js';
import { parts, supportAnswerLabels, supportAnswers, supportKinds, supportKindTable } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { dueTagOfStep } from '../actions/due-tags.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { besideForm, changedBy, stoodBefore, versionToSend } from '../told-form.presenter.js';
import type { Typed } from '../write-down.js';
import { factsOfSupport } from './support-facts.presenter.js';
import { lateSteps, type SupportForm } from './support.form.js';
import { type ShownSupport, type SupportSeen } from './support-words.js';

/** Support that was offered to people of a case: what waits for an answer first. View `cases/support`. */
export function supportPage(looked: LookedAt<SupportSeen>) {
  const { file, seen } = looked;
  const { reference, stage } = file.row;
  const may = stage !== 'closed';
  const [waiting, answered] = [
    seen.offers.filter(({ now }) => now.answer === 'not_answered'),
    seen.offers.filter(({ now }) => now.answer !== 'not_answered').toReversed(),
  ];
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: support offered` }),
    intro: words(
      'What was offered to people of this case, and whether they took it up. It belongs to its ',
      link('actions', paths.cases.section(reference, 'actions')),
      '. Nothing here is written over: what changes is put beside it.',
    ),
    add: may ? linkButton('Write down what was offered', `${paths.cases.section(reference, 'support')}/new`, 'second') : null,
    empty: seen.offers.length === 0 ? 'Nothing has been written down yet.' : null,
    groups: [
      { heading: 'Waiting for an answer', offers: waiting.map((one) => shown(one, looked, may)) },
      { heading: 'Answered', offers: answered.map((one) => shown(one, looked, may)) },
    ].filter(({ offers }) => offers.length > 0),
  };
}

function shown({ id, now, earlier }: ShownSupport, { file, now: today }: LookedAt<SupportSeen>, may: boolean) {
  const { label } = supportKindTable[now.kind];
  const due: Tag | null = now.answer === 'not_answered' && now.review !== null ? dueTagOfStep(endOfDay(now.review), today) : null;
  return {
    id,
    heading: label,
    tag: due,
    facts: facts(
      factsOfSupport(now).filter(({ name }) => name !== 'What'),
      'narrow',
    ),
    by: changedBy(now),
    earlier: stoodBefore(earlier, factsOfSupport, changedBy),
    change: may
      ? plainLink('They answered; or put it right', paths.cases.support(file.row.reference, id), `: ${label}, ${now.name}`)
      : null,
  };
}

/** To write down what was offered, or what became of it. View `cases/told-form`. */
export function supportFormPage(
  looked: LookedAt<SupportSeen>,
  { value, errors, refusal }: Typed<SupportForm>,
  changes: ShownSupport | null = null,
) {
  const { reference } = looked.file.row;
  const address = paths.cases.section(reference, 'support');
  const nobody = changes === null && looked.seen.parties.length === 0;
  const fields = nobody ? [] : fieldsOf(looked, value, errors, changes);
  const beside = changes !== null ? [changes] : refusal === null ? [] : looked.seen.offers;
  const title = changes === null ? 'Write down what was offered' : 'What became of it';
  return {
    page: casePageHead(looked, 'actions', { title, back: address, errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])) }),
    heading: changes === null ? title : supportKindTable[changes.now.kind].label,
    before: [words(introTo(changes, nobody))],
    notes: [] as Component[],
    beside: besideForm(
      beside.map(({ now }) => now),
      factsOfSupport,
      changedBy,
    ),
    form: form(changes === null ? `${address}/new` : paths.cases.support(reference, changes.id), {
      version: versionToSend({ value, refusal }, changes?.now.version ?? looked.seen.offers.length),
    }),
    fields,
    buttons: buttonGroup(nobody ? [] : [button('Record this')]),
  };
}

function introTo(changes: ShownSupport | null, nobody: boolean): string {
  if (nobody) return 'Nobody is known in this case to whom it could be offered. Add them under People first.';
  return changes === null
    ? 'Write only what was offered, and whether they took it up. Nothing about health, and nothing that they say to a helper.'
    : 'What stood there stays to be read. Yours is put beside it, with your name and the day.';
}

function fieldsOf(
  looked: LookedAt<SupportSeen>,
  value: SupportForm,
  errors: Typed<SupportForm>['errors'],
  changes: ShownSupport | null,
): Field[] {
  const text = (name: 'what' | 'offeredBy', label: string, hint: string): Field =>
    textInput({ name, label, hint, value: value[name], error: errors[name] ?? null });
  return [
    radios({
      name: 'party',
      legend: 'To whom was it offered?',
      value: value.party,
      error: errors.party ?? null,
      choices: peopleOffered(looked.seen, changes),
    }),
    radios({
      name: 'kind',
      legend: 'What was offered?',
      value: value.kind,
      error: errors.kind ?? null,
      choices: supportKinds.map((one) => {
        const { label, hint } = supportKindTable[one];
        return { value: one, text: label, ...(hint === null ? {} : { hint }) };
      }),
    }),
    text('what', 'Who is it, or what exactly?', 'The name of whoever they can turn to, or what else it is.'),
    text('offeredBy', 'Who offered it?', 'Leave it empty if it was you.'),
    dateInput({
      name: 'at',
      legend: 'When was it offered?',
      hint: 'Leave it empty if it was today.',
      values: value.at,
      error: dateFault(errors, 'at'),
    }),
    radios({
      name: 'answer',
      legend: 'What did they answer?',
      value: value.answer,
      error: errors.answer ?? null,
      choices: supportAnswers.map((one) => ({ value: one, text: supportAnswerLabels[one] })),
    }),
    dateInput({
      name: 'review',
      legend: 'On which day does somebody ask again?',
      hint: 'Needed while they haven’t answered. It becomes something to do.',
      values: value.review,
      error: dateFault(errors, 'review'),
    }),
    textarea({ name: 'note', label: 'Note', hint: 'Only what is needed.', rows: 3, value: value.note, error: errors.note ?? null }),
    ...(changes === null ? stepFields(looked, value, errors) : [whyCorrected(value, errors)]),
  ];
}

function peopleOffered({ parties }: SupportSeen, changes: ShownSupport | null) {
  const left = changes !== null && !parties.some(({ id }) => id === changes.now.partyId);
  return [
    ...parties.map(({ id, name, part }) => ({ value: id, text: `${name}, ${parts[part].label}` })),
    ...(left ? [{ value: changes.now.partyId, text: `${changes.now.name}, ${parts[changes.now.part].label}` }] : []),
  ];
}

/** Which steps of the procedure it does, and why one of them is late. */
function stepFields({ seen, now }: LookedAt<SupportSeen>, value: SupportForm, errors: Typed<SupportForm>['errors']): Field[] {
  if (seen.steps.length === 0) return [];
  const late = lateSteps(seen, now).length > 0;
  return [
    checkboxes({
      name: 'steps',
      legend: seen.steps.length === 1 ? 'Does it do this step?' : 'Which of these steps does it do?',
      hint: 'A named person to turn to does what asks for one; anything does what asks for support.',
      values: value.steps,
      error: errors.steps ?? null,
      choices: seen.steps.map(({ id, step }) => ({ value: id, text: step?.what ?? '' })),
    }),
    ...(late
      ? [textarea({ name: 'whyLate', label: 'Why is the step late?', rows: 2, value: value.whyLate, error: errors.whyLate ?? null })]
      : []),
  ];
}

function whyCorrected(value: SupportForm, errors: Typed<SupportForm>['errors']): Field {
  return textarea({
    name: 'whyCorrected',
    label: 'What changed, or what was wrong?',
    hint: 'For example: she accepted; or: the day was wrong.',
    rows: 2,
    value: value.whyCorrected,
    error: errors.whyCorrected ?? null,
  });
}
