import { paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  form,
  select,
  textarea,
  textInput,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { platformKeys, platformTable } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { besideForm, putRightBy, versionToSend } from '../told-form.presenter.js';
import type { Typed } from '../write-down.js';
import { openingLines } from './link-wording.presenter.js';
import type { LinkForm } from './link.form.js';
import type { ShownLink } from './link-words.js';
import { illegalWarning } from './links.presenter.js';
import type { LinksSeen } from './links.queries.js';

/** To write down something online that is to be taken down, or to put right what was written down. View `cases/told-form`. */
export function linkFormPage(looked: LookedAt<LinksSeen>, typed: Typed<LinkForm>, corrects: ShownLink | null = null) {
  const { reference } = looked.file.row;
  const fields = fieldsOf(typed, corrects !== null);
  const warning = illegalWarning(looked.seen);
  const action = corrects === null ? paths.cases.newLink(reference) : paths.cases.correctLink(reference, corrects.id, corrects.id);
  return {
    page: casePageHead(looked, 'actions', {
      title: corrects === null ? 'Write down a link' : 'Put right what was written down',
      back: corrects === null ? paths.cases.section(reference, 'links') : paths.cases.link(reference, corrects.id),
      errors: errorsOf(fields, ...(typed.refusal === null ? [] : [typed.refusal])),
    }),
    heading: corrects === null ? 'What is to be taken down?' : `Put right link ${corrects.number}`,
    before:
      corrects === null ? beforeNew : [words('What stood there stays to be read. Yours is put beside it, with your name and the day.')],
    notes: (warning === null ? [] : [warning]) as Component[],
    beside: corrects === null ? null : besideForm([corrects.opening.now], openingLines, putRightBy),
    form: form(action, corrects === null ? {} : { version: versionToSend(typed, corrects.version) }),
    fields,
    buttons: buttonGroup([button('Record this')]),
  };
}

const beforeNew: Words[] = [words('Write down each address on its own. Heed never opens it, and nobody can click on it here.')];

function fieldsOf({ value, errors }: Typed<LinkForm>, corrects: boolean): Field[] {
  const error = (name: string) => errors[name] ?? null;
  return [
    textInput({
      name: 'address',
      label: 'Web address, or name of the account',
      hint: 'Copy it as it is.',
      spellcheck: false,
      value: value.address,
      error: error('address'),
    }),
    select({
      name: 'platform',
      label: 'App or site',
      options: [
        { value: '', text: 'Choose' },
        ...platformKeys.map((key) => ({ value: key, text: platformTable[key].label })),
        { value: 'other', text: 'Another app or site' },
      ],
      value: value.platform,
      error: error('platform'),
    }),
    textInput({
      name: 'platformName',
      label: 'If it is another: what is it called?',
      value: value.platformName,
      error: error('platformName'),
    }),
    textInput({
      name: 'shows',
      label: 'What is to be seen there?',
      hint: 'In a few words. For example: a made-up video of a teacher.',
      value: value.shows,
      error: error('shows'),
    }),
    dateInput({
      name: 'at',
      legend: 'When was it found?',
      hint: corrects ? 'Leave it as it is, if it was right.' : 'Leave it empty if it was just now.',
      withTime: true,
      values: value.at,
      error: dateFault(errors, 'at'),
    }),
    ...(corrects
      ? [
          textarea({
            name: 'whyCorrected',
            label: 'What was wrong with it?',
            rows: 2,
            value: value.whyCorrected,
            error: error('whyCorrected'),
          }),
        ]
      : []),
  ];
}
