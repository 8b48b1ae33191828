import { longDay } from '../../kernel/index.js';
import { type SummaryList, summaryList } from '../../platform/views/govuk.js';
import {
  disposalActions,
  personnelActions,
  referenceDispositions,
  referralBodyTable,
  retentionLabels,
  type RetentionPeriod,
  retentionSchedule,
  retentionTriggers,
} from '../../rules/index.js';
import type { Follows } from './follows.js';

/** What an ending brings with it, each with its reason. */
export function followsList(follows: Follows): SummaryList {
  return summaryList(followsRows(follows));
}

export function followsRows(follows: Follows): { readonly key: string; readonly value: string | readonly string[] }[] {
  const { reference, personnel, toConsider } = follows;
  return [
    ...(reference === null ? [] : [{ key: 'In a reference', value: referenceDispositions[reference] }]),
    ...(personnel === null ? [] : [{ key: 'Personnel file', value: personnelActions[personnel] }]),
    ...(toConsider.length === 0
      ? []
      : [{ key: 'Answer and record, even if it is “no”', value: toConsider.map((body) => referralBodyTable[body].label) }]),
    { key: 'How long it is kept', value: keptWords(follows) },
  ];
}

function keptWords({ retention, keptUntil, csaHold, asksBirth, keptUnder }: Follows): string[] {
  const { row, edition } = keptUnder;
  const isOlder = JSON.stringify(row) !== JSON.stringify(retentionSchedule[retention]);
  return [
    `${retentionLabels[retention]}. ${keptUntil.day === null ? notYet(row) : untilWords(keptUntil, longDay(keptUntil.day))}`,
    `Then: ${lowerFirst(disposalActions[row.action])}.`,
    ...(csaHold
      ? ['On hold: sexual abuse or exploitation of a child is alleged. Nothing is destroyed until your DPO or lawyer releases it.']
      : []),
    ...(asksBirth ? ['Their date of birth is not known, and decides the day.'] : []),
    `Source: ${row.source}.`,
    ...(isOlder
      ? [`Decided under ${edition ?? 'an earlier edition'}: the schedule says something else now, and that moves nothing here.`]
      : []),
  ];
}

function untilWords({ estimated, onlyLooked }: Follows['keptUntil'], day: string): string {
  if (onlyLooked) return `Looked at again on ${day}, because nobody has said when they were born.`;
  return estimated ? `Until ${day} (estimated from the state pension age; HR’s own date wins).` : `Until ${day}.`;
}

function notYet({ trigger, period }: { trigger: keyof typeof retentionTriggers; period: RetentionPeriod }): string {
  const { years = 0, workingDays = 0 } = period;
  const from = retentionTriggers[trigger];
  if (years > 0) return `Until ${years} ${years === 1 ? 'year' : 'years'} after ${from}.`;
  return workingDays > 0 ? `Until ${workingDays} working days after ${from}.` : `Until ${from}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
