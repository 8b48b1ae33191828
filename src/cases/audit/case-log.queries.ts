import type { Tx } from '../../audit/index.js';
import { openField } from '../../platform/crypto/field-seal.js';
import { placeholders } from '../../platform/database/sql.js';
import { withoutLocked } from '../evidence/illegal/without-locked.js';
import { type LogEntry, type LogPage, type LogWalk, readLogPage } from './log-page.js';

/** What an entry says to those who may read the case. */
export type LogWords = Readonly<Record<string, unknown>>;

export interface ShownEntry extends LogEntry {
  /** Empty where it says nothing more. */
  readonly words: LogWords;
}

export interface ShownLog extends Omit<LogPage, 'entries'> {
  readonly entries: readonly ShownEntry[];
}

/** A page of one case's log with its sealed detail, inside a look. @param only the actions that are meant, or those that are not; all when left out */
export async function caseLog(
  tx: Tx,
  caseId: string,
  walk: LogWalk,
  size: number,
  only: readonly string[] | { readonly except: readonly string[] } | null = null,
): Promise<ShownLog> {
  const chosen = only === null ? {} : demandOf(only);
  const page = await readLogPage(tx.manager, { where: 'e.subject = ?', parameters: [caseId], walk, size, ...chosen });
  const words = await withoutLocked(
    tx,
    await detailsOf(
      tx,
      page.entries.map(({ seq }) => seq),
    ),
  );
  return { ...page, entries: page.entries.map((entry) => ({ ...entry, words: words.get(entry.seq) ?? {} })) };
}

function demandOf(only: readonly string[] | { readonly except: readonly string[] }) {
  const [not, demanded] = 'except' in only ? ['NOT ', only.except] : ['', only];
  return { demand: `q.action ${not}IN (${placeholders(demanded.length)})`, demanded };
}

async function detailsOf(tx: Tx, seqs: readonly number[]): Promise<ReadonlyMap<number, LogWords>> {
  if (seqs.length === 0) return new Map();
  const rows = await tx.query<{ seq: number; key_id: string; sealed: string }>(
    `SELECT seq, key_id, sealed FROM audit_detail WHERE seq IN (${placeholders(seqs.length)})`,
    seqs,
  );
  // A detail whose key was destroyed is gone; its entry stays.
  const keys = await tx.keys.openAll(rows.map(({ key_id }) => key_id));
  return new Map(
    rows.flatMap(({ seq, key_id, sealed }) => {
      const key = keys.get(key_id);
      if (!key) return [];
      const text = openField(key, { table: 'audit_detail', id: seq, column: 'sealed' }, sealed);
      return [[seq, (JSON.parse(text) as { words: LogWords }).words] as const];
    }),
  );
}
