import { join } from 'node:path';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import type { Settings } from './platform/config/settings.js';
import { createDataSource } from './platform/database/serial-sqlite.js';
import { SnakeNames } from './platform/database/snake-names.js';
import { prepareForOneReading, prepareSqlite } from './platform/database/sqlite-settings.js';

/** One way to the database for the application, the command line and the tests. */
export function dataSourceOptions({ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>) {
  const common = { entities, migrations, synchronize: false, namingStrategy: new SnakeNames(), migrationsTransactionMode: 'each' as const };
  if (databaseUrl !== null) return { type: 'postgres', url: databaseUrl, ...common } satisfies DataSourceOptions;
  return {
    type: 'better-sqlite3',
    database: join(dataDir, 'heed.sqlite'),
    timeout: 5_000,
    statementCacheSize: 500,
    prepareDatabase: prepareSqlite,
    ...common,
  } satisfies DataSourceOptions;
}

interface Opening {
  readonly readsOnly?: boolean;
  /** Fewer than all, where the database is to become what it once was. */
  readonly migrations?: typeof migrations;
}

export function heedDataSource(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  { readsOnly = false, migrations: some = migrations }: Opening = {},
): DataSource {
  const options = { ...dataSourceOptions(settings), migrations: some };
  if (readsOnly && options.type === 'better-sqlite3') options.prepareDatabase = prepareForOneReading;
  return createDataSource(options, { readsOnly });
}
