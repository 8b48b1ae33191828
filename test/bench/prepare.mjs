import { FixedClock } from '../../dist/src/kernel/index.js';
import { assemble } from '../../dist/src/start.js';
import { Sessions } from '../../dist/src/accounts/index.js';
import { UnitOfWork } from '../../dist/src/audit/index.js';
import { heedItself } from '../../dist/src/kernel/index.js';
import { KeyedHash } from '../../dist/src/platform/crypto/keyed-hash.js';
import { generateCases } from '../../dist/src/operations/index.js';
import { CasesRepository, FoldWords, TakeReport } from '../../dist/src/cases/index.js';
import { DataSource } from 'typeorm';

/**
 * Prepares records with the application in this process, before a server opens them. What is prepared need not survive a power cut.
 * @template T @param {Record<string, string>} settings @param {(app: import('@nestjs/common').INestApplication, clock: FixedClock) => Promise<T>} work
 */
export async function prepare(settings, work) {
  const clock = new FixedClock(new Date());
  const app = await assemble({ ...settings, LOG_LEVEL: 'silent' }, { clock });
  try {
    if (!settings.DATABASE_URL) await app.get(DataSource).query('PRAGMA synchronous = OFF');
    return await work(app, clock);
  } finally {
    await app.close();
  }
}

/** An invented school with so many cases. */
export function inventCases(settings, count) {
  return prepare(settings, (app, clock) =>
    generateCases(
      {
        source: app.get(DataSource),
        work: app.get(UnitOfWork),
        take: app.get(TakeReport),
        cases: app.get(CasesRepository),
        words: app.get(FoldWords),
        clock,
      },
      { count, seed: 1 },
    ),
  );
}

/** Somebody signed in: the cookie that a browser would send, and the token that every form carries. */
export async function signIn(app, accountId) {
  const token = await app.get(UnitOfWork).run({ ...heedItself, channel: 'command' }, async (tx) => {
    tx.record({ action: 'account.signed-in', subject: accountId });
    return app.get(Sessions).begin(tx, accountId, true);
  });
  return { cookie: `heed-session=${token}`, csrf: app.get(KeyedHash).of('csrf', token) };
}
