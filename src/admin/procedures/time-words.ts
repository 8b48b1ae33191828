import { beforeOf, type DaySpan, type DayUnit, daySpanOf, type Step, type TimeRefusal, type Within } from '../../procedures/index.js';

const units: Readonly<Record<DayUnit, readonly [one: string, more: string]>> = {
  WD: ['working day', 'working days'],
  SD: ['school day', 'school days'],
  CD: ['day', 'days'],
  CM: ['month', 'months'],
};

/** "working days" */
export function unitWords({ unit, count }: DaySpan): string {
  return units[unit][count === 1 ? 0 : 1];
}

const plain: Readonly<Record<Exclude<Within, `${string} ${string}`>, string>> = {
  at_once: 'At once',
  same_day: 'The same day',
  H48: 'Within 48 hours',
  H72: 'Within 72 hours',
  monthly: 'Each month',
  termly: 'Each term',
  when_needed: 'When it is needed',
};

/** "Within 5 working days" */
export function timeInWords({ clock: { within }, timing }: Pick<Step, 'clock' | 'timing'>): string {
  const span = daySpanOf(within);
  if (span !== null) return `Within ${span.count} ${unitWords(span)}`;
  const before = beforeOf(within);
  if (before !== null) return `At least ${before.workingDays} ${units.WD[1]} before`;
  return timing ?? plain[within as keyof typeof plain];
}

export const whyNotThatTime: Readonly<Record<TimeRefusal, string>> = {
  'not-a-number': 'Write a whole number of days, from 1 to 260',
  'longer-than-the-law': 'This time is set by law or statutory guidance: your school may make it shorter, never longer',
  'not-its-to-set': 'This time can’t be changed',
};
