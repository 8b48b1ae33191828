import type { PageModel } from '../../platform/http/answers.js';
import {
  type Button,
  button,
  buttonGroup,
  type ButtonGroup,
  codeInput,
  errorsOf,
  type Field,
  type Form,
  form,
  kept,
  link,
  linkButton,
  type PageHead,
  pageHead,
  plainLink,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { qrCode, type QrCode } from '../../platform/views/heed.js';
import { type FormPage, formPage, type MessagePage, messagePage, type SmallForm, smallForm } from '../form-page.js';

const startAgain: SmallForm = smallForm(form('/sign-in/start-again'), 'Sign in as somebody else');

export function codePage(said: { next: string; error?: string }): FormPage {
  return formPage({
    heading: 'Enter your six-digit code',
    before: ['Open the authenticator app on your phone. It shows six digits for Heed, and new ones every half minute.'],
    form: form('/sign-in/code', { hidden: { next: said.next } }),
    fields: [codeInput({ name: 'code', label: 'Six-digit code', error: said.error ?? null })],
    submit: button('Sign in'),
    links: [plainLink('I don’t have my phone', `/sign-in/recovery-code?next=${encodeURIComponent(said.next)}`)],
    otherwise: startAgain,
  });
}

export function recoveryCodePage(said: { next: string; error?: string }): FormPage {
  return formPage({
    heading: 'Use a recovery code',
    back: `/sign-in/code?next=${encodeURIComponent(said.next)}`,
    before: [
      'When you set up your six-digit codes you were given ten recovery codes. Each works once.',
      'If you have none left, ask your administrator to reset your six-digit codes.',
    ],
    form: form('/sign-in/recovery-code', { hidden: { next: said.next } }),
    fields: [
      textInput({
        name: 'code',
        label: 'Recovery code',
        hint: 'For example 7K3Q-9M2R-X4TB',
        width: 20,
        spellcheck: false,
        autocomplete: 'off',
        error: said.error ?? null,
      }),
    ],
    submit: button('Sign in'),
  });
}

/** A password came by mail, or the second step was reset: somebody has to hand over a link. */
export function handedLinkNeededPage(): MessagePage {
  return messagePage({
    heading: 'Ask your administrator for a link',
    paragraphs: [
      'Your password is right. You may be asked to deal with a report, so you also need six-digit codes from your phone.',
      'Your password was changed by a link, or your codes were reset. To set up new codes you need a link that your administrator gives you by hand. It is never sent by email, so that nobody who reads your mail can get in.',
      'Somebody else at your school who deals with reports has to agree first, so that no one person can get in as you.',
    ],
    otherwise: startAgain,
  });
}

/** View `account/set-up-codes`. */
export interface SetUpCodesPage extends PageModel {
  readonly heading: string;
  readonly before: readonly Words[];
  readonly steps: readonly Words[];
  /** The key twice: as a pattern for a camera, and as text. */
  readonly key: { readonly code: QrCode; readonly heading: string; readonly text: Words };
  readonly form: Form;
  readonly fields: readonly Field[];
  readonly submit: Button;
  readonly otherwise: SmallForm | null;
}

/** @param signingIn halfway through the door, otherwise on the account page */
export function setUpCodesPage(said: {
  secret: string;
  address: string;
  next: string;
  signingIn: boolean;
  error?: string;
}): SetUpCodesPage {
  const { secret, address, next, signingIn } = said;
  const fields = [
    codeInput({
      name: 'code',
      label: 'Six-digit code',
      hint: 'The six digits that your app shows for Heed now',
      error: said.error ?? null,
    }),
  ];
  return {
    page: head(signingIn, fields),
    heading: 'Set up six-digit codes',
    before: [
      words(
        signingIn
          ? 'You may be asked to deal with a report. So signing in takes a second step: six digits from an app on your phone.'
          : 'With these, somebody who finds out your password still can’t get in.',
      ),
    ],
    steps: [
      words('Install an authenticator app on your phone, if you don’t have one. Any app that makes six-digit codes will do.'),
      words('On this phone? ', link('Open your app with this key', address), '.'),
      words('On another? Scan this pattern with the app. If it can’t scan, choose “enter a key”, name it Heed, and type the key.'),
      words('Then type the six digits that the app shows.'),
    ],
    key: {
      code: qrCode({ holds: address, label: 'Pattern to scan with your app. It holds the key that stands beside it.' }),
      heading: 'Key',
      text: groups(secret),
    },
    form: form(signingIn ? '/sign-in/set-up' : '/account/codes/set-up', { hidden: { next } }),
    fields,
    submit: button('Set up codes'),
    otherwise: signingIn ? startAgain : null,
  };
}

/** View `account/recovery-codes`. */
export interface RecoveryCodesPage extends PageModel {
  readonly heading: string;
  readonly before: readonly Words[];
  readonly codes: readonly string[];
  readonly onward: ButtonGroup;
}

export function recoveryCodesPage(codes: readonly string[], next: string): RecoveryCodesPage {
  return {
    page: pageHead({ title: 'Keep your recovery codes' }),
    heading: 'Keep your recovery codes',
    before: [
      words('If you lose your phone, one of these lets you in instead of the six digits. Each works once.'),
      words('Print this page or copy them down now, and keep them where nobody else looks. We can’t show them again.'),
    ],
    codes,
    onward: buttonGroup([linkButton('I have kept them', next)]),
  };
}

export const wrongCode = 'That code isn’t right, or it was used before. Wait for new digits in your app, and type those';
export const wrongRecoveryCode = 'That recovery code isn’t right, or it was used before. Check it, or use another';

function head(signingIn: boolean, fields: readonly Field[]): PageHead {
  return pageHead({ title: 'Set up six-digit codes', back: signingIn ? null : '/account', errors: errorsOf(fields) });
}

/** Four letters at a time, as people copy them. */
function groups(secret: string): Words {
  const fours = secret.match(/.{1,4}/g) ?? [];
  return fours.flatMap((four, at) => (at === 0 ? [kept(four)] : [...words(' '), kept(four)]));
}
