import type { Tx } from '../../audit/index.js';
import { placeholders } from '../../platform/database/sql.js';

interface LinkRow {
  person_hash: string;
  other_hash: string;
}

/** Everybody who was decided to be the same as one of these, with themselves: one who is the same as another is the same as whoever that is. */
export async function sameAs(tx: Tx, schoolId: string, hashes: readonly string[]): Promise<string[]> {
  const known = new Set(hashes);
  for (let fresh = [...known]; fresh.length > 0;) {
    const marks = placeholders(fresh.length);
    const rows = await tx.query<LinkRow>(
      `SELECT person_hash, other_hash FROM person_link WHERE school_id = ? AND verdict = 'same' AND undone_at IS NULL
         AND (person_hash IN (${marks}) OR other_hash IN (${marks}))`,
      [schoolId, ...fresh, ...fresh],
    );
    fresh = [...new Set(rows.flatMap(({ person_hash, other_hash }) => [person_hash, other_hash]))].filter((hash) => !known.has(hash));
    for (const hash of fresh) known.add(hash);
  }
  return [...known].toSorted();
}
