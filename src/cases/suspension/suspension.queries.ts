import type { Tx } from '../../audit/index.js';
import { isOpen } from '../actions/case-progress.js';
import { isSettledBySuspension } from '../actions/step-rules.js';
import { type ActionLine, type CaseWork, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { partiesOf } from '../people/people.queries.js';
import { couldBeSuspended, type Suspendable } from './domain/suspension.js';
import { type ShownSuspension, suspensionsOf } from './suspension-words.js';

export interface SuspensionSeen {
  readonly work: CaseWork;
  readonly all: readonly ShownSuspension[];
  /** About whom it can be decided now: nobody who is suspended already. */
  readonly people: readonly Suspendable[];
  /** The step of the procedure that deciding does. */
  readonly step: ActionLine | null;
  /** Whether an allegation or a disciplinary procedure is open. */
  readonly open: boolean;
}

/** Inside a look or a change. */
export async function suspensionSeen(tx: Tx, file: OpenCase): Promise<SuspensionSeen> {
  const work = await workOf(tx, file);
  const all = await suspensionsOf(tx, file);
  const suspended = new Set(all.filter(({ state }) => state === 'suspended').map(({ decision }) => decision.now.person.personId));
  return {
    work,
    all,
    people: (await suspendableIn(tx, file)).filter(({ personId }) => !suspended.has(personId)),
    step: work.actions.find((action) => action.step !== null && isSettledBySuspension(action.step) && isOpen(action)) ?? null,
    open: work.pathways.some(({ key, closedAt }) => (key === 'P1' || key === 'P3') && closedAt === null),
  };
}

/** Those whom the case is about, and who work or help here. */
export async function suspendableIn(tx: Tx, file: OpenCase): Promise<Suspendable[]> {
  const parties = (await partiesOf(tx, file)).filter(
    ({ part, endedAt, engagement }) => part === 'subject' && endedAt === null && couldBeSuspended(engagement),
  );
  return [...new Map(parties.map(({ personId, name }) => [personId, { personId, name }])).values()];
}

/** How many things were written down: a form carries it. */
export function entriesIn({ all }: Pick<SuspensionSeen, 'all'>): number {
  return all.reduce((sum, { looks }) => sum + 1 + looks.length, 0);
}

/** @source domain guide 8: "Suspension record (allegation or discipline)" */
export function mayBeDecided({ row }: OpenCase, { open, people }: SuspensionSeen): boolean {
  return row.stage !== 'closed' && open && people.length > 0;
}
