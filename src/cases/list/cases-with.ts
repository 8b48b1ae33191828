import type { EntityManager } from 'typeorm';
import { placeholders, query, type SqlValue } from '../../platform/database/sql.js';

/** Where words stand: in the index, and until they are sorted into it among the fresh ones. */
export type WordTable = 'word_index' | 'word_fresh';

/** Where to look for words now. Mostly nothing is fresh, and looking for each word there too would take as long again. */
export async function wordTables(manager: EntityManager): Promise<readonly WordTable[]> {
  const fresh = await query(manager, 'SELECT case_id FROM word_fresh LIMIT 1');
  return fresh.length > 0 ? ['word_index', 'word_fresh'] : ['word_index'];
}

/** The cases in which one of some words stands, some of them more than once. */
export function casesWith(
  hashes: readonly string[],
  tables: readonly WordTable[],
): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
  const marks = placeholders(hashes.length);
  return {
    sql: tables.map((table) => `SELECT case_id FROM ${table} WHERE hash IN (${marks})`).join(' UNION ALL '),
    parameters: tables.flatMap(() => hashes),
  };
}
