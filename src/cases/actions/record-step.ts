import { Injectable } from '@nestjs/common';
import { mayDo } from '../../access/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, appointmentRoles, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { NotFound } from '../../platform/http/faults.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { reviewsOf } from '../patterns/review.queries.js';
import { suspendableIn } from '../suspension/suspension.queries.js';
import { CaseAction } from './case-action.entity.js';
import { CasePathways } from './case-pathways.js';
import { CaseProgress, isOpen } from './case-progress.js';
import { recordFaults } from './domain/record-faults.js';
import { momentTyped } from './moment-typed.js';
import type { ActionWords } from './action-words.js';
import { stepRow } from './pathway-rows.js';
import { beginnings } from './anchors.js';
import type { RecordStepForm } from './record-step.form.js';
import { calendarOfSchool } from './school-procedure.js';
import { isSettledByOutcome, isSettledByReferrals, isSettledBySuspension, isSettledByTelling, mayOpenAtOnce } from './step-rules.js';
import { type ActionLine, workOf } from './steps.queries.js';
import { mayRecord } from './waits-for.js';
import type { Step } from '../../procedures/index.js';
import { holdsAdvice } from '../timeline/domain/legal-advice.js';

/**
 * `not-open`: done or put down as not needed already; `by-outcome`: recording the outcome does it; `by-triage`: deciding what it is does it;
 * `by-referral`: writing down both decisions does it; `by-telling`: writing down what the LADO said does it; `by-review`: looking at several
 * concerns together does it; `by-suspension`: writing down the decision, or the look at it, does it.
 */
export type RecordStepRefusal = 'incomplete' | 'stale' | 'not-open' | 'closed' | DoneElsewhere;
export type DoneElsewhere = 'by-outcome' | 'by-triage' | 'by-referral' | 'by-telling' | 'by-review' | 'by-suspension';

/** What is written down of a step that was done. */
export interface StepDone {
  readonly result: string;
  readonly doneAt: Date;
  readonly whyLate: string | null;
  /** Procedures that start because of it. */
  readonly opens?: readonly string[];
}

/** Records that an action was done. What was written down is never changed: a correction is a note. */
@Injectable()
export class RecordStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly pathways: CasePathways,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  run(actor: Actor, reference: string, actionId: string, form: RecordStepForm): Promise<null | Refused<RecordStepRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-step');
      const action = await openAction(tx, file, actionId);
      if (isRefused(action)) return action;
      const elsewhere = await doneElsewhere(tx, file, action);
      if (elsewhere !== null) return refused(elsewhere);
      const doneAt = doneMoment(form, file, tx.now);
      if (form.result === '' || Object.keys(stepFaults(form, action, doneAt)).length > 0 || typeof doneAt === 'string')
        return refused('incomplete');

      const version = form.version === '' ? action.version : Number(form.version);
      const said = { result: form.result, doneAt, whyLate: form.whyLate || null, opens: form.opens };
      const stale = await this.within(tx, file, action, said, version);
      if (stale !== null) return stale;
      // Whoever may not read legal advice must not find the case by its words either.
      if (!holdsAdvice(action)) await this.words.add(tx, file.row.id, { texts: [form.result], names: [], handles: [] });
      await this.progress.run(tx, file);
      return null;
    });
  }

  /** Inside a unit of work: an open action is done. What is due next, and who waits for what, is for the caller to work out afterwards. */
  async within(
    tx: Tx,
    file: OpenCase,
    action: ActionLine,
    { doneAt, opens = [], ...words }: StepDone,
    version: number,
  ): Promise<null | Refused<'stale'>> {
    const said = { ...action.words, ...words, doneBy: tx.actor.accountId, ...laterOn(doneAt, tx) };
    const changes = { doneAt: doneAt.toISOString(), sealed: sealWords(file.key, 'case_action', action.id, said) };
    const saved = await tx.update(CaseAction, action.id, changes, version);
    if (isRefused(saved)) return saved;
    await this.whatFollows(tx, file, action, opens);
    const title = action.step?.what ?? action.words.title ?? '';
    tx.record({
      action: 'case.step-done',
      subject: file.row.id,
      detail: { keyId: file.row.keyId, words: { title: `Done: ${title}`, actionId: action.id } },
    });
    return null;
  }

  /** What comes back is opened again; procedures that its answer calls for start; whom it calls for comes in. */
  private async whatFollows(tx: Tx, file: OpenCase, { step, pathwayId }: ActionLine, asked: readonly string[]): Promise<void> {
    if (step === null || pathwayId === null) return;
    if (step.recurring) {
      const school = { calendar: await calendarOfSchool(tx, file.row.schoolId) };
      const place = { caseId: file.row.id, caseKey: file.key, at: tx.at, pathwayId, anchors: beginnings(file, tx.now), school };
      await tx.insert(CaseAction, stepRow(step, place));
    }
    const opens = (mayDo(tx.actor, 'case.act', file) ? mayOpenAtOnce(step) : []).filter((key) => asked.includes(key));
    if (opens.length > 0) await this.pathways.open(tx, file, opens, { provisional: false, openedBy: step.key });
    const roles = appointmentRoles.filter((role) => step.bringsIn.some((one) => one === role));
    if (roles.length > 0) await this.pathways.bringIn(tx, file, roles);
  }
}

