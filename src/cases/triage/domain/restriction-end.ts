import type { S141fEndReason } from '../../../rules/index.js';

/** How a restriction ended, as the case knows it. */
export interface RestrictionEnd {
  readonly since: string;
  readonly at: string;
  readonly why: S141fEndReason;
  readonly byName: string;
}
