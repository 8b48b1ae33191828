import type { Day } from '../kernel/index.js';
import type { ReportFacts, Routing } from '../routing/index.js';
import type { Category, Classification, HarmAnswers } from '../rules/index.js';
import type { Hold } from './actions/domain/holds.js';
import type { RestrictionEnd } from './triage/domain/restriction-end.js';
import type { WaitingOutcome } from './outcome/domain/waiting-outcome.js';

/** What a case knows of itself: sealed in its row under its own key. */
export interface CaseKnows {
  /** What routing goes by; later knowledge is added. */
  readonly facts: ReportFacts;
  readonly routing: Routing;
  readonly routedAt: string;
  /** The latest triage decision's; the decisions themselves stand beside it. */
  readonly classifications: readonly Classification[];
  /** Section 141F, while it is on. */
  readonly restriction: { readonly since: string } | null;
  /** How it ended, unless that was a mistake. */
  readonly restrictionEnd?: RestrictionEnd | null;
  /** While restricted: the accounts named one by one. */
  readonly restrictedTo: readonly string[] | null;
  readonly pausedFor: string | null;
  /** When triage last decided; nothing was decided before. */
  readonly decidedAt?: string | null;
  readonly categories?: readonly Category[];
  readonly limbs?: HarmAnswers | null;
  /** "No breach" that waits for a second person to agree. */
  readonly waitsFor?: { readonly decisionId: string; readonly accountId: string } | null;
  /** An outcome that waits for a second person to agree. */
  readonly signOff?: WaitingOutcome | null;
  readonly dataBreach?: 'yes' | 'no' | null;
  /** When the person it is about was born, as it was said when the case was opened. */
  readonly bornOn?: Day | null;
  /** The day on which the person it is about stops working here, as far as it was written down. */
  readonly leftOn?: Day | null;
  /** Every time somebody outside said "wait". */
  readonly holds?: readonly Hold[];
  /** Every time silence moved it up a rung, by the clock or by the reporter's word, and the accounts that joined. */
  readonly silence?: readonly { readonly at: string; readonly cause: 'clock' | 'reporter'; readonly added: readonly string[] }[];
}
