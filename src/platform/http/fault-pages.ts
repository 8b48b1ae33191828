import { pageHead } from '../views/govuk.js';
import type { PageModel } from './answers.js';

export interface FaultPage {
  readonly status: number;
  readonly view: string;
  readonly model: PageModel & Readonly<Record<string, unknown>>;
}

/** The plain pages for what could not be done. Each says whose fault it is, what is safe, and what to do. */
export const faultPages = {
  notFound: (): FaultPage => ({ status: 404, view: 'errors/not-found', model: { page: pageHead({ title: 'We can’t find that page' }) } }),
  staleForm: (): FaultPage =>
    said(403, 'This page was open too long', [
      'Nothing was changed. For your safety a page can be sent only for as long as you are signed in.',
      'Go back, copy what you wrote if it is long, load the page again, and send it once more.',
    ]),
  tooLarge: (): FaultPage =>
    said(413, 'That was too much at once', [
      'Nothing was changed. Go back: what you wrote is still in the page.',
      'Shorten the longest answer, or add the long text as a file.',
    ]),
  unreadable: (): FaultPage =>
    said(400, 'We couldn’t read that', ['Nothing was changed. Go back and try again.', 'If it happens again, tell your administrator.']),
  wentWrong: (reference: string): FaultPage => ({
    status: 500,
    view: 'errors/went-wrong',
    model: { page: pageHead({ title: 'Sorry, that didn’t work' }), reference },
  }),
};

function said(status: number, title: string, words: readonly string[]): FaultPage {
  return { status, view: 'errors/said', model: { page: pageHead({ title }), heading: title, words } };
}
