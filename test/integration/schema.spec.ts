import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heedDataSource } from '../../src/data-source.js';

it('builds from zero without difference to the entities', async () => {
  const source = await heedDataSource({ databaseUrl: null, dataDir: mkdtempSync(join(tmpdir(), 'heed-')) }).initialize();
  await source.runMigrations();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  await source.destroy();
});
