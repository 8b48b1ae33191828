import { newId } from '../kernel/index.js';
import type { SqlValue } from '../platform/database/sql.js';

/** Tells whoever must know that no mail reaches somebody; its subject is their account. */
export const refusedMailJob = 'mail-refused';

/** In the transaction that marks the mail. @param at now */
export async function tellOfIt(
  write: (sql: string, parameters: readonly SqlValue[]) => Promise<unknown>,
  accountId: string,
  at: string,
): Promise<void> {
  await write('INSERT INTO due_job (id, kind, subject, due_at, tries) VALUES (?, ?, ?, ?, 0)', [newId(), refusedMailJob, accountId, at]);
}
