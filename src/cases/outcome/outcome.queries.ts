import type { Tx } from '../../audit/index.js';
import type { EngagementKind, PathwayKey } from '../../rules/index.js';
import { isOpen } from '../actions/case-progress.js';
import { followsOutcome, isSettledByOutcome } from '../actions/step-rules.js';
import { type ActionLine, type CaseWork, type PathwayLine, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import type { Decidable } from './domain/outcome.js';
import type { Deciding } from './domain/outcome-faults.js';
import { type LiveMonthsKnown, liveMonthsKnown } from './live-months-known.js';
import type { ShownOutcome } from './domain/recorded-outcome.js';
import { outcomesOf } from './outcomes-of.js';
import { secondPeople } from '../triage/triage.queries.js';
import type { ReaderName } from '../case-look.js';
import { wantsSignOff } from './sign-off/sign-off-reason.js';

/** What deciding a pathway depends on, as it stands. */
export async function decidable(tx: Tx, file: OpenCase, work: CaseWork, pathway: PathwayLine | null): Promise<Decidable> {
  const parties = (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null);
  return {
    stage: file.row.stage,
    concerned: parties.filter(({ part }) => part === 'subject' || part === 'target').map(({ personId }) => personId),
    waitsForAgreement: (file.knows.waitsFor ?? null) !== null || (file.knows.signOff ?? null) !== null,
    pathway: pathway && { closed: pathway.closedAt !== null },
    outstanding: pathway === null ? [] : outstandingIn(work, pathway).map(({ id }) => id),
  };
}

/** Required steps that come before the outcome and are still to be done. */
export function outstandingIn({ actions }: CaseWork, pathway: PathwayLine): ActionLine[] {
  return actions.filter(
    (action) =>
      action.pathwayId === pathway.id &&
      isOpen(action) &&
      action.step !== null &&
      action.step.requiredBeforeClosing &&
      !isSettledByOutcome(action.step) &&
      !followsOutcome(action.step),
  );
}

/** Who the outcome is for, and who decides. */
export async function deciding(tx: Tx, file: OpenCase, pathway: PathwayKey): Promise<Deciding> {
  const subjects = (await partiesOf(tx, file)).filter(({ part, endedAt }) => part === 'subject' && endedAt === null);
  const known = await Promise.all(subjects.map((subject) => engagementOf(tx, subject)));
  return { pathway, engagements: known.length > 0 ? known : ['unknown'], isHeadteacher: tx.actor.roles.includes('headteacher') };
}

/** As it was reported, or else as the school's own directory has it. */
async function engagementOf(tx: Tx, { engagement, personId }: ShownParty): Promise<EngagementKind | 'unknown'> {
  if (engagement !== 'unknown') return engagement;
  const [account] = await tx.query<{ engagement: EngagementKind }>('SELECT engagement FROM account WHERE person_id = ?', [personId]);
  return account?.engagement ?? 'unknown';
}

/** What the pages of the outcome show beside the case. */
export interface OutcomeSeen {
  readonly work: CaseWork;
  readonly outcomes: readonly ShownOutcome[];
  /** By pathway id: the required steps that come first. */
  readonly outstanding: ReadonlyMap<string, readonly ActionLine[]>;
  readonly liveMonths: LiveMonthsKnown;
  /** Who may agree, where a second person has to. */
  readonly mayAgree: readonly ReaderName[];
  /** The school wants a second person for every outcome. */
  readonly alwaysSignedOff: boolean;
  /** The part that is to be decided now, if it can be. */
  readonly chosen: { readonly pathway: PathwayLine; readonly deciding: Deciding } | null;
}

/** @param wanted the pathway asked for, or empty: then the only one that is ready */
export async function outcomeSeen(tx: Tx, file: OpenCase, wanted: string): Promise<OutcomeSeen> {
  const work = await workOf(tx, file);
  const outstanding = new Map(work.pathways.map((pathway) => [pathway.id, outstandingIn(work, pathway)]));
  const ready = work.pathways.filter(({ id, key, closedAt }) => key !== 'P0' && closedAt === null && outstanding.get(id)?.length === 0);
  const named = ready.find(({ key }) => key === wanted);
  const pathway = named ?? (ready.length === 1 ? ready[0] : undefined);
  const may = pathway !== undefined && file.row.stage !== 'closed' && (file.knows.signOff ?? null) === null;
  return {
    work,
    outcomes: await outcomesOf(tx, file),
    outstanding,
    liveMonths: await liveMonthsKnown(tx, file.row.schoolId),
    mayAgree: await secondPeople(tx, file),
    alwaysSignedOff: await wantsSignOff(tx, file.row.schoolId),
    chosen: may ? { pathway, deciding: await deciding(tx, file, pathway.key) } : null,
  };
}
