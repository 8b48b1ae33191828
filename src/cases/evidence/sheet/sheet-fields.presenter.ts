import { type ZonedMoment, typedParts, england } from '../../../kernel/index.js';
import type { FieldErrors } from '../../../platform/http/read-form.js';
import { checkboxes, dateInput, type Field, fieldset, radios, select, textarea, textInput } from '../../../platform/views/govuk.js';
import { accountTypeLabels, accountTypes, audienceLabels, audiences, platformKeys } from '../../../rules/index.js';
import { dateFault } from '../../actions/date-fault.js';
import { type SheetAnswers, type SheetField, type SheetMoment, sheetMoments, type SheetQuestion } from './domain/sheet.js';
import { offeredZones, SheetForm, tickedUnknown, ZonedBoxes } from './sheet.form.js';
import { namedShort, platformLabels, sheetLabels } from './sheet-words.js';

/** What stands in the boxes: what was typed last, what is saved, or what the report said. */
export function formOf(answers: SheetAnswers): SheetForm {
  const form = new SheetForm();
  for (const [field, initial] of Object.entries(form)) {
    const said: unknown = field in answers ? answers[field as keyof SheetAnswers] : initial;
    if (typeof said === 'string') Object.assign(form, { [field]: said });
  }
  for (const name of sheetMoments) form[name] = boxesOf(answers[name]);
  return Object.assign(form, { unknown: [...answers.unknown] });
}

function boxesOf(moment: ZonedMoment | null): ZonedBoxes {
  if (moment === null) return new ZonedBoxes();
  const isOffered = Object.hasOwn(offeredZones, moment.zone);
  return { ...typedParts(moment), zone: isOffered ? moment.zone : 'other', otherZone: isOffered ? '' : moment.zone };
}

/** The questions of the sheet. @param told what stands there because the report said it */
export function sheetQuestionsOf(value: SheetForm, errors: FieldErrors, told: readonly SheetField[]): Field[] {
  const ask = { value, errors, told };
  return [
    fieldset({ name: 'where', legend: 'Where it is', hint: 'You can leave anything empty, and come back.', fields: whereFields(ask) }),
    fieldset({ name: 'when', legend: 'When it was', fields: [...momentFields(ask, 'posted'), ...momentFields(ask, 'seen')] }),
    fieldset({ name: 'how', legend: 'How we have it', fields: howFields(ask) }),
    fieldset({ name: 'since', legend: 'What was done about it', fields: sinceFields(ask) }),
    checkboxes({
      name: 'unknown',
      legend: 'Is there anything that nobody knows?',
      hint: 'Tick it only after somebody asked. Then nobody asks again.',
      small: true,
      values: value.unknown,
      error: errors.unknown ?? null,
      choices: tickedUnknown.map((field) => ({ value: field, text: `Nobody knows: ${namedShort([field])}` })),
    }),
  ];
}

interface Ask {
  readonly value: SheetForm;
  readonly errors: FieldErrors;
  readonly told: readonly SheetField[];
}

function whereFields(ask: Ask): Field[] {
  const { value, errors } = ask;
  const options = [
    { value: '', text: 'Choose' },
    ...platformKeys.map((key) => ({ value: key, text: platformLabels[key] ?? key })),
    { value: 'other', text: 'Another app or site' },
  ];
  return [
    select({
      name: 'platform',
      label: sheetLabels.platform,
      hint: hint(ask, 'platform'),
      options,
      value: value.platform,
      ...at(ask, 'platform'),
    }),
    textInput({
      name: 'platformName',
      label: 'If it is another: what is it called?',
      value: value.platformName,
      error: errors.platformName ?? null,
    }),
    line(ask, 'account', 'As it is written, with its @ or its number.'),
    line(ask, 'displayName', 'The name beside the picture, if it is another.'),
    radios({
      name: 'accountType',
      legend: sheetLabels.accountType,
      hint: hint(ask, 'accountType'),
      small: true,
      value: value.accountType,
      choices: accountTypes.map((type) => ({ value: type, text: accountTypeLabels[type] })),
      ...at(ask, 'accountType'),
    }),
    radios({
      name: 'visibleTo',
      legend: sheetLabels.visibleTo,
      small: true,
      value: value.visibleTo,
      choices: audiences.map((one) => ({ value: one, text: audienceLabels[one] })),
      ...at(ask, 'visibleTo'),
    }),
    line(ask, 'link', 'Copy it as it is. Heed never opens it, and nobody can click on it here.'),
  ];
}

