import type { PageModel } from './answers.js';
import type { DiskFault } from '../storage/disk-fault.js';
import { notFoundPage, refusedPage, wentWrongPage } from '../views/heed.js';

export interface FaultPage {
  readonly status: number;
  readonly view: string;
  readonly model: PageModel;
}

/** The plain pages for what could not be done. Each says whose fault it is, what is safe, and what to do. */
export const faultPages = {
  notFound: (): FaultPage => ({ status: 404, view: 'errors/not-found', model: notFoundPage() }),
  staleForm: (): FaultPage =>
    refused(403, 'This page was open too long', [
      'Nothing was changed. For your safety a page can be sent only for as long as you are signed in.',
      'Go back, copy what you wrote if it is long, load the page again, and send it once more.',
    ]),
  tooLarge: (): FaultPage =>
    refused(413, 'That was too much at once', [
      'Nothing was changed. Go back: what you wrote is still in the page.',
      'Shorten the longest answer, or add the long text as a file.',
    ]),
  unreadable: (): FaultPage =>
    refused(400, 'We couldn’t read that', ['Nothing was changed. Go back and try again.', 'If it happens again, tell your administrator.']),
  noDisk: (reference: string, disk: DiskFault): FaultPage => ({
    ...refused(503, 'We couldn’t save that', [
      `${disk === 'full' ? 'The disk that Heed writes to is full' : 'Heed can’t write to its disk now'}. Nothing was sent or changed.`,
      'What you saved before is still here. Go back: what you wrote is still in the page. Copy it if it is long, and try again later.',
      `If it can’t wait, speak to the safeguarding lead. Tell your administrator this number: ${reference}.`,
    ]),
  }),
  wentWrong: (reference: string): FaultPage => ({ status: 500, view: 'errors/went-wrong', model: wentWrongPage({ reference }) }),
};

function refused(status: number, heading: string, paragraphs: readonly string[]): FaultPage {
  return { status, view: 'errors/refused', model: refusedPage({ heading, paragraphs }) };
}
