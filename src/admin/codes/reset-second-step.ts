import { Injectable } from '@nestjs/common';
import { OneTimeLinks, RemoveSecondStep, Sessions } from '../../accounts/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { accountInSchool } from '../people/account-in-school.js';
import { roleHolders } from '../role-holders.js';

/**
 * Somebody lost phone and recovery codes. Their codes stop working and they are signed out everywhere at once. The link for new ones is never
 * mailed and opens nothing without the password; everybody with a role in the school is told, so that nobody resets codes unseen.
 */
@Injectable()
export class ResetSecondStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secondStep: RemoveSecondStep,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    private readonly notify: Notify,
  ) {}

  /**
   * Asks nobody: for the server's own keyboard, where there may be nobody left to ask.
   * @returns the token of the link, to be handed over
   */
  runWithoutAgreement(actor: Actor, accountId: string): Promise<{ token: string } | Refused<'has-left'>> {
    return this.work.run<{ token: string } | Refused<'has-left'>>(actor, async (tx) => {
      if ((await accountInSchool(tx, accountId)).endedAt !== null) return refused('has-left');
      return this.inTransaction(tx, accountId);
    });
  }

  async inTransaction(tx: Tx, accountId: string): Promise<{ token: string }> {
    await this.secondStep.clear(tx, accountId);
    await this.sessions.endAll(tx, accountId);
    await this.links.cancel(tx, accountId, ['new-second-step']);
    const token = await this.links.make(tx, accountId, 'new-second-step');
    tx.record({ action: 'account.second-step-reset', subject: accountId });
    await this.notify.tell(tx, [accountId, ...(await roleHolders(tx))], 'account', '');
    return { token };
  }
}
