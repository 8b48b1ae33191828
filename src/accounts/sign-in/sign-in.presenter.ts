import type { PageModel } from '../../platform/http/answers.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  type Button,
  emailInput,
  errorsOf,
  type Field,
  type Form,
  form,
  insetText,
  type InsetText,
  pageHead,
  passwordInput,
  type PlainLink,
  plainLink,
} from '../../platform/views/govuk.js';

export interface SignInPage extends PageModel {
  readonly ended: InsetText | null;
  readonly form: Form;
  readonly fields: readonly Field[];
  readonly submit: Button;
  readonly help: PlainLink;
}

export const wrongPassword = 'That email address and password don’t go together here. Check both, and try again';

/** View `sign-in/sign-in`. @param ended the browser still has the cookie of a session that is over */
export function signInPage(said: { email?: string; next: string; ended?: boolean; errors?: FieldErrors; fault?: string }): SignInPage {
  const { email = '', next, ended = false, errors = {}, fault } = said;
  const fields = [
    emailInput({ name: 'email', label: 'Email address', value: email, autocomplete: 'username', error: errors.email ?? fault ?? null }),
    passwordInput({ name: 'password', label: 'Password', error: errors.password ?? null }),
  ];
  return {
    page: pageHead({ title: 'Sign in', errors: errorsOf(fields) }),
    ended: ended
      ? insetText('You were signed out, because nothing happened for a while or you signed out elsewhere. What you sent or saved is kept.')
      : null,
    form: form('/sign-in', { hidden: { next } }),
    fields,
    submit: button('Sign in'),
    help: plainLink('I can’t sign in', '/forgotten'),
  };
}
