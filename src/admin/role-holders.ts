import type { Tx } from '../audit/index.js';

/** Everybody with a role in the actor's school now: nothing is done to somebody's way in unseen by them. */
export async function roleHolders(tx: Tx): Promise<string[]> {
  const holders = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
     WHERE p.school_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL`,
    [tx.actor.schoolId, tx.at, tx.at],
  );
  return holders.map(({ account_id }) => account_id);
}
