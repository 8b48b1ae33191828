import type { Readable, Writable } from 'node:stream';
import type { default as Sharp, OutputInfo } from 'sharp';

/** What the worker is told at its start, as one argument. */
export interface WorkerOrders {
  readonly sharp: string;
  readonly maxPixels: number;
  readonly maxEdge: number;
  readonly maxLongEdge: number;
  readonly maxRssBytes: number;
  readonly answers: typeof workerAnswers;
  /** The exit status that says so. */
  readonly outOfMemory: number;
}

/** First byte of an answer. */
export const workerAnswers = { picture: 0, tooLarge: 1, cannotBeShown: 2 } as const;

/**
 * What runs in the child: pictures in by standard input, safe copies out by standard output, one after the other. Each comes as pieces of
 * four bytes length and the bytes, ended by a length of 0; each goes as four bytes length, the kind of answer, width, height and the bytes.
 * It is sent to the child as text, so it uses nothing from outside itself but what the child gives it: no key, no setting, no file.
 */
export async function pictureWorker(
  orders: WorkerOrders,
  input: Readable,
  output: Writable,
  exit: (status: number) => void,
): Promise<void> {
  const { default: sharp } = (await import(orders.sharp)) as { default: typeof Sharp };
  // sharp reads SVG and more, whatever the name says: nothing is read here but the three kinds that we show.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'] });
  sharp.cache(false);
  sharp.concurrency(1);
  setInterval(() => process.memoryUsage.rss() > orders.maxRssBytes && exit(orders.outOfMemory), 20).unref();

  let held: Buffer = Buffer.alloc(0);
  const picture: Buffer[] = [];
  for await (const chunk of input as AsyncIterable<Buffer>) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const end = 4 + held.readUInt32BE(0);
      if (end > 4) picture.push(held.subarray(4, end));
      else output.write(await answerTo(Buffer.concat(picture.splice(0))));
      held = held.subarray(end);
    }
  }
  exit(0);

  async function answerTo(original: Buffer): Promise<Buffer> {
    try {
      const { data, info } = await safeCopyOf(original);
      return framed(orders.answers.picture, info.width, info.height, data);
    } catch (fault) {
      const kind = String(fault).includes('pixel limit') ? orders.answers.tooLarge : orders.answers.cannotBeShown;
      return framed(kind, 0, 0, Buffer.alloc(0));
    }
  }

  /** Turned upright, made smaller, written anew: of the original's bytes none is left, and nothing it told beside the picture. */
  async function safeCopyOf(original: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
    const open = () => sharp(original, { limitInputPixels: orders.maxPixels, failOn: 'none', pages: 1 });
    const { width, height } = (await open().metadata()).autoOrient;
    // A screenshot of a whole conversation is many screens long, and unreadable once its long edge is cut to one.
    const longest = Math.max(width, height) > 2.5 * Math.min(width, height) ? orders.maxLongEdge : orders.maxEdge;
    const [across, down] = width > height ? [longest, orders.maxEdge] : [orders.maxEdge, longest];
    return open()
      .autoOrient()
      .resize({ width: across, height: down, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85, effort: 1 })
      .toBuffer({ resolveWithObject: true });
  }

  function framed(kind: number, width: number, height: number, bytes: Buffer): Buffer {
    const head = Buffer.alloc(9);
    head.writeUInt32BE(5 + bytes.length, 0);
    head.writeUInt8(kind, 4);
    head.writeUInt16BE(width, 5);
    head.writeUInt16BE(height, 7);
    return Buffer.concat([head, bytes]);
  }
}
