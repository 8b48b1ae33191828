import type { OutcomeWords } from './recorded-outcome.js';

/** An outcome that somebody decided and that takes effect once a second person has agreed. Sealed with what the case knows. */
export interface WaitingOutcome {
  readonly pathwayId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly at: string;
  /** The action by which the second person finds it. */
  readonly actionId: string;
  readonly words: OutcomeWords;
}
