import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, readSettings, type Settings } from '../../platform/config/settings.js';
import { FolderStore } from '../../platform/storage/folder-store.js';
import { dropSchema, inSchema, makeSchema } from './postgres.js';

/** A whole installation beside the one that it is to become: nothing in place is touched until it has proved itself. */
export interface Staging {
  /** As a server over it would be started. */
  readonly environment: Environment;
  readonly settings: Settings;
  readonly store: FolderStore;
  /** Null on SQLite. */
  readonly schema: string | null;
  remove(): Promise<void>;
}

/** @param stamp names what is made, so that two restores never meet */
export async function makeStaging(environment: Environment, stamp: string): Promise<Staging> {
  const place = readSettings(environment);
  const [data, uploads] = [join(place.dataDir, `restoring-${stamp}`), join(place.uploadsDir, `restoring-${stamp}`)];
  const schema = place.databaseUrl === null ? null : `heed_restoring_${stamp.replaceAll(/\W/g, '_').toLowerCase()}`;
  const staged = {
    ...environment,
    LOG_LEVEL: 'silent',
    DATA_DIR: data,
    UPLOADS_DIR: uploads,
    HEED_KEY_FILE: join(data, 'keys', 'master.key'),
    HEED_SIGNING_KEY_FILE: join(data, 'keys', 'signing.key'),
    CHECKPOINT_FILE: join(data, 'checkpoints.txt'),
    ...(place.databaseUrl === null || schema === null ? {} : { DATABASE_URL: inSchema(place.databaseUrl, schema) }),
  };
  const remove = async (): Promise<void> => {
    for (const folder of [data, uploads]) await rm(folder, { recursive: true, force: true });
    if (place.databaseUrl !== null && schema !== null) await dropSchema(place.databaseUrl, schema);
  };
  for (const folder of [place.dataDir, place.uploadsDir]) await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const folder of [data, join(data, 'keys'), uploads]) await mkdir(folder, { mode: 0o700 });
  try {
    if (place.databaseUrl !== null && schema !== null) await makeSchema(place.databaseUrl, schema);
  } catch (fault) {
    await remove().catch(() => undefined);
    throw fault;
  }
  return { environment: staged, settings: readSettings(staged), store: new FolderStore(uploads), schema, remove };
}
