import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { reportKindTable } from '../../rules/index.js';
import type { OwnReport } from './own-reports.js';

/**
 * Whether files may be added to a report that was sent: not when its gate, or the gate of a later addition, was answered with anything but No.
 * @source domain guide 9.2
 */
export async function takesMore(tx: Tx, { id, key, kind, answers }: OwnReport): Promise<boolean> {
  if (answers.gate === 'yes' || answers.gate === 'not_sure' || reportKindTable[kind].asks.evidence === 'never') return false;
  const rows = await tx.query<{ id: string; sealed: string }>(`SELECT id, sealed FROM message WHERE report_id = ? AND side = 'reporter'`, [
    id,
  ]);
  return rows.every((row) => openWords<{ gate?: string }>(key, 'message', row.id, row.sealed).gate === undefined);
}
