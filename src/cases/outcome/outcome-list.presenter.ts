import { longDay, longMoment } from '../../kernel/index.js';
import { type SummaryList, summaryList } from '../../platform/views/govuk.js';
import { type Verbatim, verbatim } from '../../platform/views/heed.js';
import type { ShownOutcome } from './domain/recorded-outcome.js';

/** An outcome that stands, or stood before the case was opened again. */
export function outcomeWords(outcome: Omit<ShownOutcome, 'id' | 'pathwayId'>): { list: SummaryList; reasons: Verbatim } {
  const { findingLabel, outcomes, reasons, decidedBy, signedOffBy = null, at } = outcome;
  const follows = outcomes.map(({ label, days, issuedOn, lastLiveDay: until }) => {
    if (issuedOn !== null && until !== null) return `${label}: given on ${longDay(issuedOn)}, counts until ${longDay(until)}`;
    return days === null ? label : `${label}: ${days} school ${days === 1 ? 'day' : 'days'}`;
  });
  const rows: { key: string; value: string | readonly string[] }[] = [
    ...(findingLabel === null ? [] : [{ key: 'Finding', value: findingLabel }]),
    ...(follows.length === 0 ? [] : [{ key: 'What follows', value: follows }]),
    { key: 'Decided', value: `${decidedBy.name}, ${longMoment(new Date(at))}` },
    ...(signedOffBy === null ? [] : [{ key: 'Agreed as second person', value: signedOffBy.name }]),
  ];
  return { list: summaryList(rows), reasons: verbatim(reasons, 'The reasons, as they were written. Nobody can change them.') };
}
