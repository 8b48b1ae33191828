import type { DataSource } from 'typeorm';
import type { Settings } from '../../platform/config/settings.js';
import type { EvidenceDamage } from '../../evidence/index.js';
import { query } from '../../platform/database/sql.js';
import { FolderStore } from '../../platform/storage/folder-store.js';
import { diskFaultOf } from '../../platform/storage/disk-fault.js';
import { ailing, sound, type Symptom } from './symptom.js';

/** An upload may be under way: its row comes after its bytes. */
const youngMs = 24 * 3_600_000;

export async function databaseIsCurrent(source: DataSource): Promise<Symptom> {
  const behind = await source.showMigrations();
  return behind
    ? ailing('Database', 'it is behind this version', 'npm run heed -- migrate')
    : sound('Database', `${source.options.type === 'postgres' ? 'PostgreSQL' : 'SQLite'}, up to date`);
}

const mostNamed = 5;
/** Days after which a server that runs has looked at every item again, unless there is more than it gets through. */
const mostDays = 3;

interface Item {
  id: string;
  /** As the checks of the running server last found it. */
  damage: EvidenceDamage | null;
  stored_bytes: number;
  withdrawn_at: string | null;
}

/** The running server takes every fingerprint again about once a day. */
export async function evidenceIsChecked(source: DataSource): Promise<Symptom> {
  const before = new Date(Date.now() - mostDays * 24 * 3_600_000).toISOString();
  const [found] = await query<{ waiting: number | string; oldest: string | null }>(
    source.manager,
    `SELECT COUNT(*) AS waiting, MIN(k.due_at) AS oldest FROM evidence_check k JOIN evidence_item e ON e.id = k.evidence_id
     WHERE k.due_at < ? AND e.withdrawn_at IS NULL`,
    [before],
  );
  const waiting = Number(found?.waiting ?? 0);
  return waiting === 0
    ? sound('Checks of evidence', 'up to date')
    : ailing(
        'Checks of evidence',
        `${waiting} items wait to be checked again, the first since ${found?.oldest ?? ''}`,
        'Leave the server running: it checks a part every ten minutes. To check everything now: npm run heed -- audit verify',
      );
}

/** Every piece of evidence has its bytes, and no bytes lie about that belong to none. */
export async function evidenceIsWhole(source: DataSource, { uploadsDir }: Settings): Promise<Symptom> {
  const rows = await query<Item>(source.manager, 'SELECT id, damage, stored_bytes, withdrawn_at FROM evidence_item ORDER BY id');
  const without = await cameBackWithoutFile(source);
  const stored = new Set<string>();
  const store = new FolderStore(uploadsDir);
  for await (const id of store.list()) stored.add(id);
  const expected = rows.filter(({ id, withdrawn_at }) => withdrawn_at === null && (stored.has(id) || !without.has(id)));
  const missing = expected.filter(({ id }) => !stored.has(id));
  if (missing.length > 0)
    return ailing('Evidence', `${missing.length} of ${rows.length} items have no file, the first ${missing[0]?.id}`, bringBack);
  const damaged = await damagedAmong(expected, store);
  if (damaged.length > 0) return ailing('Evidence', damagedOf(damaged, rows.length), bringBack);
  const known = new Set([...rows.map(({ id }) => id), ...(await piecesOf(source))]);
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

async function piecesOf(source: DataSource): Promise<string[]> {
  return (await query<{ id: string }>(source.manager, 'SELECT id FROM upload_piece')).map(({ id }) => id);
}

/** What a backup leaves out, such as a file that nobody had confirmed. */
async function cameBackWithoutFile(source: DataSource): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    source.manager,
    `SELECT e.id FROM evidence_item e WHERE EXISTS (SELECT 1 FROM audit_entry a WHERE a.subject = e.id AND a.action = 'evidence.not-restored')`,
  );
  return new Set(rows.map(({ id }) => id));
}

const bringBack =
  'Bring these files back from a backup: each lies in UPLOADS_DIR, in the folders that its last four digits name, 12/ab/…12ab. Heed looks again within the hour.';

/** What the running server found, and what is plain to see without reading a file. */
async function damagedAmong(items: readonly Item[], store: FolderStore): Promise<Item[]> {
  const damaged: Item[] = [];
  for (const item of items)
    if (item.damage !== null) damaged.push(item);
    else damaged.push(...(await sizeDamage(item, store)));
  return damaged;
}

async function sizeDamage(item: Item, store: FolderStore): Promise<Item[]> {
  try {
    return (await store.size(item.id)) === item.stored_bytes ? [] : [{ ...item, damage: 'altered' }];
  } catch (fault) {
    if (diskFaultOf(fault) === null) throw fault;
    return [{ ...item, damage: 'unreadable' }];
  }
}

const damageWords: Readonly<Record<EvidenceDamage, string>> = {
  altered: 'changed or cut short',
  missing: 'gone',
  unreadable: 'cannot be read now: look at the disk',
};

function damagedOf(damaged: readonly Item[], all: number): string {
  const found = damaged.map(({ id, damage }) => `${id} (${damageWords[damage ?? 'altered']})`);
  const more = found.length > mostNamed ? ` and ${found.length - mostNamed} more` : '';
  return `${found.length} of ${all} items are not as they came in: ${found.slice(0, mostNamed).join(', ')}${more}`;
}

/** A UUIDv7 begins with its moment. */
function madeAt(id: string): number {
  return parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
