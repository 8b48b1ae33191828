import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AppointmentRole, Clock } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import type { KnownAccount } from '../steps/known-accounts.queries.js';

/** Who is appointed to something in a school now, by name: to recognise a name that was typed, and never to be shown. */
@Injectable()
export class RoleHolders {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param manager inside a unit of work, its own */
  async in(schoolId: string, manager: EntityManager = this.source.manager): Promise<KnownAccount[]> {
    const at = this.clock.now().toISOString();
    const rows = await query<{ person_id: string; name: string; role: AppointmentRole }>(
      manager,
      `SELECT a.person_id, a.name, p.role FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE p.school_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL
       ORDER BY a.name, a.id, p.role`,
      [schoolId, at, at],
    );
    const known = new Map<string, KnownAccount>();
    for (const { person_id, name, role } of rows) {
      const roles = [...(known.get(person_id)?.roles ?? []), role];
      known.set(person_id, { personId: person_id, name, jobTitle: '', engagement: 'unknown', roles });
    }
    return [...known.values()];
  }
}
