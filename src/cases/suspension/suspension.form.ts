import { dayOf, faultOfDay, isNoDayTyped, type OptionalDay, optionalDay } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, EachFromTheList, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import {
  type SuspendingEmployer,
  type SuspensionAlternative,
  suspensionAlternatives,
  suspensionReviewDays,
  type SuspensionReview,
} from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { momentTyped } from '../actions/moment-typed.js';
import {
  type Decided,
  decisionFaults,
  type Faults,
  lookFaults,
  type LookedAgain,
  type Suspendable,
  suspends,
} from './domain/suspension.js';

/** What both forms ask. */
class AnyForm {
  /** How many things were written down when the page was opened; of a correction, its wording. */
  @OpenedAt()
  version = '';

  at = new DayBoxes();

  review = new DayBoxes();

  @AtMost(500)
  decider = '';

  @AtMost(20_000)
  reasons = '';

  @AtMost(20_000)
  whyCorrected = '';
}

/** What was decided about suspending somebody. */
export class SuspensionForm extends AnyForm implements Record<SuspensionAlternative, string> {
  @FromTheList(36)
  person = '';

  @FromTheList(20)
  decided = '';

  @FromTheList(20)
  employer = '';

  @AtMost(20_000)
  ladoView = '';

  @AtMost(20_000)
  policeView = '';

  @AtMost(20_000)
  hrView = '';

  @AtMost(20_000)
  redeploy_no_unsupervised_contact = '';

  @AtMost(20_000)
  assistant_present = '';

  @AtMost(20_000)
  work_elsewhere_in_school = '';

  @AtMost(20_000)
  move_child_with_parent_consultation = '';

  @AtMost(20_000)
  other_site_or_trust = '';

  @AtMost(20_000)
  remote_work = '';

  @EachFromTheList(60)
  instead: string[] = [];

  @AtMost(500)
  contact = '';

  @AtMost(20_000)
  social = '';

  @AtMost(20_000)
  whyLate = '';
}

/** What came of looking at a suspension again. */
export class LookAgainForm extends AnyForm {
  @FromTheList(20)
  result = '';
}

/** What is read against it. */
interface Around {
  readonly now: Date;
  /** Nothing was decided before the day of this moment. */
  readonly earliest: Date;
  /** The sentence for an earlier one. */
  readonly tooEarly: string;
  /** Corrections set nothing going. */
  readonly corrects: boolean;
}

export interface AroundDecision extends Around {
  readonly people: readonly Suspendable[];
  /** When the step has to be done by; null where none waits. */
  readonly due: Date | null;
}

type Read<Said> = { readonly said: Said } | { readonly faults: Faults };

export function readDecision(form: SuspensionForm, around: AroundDecision): Read<Decided> {
  const { people, corrects } = around;
  const person = people.find(({ personId }) => personId === form.person) ?? (people.length === 1 ? (people[0] ?? null) : null);
  const at = dayMoment(form, around);
  const suspended = suspends(form);
  const review = suspended && !corrects ? reviewDay(form, at) : null;
  const faults: Faults = { ...decisionFaults(form, person), ...dayFaults(form, at, review, corrects), ...lateFaults(form, at, around) };
  if (typeof at === 'string' || person === null || Object.keys(faults).length > 0) return { faults };
  const { decider, ladoView, policeView, hrView, reasons, whyLate } = form;
  return {
    said: {
      kind: 'decided',
      ...{ person, suspended, decider, ladoView, policeView, hrView, reasons },
      employer: form.employer as SuspendingEmployer,
      at: at.toISOString(),
      alternatives: saidOfEach(form),
      ...(suspended ? { contact: form.contact, social: form.social, instead: [] } : { contact: '', social: '', instead: insteadIn(form) }),
      review: typeof review === 'string' ? review : null,
      whyLate: whyLate === '' ? null : whyLate,
    },
  };
}

function lateFaults({ whyLate }: SuspensionForm, at: Date | string, { due, corrects }: AroundDecision): Faults {
  const late = typeof at !== 'string' && due !== null && at > due && !corrects;
  return late && whyLate === '' ? { whyLate: 'Write why it was late' } : {};
}

function insteadIn({ instead }: SuspensionForm): readonly SuspensionAlternative[] {
  return suspensionAlternatives.filter((one) => instead.includes(one));
}

export function readLook(
  form: LookAgainForm,
  suspension: { readonly id: string; readonly person: Suspendable },
  around: Around,
): Read<LookedAgain> {
  const at = dayMoment(form, around);
  const review = form.result === 'goes_on' && !around.corrects ? reviewDay(form, at) : null;
  const faults: Faults = { ...lookFaults(form, suspension.person), ...dayFaults(form, at, review, around.corrects) };
  if (typeof at === 'string' || Object.keys(faults).length > 0) return { faults };
  return {
    said: {
      kind: 'looked',
      suspension: suspension.id,
      result: form.result as SuspensionReview,
      decider: form.decider,
      at: at.toISOString(),
      reasons: form.reasons,
      review: typeof review === 'string' ? review : null,
    },
  };
}

function saidOfEach(form: SuspensionForm): Decided['alternatives'] {
  return Object.fromEntries(suspensionAlternatives.flatMap((one) => (form[one] === '' ? [] : [[one, form[one]]])));
}

/** The moment, or what is wrong with the day. */
function dayMoment(form: AnyForm, { now, earliest, tooEarly }: Around): Date | string {
  const at = momentTyped(form.at, now) ?? now;
  return typeof at !== 'string' && dayOf(at) < dayOf(earliest) ? tooEarly : at;
}

function dayFaults({ whyCorrected }: AnyForm, at: Date | string, review: OptionalDay, corrects: boolean): Faults {
  return {
    ...(typeof at === 'string' ? { at } : {}),
    ...faultOfDay('review', review),
    ...(corrects && whyCorrected === '' ? { whyCorrected: 'Write what was wrong with it' } : {}),
  };
}

/** The day that was typed, or ten working days after the decision. */
function reviewDay(form: AnyForm, at: Date | string): OptionalDay {
  const from = typeof at === 'string' ? null : dayOf(at);
  if (isNoDayTyped(form.review))
    return from === null ? { fault: 'Write when it is looked at again' } : workingDays.after(from, suspensionReviewDays);
  const day = optionalDay(form.review, '24 11 2026');
  return from !== null && typeof day === 'string' && day <= from ? { fault: 'Write a day after the decision' } : day;
}
