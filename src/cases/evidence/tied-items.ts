import type { EntityManager } from 'typeorm';
import type { Tx } from '../../audit/index.js';
import { placeholders, query } from '../../platform/database/sql.js';
import { holdStill } from './save-evidence.js';

/** An item that was not taken back, with what it was made from, or taken out of. */
interface Tie {
  readonly id: string;
  readonly copy_of: string | null;
  readonly taken_from: string | null;
}

/**
 * The item and everything that shows the same, the oldest first: what it was copied from, and every copy; the e-mail that it was attached to,
 * and every attachment that was taken out. What is locked or purged is so for all of them.
 */
export function tiedTo({ manager }: Pick<Tx, 'manager'>, evidenceId: string): Promise<readonly string[]> {
  return tiedIn(manager, evidenceId);
}

/** Outside of any unit of work. */
export async function tiedIn(manager: EntityManager, evidenceId: string): Promise<readonly string[]> {
  const found = new Set([evidenceId]);
  for (let known = 0; known < found.size;) {
    known = found.size;
    const ids = [...found];
    const among = placeholders(ids.length);
    const ties = await query<Tie>(
      manager,
      `SELECT id, copy_of, taken_from FROM evidence_item
       WHERE withdrawn_at IS NULL AND (id IN (${among}) OR copy_of IN (${among}) OR taken_from IN (${among}))`,
      [...ids, ...ids, ...ids],
    );
    for (const { id, copy_of, taken_from } of ties)
      found
        .add(id)
        .add(copy_of ?? id)
        .add(taken_from ?? id);
  }
  return [...found].toSorted();
}

/** The same, once nobody else can stop, copy or take out any of them until the unit of work ends. */
export async function holdTied(tx: Tx, evidenceId: string): Promise<readonly string[]> {
  for (let held = 0; ;) {
    const ids = await tiedTo(tx, evidenceId);
    if (ids.length === held) return ids;
    for (const id of ids) await holdStill(tx, 'evidence_item', id);
    held = ids.length;
  }
}
