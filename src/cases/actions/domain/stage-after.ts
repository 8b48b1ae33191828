import type { Stage } from '../../../rules/index.js';

/** A step that is neither done nor put down as not needed. */
export interface OpenStep {
  /** Null for a free action. */
  readonly pathwayId: string | null;
  readonly required: boolean;
  /** Only the outcome starts it. */
  readonly followsOutcome: boolean;
  readonly recurring: boolean;
  readonly hasDueTime: boolean;
}

export interface Progress {
  readonly stage: Stage;
  readonly decided: boolean;
  readonly paused: boolean;
  /** Pathways that still need an outcome; intake never does. */
  readonly undecidedPathways: readonly string[];
  readonly open: readonly OpenStep[];
}

/**
 * How far a case is, after something changed. The outcome is due once nothing stands before it: neither a required step nor one whose
 * clock runs and about which nobody has said that it is not needed.
 * @source domain guide 2, "Stage"
 */
export function stageAfter({ stage, decided, paused, undecidedPathways, open }: Progress): Stage {
  if (stage === 'closed') return 'closed';
  if (paused) return 'paused';
  if (!decided) return stage === 'received' ? 'received' : 'being_assessed';
  const before =
    undecidedPathways.length > 0
      ? open.filter((step) => holdsUpOutcome(step, undecidedPathways))
      : open.filter(({ recurring }) => !recurring);
  return before.length > 0 ? 'in_action' : 'outcome_due';
}

function holdsUpOutcome(step: OpenStep, undecided: readonly string[]): boolean {
  if (step.pathwayId === null || !undecided.includes(step.pathwayId)) return false;
  return !step.followsOutcome && !step.recurring && (step.required || step.hasDueTime);
}
