import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { heedDataSource } from '../data-source.js';
import type { Settings } from '../platform/config/settings.js';

/** There is nothing yet that the command could work on. */
export class NoRecords extends Error {
  constructor({ dataDir }: Settings) {
    super(`There is no database in ${dataDir}. Is DATA_DIR right? A first start makes one: npm start`);
    this.name = 'NoRecords';
  }
}

/** For commands that only read: no application, and no lock that would hold up a server beside them. @throws NoRecords */
export async function readRecords<Answer>(settings: Settings, read: (source: DataSource) => Promise<Answer>): Promise<Answer> {
  refuseWithoutRecords(settings);
  const source = await heedDataSource(settings, { readsOnly: true }).initialize();
  try {
    return await read(source);
  } finally {
    await source.destroy();
  }
}

/** @throws NoRecords: looking for something must not make it */
export function refuseWithoutRecords(settings: Settings): void {
  if (settings.databaseUrl === null && !existsSync(join(settings.dataDir, 'heed.sqlite'))) throw new NoRecords(settings);
}
