import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { generated, many } from './generated.mjs';
import { median, paired, result } from './measure.mjs';
import { withThrowAwayFolders } from './throw-away.mjs';

const atMostMegabytes = 160;
const starts = 3;

/**
 * Memory of the server at rest, five seconds after it began to listen over an empty database; and the time of a start with many cases
 * beside one over an empty database.
 */
export async function run() {
  const values = [];
  for (let start = 0; start < starts; start += 1) values.push(await withThrowAwayFolders(megabytesAtRest));
  const full = await generated(many);
  const times = await withThrowAwayFolders(async (empty) => {
    await startTime(empty);
    return paired(
      starts,
      () => startTime(full),
      () => startTime(empty),
    );
  });
  return [
    result('memory at rest', { value: median(values), limit: atMostMegabytes }, 'MB', { atMost: 1 }),
    result(`start with ${many} cases beside an empty one`, times, 'ms', { atMost: 3 }),
  ];
}

async function startTime(settings) {
  const startedAt = performance.now();
  const server = await startBuiltServer(settings);
  const taken = performance.now() - startedAt;
  await server.stop();
  return taken;
}

async function megabytesAtRest(settings) {
  const server = await startBuiltServer(settings);
  try {
    await fetch(`${server.url}/healthz`);
    await pause(5_000);
    return residentBytes(server.pid) / 1_000_000;
  } finally {
    await server.stop();
  }
}

function residentBytes(pid) {
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
