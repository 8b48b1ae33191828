import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { isRefused, type Refused, refused } from '../../kernel/index.js';
import { Actors } from '../actors.js';
import { OneTimeLinks } from '../one-time-links.js';
import { Sessions } from '../sessions.js';
import { PasswordCheck, type PasswordRefusal } from '../sign-in/password-check.js';

/**
 * Somebody whose second step was reset comes with the link that the administrator handed over. The link opens nothing without the password,
 * and with it only the set-up of a new second step.
 */
@Injectable()
export class UseSecondStepLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly actors: Actors,
    private readonly check: PasswordCheck,
    private readonly sessions: Sessions,
  ) {}

  /** @returns the token of a session that opens only the set-up */
  async run(token: string, password: string, address: string): Promise<{ token: string } | Refused<'link-gone'> | PasswordRefusal> {
    const link = await this.links.find(token);
    const actor = link?.purpose === 'new-second-step' ? await this.actors.of(link.accountId) : null;
    if (link === null || actor === null) return refused('link-gone');
    const account = await this.check.byAccount(actor.accountId, password, address);
    if (isRefused<typeof account, 'wrong' | 'too-soon'>(account)) return account;
    return this.work.run<{ token: string } | Refused<'link-gone'>>(actor, async (tx) => {
      if (!(await this.links.use(tx, link))) return refused('link-gone');
      tx.record({ action: 'account.second-step-link-used', subject: actor.accountId });
      return { token: await this.sessions.begin(tx, actor.accountId, false) };
    });
  }
}
