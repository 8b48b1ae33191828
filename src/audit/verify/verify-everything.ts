import type { DataSource } from 'typeorm';
import { coveredTables } from '../covered.js';
import { keptCheckpoints } from './kept-checkpoints.js';
import { type Fault, verifyLog } from './verify-log.js';
import { StateCheck } from './verify-state.js';

export interface Verdict {
  readonly ok: boolean;
  readonly entries: number;
  /** Root of the tree, base64. */
  readonly head: string;
  readonly faults: readonly Fault[];
}

export interface Evidence {
  /** Opened for reading only, so that a long check holds up no writer. */
  readonly source: DataSource;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  readonly checkpointFile: string;
}

/**
 * Checks the log and the state that it covers, in one reading of a database that may be serving.
 * @param earlier further checkpoints that somebody kept: each must be a prefix of the log
 */
export async function verifyEverything({ source, publicKey, checkpointFile }: Evidence, earlier: readonly string[] = []): Promise<Verdict> {
  // Read before the log: a checkpoint written meanwhile would seem to be ahead of it.
  const notes = [...(await keptCheckpoints(checkpointFile)), ...earlier];
  const level = source.options.type === 'postgres' ? 'REPEATABLE READ' : 'SERIALIZABLE';
  return source.transaction(level, async (manager) => {
    const state = new StateCheck(manager, coveredTables(manager));
    await state.begin();
    const log = await verifyLog(manager, publicKey, notes, (entries) => state.take(entries));
    const faults = [...log.faults, ...(await state.faults())].sort((a, b) => a.seq - b.seq);
    await state.end();
    return { ok: faults.length === 0, entries: log.entries, head: log.root.toString('base64'), faults };
  });
}
