import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondStepNeeded } from './second-step-needed.js';

/** Somebody goes back to a password alone. Whoever needs it may not. */
@Injectable()
export class RemoveSecondStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: RecoveryCodes,
    private readonly needed: SecondStepNeeded,
  ) {}

  async run(actor: Actor): Promise<true | Refused<'needed'>> {
    if (await this.needed.of(actor.accountId)) return refused('needed');
    return this.work.run(actor, async (tx) => {
      await this.clear(tx, actor.accountId);
      tx.record({ action: 'account.second-step-removed', subject: actor.accountId });
      return true as const;
    });
  }

  /** Inside another change: the secret and the recovery codes are gone, and nothing else is. */
  async clear(tx: Tx, accountId: string): Promise<void> {
    await tx.query('UPDATE account SET second_step_sealed = NULL, second_step_since = NULL, second_step_used = NULL WHERE id = ?', [
      accountId,
    ]);
    await this.codes.removeAll(tx, accountId);
  }
}
