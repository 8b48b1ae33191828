import { paths } from '../kernel/index.js';
import { casePageHead, type LookedAt } from '../cases/index.js';
import type { FormReading } from '../platform/http/read-form.js';
import { button, checkboxes, errorsOf, form, plainLink, radios, textarea, textInput } from '../platform/views/govuk.js';
import { caseFilePurposes } from './case-file/case-file.js';
import { ExportCaseForm } from './export-case.form.js';
import { purposes } from './purposes.js';

export interface ExportSeen {
  /** Numbers of evidence items that stay behind, each with why. */
  readonly staysBehind: readonly string[];
  readonly evidence: number;
  /** Whether there are copies with parts hidden. */
  readonly hasCopies: boolean;
  /** Where nothing scans the originals that it takes out. */
  readonly warning: string | null;
}

export function exportPage(looked: LookedAt<ExportSeen>, reading: FormReading<ExportCaseForm> | null = null) {
  const { reference } = looked.file.row;
  const value = reading?.value ?? new ExportCaseForm();
  const errors = reading?.errors ?? {};
  const fields = [
    radios({
      name: 'purpose',
      legend: 'What is it for?',
      value: value.purpose,
      error: errors.purpose ?? null,
      choices: caseFilePurposes.map((purpose) => ({ value: purpose, text: purposes[purpose].label, hint: purposes[purpose].hint })),
    }),
    textInput({
      name: 'forWhom',
      label: 'Who will get it?',
      hint: 'A name or a role. It is printed on every page.',
      value: value.forWhom,
      error: errors.forWhom ?? null,
    }),
    textarea({ name: 'reason', label: 'Why is it needed?', rows: 3, value: value.reason, error: errors.reason ?? null }),
    ...(looked.seen.hasCopies ? [copiesField(reading)] : []),
    checkboxes({
      name: 'nameReporter',
      legend: 'Who reported it',
      hint: 'Usually the reporter is not named.',
      values: value.nameReporter,
      error: errors.nameReporter ?? null,
      choices: [
        {
          value: 'name',
          text: 'Name the reporter in this copy',
          fields: [
            textarea({
              name: 'reporterReason',
              label: 'Why do they have to be named?',
              rows: 3,
              value: value.reporterReason,
              error: errors.reporterReason ?? null,
            }),
          ],
        },
      ],
    }),
  ];
  return {
    page: casePageHead(looked, 'export', { errors: reading === null ? null : errorsOf(fields) }),
    holds: [
      'What was reported, word for word, and the chronology.',
      'The people in the case, decisions with their reasons, actions and outcomes.',
      `A list of the evidence with the fingerprint of each item and who had it${looked.seen.evidence > 0 ? ', and the originals' : ''}.`,
      'An extract of the log, and its signed head.',
      'What anybody needs to check that nothing was changed, with a page that does it.',
    ],
    leaves: [
      'Legal advice and the support log.',
      'Evidence that is locked or damaged, or that nobody has confirmed yet.',
      ...looked.seen.staysBehind,
    ],
    form: form(paths.cases.section(reference, 'export')),
    fields,
    warning: looked.seen.warning,
    subjectAccess: plainLink('Somebody asks what is held about them', paths.cases.section(reference, 'subject-access')),
    submit: button('Export the case file'),
  };
}

/** Ticked before anybody thinks of it: what was hidden was hidden for somebody outside. */
function copiesField(reading: FormReading<ExportCaseForm> | null) {
  return checkboxes({
    name: 'copies',
    legend: 'Copies with parts hidden',
    values: reading === null ? ['instead'] : reading.value.copies,
    choices: [{ value: 'instead', text: 'Put the copy in, and leave out what it was made from' }],
  });
}
