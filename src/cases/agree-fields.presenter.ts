import type { FieldErrors } from '../platform/http/read-form.js';
import { type Field, radios, textarea } from '../platform/views/govuk.js';

/** What a second person is asked, whatever it is that waits for them. @param yes what they say where they agree */
export function agreeFields(value: { readonly agree: string; readonly reason: string }, errors: FieldErrors, yes: string): Field[] {
  return [
    radios({
      name: 'agree',
      legend: 'Do you agree?',
      value: value.agree,
      error: errors.agree ?? null,
      choices: [
        { value: 'yes', text: yes },
        { value: 'no', text: 'I don’t agree' },
      ],
    }),
    textarea({
      name: 'reason',
      label: 'Your reason',
      hint: 'Needed if you don’t agree.',
      rows: 4,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
}
