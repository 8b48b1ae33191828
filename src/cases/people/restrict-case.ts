import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { CasesRepository } from '../cases.repository.js';

export type RestrictCaseRefusal = 'leaves-out-the-manager';

/** Readers are only those named one by one, until lifted with a reason. */
@Injectable()
export class RestrictCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  /** @param accounts who may go on reading; null lifts the restriction */
  run(actor: Actor, reference: string, accounts: readonly string[] | null, reason: string): Promise<null | Refused<RestrictCaseRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.restrict');
      if (accounts !== null && !accounts.includes(actor.accountId)) return refused('leaves-out-the-manager');
      await this.cases.save(tx, file, { restrictedAt: accounts === null ? null : tx.at, knows: { ...file.knows, restrictedTo: accounts } });
      await this.cases.refresh(tx, file);
      tx.record({
        action: accounts === null ? 'case.restriction-lifted' : 'case.restricted',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { reason } },
      });
      return null;
    });
  }
}
