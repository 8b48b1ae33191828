import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, heedItself } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';

export type SecurityFact =
  'security.sign-in-failed' | 'security.sign-in-slowed' | 'security.code-failed' | 'security.code-slowed' | 'security.link-refused';

/** Nobody has shown who they are. */
const somebody: Actor = { ...heedItself, channel: 'web' };

/** What happens at the doors, on the log: no address, no name, only whether it was the same name again. */
@Injectable()
export class SecurityFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hash: KeyedHash,
  ) {}

  async record(subject: string, ...actions: readonly SecurityFact[]): Promise<void> {
    await this.work.run(somebody, async (tx) => {
      for (const action of actions) tx.record({ action, subject });
      return Promise.resolve();
    });
  }

  /** The same for known and unknown names, so that the log does not tell which exist. */
  nameOf(typed: string): string {
    return this.hash.of('sign-in-name', typed);
  }
}
