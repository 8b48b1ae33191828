import { dayOf, faultOfDay, type OptionalDay, optionalDay } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, EachFromTheList, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import type { SupportAnswer, SupportKind } from '../../rules/index.js';
import { momentTyped } from '../actions/moment-typed.js';
import { type Faults, reviewFault, type Support, supportFaults } from './domain/support.js';
import type { ShownSupport, SupportSeen } from './support-words.js';

/** Support that was offered to somebody. */
export class SupportForm {
  /** How many were written down when the page was opened; of one that stands there, its wording. */
  @OpenedAt()
  version = '';

  @FromTheList(36)
  party = '';

  @FromTheList(30)
  kind = '';

  @AtMost(500)
  what = '';

  @AtMost(500)
  offeredBy = '';

  at = new DayBoxes();

  @FromTheList(20)
  answer = '';

  review = new DayBoxes();

  @AtMost(2_000)
  note = '';

  /** The steps that are done with it. */
  @EachFromTheList(36)
  steps: string[] = [];

  @AtMost(2_000)
  whyLate = '';

  @AtMost(2_000)
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
  const at = momentTyped(form.at, now) ?? now;
  const review = optionalDay(form.review, '24 11 2026');
  const to = partyChosen(form.party, seen, known);
  const faults: Faults = {
    ...supportFaults(form, to === null ? [] : [to.partyId]),
    ...(typeof at === 'string' ? { at } : {}),
    ...faultOfReview(form, review, now, known),
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

function faultOfReview({ answer }: SupportForm, review: OptionalDay, now: Date, known: ShownSupport | null): Faults {
  if (review !== null && typeof review !== 'string') return faultOfDay('review', review);
  const fault = reviewFault(review, { answer, today: dayOf(now), stood: known?.now.review ?? null });
  return fault === null ? {} : { review: fault };
}
