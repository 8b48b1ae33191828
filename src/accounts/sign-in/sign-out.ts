import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { Sessions } from '../sessions.js';

/** Somebody leaves this browser, or every browser at once. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async here(actor: Actor, sessionHash: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.sessions.end(tx, sessionHash);
      tx.record({ action: 'account.signed-out', subject: actor.accountId });
    });
  }

  async everywhere(actor: Actor): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await this.sessions.endAll(tx, actor.accountId);
      tx.record({ action: 'account.signed-out-everywhere', subject: actor.accountId });
    });
  }
}
