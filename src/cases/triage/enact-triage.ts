import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { Notify } from '../../notifications/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { pathwaysOpenedByTriage } from '../../procedures/index.js';
import { classificationTable, type HarmAnswers, type PathwayKey, thresholdMayBeMet } from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CasePathways, closePathway, leaveOut } from '../actions/case-pathways.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { freeActionRow } from '../actions/free-action-row.js';
import type { ActionWords } from '../actions/action-words.js';
import { type ActionLine, type CaseWork, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { WatchPatterns } from '../patterns/watch-patterns.js';
import type { TriageWords } from './decision-words.js';
import { isGraver, pathwayChange } from './domain/pathway-change.js';
import type { Disclosure } from './triage-answers.js';

export interface Enacted {
  readonly decided: TriageWords;
  /** The four answers of the decision before this one. */
  readonly limbsBefore: HarmAnswers | null;
  readonly disclosure: Disclosure;
  readonly whyLate: string;
}

/** Carries out a triage decision that took effect: ends intake, opens what it calls for, replaces what it does not. */
@Injectable()
export class EnactTriage {
  constructor(
    private readonly pathways: CasePathways,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
    private readonly patterns: WatchPatterns,
  ) {}

  async run(tx: Tx, file: OpenCase, enacted: Enacted): Promise<void> {
    const work = await workOf(tx, file);
    const wanted = wantedPathways(file, enacted);
    const known = work.pathways.map(({ id, key, words }) => ({ id, key, openedBy: words.openedBy, ending: words.ending ?? null }));
    const { open, replace } = pathwayChange(known, wanted, isGraver(enacted.limbsBefore, enacted.decided.limbs?.answers ?? null));
    const ladoBefore = work.actions.find(({ step, doneAt }) => step?.key === 'P0.3' && doneAt !== null) ?? null;
    await this.endIntake(tx, file, work, enacted, wanted.includes('P1'));
    for (const pathway of work.pathways)
      if (replace.includes(pathway.id)) await this.pathways.end(tx, file, pathway, 'replaced_at_triage', work.actions);
    const provisional = !enacted.decided.classifications.includes('allegation');
    await this.pathways.open(tx, file, open, { provisional, openedBy: 'triage' });
    if (ladoBefore !== null && open.includes('P1')) await carryOver(tx, file, ladoBefore);
    if (enacted.disclosure === 'not_asked') await askHr(tx, file);
    await this.progress.run(tx, file);
    await this.patterns.run(tx, file);
  }

  /** Nothing takes effect before the second person agrees: it waits for them. */
  async wait(tx: Tx, file: OpenCase, accountId: string): Promise<void> {
    await this.hand(tx, file, accountId);
    await this.notify.tell(tx, [accountId], 'case', file.row.id);
    await this.progress.run(tx, file);
  }

  /** Gives the deciding to somebody by name, or back to whoever holds the case. */
  async hand(tx: Tx, file: OpenCase, accountId: string | null): Promise<void> {
    const { actions } = await workOf(tx, file);
    const deciding = actions.find((action) => action.step?.key === 'P0.2' && isOpen(action));
    if (deciding) await tx.update(CaseAction, deciding.id, { ownerAccountId: accountId });
  }

  private async endIntake(
    tx: Tx,
    file: OpenCase,
    { pathways, actions }: CaseWork,
    { decided, whyLate }: Enacted,
    allegation: boolean,
  ): Promise<void> {
    const intake = pathways.find(({ key, closedAt }) => key === 'P0' && closedAt === null);
    if (!intake) return;
    for (const action of actions.filter((one) => one.pathwayId === intake.id && isOpen(one))) {
      if (action.step?.key === 'P0.2') await finish(tx, file, action, { ...said(decided), ...(whyLate === '' ? {} : { whyLate }) });
      else await leaveOut(tx, file, action, whyNoLado(decided, allegation));
    }
    await closePathway(tx, file, intake, 'outcome_recorded', 'Decided what it is');
  }
}

/** What follows from the answers. A grievance that may be whistleblowing starts no disciplinary step. @source domain guide 6 */
function wantedPathways({ knows }: OpenCase, { decided, disclosure }: Enacted): PathwayKey[] {
  const opened = pathwaysOpenedByTriage(decided.classifications, decided.limbs?.answers ?? null);
  const allowed = opened.filter((key) => key !== 'P3' || disclosure === null || disclosure === 'no');
  return [...allowed, ...(disclosure === 'yes' ? (['P13'] as const) : []), ...(knows.dataBreach === 'yes' ? (['P14'] as const) : [])];
}

function said({ classifications }: TriageWords): Pick<ActionWords, 'result'> {
  return { result: `Decided: ${classifications.map((one) => classificationTable[one].label).join(', ')}` };
}

function whyNoLado({ limbs }: TriageWords, allegation: boolean): string {
  if (allegation) return 'Goes on as a step of the allegation procedure';
  if (limbs === null) return 'No adult who works here is concerned';
  return thresholdMayBeMet(limbs.answers) ? 'The LADO was told before' : 'None of the four questions is “yes” or “not sure”';
}

async function finish(tx: Tx, file: OpenCase, { id, words }: ActionLine, more: Partial<ActionWords>): Promise<void> {
  const sealed = sealWords(file.key, 'case_action', id, { ...words, doneBy: tx.actor.accountId, ...more });
  await tx.update(CaseAction, id, { doneAt: tx.at, sealed });
}

/** The LADO was told before anybody decided: that is the step of the allegation too. */
async function carryOver(tx: Tx, file: OpenCase, told: ActionLine): Promise<void> {
  const { actions } = await workOf(tx, file);
  const step = actions.find((action) => action.step?.key === 'P1.3' && isOpen(action));
  if (!step || told.doneAt === null) return;
  await tx.update(CaseAction, step.id, {
    doneAt: told.doneAt.toISOString(),
    sealed: sealWords(file.key, 'case_action', step.id, told.words),
  });
}

/** Before any disciplinary step HR says whether it is whistleblowing. @source domain guide 6 */
async function askHr(tx: Tx, file: OpenCase): Promise<void> {
  const said = {
    title: 'Ask HR whether it is whistleblowing',
    help: 'The conduct procedure starts only after that. Then decide again what it is, with the answer.',
  };
  const dueAt = workingDays.dueAfter(tx.now, 1).toISOString();
  await tx.insert(CaseAction, freeActionRow(file, said, { openedAt: tx.at, dueAt, owners: 'case_manager' }));
}
