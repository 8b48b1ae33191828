import { type FormPage, formPage, type MessagePage, messagePage } from '../../accounts/index.js';
import { button, buttonGroup, emailInput, form, linkButton } from '../../platform/views/govuk.js';

export function forgottenPage(said: { email?: string; error?: string } = {}): FormPage {
  return formPage({
    heading: 'Get a new link',
    back: '/sign-in',
    before: ['We send you a link with which you choose a new password.'],
    form: form('/forgotten'),
    fields: [
      emailInput({
        name: 'email',
        label: 'Email address',
        hint: 'The one that you sign in with',
        value: said.email ?? '',
        autocomplete: 'username',
        error: said.error ?? null,
      }),
    ],
    submit: button('Send me a link'),
  });
}

/** The same whether or not there is such an account. */
export function linkSentPage(): MessagePage {
  return messagePage({
    heading: 'Look at your email',
    paragraphs: [
      'If that address belongs to somebody here, a link is on its way to it. It works for one hour.',
      'Nothing after ten minutes? Look among unwanted mail, or ask your administrator.',
    ],
    onward: buttonGroup([linkButton('Back to sign in', '/sign-in')]),
  });
}

export function askAdministratorPage(): MessagePage {
  return messagePage({
    heading: 'Ask your administrator',
    back: '/sign-in',
    paragraphs: [
      'Heed sends no mail at your school. Your administrator can print a link for you, with which you choose a new password.',
      'Have you lost the phone with your six-digit codes? Use one of your recovery codes, or ask your administrator about that too.',
    ],
    onward: buttonGroup([linkButton('Back to sign in', '/sign-in')]),
  });
}
