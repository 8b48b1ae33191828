import type { IncomingMessage } from 'node:http';

/**
 * The body of a request, read one piece at a time and only when asked: `Readable.toWeb` reads ahead as far as the sender is quick. Ends where the
 * sender breaks off, so that what came until then is kept.
 */
export function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next().catch(() => null);
        if (next === null || next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await chunks.return?.();
        request.resume();
      },
    },
    { highWaterMark: 0 },
  );
}
