import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { isRefused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { freeActionRow } from '../actions/free-action-row.js';
import { RecordStep } from '../actions/record-step.js';
import { type ActionLine, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import type { Support } from './domain/support.js';

/** What is set going once support was offered: the steps that it does, and the day on which somebody asks again. */
@Injectable()
export class WhatFollowsSupport {
  constructor(
    private readonly recordStep: RecordStep,
    private readonly progress: CaseProgress,
  ) {}

  async doSteps(
    tx: Tx,
    file: OpenCase,
    steps: readonly ActionLine[],
    { at, whyLate }: { readonly at: Date; readonly whyLate: string | null },
  ): Promise<void> {
    for (const step of steps) {
      const doneAt = at > step.openedAt ? at : step.openedAt;
      const done = { result: 'Support was offered. It stands under “Support offered”.', doneAt, whyLate };
      // Nobody can have changed it meanwhile: the case is held still.
      if (isRefused(await this.recordStep.within(tx, file, step, done, step.version))) throw new Error('A step changed under its case');
    }
  }

  /** Neither who nor what: an action is read by those who read nothing of support. */
  async askAgain(tx: Tx, file: OpenCase, id: string, { answer }: Support, due: Date): Promise<void> {
    const title = answer === 'not_answered' ? 'Ask again about support that was offered' : 'Look again at support that was taken up';
    const action = freeActionRow(file, { title, support: { id } }, { openedAt: tx.at, dueAt: due.toISOString() });
    await tx.insert(CaseAction, action);
    const words = { title: `To do: ${title}`, actionId: action.id };
    tx.record({ action: 'case.action-added', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }

  async endAsking(tx: Tx, file: OpenCase, id: string): Promise<void> {
    for (const action of (await workOf(tx, file)).actions.filter((one) => one.words.support?.id === id && isOpen(one))) {
      const said = { ...action.words, doneBy: tx.actor.accountId, result: 'It is written down under “Support offered”.' };
      await tx.update(CaseAction, action.id, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', action.id, said) });
    }
  }

  /** What is due next, and who waits for what. */
  finish(tx: Tx, file: OpenCase): Promise<unknown> {
    return this.progress.run(tx, file);
  }
}
