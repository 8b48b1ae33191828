import { asSha256 } from '../../kernel/index.js';
import { checkSealed } from '../../evidence/index.js';
import { type BlobStore, BlobMissing } from '../../platform/storage/blob-store.js';
import type { StoredItem } from './settle-records.js';

/**
 * Where the bytes of each item are: in the backup, or still on this machine. A backup never holds what nobody has confirmed yet, and moving
 * to PostgreSQL on the same machine must not lose it.
 */
export class StoredBytes {
  /** Items whose bytes lie where they are stored now, and not in the backup. */
  readonly stay: string[] = [];

  constructor(
    private readonly restored: BlobStore,
    private readonly here: BlobStore,
  ) {}

  async has({ id, stored_sha256, destroyed }: StoredItem): Promise<boolean> {
    if (destroyed === 1) return false;
    if (await isIn(this.restored, id)) return true;
    if ((await checkSealed(this.here, { id, sealedSha256: asSha256(stored_sha256) })) !== 'whole') return false;
    this.stay.push(id);
    return true;
  }

  /** For reading both as one. */
  get together(): Pick<BlobStore, 'open' | 'size'> {
    return {
      open: async (id) => (await this.storeOf(id)).open(id),
      size: async (id) => (await this.storeOf(id)).size(id),
    };
  }

  private async storeOf(id: string): Promise<BlobStore> {
    return (await isIn(this.restored, id)) ? this.restored : this.here;
  }
}

async function isIn(store: BlobStore, id: string): Promise<boolean> {
  return store.size(id).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof BlobMissing) return false;
      throw fault;
    },
  );
}