/** Steps that are done by deciding something, on a page of its own. */
export async function doneElsewhere(tx: Tx, file: OpenCase, { step, words }: ActionLine): Promise<DoneElsewhere | null> {
  const always = step === null ? null : alwaysElsewhere(step);
  if (always !== null) return always;
  if (await suspensionDoes(tx, file, { step, words })) return 'by-suspension';
  const waits = step?.key === 'P2.7' && (await reviewsOf(tx, file)).some(({ decidedAt }) => decidedAt === null);
  return waits ? 'by-review' : null;
}

function alwaysElsewhere(step: Step): DoneElsewhere | null {
  if (isSettledByOutcome(step)) return 'by-outcome';
  if (step.key === 'P0.2') return 'by-triage';
  if (isSettledByReferrals(step)) return 'by-referral';
  return isSettledByTelling(step) ? 'by-telling' : null;
}

/** While there is nobody who could be suspended, a sentence at the step is enough. */
async function suspensionDoes(tx: Tx, file: OpenCase, { step, words }: Pick<ActionLine, 'step' | 'words'>): Promise<boolean> {
  if (words.suspensionId !== undefined) return true;
  return step !== null && isSettledBySuspension(step) && (await suspendableIn(tx, file)).length > 0;
}

/** An action that somebody is about to change. */
export async function openAction(tx: Tx, file: OpenCase, actionId: string): Promise<ActionLine | Refused<'not-open' | 'closed'>> {
  const { actions } = await workOf(tx, file);
  const action = actions.find(({ id }) => id === actionId);
  if (!action || !mayRecord(action, file)) throw new NotFound();
  if (isOver(file, action)) return refused('closed');
  return isOpen(action) ? action : refused('not-open');
}

/** Of a case that is closed only what came after its end is still to do. */
export function isOver({ row }: OpenCase, { words }: ActionLine): boolean {
  return row.stage === 'closed' && words.detriment === undefined;
}

/** When it was done: now, unless an earlier moment was typed. */
export function doneMoment(form: RecordStepForm, file: OpenCase, now: Date): Date | string {
  return momentTyped(form.done, now, new Date(file.row.firstKnownAt)) ?? now;
}

export function stepFaults(
  { whyLate }: RecordStepForm,
  { step, dueAt }: ActionLine,
  doneAt: Date | string,
): Readonly<Record<string, string>> {
  return recordFaults({ dueAt, advisory: step?.advisory ?? false, doneAt, whyLate });
}

function laterOn(doneAt: Date, tx: Tx): Partial<ActionWords> {
  return doneAt < tx.now ? { recordedAt: tx.at } : {};
}
