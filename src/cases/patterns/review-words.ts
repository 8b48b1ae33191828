import type { HarmAnswers, HarmLimb, RepeatVerdict } from '../../rules/index.js';
import type { Ground } from './domain/pattern-rules.js';

/** What the sealed part of a review says that is about one adult. */
export interface ReviewWords {
  readonly personId: string;
  readonly grounds: readonly Ground[];
  readonly decision: ReviewDecision | null;
}

/** Whether the concerns together may meet the harm threshold: who said so, why, and under which edition of the guidance. */
export interface ReviewDecision {
  readonly answers: HarmAnswers;
  readonly reasons: Readonly<Record<HarmLimb, string>>;
  readonly reason: string;
  readonly decidedBy: { readonly accountId: string; readonly name: string };
  readonly edition: { readonly key: string; readonly label: string } | null;
}

/** What the sealed part of a review says that is about something else which came back. */
export interface RepeatWords {
  /** The name, account, address or app, as people say it. */
  readonly what: string;
  readonly decision: RepeatDecision | null;
}

export interface RepeatDecision {
  readonly verdict: RepeatVerdict;
  readonly reason: string;
  readonly decidedBy: { readonly accountId: string; readonly name: string };
}
