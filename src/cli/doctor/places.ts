import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../platform/config/settings.js';
import { ailing, sound, type Symptom } from './symptom.js';

const leastFreeBytes = 2_000_000_000;

export async function foldersAreUsable({ dataDir, uploadsDir }: Settings): Promise<Symptom> {
  for (const [setting, folder] of [
    ['DATA_DIR', dataDir],
    ['UPLOADS_DIR', uploadsDir],
  ] as const)
    if (!(await works(takesFiles(folder))))
      return ailing(
        'Folders',
        `${setting} ${folder} is missing or cannot be written: no report and no file can be added`,
        'Make it, and let the user who runs Heed write there. If the disk was mounted read-only, look why: a failing disk often is.',
      );
  return sound('Folders', `${dataDir} and ${uploadsDir} can be written`);
}

/** @param least what must be free */
export async function diskHasRoom({ dataDir, uploadsDir }: Settings, least = leastFreeBytes): Promise<Symptom> {
  for (const folder of [dataDir, uploadsDir]) {
    const disk = await statfs(folder).catch(() => null);
    if (disk === null) continue;
    const free = disk.bavail * disk.bsize;
    if (free < least)
      return ailing(
        'Disk',
        `${megabytes(free)} left for ${folder}, fewer than ${megabytes(least)}`,
        'Make room: with a full disk no report can be sent.',
      );
  }
  return sound('Disk', `at least ${megabytes(least)} are free`);
}

/** Tried by writing: for the administrator of a machine every folder seems to be writable. */
async function takesFiles(folder: string): Promise<void> {
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  const trial = join(folder, `.${randomUUID()}.trial`);
  try {
    await writeFile(trial, 'trial', { flag: 'wx', mode: 0o600 });
  } finally {
    await rm(trial, { force: true });
  }
}

/** Keys and records belong to the user who runs Heed and to nobody else. */
export async function filesArePrivate({ dataDir, keyFile, signingKeyFile }: Settings): Promise<Symptom> {
  // Windows keeps permissions in another way.
  if (process.platform === 'win32') return sound('Permissions', 'not checked on Windows');
  for (const path of [keyFile, signingKeyFile, dataDir]) {
    const found = await stat(path).catch(() => null);
    if (found !== null && (found.mode & 0o077) !== 0)
      return ailing('Permissions', `others can open ${path}`, `chmod ${found.isDirectory() ? '700' : '600'} '${path}'`);
  }
  return sound('Permissions', 'keys and records are closed to others');
}

function works(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
