import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/index.js';
import type { Actor } from '../kernel/index.js';

/** "I have read this". What leads to a case or a report is read by opening that. */
@Injectable()
export class ReadNotice {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query('UPDATE notice SET read_at = ? WHERE id = ? AND account_id = ? AND read_at IS NULL RETURNING id', [
        tx.at,
        id,
        actor.accountId,
      ]);
      if (rows.length > 0) tx.record({ action: 'notice.read', subject: id });
    });
  }
}
