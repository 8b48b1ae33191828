import { keepersOfTheLocked } from '../../../access/index.js';
import type { Tx } from '../../../audit/index.js';
import { type Actor, type AppointmentRole } from '../../../kernel/index.js';
import { contactsIn } from '../../../routing/index.js';
import { conflictsOf } from '../../readers/case-conflicts.js';
import type { OpenCase } from '../../cases.repository.js';
import type { KnownApart } from './dossier.js';

/** Where a locked item hangs: on a case, or on none. */
export interface LockedWhere {
  readonly schoolId: string;
  readonly file: OpenCase | null;
  readonly apart: KnownApart | null;
}

/** Whether somebody decides about an item that hangs on no case: told in one of their roles, and nobody who must not know of it. */
export function keepsApart({ excluded, roles }: KnownApart, actor: Pick<Actor, 'personId' | 'roles'>): boolean {
  const told: readonly AppointmentRole[] = ['headteacher', 'dsl', ...roles];
  return !excluded.includes(actor.personId) && actor.roles.some((role) => told.includes(role));
}

/** Everybody who may decide about it now, by account. */
export async function keepersOf(tx: Tx, { schoolId, file, apart }: LockedWhere): Promise<string[]> {
  const { appointments } = await contactsIn(tx.manager, schoolId, tx.now);
  const able = appointments.filter(({ role }) => keepersOfTheLocked.includes(role));
  if (file === null) {
    const keeps = ({ personId, role }: (typeof able)[number]) => apart !== null && keepsApart(apart, { personId, roles: [role] });
    return once(able.filter(keeps).map(({ accountId }) => accountId));
  }
  const rows = await tx.query<{ account_id: string }>(`SELECT account_id FROM case_reader WHERE case_id = ? AND level <> 'reader'`, [
    file.row.id,
  ]);
  const handlers = new Set(rows.map(({ account_id }) => account_id));
  return once(able.map(({ accountId }) => accountId).filter((id) => handlers.has(id)));
}

/** Data protection officers who may know that there is something to judge. */
export async function dposOf(tx: Tx, { schoolId, file, apart }: LockedWhere): Promise<string[]> {
  const excluded = file === null ? (apart?.excluded ?? []) : (await conflictsOf(tx, file)).map(({ words }) => words.personId);
  const { appointments } = await contactsIn(tx.manager, schoolId, tx.now);
  return once(
    appointments.filter(({ role, personId }) => role === 'dpo' && !excluded.includes(personId)).map(({ accountId }) => accountId),
  );
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
