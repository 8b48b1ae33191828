import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heedDataSource } from '../../src/data-source.js';
import { Custody1790000000300 } from '../../src/migrations/6-custody/custody.js';
import { UnreadIndexes1790000000500 } from '../../src/migrations/8-unread-indexes/unread-indexes.js';
import { Patterns1790000001800 } from '../../src/migrations/23-patterns/patterns.js';
import { CompactWordIndex1790000000010 } from '../../src/migrations/2-compact-word-index/compact-word-index.js';

it('builds from zero without difference to the entities', async () => {
  const source = await heedDataSource({ databaseUrl: null, dataDir: mkdtempSync(join(tmpdir(), 'heed-')) }).initialize();
  await source.runMigrations();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  await source.destroy();
});

it('puts every item that there is already down to be checked', async () => {
  const source = await heedDataSource({ databaseUrl: null, dataDir: mkdtempSync(join(tmpdir(), 'heed-')) }).initialize();
  await source.runMigrations();
  const [runner, custody] = [source.createQueryRunner(), new Custody1790000000300()];
  await custody.down(runner);
  const at = `'2026-11-09T09:00:00.000Z'`;
  for (const [id, withdrawn] of [
    ['one', 'NULL'],
    ['two', at],
  ])
    await source.query(
      `INSERT INTO evidence_item (id, school_id, key_id, sealed, stored_sha256, stored_bytes, received_at, withdrawn_at, version)
       VALUES ('${id}', 'school', 'key', '', '', 1, ${at}, ${withdrawn}, 1)`,
    );
  await custody.up(runner);
  expect(await source.query('SELECT evidence_id, checked_at FROM evidence_check')).toEqual([{ evidence_id: 'one', checked_at: null }]);
  expect(await source.query('SELECT damage FROM evidence_item')).toEqual([{ damage: null }, { damage: null }]);
  await runner.release();
  await source.destroy();
});

it('keeps the words by which cases are found when their index is made compact, and back', async () => {
  const source = await heedDataSource({ databaseUrl: null, dataDir: mkdtempSync(join(tmpdir(), 'heed-')) }).initialize();
  await source.runMigrations();
  const [runner, compact] = [source.createQueryRunner(), new CompactWordIndex1790000000010()];
  // As far back as that goes, one after the other.
  await new Patterns1790000001800().down(runner);
  await new UnreadIndexes1790000000500().down(runner);
  await compact.down(runner);
  const words = [{ hash: 'a'.repeat(24), case_id: 'one', kind: 'word' }];
  await source.query(`INSERT INTO word_index (hash, case_id, kind) VALUES ('${'a'.repeat(24)}', 'one', 'word')`);
  await compact.up(runner);
  expect(await source.query('SELECT hash, case_id, kind FROM word_index')).toEqual(words);
  await compact.down(runner);
  expect(await source.query('SELECT hash, case_id, kind FROM word_index')).toEqual(words);
  await runner.release();
  await source.destroy();
});
