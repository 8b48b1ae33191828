import type { Tx } from '../../../audit/index.js';
import { placeholders } from '../../../platform/database/sql.js';

type Words = Readonly<Record<string, unknown>>;

/** What an entry says about a file itself. */
const aboutTheFile = ['name', 'sha256'];

/**
 * What entries of a log say, without the names and fingerprints of files that are locked: the log keeps them, sealed and unchanged, and no
 * page shows them. @source domain guide 9.2
 */
export async function withoutLocked(tx: Tx, all: ReadonlyMap<number, Words>): Promise<ReadonlyMap<number, Words>> {
  const ids = [...new Set([...all.values()].flatMap(({ evidenceId }) => (typeof evidenceId === 'string' ? [evidenceId] : [])))];
  if (ids.length === 0) return all;
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM evidence_item WHERE stopped_at IS NOT NULL AND id IN (${placeholders(ids.length)})`,
    ids,
  );
  const locked = new Set(rows.map(({ id }) => id));
  return new Map([...all].map(([seq, words]) => [seq, locked.has(String(words.evidenceId)) ? stripped(words) : words]));
}

function stripped(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([name]) => !aboutTheFile.includes(name)));
}
