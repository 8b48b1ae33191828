import type { Day } from '../../../kernel/index.js';
import { type RepeatKind, repeatRules, termsBegin } from '../../../rules/index.js';
import { windowsWith } from './pattern-rules.js';

/** A concern in which something stands that stands in others too. */
export interface Marked {
  readonly caseId: string;
  /** What it was told by: cases opened from one report are one matter. */
  readonly matter: string;
  readonly on: Day;
}

/** The cases in which something came back often enough together with a case, the earliest first; none where it did not. */
export function repeatedWith(kind: RepeatKind, caseId: string, marked: readonly Marked[]): readonly string[] {
  const { count, months } = repeatRules[kind];
  const known = marked.toSorted((a, b) => a.on.localeCompare(b.on) || a.caseId.localeCompare(b.caseId));
  const newest = known.find((one) => one.caseId === caseId);
  if (newest === undefined) return [];
  const met = windowsWith(newest, known, months).filter((some) => new Set(some.map(({ matter }) => matter)).size >= count);
  return known.filter((one) => met.some((some) => some.includes(one))).map((one) => one.caseId);
}

/** Whether enough came since each time that somebody was asked to look. @param before the cases of each of those times */
export function callsForAnother(kind: RepeatKind, cases: readonly string[], before: readonly (readonly string[])[]): boolean {
  const { further } = repeatRules[kind];
  return before.every((asked) => cases.filter((one) => !asked.includes(one)).length >= further);
}

/** The day on which the term of a day began. */
export function termBeganOn(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const begun = termsBegin.map((start) => `${year}-${start}`).filter((start) => start <= day);
  return begun.at(-1) ?? day;
}
