import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Checkpoints } from '../audit/index.js';
import { heedDataSource } from '../data-source.js';
import { SystemClock, type Clock } from '../kernel/index.js';
import { PublicAddress } from '../platform/config/public-address.js';
import { type Environment, readSettings, type Settings } from '../platform/config/settings.js';
import { assemble } from '../start.js';

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

/** For commands that change something: through the same use cases as the pages. @throws NoRecords */
export async function withApplication<Answer>(
  environment: Environment,
  work: (app: INestApplicationContext) => Promise<Answer>,
  { clock = new SystemClock(), mayBegin = false }: { clock?: Clock; mayBegin?: boolean } = {},
): Promise<Answer> {
  const settings = readSettings(environment);
  if (!mayBegin) refuseWithoutRecords(settings);
  // What the command prints must not stand among log lines.
  const app = await assemble({ ...environment, LOG_LEVEL: 'silent' }, { clock });
  try {
    app.get(PublicAddress).listensOn(settings.port);
    const answer = await work(app);
    // As a server does when it ends: what the command put on the log is signed outside the database too.
    await app.get(Checkpoints).keepIfGrown();
    return answer;
  } finally {
    await app.close();
  }
}

function refuseWithoutRecords(settings: Settings): void {
  if (settings.databaseUrl === null && !existsSync(join(settings.dataDir, 'heed.sqlite'))) throw new NoRecords(settings);
}
