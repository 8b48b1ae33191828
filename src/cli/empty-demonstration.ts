import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { keptCheckpoints, WrongKindOfData } from '../audit/index.js';
import { heedDataSource } from '../data-source.js';
import type { Settings } from '../platform/config/settings.js';
import { query } from '../platform/database/sql.js';
import { FolderStore } from '../platform/storage/folder-store.js';

/**
 * Clears away what an earlier demonstration left, and nothing else: its database, the evidence that this database names, its signed heads. Keys
 * stay, and so does whatever somebody else keeps in the same folders.
 * @throws WrongKindOfData when the records are real; nothing was touched then
 */
export async function emptyDemonstration(settings: Settings): Promise<void> {
  if (settings.databaseUrl === null && !existsSync(sqliteFile(settings))) return;
  const source = await heedDataSource(settings).initialize();
  try {
    const origin = await originOf(source);
    if (origin === null) return;
    const evidence = await query<{ id: string }>(source.manager, 'SELECT id FROM evidence_item');
    const store = new FolderStore(settings.uploadsDir);
    for (const { id } of evidence) await store.remove(id);
    await forgetHeads(settings.checkpointFile, origin);
    await dropRecords(source);
  } finally {
    await source.destroy();
  }
  if (settings.databaseUrl === null) for (const end of ['', '-wal', '-shm']) await rm(`${sqliteFile(settings)}${end}`, { force: true });
}

/** Of the demonstration's log; null where nothing was ever recorded. @throws WrongKindOfData */
async function originOf(source: DataSource): Promise<string | null> {
  const runner = source.createQueryRunner();
  const isPrepared = await runner.hasTable('installation').finally(() => runner.release());
  if (!isPrepared) return null;
  const [row] = await query<{ origin: string; demonstration_since: string | null }>(
    source.manager,
    'SELECT origin, demonstration_since FROM installation WHERE id = 1',
  );
  if (!row) return null;
  if (row.demonstration_since === null) throw new WrongKindOfData(true);
  return row.origin;
}

/** Somebody may keep the heads of several logs in one file. */
async function forgetHeads(file: string, origin: string): Promise<void> {
  const others = (await keptCheckpoints(file)).filter((note) => !note.startsWith(`${origin}\n`));
  if (others.length > 0) await writeFile(file, others.map((note) => `${note}\n`).join(''), { mode: 0o600 });
  else if (existsSync(file) && (await readFile(file, 'utf8')).startsWith(`${origin}\n`)) await rm(file);
}

/** On SQLite the file goes; a PostgreSQL database is emptied. */
async function dropRecords(source: DataSource): Promise<void> {
  if (source.options.type !== 'postgres') return;
  await source.dropDatabase();
  await query(source.manager, 'DROP FUNCTION IF EXISTS heed_log_refuses()');
}

function sqliteFile({ dataDir }: Settings): string {
  return join(dataDir, 'heed.sqlite');
}
