import type { Tx } from '../../audit/index.js';
import { CaseEvidence } from './case-evidence.entity.js';

/** Links the evidence that came with a report to its case, numbered in the order in which it came. */
export async function numberEvidence(tx: Tx, caseId: string, reportId: string): Promise<void> {
  const items = await tx.query<{ id: string }>(
    'SELECT id FROM evidence_item WHERE report_id = ? AND withdrawn_at IS NULL ORDER BY received_at, id',
    [reportId],
  );
  if (items.length > 0)
    await tx.insert(
      CaseEvidence,
      items.map(({ id }, index) => ({ caseId, evidenceId: id, number: index + 1 })),
    );
}
