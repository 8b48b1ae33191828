import type { Day } from '../../../kernel/index.js';
import { type Category, lastLiveDay } from '../../../rules/index.js';

/**
 * When all concerns about one adult have to be looked at together. Months are counted as for warnings: twelve months from 12 January end
 * on 11 January.
 * @source domain guide 7, P2: Heed's default
 */
export const patternRules = {
  three_in_twelve_months: { label: 'Three low-level concerns within 12 months', count: 3, months: 12, alike: false },
  two_alike_in_six_months: { label: 'Two low-level concerns of the same kind within 6 months', count: 2, months: 6, alike: true },
  after_unsubstantiated: {
    label: 'A low-level concern after an allegation that was unsubstantiated',
    count: 1,
    months: null,
    alike: false,
  },
} as const;
export type PatternRule = keyof typeof patternRules;
export const patternRuleKeys = Object.keys(patternRules) as PatternRule[];

/** A low-level concern about one person, by the day on which it came. */
export interface Concern {
  readonly caseId: string;
  readonly on: Day;
  readonly categories: readonly Category[];
  /** Something that they told us of themselves: it is shown, and never counts against them. */
  readonly selfReported: boolean;
}

/** An allegation about the same person that ended as unsubstantiated, by the day of its finding. */
export interface UnsubstantiatedAllegation {
  readonly caseId: string;
  readonly on: Day;
}

/** A rule that was met, and the cases that met it, the earliest first. */
export interface Ground {
  readonly rule: PatternRule;
  readonly cases: readonly string[];
}

/** Which rules a case meets together with what else is known about the same person. Without that case there is no ground. */
export function groundsFor(
  caseId: string,
  concerns: readonly Concern[],
  unsubstantiated: readonly UnsubstantiatedAllegation[],
): readonly Ground[] {
  const counting = concerns.filter(({ selfReported }) => !selfReported).toSorted(earliestFirst);
  const newest = counting.find((one) => one.caseId === caseId);
  if (!newest) return [];
  return patternRuleKeys.flatMap((rule) => {
    const { months } = patternRules[rule];
    const cases = months === null ? afterAllegation(newest, unsubstantiated) : within(rule, months, newest, counting);
    return cases.length === 0 ? [] : [{ rule, cases }];
  });
}

/** The cases of all grounds, each once. */
export function casesIn(grounds: readonly Ground[]): readonly string[] {
  return [...new Set(grounds.flatMap(({ cases }) => cases))].toSorted();
}

/** Whether what there is to look at was looked at before, alone or among more. */
export function wasReviewed(cases: readonly string[], reviewed: readonly (readonly string[])[]): boolean {
  return reviewed.some((before) => cases.every((one) => before.includes(one)));
}

function within(rule: PatternRule, months: number, newest: Concern, counting: readonly Concern[]): string[] {
  const { count, alike } = patternRules[rule];
  const kinds = alike ? newest.categories.map((kind) => counting.filter(({ categories }) => categories.includes(kind))) : [counting];
  const met = kinds.flatMap((among) => windowsWith(newest, among, months)).filter((some) => some.length >= count);
  return counting.filter((one) => met.some((some) => some.includes(one))).map(({ caseId }) => caseId);
}

/** Each concern with all that came within so many months from its day, where the newest is among them. */
export function windowsWith<One extends { readonly on: Day }>(newest: One, concerns: readonly One[], months: number): One[][] {
  return concerns
    .map(({ on }) => concerns.filter((one) => on <= one.on && one.on <= lastLiveDay(on, months)))
    .filter((some) => some.includes(newest));
}

/** The day of the finding counts as after it: looking once too often harms nobody. */
function afterAllegation({ caseId, on }: Concern, unsubstantiated: readonly UnsubstantiatedAllegation[]): string[] {
  const before = unsubstantiated.filter((one) => one.caseId !== caseId && one.on <= on).map((one) => one.caseId);
  return before.length === 0 ? [] : [...before, caseId];
}

function earliestFirst(a: Concern, b: Concern): number {
  return a.on.localeCompare(b.on) || a.caseId.localeCompare(b.caseId);
}
