import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RouteActs } from '../access/index.js';
import type { Command } from './command.js';
import { withApplication } from './with-application.js';

export const routes: Command = {
  name: 'routes',
  summary: 'Lists every route with the act that it names',
  usage: '[--json]',
  help: ['Touches no records.', '', '  --json  answer as JSON: [{"method":"GET","path":"/…","act":"…"}]'],
  options: { json: { type: 'boolean' } },
  run: async ({ options, print }) => {
    const all = await overNothing((environment) =>
      withApplication(environment, async (app) => app.get(RouteActs).all(), { mayBegin: true }),
    );
    if (options.json === true) {
      print(JSON.stringify(all));
      return 0;
    }
    const width = Math.max(...all.map(({ path }) => path.length));
    for (const { method, path, act } of all) print(`${method.padEnd(6)} ${path.padEnd(width)} ${act}`);
    return 0;
  },
};

/** Settings for folders that are gone afterwards: what the routes are does not hang on any record. */
async function overNothing<Answer>(work: (environment: Readonly<Record<string, string>>) => Promise<Answer>): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-routes-'));
  try {
    return await work({ DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
