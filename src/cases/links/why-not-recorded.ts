import { whyNotWritten } from '../told-form.presenter.js';
import type { WhyNotNow } from './domain/police-hold.js';
import type { TakeOverRefusal } from './open-link.js';
import type { LinkEventRefusal } from './record-link-event.js';

const refusals: Readonly<Record<LinkEventRefusal, string>> = {
  ...whyNotWritten,
  held: 'The police asked to wait: something else comes first',
};

export function whyNotRecorded(refusal: LinkEventRefusal): string {
  return refusals[refusal];
}

export const whyNotTakenOver: Readonly<Record<TakeOverRefusal, string>> = {
  closed: refusals.closed,
  'not-offered': 'That link cannot be taken over: somebody has done it already, or the item is locked',
};

/** What comes before anybody may be asked to take it down. @source domain guide 7 and 9.2 */
export const whyNotNowWords: Readonly<Record<WhyNotNow, string>> = {
  'keep-and-ask':
    'The police asked to wait. First write down that the evidence is kept, and then that the police agree or no longer ask to wait. Until then nobody asks for it to be taken down',
  ask: 'The police asked to wait. First write down that they agree, or that they no longer ask to wait. Until then nobody asks for it to be taken down',
  keep: 'The police asked to wait, and nobody has written down that the evidence is kept. Do that first: once it is taken down, it is gone',
  'no-hold': 'Nobody has written down that the police asked to wait at that time. Write that down first',
};
