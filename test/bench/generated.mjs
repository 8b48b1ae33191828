import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = fileURLToPath(new URL('../../dist/src/cli/heed.js', import.meta.url));
const run = promisify(execFile);

/** Few and many: what is quick with the first has to stay so with the second. `HEED_BENCH_CASES` asks for fewer than many. */
export const few = 1_000;
export const many = Number(process.env.HEED_BENCH_CASES ?? 100_000);

/** Where they are kept: for this run only, or, with `HEED_BENCH_KEEP` naming a folder, until somebody deletes them. */
const kept = process.env.HEED_BENCH_KEEP;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'heed-bench-cases-'));
if (kept === undefined) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Settings for a database with so many cases, made by `heed generate` and checked by `heed audit verify` when it is first asked for. */
export async function generated(count) {
  const settings = { DATA_DIR: join(folder, String(count)), UPLOADS_DIR: join(folder, `uploads-${count}`), LOG_LEVEL: 'info' };
  if (existsSync(join(settings.DATA_DIR, 'heed.sqlite'))) return settings;
  const { PATH, HOME } = process.env;
  const heed = (...words) => run(process.execPath, [command, ...words], { env: { PATH, HOME, ...settings }, maxBuffer: 1e8 });
  const startedAt = performance.now();
  await heed('generate', '--cases', String(count));
  const generatedAt = performance.now();
  await heed('audit', 'verify');
  const seconds = (from, to) => `${((to - from) / 1000).toFixed(0)} s`;
  process.stdout.write(
    `  ${count} cases generated in ${seconds(startedAt, generatedAt)}, verified in ${seconds(generatedAt, performance.now())}\n`,
  );
  return settings;
}
