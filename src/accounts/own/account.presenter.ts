import { longDay, roleLabels } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import {
  button,
  change,
  form,
  insetText,
  link,
  pageHead,
  passwordInput,
  type PlainLink,
  plainLink,
  summaryList,
  type SummaryList,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { type FormPage, formPage, type SmallForm, smallForm } from '../form-page.js';
import { newPasswordHint } from '../new-password-words.js';
import type { OwnAccount } from './account.queries.js';

/** View `account/show`. */
export interface AccountPage extends PageModel {
  readonly details: SummaryList;
  readonly signingIn: SummaryList;
  readonly closeTo: Words;
  readonly relatives: Words;
  readonly mail: Words;
  readonly everywhere: SmallForm;
}

/** @param codesNeeded whoever holds a case role, or lost their codes to a reset after one, can't do without */
export function accountPage(account: OwnAccount, codesNeeded: boolean): AccountPage {
  return {
    page: pageHead({ title: 'Your account', section: '/account', back: '/' }),
    details: summaryList([
      { key: 'Name', value: account.name },
      { key: 'Email address', value: account.email },
      { key: 'Job', value: account.jobTitle === '' ? 'Not filled in' : account.jobTitle },
      { key: 'Telephone', value: account.phone === '' ? 'Not filled in' : account.phone },
      { key: 'Appointed as', value: appointments(account) },
    ]),
    signingIn: summaryList([
      { key: 'Password', value: 'Set', actions: [change('/account/password', 'your password')] },
      { key: 'Six-digit codes', value: codes(account), actions: codeActions(account, codesNeeded) },
      ...(account.secondStepSince === null
        ? []
        : [
            {
              key: 'Recovery codes',
              value: account.recoveryCodesLeft === 1 ? '1 left' : `${account.recoveryCodesLeft} left`,
              actions: [plainLink('Renew', '/account/recovery-codes', 'your recovery codes')],
            },
          ]),
    ]),
    closeTo: words(
      'Your partner, relatives and close friends among the people here: ',
      link('People I am close to', '/account/relationships'),
      '. Nobody else can see it.',
    ),
    relatives: words(link('Relatives who are pupils here', '/account/relatives'), ': say so, so that nobody takes contact for a breach.'),
    mail: words(link('When we write to you', '/account/mail'), ': at once or once a day, and reminders of what is due.'),
    everywhere: smallForm(form('/account/sign-out-everywhere'), 'Sign out everywhere'),
  };
}

export function changePasswordPage(errors: { current?: string; password?: string } = {}): FormPage {
  return formPage({
    heading: 'Change your password',
    section: '/account',
    back: '/account',
    before: ['Every other phone or computer that you are signed in on will be signed out.'],
    form: form('/account/password'),
    fields: [
      passwordInput({ name: 'current', label: 'Your password now', error: errors.current ?? null }),
      passwordInput({ name: 'password', label: 'New password', hint: newPasswordHint, chosen: true, error: errors.password ?? null }),
    ],
    submit: button('Change password'),
  });
}

/** What somebody is about to do that needs the password again. */
export type PasswordAgainFor = 'set-up' | 'replace' | 'remove' | 'recovery-codes';

const again: Readonly<Record<PasswordAgainFor, { heading: string; action: string; submit: string; before: string }>> = {
  'set-up': {
    heading: 'Set up six-digit codes',
    action: '/account/codes',
    submit: 'Continue',
    before: 'With six-digit codes from an app on your phone, somebody who finds out your password still can’t get in.',
  },
  replace: {
    heading: 'Move six-digit codes to another phone',
    action: '/account/codes',
    submit: 'Continue',
    before: 'The codes on your old phone and your old recovery codes stop working when the new ones work.',
  },
  remove: {
    heading: 'Turn off six-digit codes',
    action: '/account/codes/turn-off',
    submit: 'Turn off codes',
    before: 'After that, your password alone lets you in. Your recovery codes stop working.',
  },
  'recovery-codes': {
    heading: 'Make new recovery codes',
    action: '/account/recovery-codes',
    submit: 'Make new codes',
    before: 'You get ten new codes. The old ones stop working.',
  },
};

export function passwordAgainPage(purpose: PasswordAgainFor, error?: string): FormPage {
  const { heading, action, submit, before } = again[purpose];
  return formPage({
    heading,
    section: '/account',
    back: '/account',
    before: [before],
    notes: [insetText('To show that it is you, give your password again.')],
    form: form(action),
    fields: [passwordInput({ name: 'current', label: 'Password', error: error ?? null })],
    submit: button(submit),
  });
}

export const wrongOwnPassword = 'That isn’t your password. Check it, and try again';

function appointments({ appointments: held }: OwnAccount): readonly Words[] | string {
  if (held.length === 0) return 'Nothing';
  return held.map(({ role, since, until }) => {
    const from = `${roleLabels[role]}, since ${longDay(new Date(since))}`;
    return words(until === null ? from : `${from}, until ${longDay(new Date(until))}`);
  });
}

function codes({ secondStepSince }: OwnAccount): string {
  return secondStepSince === null ? 'Not set up' : `Set up on ${longDay(new Date(secondStepSince))}`;
}

function codeActions({ secondStepSince }: OwnAccount, needed: boolean): PlainLink[] {
  if (secondStepSince === null) return [plainLink('Set up', '/account/codes', 'six-digit codes')];
  const move = plainLink('Move', '/account/codes', 'six-digit codes to another phone');
  return needed ? [move] : [move, plainLink('Turn off', '/account/codes/turn-off', 'six-digit codes')];
}
