import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { type CaptureOrders, captureWorker } from './capture-worker.js';

const megabyte = 1024 * 1024;
const heapMegabytes = 64;
const maxAnswerBytes = 16 * 1024;
const library = pathToFileURL(createRequire(import.meta.url).resolve('exifreader')).href;
const program = `(${captureWorker.toString()})(JSON.parse(process.argv[1]), process.stdin, (raw) => process.stdout.write(raw, () => process.exit(0)))`;

export interface CaptureLimits {
  readonly maxMilliseconds: number;
  readonly maxRssBytes: number;
}

export const usualCaptureLimits: CaptureLimits = { maxMilliseconds: 5_000, maxRssBytes: 256 * megabyte };

/**
 * A process of its own for the start of one file from a stranger, with as little time and memory as that takes.
 * @returns what it answered; null when it broke, was too slow or said more than an honest one does
 */
export function askChild(start: Buffer, limits: CaptureLimits): Promise<unknown> {
  const orders: CaptureOrders = { exifreader: library, maxRssBytes: limits.maxRssBytes };
  const options = [`--max-old-space-size=${heapMegabytes}`, '--input-type=module', '--eval', program, JSON.stringify(orders)];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, options, {
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: tmpdir(),
      // Nothing of our environment: here is where a stranger's bytes would break out.
      env: { UV_THREADPOOL_SIZE: '1', MALLOC_ARENA_MAX: '2' },
      timeout: limits.maxMilliseconds,
      killSignal: 'SIGKILL',
    });
    const answer: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) child.kill('SIGKILL');
      else answer.push(chunk);
    });
    child.once('error', () => resolve(null));
    child.once('close', (status) => resolve(status === 0 ? parsed(Buffer.concat(answer)) : null));
    // A child that dies while it is written to is told of by its end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(start);
  });
}

function parsed(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString());
  } catch {
    return null;
  }
}
