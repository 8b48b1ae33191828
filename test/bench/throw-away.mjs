import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs something with settings for folders that are gone afterwards. @template T @param {(settings: Record<string, string>) => Promise<T>} work */
export async function withThrowAwayFolders(work) {
  const folder = await mkdtemp(join(tmpdir(), 'heed-bench-'));
  try {
    return await work({ DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads'), LOG_LEVEL: 'info' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
