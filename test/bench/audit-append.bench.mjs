import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../dist/src/audit/index.js';
import { heedItself, newId } from '../../dist/src/kernel/index.js';
import { assemble } from '../../dist/src/start.js';
import { startPostgres } from '../support/services/postgres-server.mjs';
import { median, perSecond, result } from './measure.mjs';
import { withThrowAwayFolders } from './throw-away.mjs';

const rounds = 5;
const times = 400;

/** Looks put on the log a second, beside durable transactions of one bare row over the same connections. */
export async function run() {
  const sqlite = await withThrowAwayFolders((settings) => measure('SQLite', settings));
  const server = await startPostgres({ durable: true });
  try {
    const postgres = await withThrowAwayFolders((settings) => measure('PostgreSQL', { ...settings, DATABASE_URL: server.url }));
    return [...sqlite, ...postgres];
  } finally {
    await server.stop();
  }
}

async function measure(engine, settings) {
  const app = await assemble({ ...settings, LOG_LEVEL: 'silent' });
  try {
    const [work, source] = [app.get(UnitOfWork), app.get(DataSource)];
    await source.query('CREATE TABLE bare (id varchar(36) PRIMARY KEY, at varchar(24) NOT NULL)');
    const ours = () => append(work);
    const theirs = () => insertBare(source, settings.DATABASE_URL !== undefined);
    await perSecond(ours, { atOnce: 8, times });
    await perSecond(theirs, { atOnce: 8, times });
    const results = [];
    for (const writers of [1, 8, 32]) {
      const pairs = [];
      for (let round = 0; round < rounds; round += 1)
        pairs.push({
          value: await perSecond(ours, { atOnce: writers, times }),
          limit: await perSecond(theirs, { atOnce: writers, times }),
        });
      const of = (pick) => median(pairs.map(pick));
      const measured = { value: of(({ value }) => value), limit: of(({ limit }) => limit), ratio: of(({ value, limit }) => value / limit) };
      results.push(result(`audit-append ${engine}, ${writers} at once`, measured, '/s', {}));
    }
    return results;
  } finally {
    await app.close();
  }
}

function append(work) {
  return work.run({ ...heedItself, channel: 'command' }, async (tx) => {
    tx.record({ action: 'case.viewed', subject: newId() });
  });
}

function insertBare(source, isPostgres) {
  const sql = `INSERT INTO bare (id, at) VALUES (${isPostgres ? '$1, $2' : '?, ?'})`;
  return source.transaction((manager) => manager.query(sql, [newId(), new Date().toISOString()]));
}
