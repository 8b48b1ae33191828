import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import type { Visit } from '../../platform/http/visit.js';
import { Actors } from '../actors.js';
import { Sessions } from '../sessions.js';

/** Somebody leaves this browser, or every browser at once. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly actors: Actors,
  ) {}

  /** Whoever sits at this browser, also between the two steps of signing in. */
  async visitor({ accountId, sessionHash }: Visit): Promise<void> {
    const actor = accountId === null ? null : await this.actors.of(accountId);
    if (actor !== null && sessionHash !== null) await this.here(actor, sessionHash);
  }

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
