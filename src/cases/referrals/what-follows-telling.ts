import { Injectable } from '@nestjs/common';
import { mayDo } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { endOfDay, isRefused, longMoment } from '../../kernel/index.js';
import type { Pauser, ReferralBody } from '../../rules/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { freeActionRow } from '../actions/free-action-row.js';
import { PauseCase, ResumeCase } from '../actions/pause-case.js';
import { RecordStep } from '../actions/record-step.js';
import type { ActionLine } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { bodyNames } from './domain/body-names.js';
import { decidedApart, fulfils } from './domain/fulfils.js';
import type { ReadReferral } from './referral.form.js';
import { isPrivileged } from './referral-words.js';

interface Telling {
  readonly body: ReferralBody;
  readonly said: ReadReferral;
  readonly whyLate: string | null;
  /** The steps that whoever wrote it down wants done with it. */
  readonly steps: readonly ActionLine[];
  /** Who had been told before. */
  readonly told: ReadonlySet<ReferralBody>;
}

/** Whom a case waits for, by the body that said "wait". */
const pausersByBody: Partial<Readonly<Record<ReferralBody, Pauser>>> = { lado: 'lado', police: 'police', csc: 'childrens_social_care' };

/** What is set going once somebody outside was told. */
@Injectable()
export class WhatFollowsTelling {
  constructor(
    private readonly recordStep: RecordStep,
    private readonly pause: PauseCase,
    private readonly resume: ResumeCase,
    private readonly words: WordHashes,
  ) {}

  async run(tx: Tx, file: OpenCase, telling: Telling): Promise<void> {
    await this.doSteps(tx, file, telling);
    const { body, said } = telling;
    for (const title of said.agreed) await this.add(tx, file, title, null);
    if (said.review !== null) await this.add(tx, file, `Look at it again with ${bodyNames[body]}`, endOfDay(said.review));
    await this.hold(tx, file, telling);
  }

  private async doSteps(tx: Tx, file: OpenCase, { body, said, whyLate, steps, told }: Telling): Promise<void> {
    const now = new Set([...told, body]);
    for (const step of steps.filter((one) => fulfils(one.step?.bodies ?? [], now))) {
      const done = { result: resultOf(body, said.at), doneAt: said.at, whyLate };
      // Nobody can have changed it meanwhile: the case is held still.
      if (isRefused(await this.recordStep.within(tx, file, step, done, step.version))) throw new Error('A step changed under its case');
    }
  }

  private async add(tx: Tx, file: OpenCase, title: string, due: Date | null): Promise<void> {
    const action = freeActionRow(file, { title }, { openedAt: tx.at, dueAt: due?.toISOString() ?? null });
    await tx.insert(CaseAction, action);
    await this.words.add(tx, file.row.id, { texts: [title], names: [], handles: [] });
    const words = { title: `To do: ${title}`, actionId: action.id };
    tx.record({ action: 'case.action-added', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }

  /** The case waits where they said so, and goes on where they said that. Whoever may not pause it asks those who may. */
  private async hold(tx: Tx, file: OpenCase, { body, said }: Telling): Promise<void> {
    const { hold, holdWords = '' } = said.answers;
    const pauser = pausersByBody[body];
    if (pauser === undefined || (hold !== 'wait' && hold !== 'go_on')) return;
    const isPaused = file.knows.pausedFor !== null;
    const may = mayDo(tx.actor, 'case.pause', file);
    if (hold === 'wait' && !isPaused) {
      if (may) await this.pause.within(tx, file, pauser, holdWords);
      else await this.add(tx, file, `Pause this case: ${bodyNames[body]} said “wait”`, null);
    }
    if (hold === 'go_on' && file.knows.pausedFor === pauser) {
      if (may) await this.resume.within(tx, file, holdWords);
      else await this.add(tx, file, `End the pause: ${bodyNames[body]} said that you may go on`, null);
    }
  }
}

/** What stands at the step. What was said stands at the referral, and of legal advice nothing stands here. */
function resultOf(body: ReferralBody, at: Date): string {
  if (isPrivileged(body)) return 'Done.';
  return decidedApart.some((one) => one === body)
    ? 'Both decisions are written down, with their reasons, under “Told outside the school”.'
    : `Told ${bodyNames[body]}, ${longMoment(at)}. What was said stands under “Told outside the school”.`;
}
