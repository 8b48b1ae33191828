import { Injectable } from '@nestjs/common';
import { MaxLength } from 'class-validator';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { CasesRepository } from '../cases.repository.js';
import { mayOwn } from './add-action.js';
import { CaseAction } from './case-action.entity.js';
import { CaseProgress } from './case-progress.js';
import { openAction } from './record-step.js';
import { tellReaders } from './tell-readers.js';

/** Who is to do it. */
export class GiveActionForm {
  /** The action as it stood when the page was opened. */
  @MaxLength(10, { message: 'Open the page again' })
  version = '';

  @MaxLength(40, { message: 'Choose from the list' })
  owner = '';
}

export type GiveActionRefusal = 'incomplete' | 'not-open' | 'closed' | 'stale';

/** Gives an action to one of those who handle the case, or back to whoever answers for it by the procedure. */
@Injectable()
export class GiveAction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, reference: string, actionId: string, { owner, version }: GiveActionForm): Promise<null | Refused<GiveActionRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.act');
      const action = await openAction(tx, file, actionId);
      if (isRefused(action)) return action;
      if (!(await mayOwn(tx, file, owner))) return refused('incomplete');
      const changes = { ownerAccountId: owner === '' ? null : owner };
      const saved = await tx.update(CaseAction, action.id, changes, version === '' ? action.version : Number(version));
      if (isRefused(saved)) return saved;
      await this.progress.run(tx, file);
      await tellReaders(tx, this.notify, file, [owner]);
      const title = `Given to somebody: ${action.step?.what ?? action.words.title ?? ''}`;
      tx.record({
        action: 'case.action-given',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { title, actionId, to: owner } },
      });
      return null;
    });
  }
}
