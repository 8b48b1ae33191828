import { buildAssets } from './assets.mjs';
import { startPostgres } from './postgres-server.mjs';
import { startFor } from './running.mjs';

export default async function start() {
  buildAssets();
  await startFor('HEED_TEST_POSTGRES', startPostgres);
}
