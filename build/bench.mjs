// `npm run bench`, or `npm run bench -- NAME …` for some. Each file in test/bench/ ending in .bench.mjs is one benchmark: it exports
// `run()`, which answers with results (test/bench/measure.mjs). The last line of standard output is all of them as JSON; the exit status
// is 0 whatever they say, because a machine that is busy is not a program that is broken.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildOnce } from './once.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'test/bench');
const ending = '.bench.mjs';
const all = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}\n`);
  process.exitCode = 2;
} else if (isBuilt()) {
  const benchmarks = [];
  for (const name of asked.length > 0 ? asked : all) benchmarks.push(...(await resultsOf(name)));
  // A benchmark that left something open must not keep the shell waiting.
  process.stdout.write(`${JSON.stringify({ benchmarks })}\n`, () => process.exit(0));
}

function isBuilt() {
  try {
    buildOnce();
    return true;
  } catch (fault) {
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
    return false;
  }
}

async function resultsOf(name) {
  process.stdout.write(`${name}\n`);
  try {
    const { run } = await import(pathToFileURL(join(folder, name + ending)).href);
    const results = await run();
    for (const result of results) process.stdout.write(`  ${inWords(result)}\n`);
    return results;
  } catch (fault) {
    process.stdout.write(`  ✗ could not be measured: ${fault instanceof Error ? fault.stack : fault}\n`);
    return [{ name, value: null, unit: '', limit: null, ratio: null, goal: '', ok: false }];
  }
}

function inWords({ name, value, unit, limit, ratio, goal, ok }) {
  return `${ok ? '✓' : '✗'} ${name.padEnd(36)} ${value} ${unit} beside ${limit} ${unit}: ratio ${ratio}, goal ${goal}`;
}
