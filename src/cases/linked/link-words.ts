import type { ReportFacts } from '../../routing/index.js';

/** What the sealed part of a link says. */
export interface CaseLinkWords {
  readonly reason: string;
  readonly by: { readonly accountId: string; readonly name: string };
  /** Those who may know of a further case from the same report: who opened it, and who had decided what the first one is. */
  readonly knownTo: readonly string[];
  /** What a case took over, so that it can be given back. */
  readonly took?: TakenOver;
  readonly undone?: { readonly reason: string; readonly by: { readonly accountId: string; readonly name: string }; readonly at: string };
}

/** What one case took over from another, and nothing that it had already. */
export interface TakenOver {
  readonly reports: readonly TakenReportLink[];
  readonly evidence: readonly string[];
  readonly parties: readonly string[];
  readonly conflicts: readonly string[];
  readonly words: readonly { readonly hash: string; readonly kind: string }[];
  /** What routing went by before. */
  readonly facts: ReportFacts;
  /** The restriction on reporting came with the other case. */
  readonly restriction: boolean;
}

export interface TakenReportLink {
  readonly id: string;
  /** The case did not have it before. */
  readonly isNew: boolean;
  /** Since when the case that goes on only read it, where it had it already. */
  readonly borrowedAt: string | null;
  /** The other case spoke with its reporter. */
  readonly spoke: boolean;
}
