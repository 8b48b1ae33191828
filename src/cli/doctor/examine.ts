import type { DataSource } from 'typeorm';
import type { Settings } from '../../platform/config/settings.js';
import { readRecords } from '../read-records.js';
import { backupsAreTaken, ledgerIsKept } from './backups.js';
import { bouncesAreNoticed } from './bounces.js';
import { checkpointsAre, keysFit } from './keys.js';
import { mediaLetIn } from './media.js';
import { clockIsRight, mailAnswers } from './outside.js';
import { diskHasRoom, filesArePrivate, foldersAreUsable } from './places.js';
import { databaseIsCurrent, evidenceIsChecked, evidenceIsWhole } from './records.js';
import { scannerWorks } from './scanner.js';
import { ailing, type Symptom } from './symptom.js';
import { uploadsAreWhole } from './uploads.js';

/** Looks at everything once, in the order in which one would mend it. */
export async function examine(settings: Settings): Promise<Symptom[]> {
  const places = [await foldersAreUsable(settings), await diskHasRoom(settings), await filesArePrivate(settings)];
  const records = await readRecords(settings, (source) => recordsOf(source, settings)).catch((fault: unknown) => [
    ailing(
      'Database',
      fault instanceof Error ? fault.message : String(fault),
      'Check DATA_DIR or DATABASE_URL, and that the server may open it.',
    ),
  ]);
  return [...places, ...records, await mailAnswers(settings), await scannerWorks(settings), mediaLetIn(settings)];
}

async function recordsOf(source: DataSource, settings: Settings): Promise<Symptom[]> {
  const database = await databaseIsCurrent(source);
  if (!database.ok) return [database];
  return [
    database,
    await keysFit(source, settings),
    await evidenceIsWhole(source, settings),
    await evidenceIsChecked(source),
    await uploadsAreWhole(source, settings),
    await clockIsRight(source),
    await checkpointsAre(source, settings),
    await backupsAreTaken(source, settings),
    await ledgerIsKept(source, settings),
    ...(await bouncesAreNoticed(source, settings)),
  ];
}
