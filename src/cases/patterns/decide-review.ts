import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, dayOf, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { oneOf } from '../../platform/http/faults.js';
import { editionInForce, type HarmAnswers, harmLimbs, harmLimbWords, sureAnswerLabels, thresholdMayBeMet } from '../../rules/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CasePathways } from '../actions/case-pathways.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { workOf } from '../actions/steps.queries.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { addDecision } from '../triage/decision-words.js';
import { faultsInQuestions } from '../triage/domain/triage-faults.js';
import type { DecideReviewForm } from './decide-review.form.js';
import { PatternReview } from './pattern-review.entity.js';
import type { ReviewDecision } from './review-words.js';
import { reviewsOf } from './review.queries.js';

/** `decided`: somebody else did so meanwhile. */
export type DecideReviewRefusal = 'incomplete' | 'decided';

/** The step of the procedure that such a review is. */
export const reviewStep = 'P2.7';

/**
 * Decides whether several concerns together may meet the harm threshold. Any "yes" or "not sure" opens an allegation on the case that led to
 * it, and the clock of the LADO counts from this decision. What was seen in the other cases stays in the review: the case itself, whose readers
 * may not know of them, says only what the answers were.
 * @source domain guide 7, P2
 */
@Injectable()
export class DecideReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly pathways: CasePathways,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, reference: string, id: string, form: DecideReviewForm): Promise<null | Refused<DecideReviewRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.review-pattern');
      const review = oneOf(await reviewsOf(tx, file), id);
      if (review.decidedAt !== null) return refused('decided');
      if (form.reason === '' || Object.keys(faultsInQuestions({ noAdult: '', ...form })).length > 0) return refused('incomplete');
      const decision = decisionIn(form, tx);
      const sealed = sealWords(file.key, 'pattern_review', id, { ...review.words, decision });
      const version = form.version === '' ? review.version : Number(form.version);
      if (isRefused(await tx.update(PatternReview, id, { decidedAt: tx.at, sealed }, version))) return refused('decided');
      tx.record({ action: 'review.decided', subject: id });
      await finishStep(tx, file);
      if (thresholdMayBeMet(decision.answers)) await this.openAllegation(tx, file, decision.answers);
      else await this.progress.run(tx, file);
      tx.record({
        action: 'case.step-done',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { title: 'Done: looked at it together with what else is known' } },
      });
      return null;
    });
  }

  private async openAllegation(tx: Tx, file: OpenCase, answers: HarmAnswers): Promise<void> {
    const title = 'Decided again whether it may be an allegation';
    const decisionId = await addDecision(tx, file, {
      kind: 'pattern-review',
      title,
      lines: harmLimbs.map((limb) => ({ label: harmLimbWords[limb].question, text: sureAnswerLabels[answers[limb]] })),
      reason: 'The four questions were answered again. A “yes” or “not sure” opens the allegation procedure.',
    });
    const again = file.row.closedAt === null ? {} : { stage: 'in_action' as const, closedAt: null, reopenedAt: tx.at };
    await this.cases.save(tx, file, { ...again, knows: { ...file.knows, limbs: answers } });
    await this.pathways.open(tx, file, ['P1'], { provisional: true, openedBy: reviewStep, countsFromOpening: true });
    await this.progress.run(tx, file);
    await tellReaders(tx, this.notify, file, 'holders');
    tx.record({ action: 'case.triaged', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title, decisionId } } });
  }
}

function decisionIn(form: DecideReviewForm, { actor, now }: Tx): ReviewDecision {
  const edition = editionInForce(dayOf(now));
  return {
    answers: Object.fromEntries(harmLimbs.map((limb) => [limb, form[limb]])) as HarmAnswers,
    reasons: { H1: form.H1Why, H2: form.H2Why, H3: form.H3Why, H4: form.H4Why },
    reason: form.reason,
    decidedBy: { accountId: actor.accountId, name: actor.name },
    edition: edition === null ? null : { key: edition.key, label: edition.label },
  };
}

/** The step of the case says that it was done, and nothing of what was seen. */
async function finishStep(tx: Tx, file: OpenCase): Promise<void> {
  const { actions } = await workOf(tx, file);
  const step = actions.find((action) => action.step?.key === reviewStep && isOpen(action));
  if (!step) return;
  const said = { ...step.words, result: 'Looked at.', doneBy: tx.actor.accountId };
  await tx.update(CaseAction, step.id, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', step.id, said) });
}
