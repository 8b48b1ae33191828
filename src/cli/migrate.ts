import { mkdirSync } from 'node:fs';
import { heedDataSource } from '../data-source.js';
import { readSettings } from '../platform/config/settings.js';
import type { Command } from './command.js';

export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the database up to this version; safe to run twice',
  usage: '[--json]',
  help: ['The server does the same when it starts.', '', '  --json  answer as JSON: {"applied":["…"]}'],
  options: { json: { type: 'boolean' } },
  run: async ({ options, environment, print }) => {
    const settings = readSettings(environment);
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
    const source = await heedDataSource(settings).initialize();
    try {
      const applied = (await source.runMigrations()).map(({ name }) => name);
      if (options.json === true) print(JSON.stringify({ applied }));
      else print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
      return 0;
    } finally {
      await source.destroy();
    }
  },
};
