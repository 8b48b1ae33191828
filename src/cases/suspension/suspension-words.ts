import type { Tx } from '../../audit/index.js';
import { suspensionReviewLabels } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { type Kept, keptIn, type SaidBy } from '../wordings.js';
import { type Decided, type LookedAgain, stateAfter, type SuspensionState } from './domain/suspension.js';
import { SuspensionWording } from './suspension-wording.entity.js';

export type DecisionSaid = Decided & SaidBy;
export type LookSaid = LookedAgain & SaidBy;

/** What was decided about suspending one person, with every look at it since. */
export interface ShownSuspension {
  readonly id: string;
  readonly decision: Kept<DecisionSaid>;
  readonly looks: readonly Kept<LookSaid>[];
  readonly state: SuspensionState;
}

/** Of a case, in the order in which they were decided. */
export async function suspensionsOf(tx: Tx, file: OpenCase): Promise<ShownSuspension[]> {
  const kept = await keptIn<DecisionSaid | LookSaid>(tx, file, SuspensionWording);
  const looks = kept.filter((one): one is Kept<LookSaid> => one.now.kind === 'looked');
  return kept
    .filter((one): one is Kept<DecisionSaid> => one.now.kind === 'decided')
    .map((decision) => {
      const own = looks.filter(({ now }) => now.suspension === decision.id);
      const state = stateAfter(
        decision.now,
        own.map(({ now }) => now),
      );
      return { id: decision.id, decision, looks: own, state };
    });
}

/** Everything written down about suspension, each with all its wordings. */
export function everyEntry(all: readonly ShownSuspension[]): Kept<DecisionSaid | LookSaid>[] {
  return all.flatMap(({ decision, looks }) => [decision, ...looks]);
}

/** How an entry is called in one line. It names nobody. */
export function entryTitle(said: Decided | LookedAgain): string {
  if (said.kind === 'looked') return suspensionReviewLabels[said.result];
  return said.suspended ? 'Suspended' : 'Not suspended';
}
