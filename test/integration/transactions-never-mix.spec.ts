import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { heedDataSource } from '../../src/data-source.js';
import { query } from '../../src/platform/database/sql.js';
import { describeOnBothEngines, type FreshDatabase, freshDatabase } from '../support/database.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

describeOnBothEngines('Transactions at once', (engine) => {
  let database: FreshDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase(engine);
    mkdirSync(database.settings.DATA_DIR, { recursive: true });
    source = await heedDataSource(readSettings(database.settings)).initialize();
    await source.query('CREATE TABLE pair (id integer PRIMARY KEY, half integer NOT NULL)');
  });

  afterAll(async () => {
    await source.destroy();
    await database.dispose();
  });

  it('fifty, staggered, half of them failing: the others are whole, and nothing else is there', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, n) => {
        await wait(n % 7);
        return source.transaction(async (manager) => {
          await query(manager, 'INSERT INTO pair (id, half) VALUES (?, 1)', [n * 2]);
          await wait(n % 5);
          if (n % 2 === 1) throw new Error('on purpose');
          await query(manager, 'INSERT INTO pair (id, half) VALUES (?, 2)', [n * 2 + 1]);
        });
      }),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
    const rows = await query<{ id: number }>(source.manager, 'SELECT id FROM pair ORDER BY id');
    const expected = Array.from({ length: 25 }, (_, n) => [n * 4, n * 4 + 1]).flat();
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it('a call past the transaction is refused instead of waiting for itself', async () => {
    await expect(source.transaction(() => source.transaction(() => Promise.resolve()))).rejects.toThrow('Nested');
    if (engine === 'sqlite') await expect(source.transaction(() => source.query('SELECT 1'))).rejects.toThrow('only the manager');
  });

  it('a reading beside an open transaction sees none of what is undone', async () => {
    const undone = source.transaction(async (manager) => {
      await query(manager, 'INSERT INTO pair (id, half) VALUES (1000, 1)');
      await wait(20);
      throw new Error('on purpose');
    });
    const seen = wait(5).then(() => query(source.manager, 'SELECT id FROM pair WHERE id = 1000'));
    await expect(undone).rejects.toThrow('on purpose');
    expect(await seen).toEqual([]);
  });

  if (engine === 'sqlite') {
    it('what is acknowledged survives a power cut: every commit is synced', async () => {
      await query(source.manager, 'INSERT INTO pair (id, half) VALUES (2000, 1)');
      expect(await query(source.manager, 'PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await query(source.manager, 'PRAGMA recursive_triggers')).toEqual([{ recursive_triggers: 1 }]);
    });

    it('those that wait share a commit, and each is told only once another process can read what it did', async () => {
      const beside = new Sqlite(join(database.settings.DATA_DIR, 'heed.sqlite'), { readonly: true });
      const commits = countCommits(source);
      const halves = await Promise.all(
        Array.from({ length: 40 }, async (_, n) => {
          await source.transaction((manager) => query(manager, 'INSERT INTO pair (id, half) VALUES (?, ?)', [3000 + n, n]));
          return beside
            .prepare('SELECT half FROM pair WHERE id = ?')
            .pluck()
            .get(3000 + n);
        }),
      );
      beside.close();
      expect(halves).toEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(commits()).toBeLessThan(20);
    });

    it('a disk that is full takes back what was not acknowledged yet, and nothing else; then it goes on', async () => {
      const [{ page_count: pages } = { page_count: 0 }] = await query<{ page_count: number }>(source.manager, 'PRAGMA page_count');
      await query(source.manager, `PRAGMA max_page_count = ${pages + 12}`);
      await query(source.manager, 'CREATE TABLE heavy (id integer PRIMARY KEY, weight text NOT NULL)');
      const heavy = (id: number) =>
        source.transaction(async (manager) => {
          await query(manager, 'INSERT INTO heavy (id, weight) VALUES (?, ?)', [id, 'x'.repeat(3_000)]);
          await query(manager, 'INSERT INTO pair (id, half) VALUES (?, 1)', [4000 + id]);
        });
      const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, id) => heavy(id)));
      await query(source.manager, 'PRAGMA max_page_count = 1000000');
      const acknowledged = answers.flatMap(({ status }, id) => (status === 'fulfilled' ? [id] : []));
      const [heavies, pairs] = [
        await query<{ id: number }>(source.manager, 'SELECT id FROM heavy ORDER BY id'),
        await query<{ id: number }>(source.manager, 'SELECT id - 4000 AS id FROM pair WHERE id >= 4000 ORDER BY id'),
      ];
      expect(heavies.map(({ id }) => id)).toEqual(acknowledged);
      expect(pairs).toEqual(heavies);
      expect(acknowledged.length).toBeLessThan(30);
      await heavy(99);
      expect(await query(source.manager, 'SELECT id FROM heavy WHERE id = 99')).toHaveLength(1);
    });
  }
});

function countCommits(source: DataSource): () => number {
  const { databaseConnection: connection } = source.driver as unknown as { databaseConnection: { exec(sql: string): unknown } };
  const exec = connection.exec.bind(connection);
  let commits = 0;
  connection.exec = (sql) => {
    if (sql === 'COMMIT') commits += 1;
    return exec(sql);
  };
  return () => commits;
}
