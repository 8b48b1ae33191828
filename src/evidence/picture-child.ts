import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { refused, type Refused } from '../kernel/index.js';
import { pictureWorker, workerAnswers, type WorkerOrders } from './picture-worker.js';

export interface PictureLimits {
  readonly maxBytes: number;
  readonly maxPixels: number;
  readonly maxEdge: number;
  /** For pictures much longer than wide: a screenshot of a whole conversation. */
  readonly maxLongEdge: number;
  readonly maxRssBytes: number;
  readonly maxMilliseconds: number;
}

export type PictureRefusal = 'too-large' | 'cannot-be-shown' | 'took-too-long';

export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

const heapMegabytes = 64;
const outOfMemory = 9;
const maxCopyBytes = 32 * 1024 * 1024;
const frameHead = 4;
const program = `(${pictureWorker.toString()})(JSON.parse(process.argv[1]), process.stdin, process.stdout, process.exit)`;

/** A process of its own that decodes pictures from strangers: when one breaks it, or makes it slow or fat, nothing else is hurt. */
export class PictureChild {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly death: Promise<Refused<PictureRefusal>>;
  /** How many pictures it was given. */
  given = 0;

  constructor(private readonly limits: PictureLimits) {
    const sharp = pathToFileURL(createRequire(import.meta.url).resolve('sharp')).href;
    const orders: WorkerOrders = { ...limits, sharp, answers: workerAnswers, outOfMemory };
    const options = [`--max-old-space-size=${heapMegabytes}`, '--input-type=module', '--eval', program, JSON.stringify(orders)];
    this.child = spawn(process.execPath, options, {
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: tmpdir(),
      // Nothing of our environment: here is where a stranger's bytes would break out.
      env: { UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' },
    });
    this.death = new Promise((resolve) => {
      this.child.once('exit', (status) => resolve(refused(status === outOfMemory ? 'too-large' : 'cannot-be-shown')));
      this.child.once('error', () => resolve(refused('cannot-be-shown')));
    });
    // A child that dies while it is written to is told of by its death.
    this.child.stdin.on('error', () => undefined);
    // A child at rest does not keep Heed from ending; its own end follows from that of its input.
    this.child.unref();
    for (const pipe of [this.child.stdin, this.child.stdout]) (pipe as Socket).unref();
  }

  get isAlive(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null && !this.child.killed;
  }

  /** One at a time. Whatever ends otherwise than with the child's own answer ends the child too. @throws what the source throws */
  async safeCopyOf(source: Readable): Promise<Picture | Refused<PictureRefusal>> {
    this.given += 1;
    let timer: NodeJS.Timeout | undefined;
    let isAnswered = false;
    try {
      const lateness = new Promise<Refused<PictureRefusal>>((resolve) => {
        timer = setTimeout(() => resolve(refused('took-too-long')), this.limits.maxMilliseconds);
      });
      const answer = this.ask(source).then((answered) => {
        isAnswered = answered !== null;
        return answered ?? this.death;
      });
      return await Promise.race([answer, this.death, lateness]);
    } finally {
      clearTimeout(timer);
      source.destroy();
      if (!isAnswered) this.kill();
    }
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Null when the child died before it answered. */
  private async ask(source: Readable): Promise<Picture | Refused<PictureRefusal> | null> {
    let bytes = 0;
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > this.limits.maxBytes) {
        this.kill();
        return refused('too-large');
      }
      // A length of 0 is the end of the picture, and is answered.
      if (chunk.length > 0) await this.give(chunk);
    }
    await this.give(Buffer.alloc(0));
    return this.answer();
  }

  private async give(chunk: Buffer): Promise<void> {
    const length = Buffer.alloc(frameHead);
    length.writeUInt32BE(chunk.length);
    this.child.stdin.write(length);
    if (this.child.stdin.write(chunk)) return;
    await Promise.race([new Promise<void>((resolve) => this.child.stdin.once('drain', () => resolve())), this.death]);
  }

  private async answer(): Promise<Picture | Refused<PictureRefusal> | null> {
    let held = Buffer.alloc(0);
    try {
      for await (const chunk of this.child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        held = Buffer.concat([held, chunk]);
        const end = held.length < frameHead ? Infinity : frameHead + held.readUInt32BE(0);
        if (held.length >= end) return pictureFrom(held.subarray(frameHead, end));
        if (held.length > maxCopyBytes) return null;
      }
    } catch {
      // The pipe broke: told of by the child's death, as an early end is.
    }
    return null;
  }
}

function pictureFrom(answer: Buffer): Picture | Refused<PictureRefusal> {
  const kind = answer.readUInt8(0);
  if (kind === workerAnswers.picture) return { width: answer.readUInt16BE(1), height: answer.readUInt16BE(3), bytes: answer.subarray(5) };
  return refused(kind === workerAnswers.tooLarge ? 'too-large' : 'cannot-be-shown');
}
