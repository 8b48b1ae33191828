import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WatchRepeats } from '../patterns/watch-repeats.js';

/** `done-already`: it was restricted, or the restriction was lifted, while this was written. */
export type RestrictCaseRefusal = 'leaves-out-the-manager' | 'done-already';

/** Readers are only those named one by one, until lifted with a reason. */
@Injectable()
export class RestrictCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly repeats: WatchRepeats,
  ) {}

  /** @param accounts who may go on reading; null lifts the restriction */
  run(actor: Actor, reference: string, accounts: readonly string[] | null, reason: string): Promise<null | Refused<RestrictCaseRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.restrict');
      if ((file.knows.restrictedTo === null) === (accounts === null)) return refused('done-already');
      if (accounts !== null && !accounts.includes(actor.accountId)) return refused('leaves-out-the-manager');
      const before = file.knows.restrictedTo ?? [];
      await this.cases.save(tx, file, { restrictedAt: accounts === null ? null : tx.at, knows: { ...file.knows, restrictedTo: accounts } });
      await this.cases.refresh(tx, file);
      if (accounts === null) await this.repeats.forWhoJoined(tx, file, await readersBeside(tx, file, before));
      tx.record({
        action: accounts === null ? 'case.restriction-lifted' : 'case.restricted',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { reason } },
      });
      return null;
    });
  }
}

async function readersBeside(tx: Tx, { row }: OpenCase, named: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>('SELECT account_id FROM case_reader WHERE case_id = ? ORDER BY account_id', [row.id]);
  return rows.map(({ account_id }) => account_id).filter((accountId) => !named.includes(accountId));
}
