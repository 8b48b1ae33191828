import type { Readable } from 'node:stream';
import type { BlobStore } from '../../src/platform/storage/blob-store.js';

type Code = 'ENOSPC' | 'EIO' | 'EROFS';

function fault(code: Code): Error {
  return Object.assign(new Error(`${code}: as a failing disk says it`), { code, errno: -1, syscall: 'write' });
}

/** Makes the disk under a store fail while the work runs. What the store does about it is the store’s own. */
export async function whileDiskFails<Answer>(
  store: BlobStore,
  { writing, reading }: { writing?: { code: Code; after: number }; reading?: Code },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const [put, open] = [store.put.bind(store), store.open.bind(store)];
  if (writing) store.put = (id, source) => put(id, failing(source, writing));
  if (reading) store.open = async (id): Promise<Readable> => (await open(id)).destroy(fault(reading));
  try {
    return await work();
  } finally {
    Object.assign(store, { put, open });
  }
}

async function* failing(source: AsyncIterable<Uint8Array>, { code, after }: { code: Code; after: number }): AsyncGenerator<Uint8Array> {
  let written = 0;
  for await (const chunk of source) {
    yield chunk;
    written += chunk.length;
    if (written > after) throw fault(code);
  }
}
