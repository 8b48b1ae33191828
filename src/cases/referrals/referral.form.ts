import { IsIn, MaxLength } from 'class-validator';
import { type Day, dayOf, faultOfDay, type OptionalDay, optionalDay } from '../../kernel/index.js';
import { DayBoxes, MomentBoxes } from '../../platform/http/date-boxes.js';
import { momentTyped } from '../actions/moment-typed.js';
import type { ReferralBody } from '../../rules/index.js';
import { type Answers, answersFor, type Faults, referralFaults } from './domain/referral-faults.js';
import { linesOf } from './domain/lines-of.js';
import { bodyForms } from './domain/referral-fields.js';

const longest = 20_000;
const tooLong = { message: 'Use 20,000 characters or fewer' };
const shortTooLong = { message: 'Use 500 characters or fewer' };
const fromTheList = { message: 'Choose from the list' };

/** Everything that any body asks for; of each, only its own questions stand on the page and are kept. */
export class ReferralForm {
  /** How many were written down when the page was opened; of a correction, its wording. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  at = new MomentBoxes();

  @MaxLength(500, shortTooLong)
  authority = '';

  @MaxLength(500, shortTooLong)
  force = '';

  @MaxLength(500, shortTooLong)
  organisation = '';

  @MaxLength(20, fromTheList)
  line = '';

  @MaxLength(500, shortTooLong)
  person = '';

  @MaxLength(20, fromTheList)
  channel = '';

  @MaxLength(500, shortTooLong)
  officer = '';

  @MaxLength(500, shortTooLong)
  notifier = '';

  @MaxLength(20, fromTheList)
  notified = '';

  @MaxLength(20, fromTheList)
  dbsRemoved = '';

  @MaxLength(20, fromTheList)
  dbsConduct = '';

  @MaxLength(20, fromTheList)
  dbsReferred = '';

  @MaxLength(20, fromTheList)
  traMisconduct = '';

  @MaxLength(20, fromTheList)
  traReferred = '';

  @MaxLength(20, fromTheList)
  interim = '';

  @MaxLength(longest, tooLong)
  shared = '';

  @MaxLength(500, shortTooLong)
  reference = '';

  @MaxLength(longest, tooLong)
  documents = '';

  @MaxLength(longest, tooLong)
  advice = '';

  @MaxLength(20, fromTheList)
  threshold = '';

  @MaxLength(longest, tooLong)
  decision = '';

  @MaxLength(500, shortTooLong)
  strategy = '';

  @MaxLength(20, fromTheList)
  acknowledged = '';

  @MaxLength(20, fromTheList)
  support = '';

  @MaxLength(longest, tooLong)
  result = '';

  @MaxLength(longest, tooLong)
  reason = '';

  @MaxLength(longest, tooLong)
  agreed = '';

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  makeActions = '';

  @MaxLength(20, fromTheList)
  hold = '';

  @MaxLength(longest, tooLong)
  holdWords = '';

  review = new DayBoxes();

  @MaxLength(longest, tooLong)
  whyLate = '';

  @MaxLength(longest, tooLong)
  whyCorrected = '';

  /** The steps that are done with it. */
  @MaxLength(36, { each: true, message: 'Choose from the list' })
  steps: string[] = [];
}

/** What was typed, read against the case. */
export interface ReadReferral {
  readonly answers: Answers;
  readonly at: Date;
  readonly review: Day | null;
  readonly agreed: readonly string[];
}

interface Around {
  readonly body: ReferralBody;
  readonly now: Date;
  readonly firstKnown: Date;
  /** When it had to be done by; null where nothing runs. */
  readonly due: Date | null;
  readonly corrects: boolean;
}

/** What is to be written down, or which sentence stands at which field. */
export function readReferral(form: ReferralForm, around: Around): ReadReferral | { readonly faults: Faults } {
  const { body, now, firstKnown } = around;
  const answers = answersFor(body, form);
  const at = momentTyped(form.at, now, firstKnown) ?? now;
  const { review, agreed, faults: later } = readLater(form, around);
  const faults: Faults = {
    // What a correction does not ask for stands as it was.
    ...referralFaults(body, around.corrects ? { hold: 'none', ...answers } : answers),
    ...later,
    ...(typeof at === 'string' ? { at } : lateFaults(form, at, around)),
  };
  return typeof at === 'string' || Object.keys(faults).length > 0 ? { faults } : { answers, at, review, agreed };
}

/** Of a new record why it was late; of a correction what was wrong. */
function lateFaults({ whyLate, whyCorrected }: ReferralForm, at: Date, { due, corrects }: Around): Faults {
  if (corrects) return whyCorrected === '' ? { whyCorrected: 'Write what was wrong with it' } : {};
  return due !== null && at > due && whyLate === '' ? { whyLate: 'Write why it was late' } : {};
}

/** What is to be done later; a correction sets nothing going. */
function readLater(form: ReferralForm, { body, now, corrects }: Around): Pick<ReadReferral, 'review' | 'agreed'> & { faults: Faults } {
  if (corrects) return { review: null, agreed: [], faults: {} };
  const { review: setsDay, agrees } = bodyForms[body];
  const review = setsDay === true ? reviewDay(form, now) : null;
  const agreed = agrees === true && form.makeActions === 'yes' ? agreedIn(form.agreed) : [];
  return {
    review: typeof review === 'string' ? review : null,
    agreed: typeof agreed === 'string' ? [] : agreed,
    faults: {
      ...faultOfDay('review', review),
      ...(typeof agreed === 'string' ? { agreed } : {}),
    },
  };
}

function reviewDay(form: ReferralForm, now: Date): OptionalDay {
  const day = optionalDay(form.review);
  return typeof day === 'string' && day < dayOf(now) ? { fault: 'Write a day that is still to come' } : day;
}

/** More than that is a plan of its own. */
const mostAgreed = 20;
const longestAgreed = 500;

function agreedIn(text: string): readonly string[] | string {
  const lines = linesOf(text);
  if (lines.length > mostAgreed) return `Put ${mostAgreed} lines or fewer among the things to do`;
  return lines.some((line) => line.length > longestAgreed) ? `Use ${longestAgreed} characters or fewer on each line` : lines;
}
