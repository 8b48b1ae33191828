import { Injectable } from '@nestjs/common';
import { Account, OneTimeLinks, SecondStepRequests, Sessions } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { endAppointmentsOf } from '../appointments/end-appointments.js';
import { otherAdministrator } from '../appointments/other-administrator.js';
import { Standing } from '../standing.js';
import { accountInSchool } from './account-in-school.js';

export type EndRefusal = 'ended-already' | 'yourself' | 'last-administrator';

/** Somebody leaves: they can't sign in any more, their appointments end, and what they held goes to whoever stands in. What they did stays. */
@Injectable()
export class EndAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    private readonly requests: SecondStepRequests,
    private readonly standing: Standing,
  ) {}

  run(actor: Actor, accountId: string): Promise<true | Refused<EndRefusal>> {
    return this.work.run<true | Refused<EndRefusal>>(actor, async (tx) => {
      const account = await accountInSchool(tx, accountId);
      if (account.endedAt !== null) return refused('ended-already');
      if (accountId === actor.accountId) return refused('yourself');
      if (!(await otherAdministrator(tx, accountId))) return refused('last-administrator');
      await tx.update(Account, accountId, { endedAt: tx.at });
      await endAppointmentsOf(tx, accountId);
      await this.sessions.endAll(tx, accountId);
      await this.links.cancel(tx, accountId, ['welcome', 'new-password', 'new-second-step']);
      await this.requests.lapse(tx, accountId);
      tx.record({ action: 'account.ended', subject: accountId });
      await this.standing.changes(tx, actor.schoolId, [accountId]);
      return true;
    });
  }
}
