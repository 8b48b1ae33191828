import { type HarmAnswers, harmLimbs, type PathwayEnding, type PathwayKey } from '../../../rules/index.js';

export interface KnownPathway {
  readonly id: string;
  readonly key: PathwayKey;
  /** `heed`, `triage`, or the step that opened it. */
  readonly openedBy: string;
  /** Null while it runs. */
  readonly ending: PathwayEnding | null;
}

/**
 * What a triage decision does to the pathways of a case: those it wants and that do not run are opened, those that only an earlier guess
 * opened are replaced. An allegation is never let go like this: it ends with a finding, or because the LADO says that the threshold is not
 * met; nor is what a step or an answer of its own opened. What has its outcome is not begun again: that is reopening.
 * @param graver whether the four questions are answered more gravely than when the LADO last looked
 * @source domain guide 6 and 7, P0
 */
export function pathwayChange(
  known: readonly KnownPathway[],
  wanted: readonly PathwayKey[],
  graver: boolean,
): { open: PathwayKey[]; replace: string[] } {
  const running = known.filter(({ ending }) => ending === null);
  const settled = (key: PathwayKey): boolean =>
    known.some((one) => one.key === key && (one.ending === 'outcome_recorded' || (one.ending === 'threshold_not_met' && !graver)));
  const open = wanted.filter((key) => !running.some((one) => one.key === key) && !settled(key));
  const replaceable = running.filter(({ key, openedBy }) => key !== 'P0' && key !== 'P1' && (openedBy === 'heed' || openedBy === 'triage'));
  return { open, replace: replaceable.filter(({ key }) => !wanted.includes(key)).map(({ id }) => id) };
}

const gravity: Record<HarmAnswers['H1'], number> = { no: 0, not_sure: 1, yes: 2 };

/** Any of the four questions answered more gravely than before. */
export function isGraver(before: HarmAnswers | null, now: HarmAnswers | null): boolean {
  return now !== null && harmLimbs.some((limb) => gravity[now[limb]] > (before === null ? 0 : gravity[before[limb]]));
}
