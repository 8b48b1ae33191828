import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../audit/index.js';
import type { Actor } from '../kernel/index.js';
import { Notify } from '../notifications/index.js';

/** Everybody with a role in the school learns that an account was changed from the server itself, so that nobody does so unseen. */
export function tellRoleHolders(app: INestApplicationContext, actor: Actor, accountId: string): Promise<void> {
  return app.get(UnitOfWork).run(actor, async (tx) => {
    const holders = await tx.query<{ account_id: string }>(
      `SELECT DISTINCT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE p.school_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL`,
      [actor.schoolId, tx.at, tx.at],
    );
    await app.get(Notify).tell(
      tx,
      holders.map(({ account_id }) => account_id).filter((id) => id !== accountId),
      'account',
      '',
    );
    tx.record({ action: 'account.changed-by-command', subject: accountId });
  });
}
