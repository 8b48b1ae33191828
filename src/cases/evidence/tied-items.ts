import type { Tx } from '../../audit/index.js';
import { placeholders } from '../../platform/database/sql.js';

/** An item that was not taken back, with what it was made from. */
interface Tie {
  readonly id: string;
  readonly copy_of: string | null;
}

/** The item and everything that shows the same: what it was copied from, and every copy. What is locked or purged is so for all of them. */
export async function tiedTo(tx: Tx, evidenceId: string): Promise<readonly string[]> {
  const found = new Set([evidenceId]);
  for (let known = 0; known < found.size;) {
    known = found.size;
    const ids = [...found];
    const ties = await tx.query<Tie>(
      `SELECT id, copy_of FROM evidence_item WHERE withdrawn_at IS NULL AND (id IN (${placeholders(ids.length)}) OR copy_of IN (${placeholders(ids.length)}))`,
      [...ids, ...ids],
    );
    for (const { id, copy_of } of ties) found.add(id).add(copy_of ?? id);
  }
  return [...found];
}
