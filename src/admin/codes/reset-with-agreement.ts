import { Injectable } from '@nestjs/common';
import { SecondStepNeeded, SecondStepRequests } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { oneAtATime } from '../one-at-a-time.js';
import { accountInSchool } from '../people/account-in-school.js';
import { AskForAgreement } from './ask-for-agreement.js';
import { ResetSecondStep } from './reset-second-step.js';

export type ResetRefusal = 'has-left' | 'waits-already' | 'nobody-could-agree';

/** The link was made, or the request now waits for somebody's word. */
export type ResetAnswer = { readonly token: string } | { readonly token: null };

/**
 * The administrator resets somebody's codes. Where these guard cases, or have guarded them, somebody else with a case role agrees first: one
 * person alone can't make both the password and the codes of another.
 */
@Injectable()
export class ResetWithAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needed: SecondStepNeeded,
    private readonly requests: SecondStepRequests,
    private readonly asking: AskForAgreement,
    private readonly reset: ResetSecondStep,
  ) {}

  run(actor: Actor, accountId: string): Promise<ResetAnswer | Refused<ResetRefusal>> {
    return this.work.run<ResetAnswer | Refused<ResetRefusal>>(actor, async (tx) => {
      await oneAtATime(tx);
      if ((await accountInSchool(tx, accountId)).endedAt !== null) return refused('has-left');
      if (!(await this.needed.isGuarded(accountId, tx.manager))) return this.reset.inTransaction(tx, accountId);
      const request = await this.requests.askedFor(accountId, actor, tx.manager);
      if (request === null) return this.asking.inTransaction(tx, accountId);
      if (request.agreedAt === null || !(await this.requests.use(tx, request.id))) return refused('waits-already');
      return this.reset.inTransaction(tx, accountId);
    });
  }
}
