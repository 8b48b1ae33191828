import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import type { OutcomeWords, ShownOutcome } from './domain/recorded-outcome.js';

/** Every outcome of a case, the earliest first. A pathway that was reopened may have several. */
export async function outcomesOf(tx: Tx, file: OpenCase): Promise<ShownOutcome[]> {
  const rows = await tx.query<{ id: string; pathway_id: string; at: string; sealed: string }>(
    'SELECT id, pathway_id, at, sealed FROM outcome WHERE case_id = ? ORDER BY at, id',
    [file.row.id],
  );
  return rows.map(({ id, pathway_id, at, sealed }) => ({
    id,
    pathwayId: pathway_id,
    at,
    ...openWords<OutcomeWords>(file.key, 'outcome', id, sealed),
  }));
}
