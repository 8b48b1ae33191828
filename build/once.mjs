// Builds only when something that the build reads has changed since the last build of this kind; quiet unless it fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist/.built');
const sources = [
  'src',
  'build',
  'ormconfig.ts',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** @throws {Error} with what the build said */
export function buildOnce() {
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newestSource()) return;
  const startedAt = new Date();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  markBuilt(startedAt);
}

function newestSource() {
  let newest = 0;
  const look = (path) => {
    const stats = statSync(path);
    // A folder counts too: it changes when a file in it is deleted or renamed.
    newest = Math.max(newest, stats.mtimeMs);
    if (stats.isDirectory()) for (const name of readdirSync(path)) look(join(path, name));
  };
  for (const source of sources) if (existsSync(join(root, source))) look(join(root, source));
  return newest;
}

/** Dated from the start of the build: what changed while it ran is built the next time. */
function markBuilt(startedAt) {
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildOnce();
  } catch (fault) {
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
  }
}
