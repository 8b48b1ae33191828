import { paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  dateInput,
  errorsOf,
  form,
  link,
  textarea,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { classifications, classificationTable } from '../../rules/index.js';
import { isOpen } from '../actions/case-progress.js';
import { dateFault } from '../actions/date-fault.js';
import type { CaseWork } from '../actions/steps.queries.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { ThresholdNotMetForm } from './threshold-not-met.form.js';
import type { ThresholdRefusal } from './threshold-not-met.js';

const whyNot: Record<ThresholdRefusal, string> = {
  incomplete: 'Check your answers: something is missing',
  'no-allegation': 'No allegation procedure is open in this case',
  'lado-first': 'First record that the LADO was told',
  closed: 'This case is closed. Open it again first',
};

/** The LADO says that the threshold is not met: who, when, what they advise, and what the case is now. View `cases/form`. */
export function thresholdPage(
  looked: LookedAt<CaseWork>,
  typed: ThresholdNotMetForm | null = null,
  errors: Readonly<Record<string, string>> = {},
  refusal: ThresholdRefusal | null = null,
) {
  const { reference } = looked.file.row;
  const value = typed ?? new ThresholdNotMetForm();
  const fields = [
    textInput({ name: 'spokeTo', label: 'Who said it?', hint: 'Name and office.', value: value.spokeTo, error: errors.spokeTo ?? null }),
    dateInput({
      name: 'said',
      legend: 'When?',
      hint: 'Leave it empty if it was just now.',
      withTime: true,
      values: value.said,
      error: dateFault(errors, 'said'),
    }),
    textInput({
      name: 'reference',
      label: 'Their reference',
      hint: 'If they gave one.',
      value: value.reference,
      error: errors.reference ?? null,
    }),
    textarea({ name: 'advice', label: 'What do they advise?', rows: 4, value: value.advice, error: errors.advice ?? null }),
    checkboxes({
      name: 'classifications',
      legend: 'What kind of case is it now?',
      hint: 'Choose all that fit.',
      values: value.classifications,
      error: errors.classifications ?? null,
      choices: classifications
        .filter((one) => one !== 'allegation')
        .map((one) => ({ value: one, text: classificationTable[one].label, hint: classificationTable[one].hint })),
    }),
    textarea({ name: 'reason', label: 'Why did you decide this?', rows: 4, value: value.reason, error: errors.reason ?? null }),
  ];
  return {
    page: casePageHead(looked, 'actions', {
      title: 'The threshold is not met',
      errors: errorsOf(fields, ...(refusal === null ? [] : [whyNot[refusal]])),
    }),
    heading: 'The LADO says that the threshold is not met',
    before: [
      words('The allegation procedure ends, and what was recorded in it stays. The case goes on as what you decide it is now.'),
      ...ladoFirst(looked),
    ],
    notes: [],
    form: form(paths.cases.section(reference, 'threshold')),
    fields,
    buttons: buttonGroup([button('Record this decision')]),
  };
}

function ladoFirst({ seen, file }: LookedAt<CaseWork>): Words[] {
  const step = seen.actions.find((action) => action.step?.key === 'P1.3' && isOpen(action));
  if (!step) return [];
  return [
    words('Nobody has recorded yet that the LADO was told. ', link('Record that first', paths.cases.action(file.row.reference, step.id))),
  ];
}
