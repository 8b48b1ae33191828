import type { Tx } from '../../../audit/index.js';

/** A table whose rows were made of one item, or say something of what it shows. */
export interface Hanging {
  readonly table: string;
  /** The column that names the item. */
  readonly item: string;
  /** The column whose id names bytes of their own in the store, such as a copy that was made of it. */
  readonly bytes?: string;
  /** The column that names a key of its own. What is sealed under the item’s key needs none: it goes with that. */
  readonly key?: string;
  /**
   * What becomes of a row when the item is destroyed. `removed`: only where the log does not vouch for it. `unreadable`: it stays, sealed under
   * a key that is gone. `stays`: it says nothing of what the item was.
   */
  readonly then: 'removed' | 'unreadable' | 'stays';
}

/**
 * Everything that hangs on an item, named once: whoever makes something of an item adds a line here, and destroying the item destroys that
 * too. A test holds the list against every table that there is. No word of a file is ever sorted into the index of the search.
 */
export const whatHangsOnAnItem: readonly Hanging[] = [
  { table: 'case_evidence', item: 'evidence_id', then: 'stays' },
  { table: 'evidence_check', item: 'evidence_id', then: 'removed' },
  { table: 'evidence_scan', item: 'evidence_id', then: 'unreadable' },
  { table: 'locked_item', item: 'id', then: 'stays' },
  { table: 'locked_record', item: 'evidence_id', then: 'stays' },
  { table: 'purge_request', item: 'evidence_id', then: 'stays' },
];

/** Ids under which the store holds something made of the item, besides its own. */
export async function bytesMadeOf(tx: Pick<Tx, 'query'>, evidenceId: string, hanging = whatHangsOnAnItem): Promise<string[]> {
  return idsIn(tx, evidenceId, hanging, 'bytes');
}

/** Destroys every key of what was made of the item, and removes what the log does not vouch for. Safe to run twice. */
export async function destroyWhatHangs(tx: Tx, evidenceId: string, hanging = whatHangsOnAnItem): Promise<void> {
  for (const key of await idsIn(tx, evidenceId, hanging, 'key')) await tx.keys.destroy(key, tx.now);
  for (const { table, item } of hanging.filter(({ then }) => then === 'removed'))
    await tx.query(`DELETE FROM ${table} WHERE ${item} = ?`, [evidenceId]);
}

async function idsIn(
  tx: Pick<Tx, 'query'>,
  evidenceId: string,
  hanging: readonly Hanging[],
  what: 'bytes' | 'key',
): Promise<string[]> {
  const ids: string[] = [];
  for (const { table, item, ...named } of hanging) {
    const column = named[what];
    if (column === undefined) continue;
    const rows = await tx.query<{ id: string | null }>(`SELECT ${column} AS id FROM ${table} WHERE ${item} = ?`, [evidenceId]);
    ids.push(...rows.flatMap(({ id }) => (id === null || id === evidenceId ? [] : [id])));
  }
  return ids;
}
