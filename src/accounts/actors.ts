import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, type AppointmentRole, Clock } from '../kernel/index.js';
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
    return actorOf(account, await rolesOf(manager, accountId, this.clock.now()), channel);
  }
}

export function actorOf(account: AccountRow, roles: readonly AppointmentRole[], channel: Actor['channel']): Actor {
  return { accountId: account.id, personId: account.person_id, schoolId: account.school_id, name: account.name, roles, channel };
}

export async function rolesOf(manager: EntityManager, accountId: string, now: Date): Promise<AppointmentRole[]> {
  const at = now.toISOString();
  const rows = await query<{ role: AppointmentRole }>(
    manager,
    'SELECT role FROM appointment WHERE account_id = ? AND from_at <= ? AND (until_at IS NULL OR until_at > ?) ORDER BY from_at, id',
    [accountId, at, at],
  );
  return [...new Set(rows.map(({ role }) => role))];
}
