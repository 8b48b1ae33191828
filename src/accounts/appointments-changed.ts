import type { Tx } from '../audit/index.js';

/** Whose place in a school changed: an appointment, an absence or an end that takes effect at `tx.now`. */
export interface AppointmentsChange {
  readonly schoolId: string;
  readonly accountIds: readonly string[];
}

/**
 * Told in the same unit of work, after the rows were written, so that what is open moves to whoever stands in at once.
 * Changes that begin later are told when they begin.
 */
export abstract class AppointmentsChanged {
  abstract inTransaction(tx: Tx, change: AppointmentsChange): Promise<void>;
}
