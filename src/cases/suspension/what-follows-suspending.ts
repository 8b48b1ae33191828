import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { type Day, endOfDay, isRefused } from '../../kernel/index.js';
import { type LetterKind, suspensionLetterDays, suspensionReviewLabels } from '../../rules/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { leaveOut } from '../actions/case-pathways.js';
import { workingDays } from '../actions/calendar.js';
import { isOpen } from '../actions/case-progress.js';
import { freeActionRow } from '../actions/free-action-row.js';
import { RecordStep } from '../actions/record-step.js';
import type { CaseWork } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import type { Decided, LookedAgain } from './domain/suspension.js';
import type { SuspensionSeen } from './suspension.queries.js';

/** What is set going once it was decided whether somebody is suspended, and once a suspension was looked at again. */
@Injectable()
export class WhatFollowsSuspending {
  constructor(private readonly recordStep: RecordStep) {}

  async deciding(tx: Tx, file: OpenCase, { step, work }: SuspensionSeen, id: string, said: Decided): Promise<void> {
    if (step !== null) await this.done(tx, file, step, { result: resultOf(said), doneAt: new Date(said.at), whyLate: said.whyLate });
    // The letter of the procedure is the one of its own decision; whoever is suspended besides has one apart.
    const letter = step === null ? null : (work.actions.find((one) => one.step?.key === 'P1.8a' && isOpen(one)) ?? null);
    if (!said.suspended) {
      if (letter !== null) await leaveOut(tx, file, letter, 'Nobody is suspended.');
      return;
    }
    if (letter === null)
      await this.add(tx, file, {
        title: `Send the suspension letter to ${said.person.name}`,
        help: 'Within one working day of the decision (KCSIE Part four). It gives the reasons, the named contact and when it is looked at again.',
        due: workingDays.dueAfter(new Date(said.at), suspensionLetterDays),
        letter: 'suspension',
      });
    await this.lookAgainOn(tx, file, id, said.person.name, said.review);
  }

  async looking(
    tx: Tx,
    file: OpenCase,
    { actions }: CaseWork,
    { id, name }: { readonly id: string; readonly name: string },
    said: LookedAgain,
  ): Promise<void> {
    const waiting = actions.filter((action) => isOpen(action) && action.words.suspensionId === id);
    for (const action of waiting)
      await this.done(tx, file, action, {
        result: `${suspensionReviewLabels[said.result]}. ${stands}`,
        doneAt: new Date(said.at),
        whyLate: null,
      });
    if (said.result === 'goes_on') await this.lookAgainOn(tx, file, id, name, said.review);
  }

  private lookAgainOn(tx: Tx, file: OpenCase, suspensionId: string, name: string, day: Day | null): Promise<void> {
    return this.add(tx, file, {
      title: `Look at the suspension of ${name} again`,
      help: 'Is it still needed? Would one of the other ways do now? Every ten working days (Heed’s default; KCSIE Part four asks for regular review).',
      due: day === null ? null : endOfDay(day),
      suspensionId,
    });
  }

  private async add(
    tx: Tx,
    file: OpenCase,
    { due, ...said }: { title: string; help: string; due: Date | null; suspensionId?: string; letter?: LetterKind },
  ): Promise<void> {
    const action = freeActionRow(file, said, { openedAt: tx.at, dueAt: due?.toISOString() ?? null, owners: 'case_manager' });
    await tx.insert(CaseAction, action);
    const words = { title: `To do: ${said.title}`, actionId: action.id };
    tx.record({ action: 'case.action-added', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }

  private async done(
    tx: Tx,
    file: OpenCase,
    action: CaseWork['actions'][number],
    said: Parameters<RecordStep['within']>[3],
  ): Promise<void> {
    // Nobody can have changed it meanwhile: the case is held still.
    if (isRefused(await this.recordStep.within(tx, file, action, said, action.version))) throw new Error('A step changed under its case');
  }
}

const stands = 'Who decided it and why stands under “Suspension”.';

function resultOf({ suspended }: Decided): string {
  return `${suspended ? 'Suspended' : 'Not suspended'}. ${stands}`;
}
