import type { ReportFacts, Routing } from '../routing/index.js';
import type { Classification } from '../rules/index.js';

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
  /** While restricted: the accounts named one by one. */
  readonly restrictedTo: readonly string[] | null;
  readonly pausedFor: string | null;
}
