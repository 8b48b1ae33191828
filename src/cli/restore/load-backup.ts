import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import type { Disposal } from '../../audit/index.js';
import { heedDataSource } from '../../data-source.js';
import { migrations } from '../../migrations/index.js';
import {
  BackupFault,
  backupPaths,
  evidenceOfPath,
  type Manifest,
  putRows,
  readBackup,
  recordTables,
  type SealedBackup,
  tableOfPath,
  type TakeMember,
} from '../../operations/index.js';
import { query } from '../../platform/database/sql.js';
import type { Staging } from './staging.js';

/** @throws BackupFault when it was taken by a version that knows more of the records than this one */
export function refuseNewer({ migrations: applied, heed }: Manifest): void {
  const unknown = applied.filter((name) => !migrations.some((known) => known.name === name));
  if (unknown.length > 0)
    throw new BackupFault(
      `it was taken by Heed ${heed}, which keeps records that this version does not know. Install that one or a later one`,
    );
}

/** Fills a staging from a backup that has been checked. What the ledger says was destroyed or stopped comes without its bytes. */
export async function loadBackup(given: SealedBackup, checked: Manifest, staging: Staging, ledger: readonly Disposal[]): Promise<void> {
  const atThatTime = migrations.filter(({ name }) => checked.migrations.includes(name));
  const source = await heedDataSource(staging.settings, { migrations: atThatTime }).initialize();
  try {
    await source.runMigrations();
    await emptied(source, checked);
    const manifest = await readBackup(given, takeInto(source, staging, new Set(ledger.map(({ id }) => id))));
    if (JSON.stringify(manifest) !== JSON.stringify(checked)) throw new BackupFault('the file was changed while it was read');
    for (const { name, rows } of checked.tables) {
      const [counted] = await query<{ count: number | string }>(source.manager, `SELECT COUNT(*) AS count FROM ${name}`);
      if (Number(counted?.count) !== rows) throw new BackupFault(`not every row of ${name} came back`);
    }
  } finally {
    await source.destroy();
  }
}

/** Migrations put a few rows in, and those are in the backup too. */
async function emptied(source: DataSource, { tables }: Manifest): Promise<void> {
  const known = new Set(recordTables(source).map(({ name }) => name));
  for (const { name } of tables) if (!known.has(name)) throw new BackupFault('the backup holds something that Heed does not put into one');
  for (const { name } of tables.toReversed()) await query(source.manager, `DELETE FROM ${name}`);
}

function takeInto(source: DataSource, { settings, store }: Staging, disposed: ReadonlySet<string>): TakeMember {
  const files: Readonly<Record<string, string>> = {
    [backupPaths.masterKey]: settings.keyFile,
    [backupPaths.signingKey]: settings.signingKeyFile,
    [backupPaths.checkpoints]: settings.checkpointFile,
  };
  return async ({ path, content }) => {
    const table = tableOfPath(path);
    const item = evidenceOfPath(path);
    const file = files[path];
    if (table !== null) await putRows(source, table, content);
    else if (item !== null && !disposed.has(item) && !disposed.has(await keyOf(source, item))) await store.put(item, content);
    else if (file !== undefined) await writeFile(file, await buffer(content), { flag: 'wx', mode: 0o600, flush: true });
  };
}

async function keyOf(source: DataSource, item: string): Promise<string> {
  const [row] = await query<{ key_id: string }>(source.manager, 'SELECT key_id FROM evidence_item WHERE id = ?', [item]);
  if (!row) throw new BackupFault(`the backup holds a file of evidence that no record knows: ${item}`);
  return row.key_id;
}
