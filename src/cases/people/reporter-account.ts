import type { Tx } from '../../audit/index.js';
import type { OpenCase } from '../cases.repository.js';
import { reportsOf } from '../reported/reports-of-case.js';
import { partiesOf } from './people.queries.js';

/** The account of whoever sent the report that opened a case; null when they have left or gave no name. */
export async function reporterAccount(tx: Tx, file: OpenCase, reportId: string): Promise<string | null> {
  if ((await reportsOf(tx, file)).some(({ id, answers }) => id === reportId && answers.anonymous)) return null;
  const senders = (await partiesOf(tx, file)).filter(({ part }) => part === 'reporter' || part === 'recorded_by');
  for (const { personId, reportId: of } of senders) {
    if (of !== undefined && of !== reportId) continue;
    const [account] = await tx.query<{ id: string }>('SELECT id FROM account WHERE person_id = ? AND ended_at IS NULL', [personId]);
    if (account) return account.id;
  }
  return null;
}
