import { type Button, button, linkButton } from './buttons.js';
import { type Form, form } from './form.js';
import { type PageHead, pageHead } from './page.js';
import { emailInput, type PasswordInput, passwordInput, type TextInput } from './text-fields.js';
import { asWords, type Words } from './words.js';

/** One page for "does not exist" and "not yours": it names nothing and asks nothing. View `errors/not-found`. */
export interface NotFoundPage {
  readonly page: PageHead;
  readonly officePhone: string | null;
}

export function notFoundPage(officePhone: string | null = null): NotFoundPage {
  return { page: pageHead({ title: 'We can’t find that page', wide: true }), officePhone };
}

/** A fault of ours, with the reference that the log carries. View `errors/went-wrong`. */
export interface WentWrongPage {
  readonly page: PageHead;
  readonly notSent: string | null;
  readonly saved: string | null;
  readonly again: Button;
  readonly reference: string;
}

export function wentWrongPage(said: { reference: string; backHref?: string; notSent?: string; saved?: string }): WentWrongPage {
  const { reference, notSent = null, saved = null } = said;
  const again = said.backHref ? linkButton('Go back and try again', said.backHref) : linkButton('Go to home', '/');
  return { page: pageHead({ title: 'Sorry, that didn’t work' }), notSent, saved, again, reference };
}

/** A request that cannot be taken (too large, too many, an old form) and what to do instead. View `errors/refused`. */
export interface RefusedPage {
  readonly page: PageHead;
  readonly heading: string;
  readonly paragraphs: readonly Words[];
  readonly onward: Button;
}

export function refusedPage(said: { heading: string; paragraphs: readonly (string | Words)[]; onward?: Button }): RefusedPage {
  const { heading, onward = linkButton('Go to home', '/') } = said;
  return { page: pageHead({ title: heading }), heading, paragraphs: said.paragraphs.map(asWords), onward };
}

/** The fields of the sign-in, as it stands after leaving. View `home/left`. */
export function signInForm(): { form: Form; email: TextInput; password: PasswordInput; signIn: Button; helpHref: string } {
  return {
    form: form('/sign-in'),
    email: emailInput({ name: 'email', label: 'Email address', autocomplete: 'username' }),
    password: passwordInput({ name: 'password', label: 'Password' }),
    signIn: button('Sign in'),
    helpHref: '/forgotten',
  };
}
