import type { PathwayKey } from '../../../rules/index.js';

export interface RunningPathway {
  readonly id: string;
  readonly key: PathwayKey;
  /** `heed`, `triage`, or the step that opened it. */
  readonly openedBy: string;
}

/**
 * What a triage decision does to the pathways that run: those it wants and that do not run are opened, those that only an earlier guess
 * opened are replaced. An allegation is never let go like this: it ends with a finding, or because the LADO says that the threshold is not
 * met; nor is what a step or an answer of its own opened.
 * @source domain guide 6 and 7, P0
 */
export function pathwayChange(running: readonly RunningPathway[], wanted: readonly PathwayKey[]): { open: PathwayKey[]; replace: string[] } {
  const open = wanted.filter((key) => !running.some((one) => one.key === key));
  const replaceable = running.filter(({ key, openedBy }) => key !== 'P0' && key !== 'P1' && (openedBy === 'heed' || openedBy === 'triage'));
  return { open, replace: replaceable.filter(({ key }) => !wanted.includes(key)).map(({ id }) => id) };
}
