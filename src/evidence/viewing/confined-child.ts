import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { isRefused, refused, type Refused } from '../../kernel/index.js';
import { confinedLoop, type LoopOrders, type Worker } from './confined-loop.js';

export interface ChildLimits extends LoopOrders {
  readonly maxBytes: number;
  readonly maxMilliseconds: number;
}

/** `locked`: it asks for a password. `no-such-part`: there is no page or attachment of that number. */
export const viewRefusals = ['too-large', 'cannot-be-shown', 'took-too-long', 'locked', 'no-such-part'] as const;
export type ViewRefusal = (typeof viewRefusals)[number];

/** One kind of worker: what runs, under which limits, and how its answer is read. */
export interface Kind<Order, Result> {
  readonly worker: Worker<never, Order>;
  readonly orders: ChildLimits;
  readonly heapMegabytes: number;
  readonly maxAnswerBytes: number;
  /** Null for what no honest worker answers. A child that was taken over could answer anything. */
  readonly read: (head: Readonly<Record<string, unknown>>, bytes: Buffer) => Result | null;
}

/** A kind whose orders are those that its worker asks for. */
export function kindOf<Orders extends ChildLimits, Order, Result>(
  worker: Worker<Orders, Order>,
  orders: Orders,
  rest: Pick<Kind<Order, Result>, 'heapMegabytes' | 'maxAnswerBytes' | 'read'>,
): Kind<Order, Result> {
  return { worker, orders, ...rest };
}

const lengthBytes = 4;

/** A process of its own that reads files from strangers: when one breaks it, or makes it slow or fat, nothing else is hurt. */
export class ConfinedChild<Order, Result> {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly death: Promise<Refused<ViewRefusal>>;
  /** How many files it was given. */
  given = 0;

  constructor(readonly kind: Kind<Order, Result>) {
    const program = `(${confinedLoop.toString()})(${kind.worker.toString()}, JSON.parse(process.argv[1]), process.stdin, process.stdout, process.exit)`;
    const options = [`--max-old-space-size=${kind.heapMegabytes}`, '--input-type=module', '--eval', program, JSON.stringify(kind.orders)];
    this.child = spawn(process.execPath, options, {
      stdio: ['pipe', 'pipe', 'ignore'],
      cwd: tmpdir(),
      // Nothing of our environment: here is where a stranger's bytes would break out.
      env: { UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' },
    });
    this.death = new Promise((resolve) => {
      this.child.once('exit', (_, signal) => resolve(refused(isOutOfMemory(signal) ? 'too-large' : 'cannot-be-shown')));
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
  async make(order: Order, source: Readable): Promise<Result | Refused<ViewRefusal>> {
    this.given += 1;
    let timer: NodeJS.Timeout | undefined;
    let isAnswered = false;
    try {
      const lateness = new Promise<Refused<ViewRefusal>>((resolve) => {
        timer = setTimeout(() => resolve(refused('took-too-long')), this.kind.orders.maxMilliseconds);
      });
      const answer = this.ask(order, source).then((answered) => {
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

  /** Null when the child died before it answered, or answered what no worker does. */
  private async ask(order: Order, source: Readable): Promise<Result | Refused<ViewRefusal> | null> {
    await this.give(Buffer.from(JSON.stringify(order)));
    let bytes = 0;
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > this.kind.orders.maxBytes) {
        this.kill();
        return refused('too-large');
      }
      // A length of 0 is the end of the file, and is answered.
      if (chunk.length > 0) await this.give(chunk);
    }
    await this.give(Buffer.alloc(0));
    const answer = await this.answer();
    return answer === null ? null : this.read(answer);
  }

  private async give(chunk: Buffer): Promise<void> {
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(chunk.length);
    this.child.stdin.write(length);
    if (this.child.stdin.write(chunk)) return;
    await Promise.race([new Promise<void>((resolve) => this.child.stdin.once('drain', () => resolve())), this.death]);
  }

  private async answer(): Promise<Buffer | null> {
    const held: Buffer[] = [];
    let length = 0;
    let end = Infinity;
    try {
      for await (const chunk of this.child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        held.push(chunk);
        length += chunk.length;
        if (end === Infinity && length >= lengthBytes) end = lengthBytes + Buffer.concat(held).readUInt32BE(0);
        if (length >= end) return Buffer.concat(held).subarray(lengthBytes, end);
        if (length > this.kind.maxAnswerBytes) return null;
      }
    } catch {
      // The pipe broke: told of by the child's death, as an early end is.
    }
    return null;
  }

  private read(answer: Buffer): Result | Refused<ViewRefusal> | null {
    try {
      const end = lengthBytes + answer.readUInt32BE(0);
      const head = JSON.parse(answer.toString('utf8', lengthBytes, end)) as Record<string, unknown>;
      if (isRefused(head)) return refused(viewRefusals.find((reason) => reason === head.refused) ?? 'cannot-be-shown');
      return this.kind.read(head, answer.subarray(end));
    } catch {
      return null;
    }
  }
}

/** Killed by its own watch or by the system's, or given up by V8. */
function isOutOfMemory(signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGKILL' || signal === 'SIGABRT';
}