function howFields(ask: Ask): Field[] {
  return [
    line(ask, 'capturedBy', 'For example: Corra, on her phone. Or: a photo of a friend’s screen.'),
    ...momentFields(ask, 'taken'),
    words(ask, 'words', 'What it says, word for word, or what it shows. Leave out other children’s names.'),
    words(ask, 'context', 'What came before and after, and what the people there are to each other.'),
  ];
}

function sinceFields(ask: Ask): Field[] {
  return [
    question(ask, 'stillThere', 'As far as you were told. Don’t go looking.'),
    question(ask, 'replied', 'Did anyone from the school, or the child, answer it?'),
    question(ask, 'blocked', 'Did anyone block the account?'),
    question(ask, 'reported', 'Did anyone report it to the app or site?'),
  ];
}

function momentFields(ask: Ask, name: SheetMoment): Field[] {
  const { value, errors } = ask;
  return [
    dateInput({
      name,
      legend: sheetLabels[name],
      hint: momentHints[name],
      withTime: true,
      values: value[name],
      error: dateFault(errors, name),
    }),
    select({
      name: `${name}-zone`,
      label: 'By which clock?',
      size: 'plain',
      more: sheetLabels[name],
      options: [...Object.entries(offeredZones).map(([zone, text]) => ({ value: zone, text })), { value: 'other', text: 'Another clock' }],
      value: value[name].zone === '' ? england : value[name].zone,
      error: errors[`${name}-zone`] ?? null,
    }),
    textInput({
      name: `${name}-otherZone`,
      label: 'If it is another: its time zone',
      size: 'plain',
      more: sheetLabels[name],
      hint: 'Like Asia/Tokyo.',
      width: 20,
      spellcheck: false,
      value: value[name].otherZone,
      error: errors[`${name}-otherZone`] ?? null,
    }),
  ];
}

const momentHints: Readonly<Record<SheetMoment, string>> = {
  posted: 'As the screen shows it. For example 3 11 2026, 21:14. You can leave the time empty.',
  seen: 'When somebody first saw it.',
  taken: 'When the screenshot or photo was made.',
};

function line(ask: Ask, name: 'account' | 'displayName' | 'link' | 'capturedBy', says: string): Field {
  return textInput({
    name,
    label: sheetLabels[name],
    hint: hint(ask, name, says),
    spellcheck: false,
    value: ask.value[name],
    ...at(ask, name),
  });
}

function words(ask: Ask, name: 'words' | 'context', says: string): Field {
  return textarea({ name, label: sheetLabels[name], hint: hint(ask, name, says), rows: 4, value: ask.value[name], ...at(ask, name) });
}

function question(ask: Ask, name: SheetQuestion, says: string): Field {
  return radios({
    name,
    legend: sheetLabels[name],
    hint: hint(ask, name, says),
    inline: true,
    small: true,
    value: ask.value[name],
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: 'not_known', text: 'I don’t know' },
    ],
    ...at(ask, name),
  });
}

function at({ errors }: Ask, name: SheetField): { error: string | null } {
  return { error: errors[name] ?? null };
}

function hint({ told }: Ask, name: SheetField, says = ''): string | null {
  return [says, told.includes(name) ? 'From the report: check it.' : ''].filter(Boolean).join(' ') || null;
}
