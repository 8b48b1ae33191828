import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { NewPasswords, type NewPasswordRefusal } from '../new-passwords.js';
import { Sessions } from '../sessions.js';

/** Somebody who has just given the present password chooses another; every other browser is signed out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: NewPasswords,
    private readonly sessions: Sessions,
  ) {}

  run(actor: Actor, sessionHash: string, password: string): Promise<true | NewPasswordRefusal> {
    return this.passwords.prepare(actor.accountId, password, (set) =>
      this.work.run(actor, async (tx) => {
        await set(tx);
        await this.sessions.endAll(tx, actor.accountId, sessionHash);
        tx.record({ action: 'account.password-changed', subject: actor.accountId });
        return true as const;
      }),
    );
  }
}
