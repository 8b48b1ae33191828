import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Refused, refused } from '../../kernel/index.js';
import { Actors } from '../actors.js';
import { NewPasswords, type NewPasswordRefusal } from '../new-passwords.js';
import { type LiveLink, OneTimeLinks } from '../one-time-links.js';
import { Sessions } from '../sessions.js';

/**
 * Somebody chooses a password with a one-time link, for the first time or again. That opens nothing yet: they sign in with it next, and
 * with their second step where they need one.
 */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly actors: Actors,
    private readonly passwords: NewPasswords,
    private readonly sessions: Sessions,
  ) {}

  async run(token: string, password: string): Promise<true | Refused<'link-gone'> | NewPasswordRefusal> {
    const link = await this.links.find(token);
    const actor = link && link.purpose !== 'new-second-step' ? await this.actors.of(link.accountId) : null;
    if (link === null || actor === null) return refused('link-gone');
    return this.passwords.prepare(actor.accountId, password, (set) =>
      this.work.run<true | Refused<'link-gone'>>(actor, async (tx) => {
        if (!(await this.links.use(tx, link))) return refused('link-gone');
        await set(tx);
        await this.sessions.endAll(tx, actor.accountId);
        tx.record({ action: 'account.password-chosen', subject: actor.accountId });
        return true;
      }),
    );
  }

  /** The link as it stands, to show the page for it. */
  find(token: string): Promise<LiveLink | null> {
    return this.links.find(token);
  }
}
