import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { Notify } from '../../notifications/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import type { ActionWords } from './action-words.js';
import { CaseAction } from './case-action.entity.js';
import { CaseProgress, isOpen } from './case-progress.js';
import { freeActionRow } from './free-action-row.js';
import { type ActionLine, workOf } from './steps.queries.js';
import { tellReaders } from './tell-readers.js';

type Copy = NonNullable<ActionWords['copy']>;

interface ToDo {
  readonly title: string;
  readonly help: string;
  /** Null while its clock waits. */
  readonly dueAt: Date | null;
  readonly accountId: string;
}

/** What there is to do about somebody who asked what is held about a person: to answer them, and to agree with what they get. */
@Injectable()
export class CopyActions {
  constructor(
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
  ) {}

  /** Sets it, or sets its time anew where it is open. What was done is not asked for again. */
  async keep(tx: Tx, file: OpenCase, copy: Copy, { title, help, dueAt, accountId }: ToDo): Promise<void> {
    const known = await this.of(tx, file, copy);
    const due = dueAt?.toISOString() ?? null;
    const open = known.find(isOpen);
    if (open !== undefined) await tx.update(CaseAction, open.id, { dueAt: due });
    else if (copy.of === 'approve' || known.length === 0)
      await tx.insert(CaseAction, freeActionRow(file, { title, help, copy }, { openedAt: tx.at, dueAt: due, ownerAccountId: accountId }));
    await this.progress.run(tx, file);
    if (copy.of === 'approve') await tellReaders(tx, this.notify, file, [accountId]);
  }

  /** @param result what was done; null where it need not be done any more */
  async end(tx: Tx, file: OpenCase, copy: Copy, result: string | null): Promise<void> {
    const open = (await this.of(tx, file, copy)).find(isOpen);
    if (open === undefined) return;
    const ended =
      result === null
        ? { ...open.words, whyCancelled: 'The copy was changed since' }
        : { ...open.words, result, doneBy: tx.actor.accountId };
    const when = result === null ? { cancelledAt: tx.at } : { doneAt: tx.at };
    await tx.update(CaseAction, open.id, { ...when, sealed: sealWords(file.key, 'case_action', open.id, ended) });
    await this.progress.run(tx, file);
  }

  /** Those of these accounts who read the case. */
  tell(tx: Tx, file: OpenCase, accounts: readonly string[]): Promise<void> {
    return tellReaders(tx, this.notify, file, accounts);
  }

  private async of(tx: Tx, file: OpenCase, { id, of }: Copy): Promise<ActionLine[]> {
    return (await workOf(tx, file)).actions.filter(({ words }) => words.copy?.id === id && words.copy.of === of);
  }
}
