import type { Tx } from '../audit/index.js';
import { newId } from '../kernel/index.js';
import { openWords, sealWords } from '../platform/crypto/sealed-words.js';
import { shapeOf } from '../platform/database/sql.js';
import type { OpenCase } from './cases.repository.js';
import type { RecordWording } from './wording.entity.js';

/** By whom a wording was written down, and what was wrong with the one before it. */
export interface SaidBy {
  readonly by: string;
  readonly byName: string;
  /** Null for the first wording. */
  readonly whyCorrected: string | null;
}

export type Wording<Said> = Said & { readonly version: number; readonly savedAt: string };

/** Something that was written down in a case, with every wording of it, the latest first. */
export interface Kept<Said> {
  readonly id: string;
  readonly now: Wording<Said>;
  readonly earlier: readonly Wording<Said>[];
}

/** Everything of one kind that was written down in a case, in the order in which it was. */
export async function keptIn<Said extends object>(tx: Tx, file: OpenCase, entity: new () => RecordWording): Promise<Kept<Said>[]> {
  const { table } = shapeOf(tx.manager, entity);
  const rows = await tx.query<{ id: string; record_id: string; version: number; saved_at: string; sealed: string }>(
    `SELECT id, record_id, version, saved_at, sealed FROM ${table} WHERE case_id = ? ORDER BY saved_at, id`,
    [file.row.id],
  );
  const kept = new Map<string, Wording<Said>[]>();
  for (const { id, record_id, version, saved_at, sealed } of rows) {
    const wording = { version, savedAt: saved_at, ...openWords<Said>(file.key, table, id, sealed) };
    kept.set(record_id, [...(kept.get(record_id) ?? []), wording]);
  }
  return [...kept].flatMap(([id, wordings]) => {
    const [now, ...earlier] = wordings.toSorted((a, b) => b.version - a.version);
    return now === undefined ? [] : [{ id, now, earlier }];
  });
}

/** Keeps one wording more. */
export async function keepWording(
  tx: Tx,
  file: OpenCase,
  entity: new () => RecordWording,
  { id, version }: { readonly id: string; readonly version: number },
  said: object,
): Promise<void> {
  const row = newId();
  const sealed = sealWords(file.key, shapeOf(tx.manager, entity).table, row, said);
  await tx.insert(entity, { id: row, recordId: id, caseId: file.row.id, version, savedAt: tx.at, sealed });
}
