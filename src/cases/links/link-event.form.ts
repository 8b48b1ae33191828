import { IsIn } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, EachFromTheList, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import type { FieldAsked } from '../referrals/domain/referral-fields.js';
import { type LinkEventKind, linkEventTable, type LinkField, linkFields } from './domain/link-events.js';
import { type WhyNotNow, whyNotNow } from './domain/police-hold.js';
import { type Faults, momentIn } from './link.form.js';
import { asEvent, type LinkEventSaid, type ShownLink } from './link-words.js';

/** Everything that can be asked about something done; of each, only its own questions stand on the page and are kept. */
export class LinkEventForm {
  /** How often anything was written down about the link when the page was opened. */
  @OpenedAt()
  version = '';

  @AtMost(500)
  by = '';

  @AtMost(500)
  toWhom = '';

  @FromTheList(40)
  helpline = '';

  @AtMost(500)
  authority = '';

  @AtMost(500)
  reference = '';

  @AtMost(500)
  kept = '';

  @AtMost(2_000)
  address = '';

  @AtMost(20_000)
  note = '';

  @AtMost(20_000)
  why = '';

  at = new MomentBoxes();

  @AtMost(20_000)
  whyLate = '';

  @AtMost(20_000)
  whyCorrected = '';

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  struck = '';

  /** The steps that are done with it. */
  @EachFromTheList(36)
  steps: string[] = [];
}

export interface ReadLinkEvent {
  readonly answers: LinkEventSaid['answers'];
  readonly at: Date;
}

interface Around {
  readonly link: ShownLink;
  readonly kind: LinkEventKind;
  readonly now: Date;
  /** When what it does had to be done by. */
  readonly dues: readonly Date[];
  /** The record that is put right; null for a new one. */
  readonly corrects: string | null;
}

/** What is to be written down; which sentence stands at which field; or that it has to wait. */
export function readLinkEvent(
  form: LinkEventForm,
  around: Around,
): ReadLinkEvent | { readonly faults: Faults; readonly held: WhyNotNow | null } {
  const { link, kind, now, corrects } = around;
  const at = momentIn(form, now);
  const faults: Faults = {
    ...fieldFaults(kind, form),
    ...(typeof at === 'string' ? { at } : lateFaults(form, at, around)),
  };
  const others = link.events.filter(({ id, now: said }) => id !== corrects && !said.struck).map(asEvent);
  const held = typeof at === 'string' || form.struck === 'yes' ? null : whyNotNow(kind, others, at);
  if (typeof at === 'string' || held !== null || Object.keys(faults).length > 0) return { faults, held };
  return { answers: answersIn(kind, form), at };
}

function fieldFaults(kind: LinkEventKind, form: LinkEventForm): Faults {
  const { fields, required } = linkEventTable[kind];
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const { choices }: FieldAsked = linkFields[field];
    const needed = required[field];
    if (form[field] === '' && needed !== undefined) faults[field] = needed;
    else if (form[field] !== '' && choices !== undefined && !Object.hasOwn(choices, form[field])) faults[field] = 'Choose from the list';
  }
  return faults;
}

function lateFaults({ whyLate, whyCorrected }: LinkEventForm, at: Date, { dues, corrects }: Around): Faults {
  if (corrects !== null) return whyCorrected === '' ? { whyCorrected: 'Write what was wrong with it' } : {};
  return dues.some((due) => at > due) && whyLate === '' ? { whyLate: 'Write why it was late' } : {};
}

function answersIn(kind: LinkEventKind, form: LinkEventForm): LinkEventSaid['answers'] {
  const said = linkEventTable[kind].fields.map((field): [LinkField, string] => [field, form[field]]).filter(([, text]) => text !== '');
  return Object.fromEntries(said);
}
