import { longDay, longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  dateInput,
  errorsOf,
  type Field,
  form,
  link,
  plainLink,
  radios,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import { letterKindLabels, letterKinds, openFieldsIn } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { Typed } from '../write-down.js';
import { versionToSend } from '../told-form.presenter.js';
import { type LetterForm, waysToSend } from './letter.form.js';
import type { SentLetter } from './letter-words.js';
import { type LetterDraft, mayWriteLetters } from './letters.queries.js';

/** The letters of a case, the latest first. View `cases/letters`. */
export function lettersPage(looked: LookedAt<readonly SentLetter[]>) {
  const { file, seen } = looked;
  const { reference, stage } = file.row;
  const may = mayWriteLetters(file) && stage !== 'closed';
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: letters` }),
    intro: words(
      'Letters that were sent in this case, each kept as it was sent. They belong to its ',
      link('actions', paths.cases.section(reference, 'actions')),
      '.',
    ),
    write: may ? letterKinds.map((kind) => plainLink(letterKindLabels[kind], paths.cases.writeLetter(reference, kind))) : [],
    empty: seen.length === 0 ? 'No letter has been sent yet.' : null,
    sent: seen.toReversed().map((letter) => ({
      read: plainLink(letterKindLabels[letter.kind], paths.cases.letter(reference, letter.id), `, ${longMoment(new Date(letter.savedAt))}`),
      about: aboutLetter(letter),
    })),
  };
}

/** One letter as it was sent, to read and to print. View `cases/letter`. */
export function letterPage(looked: LookedAt<SentLetter>) {
  const letter = looked.seen;
  const { reference } = looked.file.row;
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: letter`, back: paths.cases.section(reference, 'letters') }),
    heading: letterKindLabels[letter.kind],
    help: 'Nobody can change it. To print it, use your browser.',
    about: facts(factsOfLetter(letter), 'narrow'),
    text: letter.words,
  };
}

/** To whom, how, when and by whom. */
export function factsOfLetter({ to, how, sentOn, edition, byName, savedAt }: SentLetter): { name: string; value: string }[] {
  return [
    { name: 'To', value: to },
    { name: 'How', value: waysToSend[how as keyof typeof waysToSend] ?? how },
    { name: 'Sent on', value: longDay(sentOn) },
    { name: 'Written from', value: edition === 0 ? 'Heed’s own text' : `The school’s text, edition ${edition}` },
    { name: 'Recorded by', value: `${byName}, ${longMoment(new Date(savedAt))}` },
  ];
}

function aboutLetter({ to, sentOn, byName }: SentLetter): string {
  return `To ${to}, sent on ${longDay(sentOn)}. Recorded by ${byName}.`;
}

/** To write a letter and keep it as sent. View `cases/told-form`. */
export function writeLetterPage(looked: LookedAt<LetterDraft>, { value, errors, refusal }: Typed<LetterForm>) {
  const { seen, file, now } = looked;
  const { reference } = file.row;
  const fields = fieldsOf(seen, value, errors, now);
  const open = openFieldsIn(value.words);
  return {
    page: casePageHead(looked, 'actions', {
      title: 'Write a letter',
      back: paths.cases.section(reference, 'letters'),
      errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])),
    }),
    heading: letterKindLabels[seen.kind],
    before: [
      words('What the case knows is put in. Read it, change what you need, send it your own way, then record it here.'),
      ...(open.length === 0 ? [] : [words(`Still to fill in: ${open.map((field) => `[${field}]`).join(', ')}.`)]),
    ],
    notes: [],
    beside:
      refusal === null || seen.sent.length === 0
        ? null
        : {
            heading: 'Sent last',
            written: seen.sent.slice(-1).map((one) => ({ facts: facts(factsOfLetter(one), 'narrow'), by: aboutLetter(one) })),
          },
    form: form(paths.cases.writeLetter(reference, seen.kind), {
      version: versionToSend({ value, refusal }, seen.sent.length),
      hidden: { edition: String(seen.edition) },
    }),
    fields,
    buttons: buttonGroup([button('Record it as sent')]),
  };
}

function fieldsOf({ step }: LetterDraft, value: LetterForm, errors: Typed<LetterForm>['errors'], now: Date): Field[] {
  return [
    textInput({ name: 'to', label: 'To whom?', value: value.to, error: errors.to ?? null }),
    textarea({ name: 'words', label: 'The letter', rows: 20, value: value.words, error: errors.words ?? null }),
    radios({
      name: 'how',
      legend: 'How is it sent?',
      value: value.how,
      error: errors.how ?? null,
      choices: Object.entries(waysToSend).map(([one, text]) => ({ value: one, text })),
    }),
    dateInput({
      name: 'sent',
      legend: 'On which day?',
      hint: 'Leave it empty if it is today.',
      values: value.sent,
      error: dateFault(errors, 'sent'),
    }),
    ...stepFields(step, value, errors, now),
  ];
}

function stepFields(step: LetterDraft['step'], value: LetterForm, errors: Typed<LetterForm>['errors'], now: Date): Field[] {
  const late = (step?.dueAt ?? now) < now;
  return [
    ...(step === null
      ? []
      : [
          checkboxes({
            name: 'doesStep',
            legend: 'Does it do this step?',
            values: value.doesStep === 'yes' ? ['yes'] : [],
            small: true,
            error: errors.doesStep ?? null,
            choices: [{ value: 'yes', text: step.step?.what ?? step.words.title ?? '' }],
          }),
        ]),
    ...(late || errors.whyLate !== undefined
      ? [textarea({ name: 'whyLate', label: 'Why was it late?', rows: 2, value: value.whyLate, error: errors.whyLate ?? null })]
      : []),
  ];
}
