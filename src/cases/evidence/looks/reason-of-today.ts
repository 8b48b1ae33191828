import type { Tx } from '../../../audit/index.js';
import { dayOf } from '../../../kernel/index.js';
import type { OpenCase } from '../../cases.repository.js';
import { wordsOfEntry } from '../custody.js';

/**
 * Why this person said they look at the evidence of this case, if they said so today: a reason is asked once a day, and stands beside each look
 * of that day. Read from the log, so that nothing can say otherwise.
 * @source domain guide 9.1: every view, print, download is logged with a reason
 */
export async function reasonOfToday(tx: Tx, { row, key }: OpenCase): Promise<string | null> {
  const [last] = await tx.query<{ seq: number; at: string; sealed: string }>(
    `SELECT e.seq, e.at, d.sealed FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq
     WHERE e.subject = ? AND e.actor = ? AND e.action = 'evidence.look-explained' AND d.key_id = ? ORDER BY e.seq DESC LIMIT 1`,
    [row.id, tx.actor.accountId, row.keyId],
  );
  if (!last || dayOf(new Date(last.at)) !== dayOf(tx.now)) return null;
  return wordsOfEntry(last, key).reason ?? null;
}
