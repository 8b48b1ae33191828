import type { Tx } from '../../audit/index.js';

/** Whether somebody else administers the school now and for good. Without one nobody could ever let anybody in. */
export async function otherAdministrator(tx: Tx, accountId: string): Promise<boolean> {
  const others = await tx.query(
    `SELECT p.id FROM appointment p JOIN account a ON a.id = p.account_id
     WHERE p.school_id = ? AND p.role = 'system_admin' AND p.account_id <> ? AND p.from_at <= ? AND p.until_at IS NULL AND a.ended_at IS NULL`,
    [tx.actor.schoolId, accountId, tx.at],
  );
  return others.length > 0;
}
