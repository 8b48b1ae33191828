import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Stylesheet and scripts, which pages name and browsers fetch. Takes no time when nothing has changed. */
export function buildAssets() {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../build/assets.mjs', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
