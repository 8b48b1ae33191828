import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type AppointmentRole, Clock } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { type EngagementKind, engagementKinds } from '../../rules/index.js';

/** Somebody who signs in at the school. Its directory is no secret to those who work there. */
export interface KnownAccount {
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly engagement: EngagementKind | 'unknown';
  readonly roles: readonly AppointmentRole[];
}

/** The people whom a reporter may mean. */
@Injectable()
export class KnownAccounts {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async inSchool({ schoolId }: Actor): Promise<KnownAccount[]> {
    const at = this.clock.now().toISOString();
    const rows = await query<{ person_id: string; name: string; job_title: string; engagement: string; role: AppointmentRole | null }>(
      this.source.manager,
      `SELECT a.person_id, a.name, a.job_title, a.engagement, p.role FROM account a
       LEFT JOIN appointment p ON p.account_id = a.id AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?)
       WHERE a.school_id = ? AND a.ended_at IS NULL ORDER BY a.name, a.id, p.role`,
      [at, at, schoolId],
    );
    const known = new Map<string, KnownAccount>();
    for (const { person_id, name, job_title, engagement, role } of rows) {
      const roles = [...(known.get(person_id)?.roles ?? []), ...(role === null ? [] : [role])];
      known.set(person_id, { personId: person_id, name, jobTitle: job_title, engagement: engagementOf(engagement), roles });
    }
    return [...known.values()];
  }
}

function engagementOf(stored: string): KnownAccount['engagement'] {
  return engagementKinds.find((kind) => kind === stored) ?? 'unknown';
}
