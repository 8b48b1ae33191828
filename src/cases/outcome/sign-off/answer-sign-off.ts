import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../../kernel/index.js';
import { Notify } from '../../../notifications/index.js';
import { sealWords } from '../../../platform/crypto/sealed-words.js';
import { pathwayLabels } from '../../../rules/index.js';
import { CaseAction } from '../../actions/case-action.entity.js';
import { CaseProgress, isOpen } from '../../actions/case-progress.js';
import { workOf } from '../../actions/steps.queries.js';
import { tellReaders } from '../../actions/tell-readers.js';
import { CasesRepository, type OpenCase } from '../../cases.repository.js';
import { addDecision } from '../../triage/decision-words.js';
import { EnactOutcome } from '../enact-outcome.js';
import type { SignOffForm } from './sign-off.form.js';
import type { WaitingOutcome } from '../domain/waiting-outcome.js';

/** `not-yours`: nothing waits for this person. */
export type SignOffRefusal = 'not-yours' | 'incomplete' | 'stale';

/** The second person agrees with an outcome, or does not; or whoever decided takes it back. */
@Injectable()
export class AnswerSignOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly enact: EnactOutcome,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, reference: string, { agree, reason }: SignOffForm): Promise<null | Refused<SignOffRefusal>> {
    return this.work.run<null | Refused<SignOffRefusal>>(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.act');
      const waiting = file.knows.signOff ?? null;
      if (waiting?.accountId !== actor.accountId) return refused('not-yours');
      if (!['yes', 'no'].includes(agree) || (agree === 'no' && reason === '')) return refused('incomplete');
      const title = `${agree === 'yes' ? 'Agreed' : 'Did not agree'} with the outcome: ${pathwayLabels[waiting.words.pathway]}`;
      await this.settle(tx, file, waiting, title, reason === '' ? 'Agreed' : reason);
      if (agree === 'yes') {
        const pathway = (await workOf(tx, file)).pathways.find(({ id }) => id === waiting.pathwayId);
        // Meanwhile it was replaced or ended: there is nothing left to agree with.
        if (pathway?.closedAt !== null) return refused('stale');
        const signedOff = { ...waiting.words, signedOffBy: { accountId: actor.accountId, name: actor.name } };
        const stale = await this.enact.run(tx, file, pathway, signedOff);
        if (stale !== null) return stale;
      }
      await tellReaders(tx, this.notify, file, [waiting.words.decidedBy.accountId]);
      return null;
    });
  }

  /** Whoever decided thinks again, or the second person can’t be reached. */
  takeBack(actor: Actor, reference: string): Promise<null | Refused<SignOffRefusal>> {
    return this.work.run<null | Refused<SignOffRefusal>>(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.record-outcome');
      const waiting = file.knows.signOff ?? null;
      if (waiting === null) return refused('not-yours');
      await this.settle(
        tx,
        file,
        waiting,
        `Took back the outcome: ${pathwayLabels[waiting.words.pathway]}`,
        'Taken back before anybody had agreed',
      );
      await tellReaders(tx, this.notify, file, [waiting.accountId]);
      return null;
    });
  }

  private async settle(tx: Tx, file: OpenCase, { actionId }: WaitingOutcome, title: string, reason: string): Promise<void> {
    const decisionId = await addDecision(tx, file, { kind: 'second-person', title, reason });
    await this.cases.save(tx, file, { knows: { ...file.knows, signOff: null } });
    const action = (await workOf(tx, file)).actions.find(({ id }) => id === actionId);
    if (action !== undefined && isOpen(action)) {
      const said = { ...action.words, result: title, doneBy: tx.actor.accountId };
      await tx.update(CaseAction, actionId, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', actionId, said) });
    }
    await this.progress.run(tx, file);
    tx.record({ action: 'case.decision-answered', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title, decisionId } } });
  }
}
