import type { Tx } from '../audit/index.js';
import { newId, type Refused, refused } from '../kernel/index.js';
import { shapeOf } from '../platform/database/sql.js';

/** Something that a school says in editions: a change is a row more, and no row is changed. */
interface SchoolEdition {
  id: string;
  schoolId: string;
  /** One for the first, one more for each change. */
  version: number;
  /** Where each kind has editions of its own. */
  kind?: string;
}

/**
 * Adds an edition, unless somebody added one since the form was opened. Whoever calls it records why.
 * @param version the one that the form was opened at; 0 for the first time
 * @returns the id of the edition
 */
export async function addEdition<Edition extends SchoolEdition>(
  tx: Tx,
  entity: new () => Edition,
  version: number,
  said: Omit<Edition, 'id' | 'schoolId' | 'version' | 'school'>,
): Promise<string | Refused<'stale'>> {
  const { schoolId } = tx.actor;
  // Two administrators may save at once: the second waits here, and finds what the first said.
  await tx.query('UPDATE school SET version = version WHERE id = ?', [schoolId]);
  const { table } = shapeOf(tx.manager, entity);
  const kinds = 'kind' in said ? [String(said.kind)] : [];
  const [newest] = await tx.query<{ version: number }>(
    `SELECT version FROM ${table} WHERE school_id = ?${kinds.length === 0 ? '' : ' AND kind = ?'} ORDER BY version DESC LIMIT 1`,
    [schoolId, ...kinds],
  );
  if ((newest?.version ?? 0) !== version) return refused('stale');
  const id = newId();
  await tx.insert(entity, { ...said, id, schoolId, version: version + 1 } as Edition);
  return id;
}
