import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../access/index.js';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import type { Actor } from '../../../kernel/index.js';
import { lockedApart } from './locked-items.js';
import { whoHadIt } from './who-had-it.js';
import { NotFound } from '../../../platform/http/faults.js';

/** A locked item that came with a report that was never sent. */
export interface LeftBehind {
  readonly id: string;
  readonly stoppedAt: Date;
  readonly purgedAt: Date | null;
  /** Whose draft it was. */
  readonly by: string;
}

/** What is locked and hangs on no case, for those who were told of it. */
@Injectable()
export class LockedList {
  constructor(private readonly work: UnitOfWork) {}

  /** The newest first. A list, and so no look. */
  async of(actor: Actor): Promise<LeftBehind[]> {
    if (!mayDo(actor, 'locked.keep')) return [];
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT l.id FROM locked_item l JOIN evidence_item e ON e.id = l.id
         WHERE l.school_id = ? AND NOT EXISTS (SELECT 1 FROM case_evidence c WHERE c.evidence_id = l.id)
         ORDER BY e.stopped_at DESC, l.id DESC`,
        [actor.schoolId],
      );
      const found: LeftBehind[] = [];
      for (const { id } of rows) found.push(...(await leftBehind(tx, id)));
      return found;
    });
  }
}

/** None for whoever must not know of it. */
async function leftBehind(tx: Tx, evidenceId: string): Promise<LeftBehind[]> {
  try {
    const locked = await lockedApart(tx, evidenceId);
    const { id, stoppedAt, purgedAt } = locked;
    return [{ id, stoppedAt, purgedAt, by: (await whoHadIt(tx, locked))[0]?.who ?? 'somebody who has left' }];
  } catch (fault) {
    if (fault instanceof NotFound) return [];
    throw fault;
  }
}
