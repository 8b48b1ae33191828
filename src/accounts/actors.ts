import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, type AppointmentRole, caseRoles, Clock } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';

interface AccountRow {
  id: string;
  person_id: string;
  school_id: string;
  name: string;
}

/** Who an account is at this moment, with the appointments it holds now. */
@Injectable()
export class Actors {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Null when the account ended or never was. @param manager inside a unit of work, its own */
  async of(accountId: string, channel: Actor['channel'] = 'web', manager: EntityManager = this.source.manager): Promise<Actor | null> {
    const [account] = await query<AccountRow & { ended_at: string | null }>(
      manager,
      'SELECT id, person_id, school_id, name, ended_at FROM account WHERE id = ?',
      [accountId],
    );
    if (!account || account.ended_at !== null) return null;
    return actorOf(account, (await heldBy(manager, accountId, this.clock.now())).roles, channel);
  }
}

export function actorOf(account: AccountRow, roles: readonly AppointmentRole[], channel: Actor['channel']): Actor {
  return { accountId: account.id, personId: account.person_id, schoolId: account.school_id, name: account.name, roles, channel };
}

export interface HeldRoles {
  /** Now. */
  readonly roles: readonly AppointmentRole[];
  /** When the first case role began that the account ever held, whatever became of it. */
  readonly caseRoleSince: string | null;
}

export async function heldBy(manager: EntityManager, accountId: string, now: Date): Promise<HeldRoles> {
  const at = now.toISOString();
  const rows = await query<{ role: AppointmentRole; from_at: string; until_at: string | null }>(
    manager,
    'SELECT role, from_at, until_at FROM appointment WHERE account_id = ? AND from_at <= ? ORDER BY from_at, id',
    [accountId, at],
  );
  const current = rows.filter(({ until_at }) => until_at === null || until_at > at);
  return {
    roles: [...new Set(current.map(({ role }) => role))],
    caseRoleSince: rows.find(({ role }) => caseRoles.includes(role))?.from_at ?? null,
  };
}
