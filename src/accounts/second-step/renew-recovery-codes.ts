import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { RecoveryCodes } from './recovery-codes.js';

/** New recovery codes in place of the old ones, for somebody who has just given the password again. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly codes: RecoveryCodes,
  ) {}

  /** @returns the codes, which are shown once */
  run(actor: Actor): Promise<readonly string[]> {
    return this.work.run(actor, async (tx) => {
      tx.record({ action: 'account.recovery-codes-renewed', subject: actor.accountId });
      return this.codes.makeNew(tx, actor.accountId);
    });
  }
}
