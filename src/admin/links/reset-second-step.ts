import { Injectable } from '@nestjs/common';
import { OneTimeLinks, RemoveSecondStep, Sessions } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { accountInSchool } from '../people/account-in-school.js';

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

  /** @returns the token of the link, to be handed over */
  run(actor: Actor, accountId: string): Promise<{ token: string } | Refused<'has-left'>> {
    return this.work.run<{ token: string } | Refused<'has-left'>>(actor, async (tx) => {
      if ((await accountInSchool(tx, accountId)).endedAt !== null) return refused('has-left');
      await this.secondStep.clear(tx, accountId);
      await this.sessions.endAll(tx, accountId);
      await this.links.cancel(tx, accountId, ['new-second-step']);
      const token = await this.links.make(tx, accountId, 'new-second-step');
      tx.record({ action: 'account.second-step-reset', subject: accountId });
      const holders = await tx.query<{ account_id: string }>(
        `SELECT DISTINCT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
         WHERE p.school_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL`,
        [actor.schoolId, tx.at, tx.at],
      );
      await this.notify.tell(tx, [accountId, ...holders.map((holder) => holder.account_id)], 'account', '');
      return { token };
    });
  }
}
