import { Injectable } from '@nestjs/common';
import { OneTimeLinks, SecurityFacts, Tries } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { heedItself, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';

export type AskRefusal = Refused<'too-soon'> & { readonly until: Date };

/** Somebody forgot the password. The answer is the same whether or not the address has an account. */
@Injectable()
export class AskForLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly notify: Notify,
    private readonly tries: Tries,
    private readonly facts: SecurityFacts,
  ) {}

  async run(typed: string, address: string): Promise<true | AskRefusal> {
    const email = typed.toLowerCase().slice(0, 254);
    const given = await this.tries.take({ what: 'forgotten', name: email, address });
    if (given.waitUntil !== null) return { ...refused('too-soon'), until: given.waitUntil };
    return this.work.run({ ...heedItself, channel: 'web' }, async (tx) => {
      tx.record({ action: 'security.link-asked-for', subject: this.facts.nameOf(email) });
      const [account] = await tx.query<{ id: string; password_hash: string | null }>(
        'SELECT id, password_hash FROM account WHERE email = ? AND ended_at IS NULL',
        [email],
      );
      if (!account) return true as const;
      // Whoever never had a password gets what they were sent at first: their mailbox could do the same then.
      const purpose = account.password_hash === null ? 'welcome' : 'new-password';
      await this.notify.mail(tx, [account.id], purpose, await this.links.make(tx, account.id, purpose));
      return true as const;
    });
  }
}
