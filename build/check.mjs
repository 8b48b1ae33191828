// The fast loop while working: types, lint, formatting, architecture and unused code. One line each; what a failing one said follows.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });

// The slowest first, so that the short ones fill in beside them.
const checks = [
  ['lint', 'eslint', '.', '--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${cache}/eslint/`],
  ['types', 'tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/check.tsbuildinfo`],
  ['unused code', 'knip', '--cache', `--cache-location=${cache}/knip`],
  [
    'architecture',
    'depcruise',
    'src',
    'ormconfig.ts',
    '--config',
    '--output-type=err',
    `--cache=${cache}/dependency-cruiser`,
    '--cache-strategy=content',
  ],
  ['formatting', 'prettier', '--check', '--log-level=warn', '--cache', `--cache-location=${cache}/prettier`, '.'],
];

const colours = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
const waiting = [...checks];
const failures = [];
await Promise.all(Array.from({ length: Math.min(availableParallelism(), checks.length) }, runNext));
for (const { name, output } of failures) process.stdout.write(`\n── ${name} ──\n${output.trim()}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function runNext() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const [name, program, ...words] = check;
    const startedAt = performance.now();
    const { ok, output } = await run(program, words);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(14)}${seconds.padStart(6)} s\n`);
    if (!ok) failures.push({ name, output });
  }
}

function run(program, words) {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', program), words, {
      cwd: root,
      env: colours,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (fault) => resolve({ ok: false, output: `${program} did not start: ${fault.message}` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
