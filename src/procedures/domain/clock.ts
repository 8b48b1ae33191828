import type { PathwayKey } from '../../rules/index.js';

/** Such as `P1.3`. */
export type StepKey = `${PathwayKey}.${string}`;

/** The moments that a due time can count from. @source domain guide 7 */
export const anchorNames = ['first_known', 'submitted', 'opened', 'decision', 'outcome', 'told'] as const;
export type AnchorName = (typeof anchorNames)[number];
export type After = AnchorName | `step:${StepKey}`;

/** WD working days, SD school days, CD calendar days, CM calendar months. @source domain guide 7 */
export const dayUnits = ['WD', 'SD', 'CD', 'CM'] as const;
export type DayUnit = (typeof dayUnits)[number];

/** Limits that are a word by themselves. `H48` and `H72` are elapsed hours; `when_needed` never falls due by itself. @source domain guide 7 */
export const plainLimits = ['at_once', 'same_day', 'H48', 'H72', 'monthly', 'termly', 'when_needed'] as const;
export type PlainLimit = (typeof plainLimits)[number];
export type DayLimit = `${number} ${DayUnit}`;
export type Within = PlainLimit | DayLimit | `before:${StepKey} ${number} WD`;

/** From when, and how long: `{ after: 'first_known', within: '1 WD' }`. */
export interface StepClock {
  readonly after: After;
  readonly within: Within;
}

export interface DaySpan {
  readonly count: number;
  readonly unit: DayUnit;
}

export function isPlainLimit(within: string): within is PlainLimit {
  return (plainLimits as readonly string[]).includes(within);
}

/** `5 WD`; null when it is not written so. */
export function daySpanOf(within: string): DaySpan | null {
  const [, count, unit] = /^([1-9]\d{0,2}) (WD|SD|CD|CM)$/.exec(within) ?? [];
  return count === undefined ? null : { count: Number(count), unit: unit as DayUnit };
}

/** `before:8 10 WD` as written, `before:P3.8 10 WD` once read; null when it is not written so. */
export function beforeOf(within: string): { readonly step: string; readonly workingDays: number } | null {
  const [, step, count] = /^before:(\S+) ([1-9]\d{0,2}) WD$/.exec(within) ?? [];
  return step === undefined ? null : { step, workingDays: Number(count) };
}

/** Comes back each month or term, and so never keeps a case from being closed. */
export function isRecurring(clock: StepClock): boolean {
  return clock.within === 'monthly' || clock.within === 'termly';
}
