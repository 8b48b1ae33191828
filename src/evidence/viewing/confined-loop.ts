import type { Readable, Writable } from 'node:stream';

/** What every child is told at its start, as one argument; each worker adds what it needs. */
export interface LoopOrders {
  readonly maxRssBytes: number;
}

/** What a worker makes of one file. The head tells about the bytes; one with `refused` tells why there are none. */
export interface Made {
  readonly head: Readonly<Record<string, unknown>>;
  readonly bytes?: Uint8Array;
}

export type Work<Order> = (order: Order, original: Buffer) => Promise<Made>;

/** Prepares a worker in the child. Sent there as text, so it uses nothing from outside itself but its orders: no key, no setting, no file. */
export type Worker<Orders, Order> = (orders: Orders) => Promise<Work<Order>>;

/**
 * What runs in the child: files in by standard input, what was made of them out by standard output, one after the other. Each comes as pieces
 * of four bytes length and the bytes, the first of them its order in JSON, ended by a length of 0. Each goes as four bytes length, four bytes
 * length of the head, the head in JSON and the bytes. Like the worker it is sent as text.
 */
export async function confinedLoop<Orders extends LoopOrders, Order>(
  worker: Worker<Orders, Order>,
  orders: Orders,
  input: Readable,
  output: Writable,
  exit: (status: number) => void,
): Promise<void> {
  // Whatever a library has to say would stand between the answers.
  const silent = () => undefined;
  Object.assign(console, { log: silent, info: silent, debug: silent, warn: silent, error: silent });
  await watchMemory();
  const work = await worker(orders);

  let held: Buffer = Buffer.alloc(0);
  const pieces: Buffer[] = [];
  for await (const chunk of input as AsyncIterable<Buffer>) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const end = 4 + held.readUInt32BE(0);
      if (end > 4) pieces.push(held.subarray(4, end));
      else output.write(await answerTo(pieces.splice(0)));
      held = held.subarray(end);
    }
  }
  exit(0);

  /** A thread of its own, because a parser that is busy lets nothing else run. To be killed tells the parent why. */
  async function watchMemory(): Promise<void> {
    const { Worker: Thread } = await import('node:worker_threads');
    const watch = `setInterval(() => process.memoryUsage.rss() > ${orders.maxRssBytes} && process.kill(process.pid, 'SIGKILL'), 20)`;
    new Thread(watch, { eval: true }).unref();
  }

  async function answerTo([order, ...original]: Buffer[]): Promise<Buffer> {
    try {
      return framed(await work(JSON.parse(String(order)) as Order, Buffer.concat(original)));
    } catch {
      return framed({ head: { refused: 'cannot-be-shown' } });
    }
  }

  function framed({ head, bytes = new Uint8Array() }: Made): Buffer {
    const told = Buffer.from(JSON.stringify(head));
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32BE(4 + told.length + bytes.length, 0);
    lengths.writeUInt32BE(told.length, 4);
    return Buffer.concat([lengths, told, bytes]);
  }
}
