import type { load as Load } from 'exifreader';

/** What the worker is told at its start. */
export interface CaptureOrders {
  readonly exifreader: string;
  readonly maxRssBytes: number;
}

/** What a file says about itself, word for word: nothing of it is believed here. */
export interface RawCapture {
  readonly taken: string | null;
  readonly offset: string | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * What runs in the child: the start of one file in by standard input, what it says about itself out as JSON. It is sent to the child as text, so it
 * uses nothing from outside itself but its orders: no key, no setting, no file.
 */
export async function captureWorker(orders: CaptureOrders, input: AsyncIterable<Buffer>, answer: (raw: string) => void): Promise<void> {
  // A thread of its own, because a parser that is busy lets nothing else run.
  const { Worker } = await import('node:worker_threads');
  const watch = `setInterval(() => process.memoryUsage.rss() > ${orders.maxRssBytes} && process.kill(process.pid, 'SIGKILL'), 20)`;
  new Worker(watch, { eval: true }).unref();
  const library = (await import(orders.exifreader)) as { default: { load: typeof Load } };
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(piece);
  answer(JSON.stringify(told(Buffer.concat(pieces))));

  function told(start: Buffer): RawCapture {
    try {
      // Without `async` nothing is unpacked: what is small in the file stays small.
      const { exif = {}, gps = {} } = library.default.load(start, {
        expanded: true,
        includeTags: { exif: ['DateTimeOriginal', 'OffsetTimeOriginal', 'Make', 'Model'], gps: true },
      });
      return {
        taken: text(exif.DateTimeOriginal?.description),
        offset: text(exif.OffsetTimeOriginal?.description),
        make: text(exif.Make?.description),
        model: text(exif.Model?.description),
        latitude: number(gps.Latitude),
        longitude: number(gps.Longitude),
      };
    } catch {
      // It says nothing, or nothing that can be read.
      return { taken: null, offset: null, make: null, model: null, latitude: null, longitude: null };
    }
  }

  function text(said: unknown): string | null {
    // So it calls what it could not read.
    return typeof said === 'string' && said !== '<faulty value>' ? said.slice(0, 200) : null;
  }

  function number(said: unknown): number | null {
    return typeof said === 'number' && Number.isFinite(said) ? said : null;
  }
}
