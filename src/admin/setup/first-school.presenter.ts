import { newPasswordHint } from '../../accounts/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  type Button,
  button,
  emailInput,
  errorsOf,
  fieldset,
  type Field,
  type Form,
  form,
  pageHead,
  passwordInput,
  textInput,
} from '../../platform/views/govuk.js';
import type { FirstSchoolForm } from './first-school.form.js';

/** View `setup/first-school`. */
export interface FirstSchoolPage extends PageModel {
  readonly form: Form;
  readonly fields: readonly Field[];
  readonly submit: Button;
}

export function firstSchoolPage(value: Partial<FirstSchoolForm> = {}, errors: FieldErrors = {}): FirstSchoolPage {
  const said = (field: keyof FirstSchoolForm) => ({ value: value[field] ?? '', error: errors[field] ?? null });
  const fields = [
    fieldset({
      name: 'your-school',
      legend: 'Your school',
      fields: [
        textInput({ name: 'school', label: 'Name of the school', autocomplete: 'organization', ...said('school') }),
        textInput({
          name: 'trust',
          label: 'Name of the trust (optional)',
          hint: 'If the school belongs to a multi-academy trust',
          ...said('trust'),
        }),
        textInput({
          name: 'governingBody',
          label: 'What do you call your governing body?',
          hint: 'For example governing body, management committee or board of trustees',
          ...said('governingBody'),
          value: value.governingBody ?? 'Governing body',
        }),
      ],
    }),
    fieldset({
      name: 'you',
      legend: 'You, the administrator',
      hint: 'You add the people and set up Heed. You never see a report or a case.',
      fields: [
        textInput({ name: 'name', label: 'Your name', autocomplete: 'name', spellcheck: false, ...said('name') }),
        textInput({ name: 'jobTitle', label: 'Your job (optional)', autocomplete: 'organization-title', ...said('jobTitle') }),
        emailInput({ name: 'email', label: 'Email address', hint: 'You sign in with this', autocomplete: 'username', ...said('email') }),
        passwordInput({ name: 'password', label: 'Password', hint: newPasswordHint, chosen: true, error: errors.password ?? null }),
      ],
    }),
  ];
  // Until there is a school every other page leads here, those of the footer too.
  const page = { ...pageHead({ title: 'Set up Heed', errors: errorsOf(fields) }), footer: [] };
  return {
    page,
    form: form('/setup'),
    fields,
    submit: button('Set up this school'),
  };
}
