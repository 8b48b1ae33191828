import type { INestApplicationContext } from '@nestjs/common';
import { Checkpoints } from '../audit/index.js';
import { type Clock, SystemClock } from '../kernel/index.js';
import { PublicAddress } from '../platform/config/public-address.js';
import { type Environment, readSettings } from '../platform/config/settings.js';
import { assemble } from '../start.js';
import { refuseWithoutRecords } from './read-records.js';

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
