// Builds only when something that the build reads has changed since the last build of this kind; quiet unless it fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist/.built');
const lock = join(tmpdir(), `heed-build-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
const longestBuild = 180_000;
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
  if (isCurrent()) return;
  alone(() => {
    // Whoever held the lock has built it.
    if (!isCurrent()) build();
  });
}

function isCurrent() {
  return existsSync(stamp) && statSync(stamp).mtimeMs > newestSource();
}

function build() {
  const startedAt = new Date();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  markBuilt(startedAt);
}

/** A second build beside the first would take away what the first one made, under whoever runs it already. */
function alone(work) {
  while (!tookLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tookLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    const heldSince = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // Its holder was killed: no build takes that long.
    if (Date.now() - heldSince > longestBuild) rmSync(lock, { recursive: true, force: true });
    return false;
  }
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
