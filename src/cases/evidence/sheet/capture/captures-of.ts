import type { Tx } from '../../../../audit/index.js';
import type { Capture } from '../../../../evidence/index.js';
import { openWords } from '../../../../platform/crypto/sealed-words.js';
import { placeholders } from '../../../../platform/database/sql.js';
import type { CaseItem } from '../../case-items.js';

/** What files say about themselves, by item; only of those that may be looked at. */
export async function capturesOf(tx: Tx, items: readonly CaseItem[]): Promise<ReadonlyMap<string, Capture>> {
  const open = items.filter(({ state }) => state === 'open');
  const captures = new Map<string, Capture>();
  for (let at = 0; at < open.length; at += 500) {
    const some = open.slice(at, at + 500);
    const rows = await tx.query<{ id: string; sealed: string }>(
      `SELECT id, sealed FROM evidence_capture WHERE id IN (${placeholders(some.length)})`,
      some.map(({ id }) => id),
    );
    for (const { id, sealed } of rows) {
      const item = some.find((one) => one.id === id);
      if (item) captures.set(id, openWords<Capture>(await tx.keys.open(item.keyId), 'evidence_capture', id, sealed));
    }
  }
  return captures;
}
