import { type Day, dayOf, optionalDay } from '../../kernel/index.js';
import {
  type AnyFinding,
  anyFindingWords,
  type EngagementKind,
  lastLiveDay,
  type PathwayKey,
  type PupilOutcome,
  pupilOutcomeTable,
  type StaffOutcome,
  staffOutcomeTable,
  type ThirdPartyOutcome,
  thirdPartyOutcomeLabels,
} from '../../rules/index.js';
import { type Deciding, outcomeFaults } from './domain/outcome-faults.js';
import type { OpenCase } from '../cases.repository.js';
import { faultsInKeeping, keepingOf } from './keeping.js';
import { type LiveMonthsKnown, monthsOf } from './live-months-known.js';
import type { OutcomeForm } from './outcome.form.js';
import type { ChosenOutcome, OutcomeWords } from './domain/recorded-outcome.js';

export function faultsInOutcome(form: OutcomeForm, deciding: Deciding, now: Date): Readonly<Record<string, string>> {
  return { ...faultsInKeeping(form, now), ...outcomeFaults({ ...form, issuedOn: issueDay(form, now) }, deciding) };
}

interface Around {
  readonly engagements: readonly (EngagementKind | 'unknown')[];
  readonly known: LiveMonthsKnown;
  readonly now: Date;
}

/** An outcome as it would be recorded: all but whose it is, and why. */
export function decidedWords(
  file: OpenCase,
  pathway: PathwayKey,
  form: OutcomeForm,
  { engagements, known, now }: Around,
): Omit<OutcomeWords, 'reasons' | 'decidedBy'> {
  const finding = form.finding === '' ? null : (form.finding as AnyFinding);
  return {
    pathway,
    finding,
    findingLabel: finding === null ? null : anyFindingWords[finding].label,
    outcomes: chosenOutcomes(form, known, now),
    engagements,
    keeping: keepingOf(file, pathway, form),
  };
}

/** What was chosen, readable years later, with the last day on which a warning counts. */
function chosenOutcomes(form: OutcomeForm, known: LiveMonthsKnown, now: Date): ChosenOutcome[] {
  const issued = issueDay(form, now);
  const nothing = { issuedOn: null, lastLiveDay: null, days: null };
  return [
    ...form.staff.map((key) => {
      const { label, warning } = staffOutcomeTable[key as StaffOutcome];
      const live =
        warning !== null && 'day' in issued
          ? { issuedOn: issued.day, lastLiveDay: lastLiveDay(issued.day, monthsOf(warning, known, issued.day)) }
          : {};
      return { ...nothing, group: 'staff' as const, key, label, ...live };
    }),
    ...form.pupil.map((key) => {
      const { label, asksDays } = pupilOutcomeTable[key as PupilOutcome];
      return { ...nothing, group: 'pupil' as const, key, label, days: asksDays ? Number(form.days) : null };
    }),
    ...form.thirdParty.map((key) => ({
      ...nothing,
      group: 'third_party' as const,
      key,
      label: thirdPartyOutcomeLabels[key as ThirdPartyOutcome],
    })),
  ];
}

/** The day on which a warning was given: today, unless another was typed. */
export function issueDay(form: OutcomeForm, now: Date): { day: Day } | { fault: string } {
  const day = optionalDay(form.issued) ?? dayOf(now);
  if (typeof day !== 'string') return day;
  return day > dayOf(now) ? { fault: 'Write a day that is not in the future' } : { day };
}
