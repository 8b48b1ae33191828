import { MaxLength } from 'class-validator';
import { type Day, dayOf } from '../../kernel/index.js';
import type { SupportAnswer, SupportKind } from '../../rules/index.js';
import { dayTyped, momentTyped } from '../actions/moment-typed.js';
import { type Faults, reviewFault, type Support, supportFaults } from './domain/support.js';
import type { ShownSupport, SupportSeen } from './support-words.js';

const fromTheList = { message: 'Choose from the list' };
const noNumber = (what: string) => ({ message: `Write the ${what} as a number` });
const short = { message: 'Use 500 characters or fewer' };

/** Support that was offered to somebody. */
export class SupportForm {
  /** How many were written down when the page was opened; of one that stands there, its wording. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @MaxLength(36, fromTheList)
  party = '';

  @MaxLength(30, fromTheList)
  kind = '';

  @MaxLength(500, short)
  what = '';

  @MaxLength(500, short)
  offeredBy = '';

  @MaxLength(4, noNumber('day'))
  'at-day' = '';

  @MaxLength(10, noNumber('month'))
  'at-month' = '';

  @MaxLength(6, noNumber('year'))
  'at-year' = '';

  @MaxLength(20, fromTheList)
  answer = '';

  @MaxLength(4, noNumber('day'))
  'review-day' = '';

  @MaxLength(10, noNumber('month'))
  'review-month' = '';

  @MaxLength(6, noNumber('year'))
  'review-year' = '';

  @MaxLength(2_000, { message: 'Use 2,000 characters or fewer' })
  note = '';

  /** The steps that are done with it. */
  @MaxLength(36, { each: true, message: 'Choose from the list' })
  steps: string[] = [];

  @MaxLength(2_000, { message: 'Use 2,000 characters or fewer' })
  whyLate = '';

  @MaxLength(2_000, { message: 'Use 2,000 characters or fewer' })
  whyCorrected = '';
}

interface Around {
  readonly now: Date;
  /** Whoever writes it down. */
  readonly by: string;
  readonly seen: SupportSeen;
  /** What stands there and is changed. */
  readonly known: ShownSupport | null;
}

export function readSupport(form: SupportForm, { now, by, seen, known }: Around): { readonly said: Support } | { readonly faults: Faults } {
  const at = offeredAt(form, now);
  const review = reviewDay(form);
  const to = partyChosen(form.party, seen, known);
  const fault = reviewOf(form, review, now, known);
  const faults: Faults = {
    ...supportFaults(form, to === null ? [] : [to.partyId]),
    ...(typeof at === 'string' ? { at } : {}),
    ...(fault === null ? {} : { review: fault }),
    ...(known === null ? lateFault(form, seen, now) : {}),
    ...(known !== null && form.whyCorrected === '' ? { whyCorrected: 'Write what changed, or what was wrong' } : {}),
  };
  if (to === null || typeof at === 'string' || Object.keys(faults).length > 0) return { faults };
  const { kind, what, offeredBy, answer, note } = form;
  return {
    said: {
      ...to,
      kind: kind as SupportKind,
      answer: answer as SupportAnswer,
      ...{ what, note, offeredBy: offeredBy === '' ? by : offeredBy },
      at: at.toISOString(),
      review: typeof review === 'string' ? review : null,
    },
  };
}

/** Steps among those chosen whose day is over. */
export function lateSteps({ steps }: SupportSeen, now: Date) {
  return steps.filter(({ dueAt }) => dueAt !== null && dueAt < now);
}

function lateFault(form: SupportForm, seen: SupportSeen, now: Date): Faults {
  const late = lateSteps(seen, now).some(({ id }) => form.steps.includes(id));
  return late && form.whyLate === '' ? { whyLate: 'Write why the step is late' } : {};
}

/** Whoever has left the case meanwhile stays in what stands there. */
function partyChosen(party: string, seen: SupportSeen, known: ShownSupport | null): Pick<Support, 'partyId' | 'name' | 'part'> | null {
  if (known !== null && known.now.partyId === party) return { partyId: party, name: known.now.name, part: known.now.part };
  const found = seen.parties.find(({ id }) => id === party);
  return found === undefined ? null : { partyId: found.id, name: found.name, part: found.part };
}

function offeredAt(form: SupportForm, now: Date): Date | string {
  return momentTyped({ day: form['at-day'], month: form['at-month'], year: form['at-year'], time: '' }, now) ?? now;
}

function reviewDay(form: SupportForm): Day | null | { readonly fault: string } {
  const typed = { day: form['review-day'], month: form['review-month'], year: form['review-year'] };
  if (typed.day === '' && typed.month === '' && typed.year === '') return null;
  return dayTyped(typed) ?? { fault: 'Write a real date like 24 11 2026' };
}

function reviewOf(form: SupportForm, review: ReturnType<typeof reviewDay>, now: Date, known: ShownSupport | null): string | null {
  if (review !== null && typeof review !== 'string') return review.fault;
  return reviewFault(review, { answer: form.answer, today: dayOf(now), stood: known?.now.review ?? null });
}
