import type { Tx } from '../../audit/index.js';

/** Told in the same unit of work, after the row was written, so that whoever must not deal with something is out of it at once. */
export abstract class RelationshipsChanged {
  abstract inTransaction(tx: Tx, change: { readonly schoolId: string; readonly accountIds: readonly string[] }): Promise<void>;
}
