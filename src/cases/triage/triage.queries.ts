import type { Tx } from '../../audit/index.js';
import { dayOf } from '../../kernel/index.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionLine, workOf } from '../actions/steps.queries.js';
import { type ReaderName, readerNames } from '../case-look.js';
import type { OpenCase } from '../cases.repository.js';
import { type PathwayKey, type RuleSettings, ruleSettingsOf } from '../../rules/index.js';
import { type SaidRelative, relativesOf } from '../../people/index.js';
import { subjectPersons } from '../../routing/index.js';
import { contactRulesOf } from '../../schools/index.js';
import type { PolicyBeside } from './policy.presenter.js';
import { decisionsOf, latestTriage, type ShownDecision } from './decision-words.js';

/** Who may agree to a decision: everybody who handles the case, except whoever decides. */
export async function secondPeople(tx: Tx, file: OpenCase): Promise<ReaderName[]> {
  const readers = await readerNames(tx, file.row.id);
  return readers.filter(({ accountId, level }) => accountId !== tx.actor.accountId && level !== 'reader');
}

/** The step of intake that is deciding; null once it is done. */
export async function intakeStep(tx: Tx, file: OpenCase): Promise<ActionLine | null> {
  const { actions } = await workOf(tx, file);
  return actions.find((action) => action.step?.key === 'P0.2' && isOpen(action)) ?? null;
}

export async function intakeIsLate(tx: Tx, file: OpenCase): Promise<boolean> {
  const step = await intakeStep(tx, file);
  return step !== null && step.dueAt !== null && step.dueAt < tx.now;
}

/** What the pages of triage show beside the case. */
export interface TriageSeen extends PolicyBeside {
  readonly decisions: readonly ShownDecision[];
  readonly latest: ReturnType<typeof latestTriage>;
  readonly mayAgree: readonly ReaderName[];
  readonly late: boolean;
  readonly openPathways: readonly PathwayKey[];
}

/** What the school's own policy says now, and what was declared under it. */
export async function policyBeside(tx: Tx, file: OpenCase): Promise<PolicyBeside> {
  return { rules: await rulesOfSchool(tx, file.row.schoolId), relatives: await relativesInCase(tx, file), today: dayOf(tx.now) };
}

async function relativesInCase(tx: Tx, { knows }: OpenCase): Promise<SaidRelative[]> {
  const declared: SaidRelative[] = [];
  for (const personId of subjectPersons(knows.facts)) declared.push(...(await relativesOf(tx, personId)));
  return declared.filter(({ endedAt }) => endedAt === null);
}

async function rulesOfSchool(tx: Tx, schoolId: string): Promise<RuleSettings> {
  const [newest] = await contactRulesOf(tx.manager, schoolId);
  return ruleSettingsOf(newest?.rules ?? null);
}

export async function triageSeen(tx: Tx, file: OpenCase): Promise<TriageSeen> {
  const decisions = await decisionsOf(tx, file);
  const { pathways } = await workOf(tx, file);
  return {
    decisions,
    latest: latestTriage(decisions),
    mayAgree: await secondPeople(tx, file),
    late: await intakeIsLate(tx, file),
    ...(await policyBeside(tx, file)),
    openPathways: pathways.filter(({ closedAt }) => closedAt === null).map(({ key }) => key),
  };
}
