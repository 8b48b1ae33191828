import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { readDisposals } from '../../audit/index.js';
import { backupSubject } from '../../operations/index.js';
import type { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { ailing, sound, type Symptom } from './symptom.js';

const day = 86_400_000;
/** Longer without one, and a fire takes a week of reports along. */
const mostDays = 7;

/** A new installation may still be without one; an old one may not. */
export async function backupsAreTaken(source: DataSource, { backupRecipient }: Settings): Promise<Symptom> {
  const [last] = await query<{ at: string }>(
    source.manager,
    `SELECT at FROM audit_entry WHERE subject = ? AND action = 'records.backed-up' ORDER BY seq DESC LIMIT 1`,
    [backupSubject],
  );
  const [made] = await query<{ made_at: string }>(source.manager, 'SELECT made_at FROM installation WHERE id = 1');
  const isSet = backupRecipient === null ? 'BACKUP_RECIPIENT is not set' : 'a recipient is set';
  const found = last ? `the last one was taken ${last.at}; ${isSet}` : `none was taken yet; ${isSet}`;
  const days = (Date.now() - Date.parse((last?.at ?? made?.made_at) || '')) / day;
  return days >= mostDays
    ? ailing('Backup', found, 'npm run heed -- backup FILE. How to have one taken every night: docs/backup.md')
    : sound('Backup', found);
}

/** Without it a restore brings back what was destroyed. */
export async function ledgerIsKept(source: DataSource, { disposalsFile }: Settings): Promise<Symptom> {
  const place = 'Ledger of disposals';
  const mend = 'Let the user who runs Heed read and write it. If a line of it was damaged, put it back from a copy.';
  try {
    const disposals = await readDisposals(disposalsFile);
    const [destroyed] = await query(source.manager, 'SELECT id FROM sealing_key WHERE destroyed_at IS NOT NULL LIMIT 1');
    if (disposals === null && destroyed)
      return ailing(
        place,
        `there is none at ${disposalsFile}`,
        'Put it back from a copy, or start the server: it notes every key that was destroyed.',
      );
    if (disposals === null) return sound(place, 'none yet: the first start makes it');
    await access(disposalsFile, constants.R_OK | constants.W_OK);
    return sound(place, `${disposals.length} in ${disposalsFile}. Copy it away from this machine, apart from the backups`);
  } catch (fault) {
    return ailing(place, fault instanceof Error ? fault.message : String(fault), mend);
  }
}
