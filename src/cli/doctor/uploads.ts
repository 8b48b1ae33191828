import type { DataSource } from 'typeorm';
import { uploadHours } from '../../cases/index.js';
import type { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { FolderStore } from '../../platform/storage/folder-store.js';
import { ailing, sound, type Symptom } from './symptom.js';

const what = 'Files on their way';
const hour = 3_600_000;

/** Files that come in pieces: each piece that counts lies in the store, and none waits longer than it may. */
export async function uploadsAreWhole(source: DataSource, { uploadsDir }: Settings): Promise<Symptom> {
  const pieces = await query<{ id: string }>(source.manager, 'SELECT id FROM upload_piece ORDER BY id');
  const stored = new Set<string>();
  for await (const id of new FolderStore(uploadsDir).list()) stored.add(id);
  const lost = pieces.filter(({ id }) => !stored.has(id));
  if (lost.length > 0)
    return ailing(
      what,
      `${lost.length} pieces of unfinished uploads are gone, the first ${lost[0]?.id}`,
      'No evidence is lost: whoever sends the file is told to choose it again. If nobody cleared the folder, look at the disk.',
    );
  const before = new Date(Date.now() - (uploadHours + 1) * hour).toISOString();
  const [late] = await query<{ files: number | string }>(
    source.manager,
    'SELECT COUNT(DISTINCT p.upload_id) AS files FROM upload_piece p LEFT JOIN upload u ON u.id = p.upload_id WHERE u.id IS NULL OR u.touched_at < ?',
    [before],
  );
  const files = Number(late?.files ?? 0);
  return files > 0
    ? ailing(
        what,
        `pieces of ${files} broken uploads are older than a day and take up room`,
        'Start the server, or leave it running: it takes them away within a quarter of an hour.',
      )
    : sound(what, pieces.length === 0 ? 'none' : `${pieces.length} pieces, each there`);
}
