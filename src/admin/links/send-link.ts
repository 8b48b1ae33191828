import { Injectable } from '@nestjs/common';
import { type LinkPurpose, OneTimeLinks } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { accountInSchool } from '../people/account-in-school.js';

export interface MadeLink {
  readonly token: string;
  readonly purpose: LinkPurpose;
}

/** The administrator gives somebody a new link: to begin, or because the password is forgotten. Earlier ones stop working. */
@Injectable()
export class SendLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, accountId: string, delivery: 'mail' | 'print'): Promise<MadeLink | Refused<'has-left'>> {
    return this.work.run<MadeLink | Refused<'has-left'>>(actor, async (tx) => {
      const account = await accountInSchool(tx, accountId);
      if (account.endedAt !== null) return refused('has-left');
      const purpose = account.hasPassword ? 'new-password' : 'welcome';
      await this.links.cancel(tx, accountId, ['welcome', 'new-password']);
      const token = await this.links.make(tx, accountId, purpose);
      if (delivery === 'mail') await this.notify.mail(tx, [accountId], purpose, token);
      tx.record({ action: 'account.link-made', subject: accountId });
      return { token, purpose };
    });
  }
}
