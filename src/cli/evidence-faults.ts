import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { query } from '../platform/database/sql.js';
import { diskFaultOf } from '../platform/storage/disk-fault.js';
import { type BlobStore, BlobMissing } from '../platform/storage/blob-store.js';

interface Stored {
  id: string;
  stored_sha256: string;
  stored_bytes: number;
  came_back_without: number;
}

const batch = 500;

/** An item that came back from a backup without its bytes stands on the log as such, and is no fault. */
const cameBackWithout = `EXISTS (SELECT 1 FROM audit_entry a WHERE a.subject = evidence_item.id AND a.action = 'evidence.not-restored')`;

/** Holds the sealed bytes of every piece of evidence against the hash that its record, and so the log, vouches for. Needs no key. */
export async function evidenceFaults(source: DataSource, store: Pick<BlobStore, 'open' | 'size'>): Promise<{ seq: number; why: string }[]> {
  const faults: { seq: number; why: string }[] = [];
  for (let after = ''; ;) {
    const items = await query<Stored>(
      source.manager,
      `SELECT id, stored_sha256, stored_bytes, CASE WHEN ${cameBackWithout} THEN 1 ELSE 0 END AS came_back_without
       FROM evidence_item WHERE id > ? AND withdrawn_at IS NULL AND purged_at IS NULL ORDER BY id LIMIT ?`,
      [after, batch],
    );
    for (const item of items) {
      const why = await faultOf(item, store);
      if (why !== null)
        faults.push({ seq: await vouchingFor(source, item.id), why: `The evidence ${item.id}, for which this entry vouches, ${why}` });
    }
    after = items.at(-1)?.id ?? '';
    if (items.length < batch) return faults;
  }
}

async function faultOf(
  { id, stored_sha256, stored_bytes, came_back_without }: Stored,
  store: Pick<BlobStore, 'open' | 'size'>,
): Promise<string | null> {
  try {
    if ((await store.size(id)) !== stored_bytes) return 'has another size than when it was stored';
    const hash = createHash('sha256');
    await pipeline(await store.open(id), hash);
    return hash.digest('hex') === stored_sha256 ? null : 'was altered where it is stored';
  } catch (fault) {
    if (diskFaultOf(fault) !== null) return 'can’t be read from its disk now';
    if (fault instanceof BlobMissing) return came_back_without === 1 ? null : 'is gone from where it was stored';
    throw fault;
  }
}

async function vouchingFor(source: DataSource, id: string): Promise<number> {
  const [entry] = await query<{ seq: number | null }>(source.manager, 'SELECT MAX(seq) AS seq FROM audit_entry WHERE covers LIKE ?', [
    `%evidence_item ${id} %`,
  ]);
  return entry?.seq ?? 0;
}
