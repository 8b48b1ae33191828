import { Injectable } from '@nestjs/common';
import { Account, OneTimeLinks, RemoveSecondStep } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { accountInSchool } from './account-in-school.js';

/** Somebody who left comes back: the same person, with a new password, and no appointment until one is given. */
@Injectable()
export class ReopenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secondStep: RemoveSecondStep,
    private readonly links: OneTimeLinks,
    private readonly notify: Notify,
  ) {}

  /** @returns the token of the link with which they choose a password */
  run(actor: Actor, accountId: string, delivery: 'mail' | 'print'): Promise<{ token: string } | Refused<'not-ended'>> {
    return this.work.run<{ token: string } | Refused<'not-ended'>>(actor, async (tx) => {
      const account = await accountInSchool(tx, accountId);
      if (account.endedAt === null) return refused('not-ended');
      await tx.update(Account, accountId, { endedAt: null, reopenedAt: tx.at, passwordHash: null });
      await this.secondStep.clear(tx, accountId);
      const token = await this.links.make(tx, accountId, 'welcome');
      if (delivery === 'mail') await this.notify.mail(tx, [accountId], 'welcome', token);
      tx.record({ action: 'account.reopened', subject: accountId });
      return { token };
    });
  }
}
