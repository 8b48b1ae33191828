import type { Tx } from '../../audit/index.js';
import { isId } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';

export interface AccountState {
  readonly id: string;
  readonly email: string;
  readonly endedAt: string | null;
  readonly hasPassword: boolean;
}

/** An account of the actor's own school. @throws NotFound for any other: an administrator learns nothing of another school */
export async function accountInSchool(tx: Tx, accountId: string): Promise<AccountState> {
  const [row] = isId(accountId)
    ? await tx.query<{ id: string; email: string; ended_at: string | null; password_hash: string | null }>(
        'SELECT id, email, ended_at, password_hash FROM account WHERE id = ? AND school_id = ?',
        [accountId, tx.actor.schoolId],
      )
    : [];
  if (!row) throw new NotFound();
  return { id: row.id, email: row.email, endedAt: row.ended_at, hasPassword: row.password_hash !== null };
}
