import type { EntityManager } from 'typeorm';
import type { RecordKeys } from '../../audit/index.js';
import { query } from '../../platform/database/sql.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { RelationshipWords } from './relationship-words.js';

/** A database and its keys: those of a unit of work, or of one reading. */
export interface Reading {
  readonly manager: EntityManager;
  readonly keys: RecordKeys;
}

/**
 * Who is close to whom in a school, for routing alone; nobody is shown it. What was ended after `since` still counts: whoever was kept out of
 * a case stays out of it, and saying that it is over opens no case.
 */
export async function relationshipsIn({ manager, keys }: Reading, schoolId: string, since: Date): Promise<RelationshipWords[]> {
  const rows = await query<{ id: string; key_id: string; sealed: string }>(
    manager,
    'SELECT id, key_id, sealed FROM declared_relationship WHERE school_id = ? AND (ended_at IS NULL OR ended_at > ?) ORDER BY id',
    [schoolId, since.toISOString()],
  );
  const opened = await keys.openAll(rows.map(({ key_id }) => key_id));
  return rows.flatMap(({ id, key_id, sealed }) => {
    const key = opened.get(key_id);
    return key ? [openWords<RelationshipWords>(key, 'declared_relationship', id, sealed)] : [];
  });
}
