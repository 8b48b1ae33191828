import { placeholders, type SqlValue } from '../../platform/database/sql.js';

/** The cases in which one of some words stands, some of them more than once: from the index, and from the words not yet sorted into it. */
export function casesWith(hashes: readonly string[]): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
  const marks = placeholders(hashes.length);
  return {
    sql: `SELECT case_id FROM word_index WHERE hash IN (${marks}) UNION ALL SELECT case_id FROM word_fresh WHERE hash IN (${marks})`,
    parameters: [...hashes, ...hashes],
  };
}
