import { button, buttonGroup, form, linkButton, passwordInput } from '../../platform/views/govuk.js';
import { type FormPage, formPage, type MessagePage, messagePage } from '../form-page.js';
import { newPasswordHint } from '../new-password-words.js';
import type { LinkPurpose } from '../domain/link-purposes.js';

export function choosePasswordPage(token: string, purpose: LinkPurpose, error?: string): FormPage {
  return formPage({
    heading: purpose === 'welcome' ? 'Welcome to Heed' : 'Choose a new password',
    before: [
      purpose === 'welcome'
        ? 'Heed is where you tell your school about a worry over something online. Choose a password, and then sign in with it.'
        : 'After that, you are signed out everywhere, and you sign in with the new one.',
    ],
    form: form(`/link/${token}`),
    fields: [passwordInput({ name: 'password', label: 'New password', hint: newPasswordHint, chosen: true, error: error ?? null })],
    submit: button('Choose this password'),
  });
}

export function secondStepLinkPage(token: string, error?: string): FormPage {
  return formPage({
    heading: 'Set up your six-digit codes again',
    before: ['First give your password. Then you set up new codes with the app on your phone.'],
    form: form(`/link/${token}`),
    fields: [passwordInput({ name: 'password', label: 'Password', error: error ?? null })],
    submit: button('Continue'),
  });
}

/** One page for every link that doesn't work, so that nobody learns which ones ever did. */
export function linkGonePage(): MessagePage {
  return messagePage({
    heading: 'This link doesn’t work',
    paragraphs: [
      'A link works once and only for some time. It may have been used, or it may be too old. If you typed it, check it.',
      'You can ask for a new one. Nothing you have sent or saved is lost.',
    ],
    onward: buttonGroup([linkButton('Get a new link', '/forgotten')], [{ text: 'Sign in', href: '/sign-in', more: null }]),
  });
}
