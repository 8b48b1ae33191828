import type { Day } from '../../../kernel/index.js';
import type { AnyFinding, CaseRetentionKey, EngagementKind, OutcomeGroup, PathwayKey, RetentionRow } from '../../../rules/index.js';

/** What was known, when a part was decided, of how long it is kept. */
export interface Keeping {
  readonly bornOn: Day | null;
  /** From HR; null: estimated from the date of birth. */
  readonly pensionDay: Day | null;
  readonly csaHold: boolean;
}

/** One thing that follows, readable without Heed's tables. */
export interface ChosenOutcome {
  readonly group: OutcomeGroup;
  readonly key: string;
  readonly label: string;
  /** For a warning: the day it was given, and the last day on which it counts. */
  readonly issuedOn: Day | null;
  readonly lastLiveDay: Day | null;
  /** For a suspension from school. */
  readonly days: number | null;
}

/** The row of the retention schedule under which a part was decided: a later edition moves nothing of it. */
export interface KeptUnder {
  readonly key: CaseRetentionKey;
  readonly row: RetentionRow;
  /** The guidance in force that day. */
  readonly edition: string | null;
}

/** What the sealed part of an outcome says. */
export interface OutcomeWords {
  readonly pathway: PathwayKey;
  readonly finding: AnyFinding | null;
  readonly findingLabel: string | null;
  readonly outcomes: readonly ChosenOutcome[];
  readonly reasons: string;
  /** What the people it is about were to the school then. */
  readonly engagements?: readonly (EngagementKind | 'unknown')[];
  readonly keeping?: Keeping;
  /** Left out by outcomes from before it was kept: today's schedule counts for them. */
  readonly keptUnder?: KeptUnder;
  readonly signedOffBy?: { readonly accountId: string; readonly name: string };
  readonly decidedBy: { readonly accountId: string; readonly name: string };
}

export interface ShownOutcome extends OutcomeWords {
  readonly id: string;
  readonly pathwayId: string;
  readonly at: string;
}
