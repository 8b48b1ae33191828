import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import { momentTyped } from '../actions/moment-typed.js';
import { platformTable } from '../../rules/index.js';
import type { LinkAnswers } from './link-words.js';

/** Something online that is to be taken down. */
export class LinkForm {
  /** Of a correction: how often anything was written down about it when the page was opened. */
  @OpenedAt()
  version = '';

  @AtMost(2_000)
  address = '';

  @FromTheList(40)
  platform = '';

  @AtMost(100)
  platformName = '';

  @AtMost(300)
  shows = '';

  at = new MomentBoxes();

  @AtMost(2_000)
  whyCorrected = '';
}

/** A link of a sheet of evidence that is taken over as it stands. */
export class TakeOverForm {
  @FromTheList(36)
  sheet = '';
}

export interface ReadLink {
  readonly answers: LinkAnswers;
  readonly at: Date;
}
export type Faults = Readonly<Record<string, string>>;

/** What is to be written down, or which sentence stands at which field. */
export function readLink(form: LinkForm, now: Date, corrects: boolean): ReadLink | { readonly faults: Faults } {
  const { address, platform, platformName, shows, whyCorrected } = form;
  const at = momentIn(form, now);
  const faults: Faults = {
    ...(address === '' ? { address: 'Write the address, or the name of the account' } : {}),
    ...platformFault(form),
    ...(shows === '' ? { shows: 'Write in a few words what is to be seen there' } : {}),
    ...(typeof at === 'string' ? { at } : {}),
    ...(corrects && whyCorrected === '' ? { whyCorrected: 'Write what was wrong with it' } : {}),
  };
  if (typeof at === 'string' || Object.keys(faults).length > 0) return { faults };
  return { answers: { address, platform, platformName: platform === 'other' ? platformName : '', shows }, at };
}

function platformFault({ platform, platformName }: LinkForm): Faults {
  if (platform === 'other') return platformName === '' ? { platformName: 'Write what it is called' } : {};
  return Object.hasOwn(platformTable, platform) ? {} : { platform: 'Choose the app or site' };
}

/** Now, unless an earlier moment was typed; or what is wrong with it. */
export function momentIn(form: Pick<LinkForm, 'at'>, now: Date): Date | string {
  return momentTyped(form.at, now) ?? now;
}
