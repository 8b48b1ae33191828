import type { DataSource } from 'typeorm';
import type { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { FolderStore } from '../../platform/storage/folder-store.js';
import { ailing, sound, type Symptom } from './symptom.js';

/** An upload may be under way: its row comes after its bytes. */
const youngMs = 24 * 3_600_000;

export async function databaseIsCurrent(source: DataSource): Promise<Symptom> {
  const behind = await source.showMigrations();
  return behind
    ? ailing('Database', 'it is behind this version', 'npm run heed -- migrate')
    : sound('Database', `${source.options.type === 'postgres' ? 'PostgreSQL' : 'SQLite'}, up to date`);
}

/** Every piece of evidence has its bytes, and no bytes lie about that belong to none. */
export async function evidenceIsWhole(source: DataSource, { uploadsDir }: Settings): Promise<Symptom> {
  const rows = await query<{ id: string; withdrawn_at: string | null }>(source.manager, 'SELECT id, withdrawn_at FROM evidence_item');
  const without = await cameBackWithoutFile(source);
  const stored = new Set<string>();
  for await (const id of new FolderStore(uploadsDir).list()) stored.add(id);
  const missing = rows.filter(({ id, withdrawn_at }) => withdrawn_at === null && !stored.has(id) && !without.has(id));
  if (missing.length > 0)
    return ailing('Evidence', `${missing.length} of ${rows.length} items have no file`, 'Put UPLOADS_DIR back from a backup.');
  const known = new Set(rows.map(({ id }) => id));
  const orphans = [...stored].filter((id) => !known.has(id) && madeAt(id) < Date.now() - youngMs);
  return orphans.length > 0
    ? ailing(
        'Evidence',
        `${orphans.length} files belong to no record, the first ${orphans[0]}`,
        'They are what a power cut leaves behind, sealed and of no use: move them out of UPLOADS_DIR.',
      )
    : sound(
        'Evidence',
        `${rows.length} items, ${without.size === 0 ? 'each with its file' : `${without.size} of them restored without a file`}`,
      );
}

/** What a backup leaves out, such as a file that nobody had confirmed. */
async function cameBackWithoutFile(source: DataSource): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    source.manager,
    `SELECT e.id FROM evidence_item e WHERE EXISTS (SELECT 1 FROM audit_entry a WHERE a.subject = e.id AND a.action = 'evidence.not-restored')`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A UUIDv7 begins with its moment. */
function madeAt(id: string): number {
  return parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
