import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { describeOnBothEngines, freshDatabase } from './database.js';

describeOnBothEngines('A fresh database', (engine) => {
  test('shares nothing with another one and leaves nothing behind', async () => {
    const [one, other] = await Promise.all([freshDatabase(engine), freshDatabase(engine)]);
    expect(one.settings.DATA_DIR).not.toBe(other.settings.DATA_DIR);
    expect(one.settings.DATABASE_URL === undefined).toBe(engine === 'sqlite');
    await mkdir(one.settings.DATA_DIR);
    await one.dispose();
    await other.dispose();
    expect(existsSync(one.settings.DATA_DIR)).toBe(false);
  });
});

test('PostgreSQL is a real one, of its own, and empty', async () => {
  const { settings, dispose } = await freshDatabase('postgres');
  const client = new pg.Client(settings.DATABASE_URL);
  await client.connect();
  const { rows } = await client.query<{ tables: string; version: string }>(
    `SELECT version(), (SELECT count(*) FROM pg_tables WHERE schemaname = 'public') AS tables`,
  );
  await client.end();
  await dispose();
  expect(rows[0]).toEqual({ tables: '0', version: expect.stringContaining('PostgreSQL 18') as string });
});
