import type { IncomingMessage } from 'node:http';

export interface RequestBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Whatever nobody read is read into nothing, so that the next request on this connection can be heard. */
  readonly release: () => void;
}

/**
 * The body of a request, read one piece at a time and only when asked: `Readable.toWeb` reads ahead as far as the sender is quick. Ends where the
 * sender breaks off, so that what came until then is kept.
 */
export function bodyOf(request: IncomingMessage): RequestBody {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncGenerator<Buffer>;
  const release = (): void => {
    void chunks
      .return(undefined)
      .catch(() => undefined)
      .then(() => request.resume());
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next().catch(() => null);
        if (next === null || next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: release,
    },
    { highWaterMark: 0 },
  );
  return { stream, release };
}
