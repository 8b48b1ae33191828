import { paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { button, errorsOf, form, radios, textarea } from '../../platform/views/govuk.js';
import { conflictKinds, conflicts } from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { DeclareConflictRefusal } from './declare-conflict.js';
import { DeclareConflictForm } from './declare-conflict.form.js';

const whyNot: Record<DeclareConflictRefusal, string> = {
  'nobody-else-left': 'Nobody else is left who could hold this. Ring the LADO, and ask your administrator to name an outside holder',
};

export function declareConflictPage(
  looked: LookedAt<unknown>,
  reading: FormReading<DeclareConflictForm> | null,
  refusal: DeclareConflictRefusal | null = null,
) {
  const { reference } = looked.file.row;
  const value = reading?.value ?? new DeclareConflictForm();
  const errors = reading?.errors ?? {};
  const fields = [
    radios({
      name: 'kind',
      legend: 'Why should you not be handling this?',
      value: value.kind,
      error: errors.kind ?? null,
      choices: conflictKinds.map((kind) => ({ value: kind, text: conflicts[kind].declaration })),
    }),
    textarea({
      name: 'reason',
      label: 'In a few words',
      hint: 'It is kept with the case. You will not see it again.',
      rows: 3,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
  return {
    page: casePageHead(looked, 'overview', {
      title: 'I should not be handling this',
      errors: errorsOf(fields, ...(refusal === null ? [] : [whyNot[refusal]])),
    }),
    form: form(paths.cases.conflict(reference)),
    fields,
    submit: button('Leave this case'),
  };
}
