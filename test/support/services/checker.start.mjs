import { buildAssets } from './assets.mjs';
import { startHtmlChecker } from './html-checker-server.mjs';
import { startFor } from './running.mjs';

export default async function start() {
  buildAssets();
  await startFor('HEED_TEST_CHECKER', startHtmlChecker);
}
