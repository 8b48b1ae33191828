import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';

/** How many declarations wait for this person's answer; null for those who answer none. */
export async function relativesWaiting(manager: EntityManager, { accountId, schoolId, roles }: Actor, at: Date): Promise<number | null> {
  const isHead = roles.includes('headteacher');
  if (!isHead && !roles.includes('chair') && !roles.includes('vice_chair')) return null;
  const now = at.toISOString();
  const [counted] = await query<{ n: number | string }>(
    manager,
    `SELECT COUNT(*) AS n FROM declared_relative r JOIN person p ON p.key_id = r.key_id JOIN account a ON a.person_id = p.id
     WHERE r.school_id = ? AND r.state = 'waiting' AND r.ended_at IS NULL AND a.id <> ? AND ${isHead ? 'NOT ' : ''}EXISTS (
       SELECT 1 FROM appointment h WHERE h.account_id = a.id AND h.role = 'headteacher' AND h.from_at <= ? AND (h.until_at IS NULL OR h.until_at > ?))`,
    [schoolId, accountId, now, now],
  );
  return Number(counted?.n ?? 0);
}
