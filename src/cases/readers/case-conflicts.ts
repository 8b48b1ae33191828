import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { Conflict } from '../../routing/index.js';
import type { ConflictKind } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import type { ConflictWords } from './conflict-rows.js';

export interface StoredConflict {
  readonly id: string;
  readonly personHash: string;
  readonly words: ConflictWords;
}

/** Who must not know of the case, and why, as it stands now. */
export async function conflictsOf(tx: Tx, file: OpenCase): Promise<StoredConflict[]> {
  const rows = await tx.query<{ id: string; person_hash: string; sealed: string }>(
    'SELECT id, person_hash, sealed FROM case_conflict WHERE case_id = ? AND lifted_at IS NULL',
    [file.row.id],
  );
  return rows.map(({ id, person_hash, sealed }) => ({
    id,
    personHash: person_hash,
    words: openWords<ConflictWords>(file.key, 'case_conflict', id, sealed),
  }));
}

/** Those that routing cannot work out from the facts alone. */
export function declaredAmong(stored: readonly StoredConflict[]): Conflict[] {
  return stored
    .filter(({ words }) => words.source === 'declared')
    .flatMap(({ words }) => words.because.map((kind) => ({ personId: words.personId, kind: kind as ConflictKind })));
}
