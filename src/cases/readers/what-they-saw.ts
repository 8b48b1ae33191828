import type { Tx } from '../../audit/index.js';

/** When a person had already looked: added to the conflict, so that a hearing can weigh it. @source domain guide 4.2 */
export async function whatTheySaw(tx: Tx, caseId: string, personId: string): Promise<string[]> {
  const looks = await tx.query<{ at: string }>(
    `SELECT e.at FROM audit_entry e JOIN account a ON a.id = e.actor
     WHERE e.subject = ? AND a.person_id = ? AND e.action LIKE '%viewed' ORDER BY e.seq LIMIT 500`,
    [caseId, personId],
  );
  return looks.map(({ at }) => at);
}
