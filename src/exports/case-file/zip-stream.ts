import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** A file to go into the archive. `bytes` is what is known of its size beforehand: from 4 GB on the entry is written as ZIP64. */
export interface ZipEntry {
  path: string;
  bytes: number | null;
  open(): Readable;
}

/**
 * One ZIP, written while it is read: nothing is whole in memory, the order is that of `entries`, and the next entry is only asked for when
 * the one before is written. Destroying the answer destroys the entry being read and ends `entries`; a fault in an entry destroys the answer.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>, at: Date): Readable {
  const archive = new PassThrough();
  const stopped = new AbortController();
  archive.once('close', () => stopped.abort());
  writeAll(entries, archive, at, stopped.signal).catch((fault: unknown) =>
    archive.destroy(fault instanceof Error ? fault : new Error(String(fault))),
  );
  return archive;
}

async function writeAll(entries: AsyncIterable<ZipEntry>, archive: PassThrough, at: Date, signal: AbortSignal): Promise<void> {
  // Stored, not compressed: pictures and PDFs hardly shrink, and nothing read can then be told from a size.
  const zip = new ZipWriter(waitingFor(archive, signal), { level: 0, keepOrder: true, useUnicodeFileNames: true, signal });
  for await (const entry of entries) {
    signal.throwIfAborted();
    await writeOne(zip, entry, at, signal);
  }
  await zip.close();
  archive.end();
}

async function writeOne(zip: ZipWriter<unknown>, entry: ZipEntry, at: Date, signal: AbortSignal): Promise<void> {
  const content = entry.open();
  const stop = (): unknown => content.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await zip.add(entry.path, pulledFrom(content), { uncompressedSize: entry.bytes ?? 0, lastModDate: at });
  } finally {
    signal.removeEventListener('abort', stop);
    content.destroy();
  }
}

/** Each chunk is asked for, so that a slow reader of the archive slows the reading of the evidence. */
function pulledFrom(content: Readable): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void content.destroy(),
    },
    { highWaterMark: 1 },
  );
}

/** Not `Writable.toWeb`, which kept the whole archive in memory: this one waits until what it wrote has been taken. */
function waitingFor(archive: PassThrough, signal: AbortSignal): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>(
    {
      async write(chunk) {
        if (!archive.write(chunk)) await once(archive, 'drain', { signal });
      },
    },
    { highWaterMark: 1 },
  );
}
