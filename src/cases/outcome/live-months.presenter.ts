import { dayOf, longDay } from '../../kernel/index.js';
import { type Offer, type Words, words } from '../../platform/views/govuk.js';
import { defaultLiveMonths, lastLiveDay, type StaffOutcome, staffOutcomeTable, type Warning, warnings } from '../../rules/index.js';
import { issueDay } from './chosen-outcomes.js';
import { type LiveMonthsKnown, monthsOf } from './live-months-known.js';
import type { OutcomeForm } from './outcome.form.js';

/** What can follow for an adult who works here; of a warning, until when it would count. */
export function staffOffer(key: StaffOutcome, known: LiveMonthsKnown, form: OutcomeForm, now: Date): Offer {
  const { label, warning, note } = staffOutcomeTable[key];
  const hint = [warning === null ? null : liveWords(warning, known, form, now), note].filter((one) => one !== null).join('. ');
  return { value: key, text: label, ...(hint === '' ? {} : { hint }) };
}

function liveWords(warning: Warning, known: LiveMonthsKnown, form: OutcomeForm, now: Date): string {
  const [today, issued] = [dayOf(now), issueDay(form, now)];
  const day = 'day' in issued ? issued.day : today;
  const months = monthsOf(warning, known, day);
  const given = day === today ? 'Given today' : `Given on ${longDay(day)}`;
  return `Live for ${months} ${months === 1 ? 'month' : 'months'}. ${given}, its last live day is ${longDay(lastLiveDay(day, months))}`;
}

/** Whoever decides should know whose months these are. */
export function unconfirmedNote({ confirmed, administrators }: LiveMonthsKnown): Words[] {
  if (confirmed.length > 0) return [];
  const months = warnings.map((warning) => defaultLiveMonths[warning]);
  return [
    words(`Your school has not confirmed how long its warnings stay live. Heed uses its own defaults: ${months.join(', ')} months.`),
    words(
      `${administrators.length === 0 ? 'An administrator of Heed' : administrators.join(' or ')} can confirm yours, under Administration.`,
    ),
  ];
}
