import { Injectable } from '@nestjs/common';
import { MaxLength, MinLength } from 'class-validator';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { CasesRepository } from '../cases.repository.js';
import { leaveOut } from './case-pathways.js';
import { CaseProgress, isOpen } from './case-progress.js';
import { openAction } from './record-step.js';
import { mayBeLeftOut } from './step-rules.js';
import { workOf } from './steps.queries.js';

/** Why an action is not needed. */
export class LeaveOutForm {
  @MinLength(1, { message: 'Write why it is not needed' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  whyNotNeeded = '';
}

/** `required`: the procedure does not allow leaving it out. */
export type LeaveOutRefusal = 'incomplete' | 'required' | 'not-open' | 'closed';

/**
 * Puts an action down as not needed, with the reason. What hangs on the same condition in the same procedure goes with it: "no formal
 * route" is said once.
 */
@Injectable()
export class LeaveOutStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
  ) {}

  run(actor: Actor, reference: string, actionId: string, { whyNotNeeded }: LeaveOutForm): Promise<null | Refused<LeaveOutRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.act');
      const action = await openAction(tx, file, actionId);
      if (isRefused(action)) return action;
      if (!mayBeLeftOut(action.step)) return refused('required');
      if (whyNotNeeded === '') return refused('incomplete');
      const condition = action.step?.when ?? null;
      const { actions } = await workOf(tx, file);
      const same = actions.filter(
        (one) => condition !== null && one.pathwayId === action.pathwayId && one.step?.when === condition && isOpen(one),
      );
      for (const one of same.length > 0 ? same : [action]) await leaveOut(tx, file, one, whyNotNeeded);
      await this.progress.run(tx, file);
      const title = `Not needed: ${action.step?.what ?? action.words.title ?? ''}`;
      tx.record({ action: 'case.step-left-out', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title, actionId } } });
      return null;
    });
  }
}
