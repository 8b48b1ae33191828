import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type AppointmentRole, Clock, isId } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { NotFound } from '../../platform/http/faults.js';

/** An appointment that holds now, or will. */
export interface HeldAppointment {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: AppointmentRole;
  readonly fromAt: string;
  readonly untilAt: string | null;
  /** Until when they are away now; null when they are not. */
  readonly awayUntil: string | null;
}

export interface KnownAbsence {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly fromAt: string;
  readonly untilAt: string;
}

/** Who is what in a school, and who is away. */
@Injectable()
export class AppointmentsQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they began. */
  async all({ schoolId }: Actor): Promise<HeldAppointment[]> {
    const at = this.clock.now().toISOString();
    const rows = await query<AppointmentRow>(
      this.source.manager,
      `SELECT p.id, p.account_id, a.name, p.role, p.from_at, p.until_at,
         (SELECT MAX(b.until_at) FROM absence b WHERE b.account_id = a.id AND b.from_at <= ? AND b.until_at > ?) AS away_until
       FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE p.school_id = ? AND (p.until_at IS NULL OR p.until_at > ?) ORDER BY p.from_at, p.id`,
      [at, at, schoolId, at],
    );
    return rows.map((row) => ({
      id: row.id,
      accountId: row.account_id,
      name: row.name,
      role: row.role,
      fromAt: row.from_at,
      untilAt: row.until_at,
      awayUntil: row.away_until,
    }));
  }

  /** @throws NotFound for one of another school, or one that is over */
  async one(actor: Actor, id: string): Promise<HeldAppointment> {
    const found = isId(id) ? (await this.all(actor)).find((appointment) => appointment.id === id) : undefined;
    if (!found) throw new NotFound();
    return found;
  }

  /** Now, and to come. */
  async absences({ schoolId }: Actor): Promise<KnownAbsence[]> {
    const rows = await query<{ id: string; account_id: string; name: string; from_at: string; until_at: string }>(
      this.source.manager,
      `SELECT b.id, b.account_id, a.name, b.from_at, b.until_at FROM absence b JOIN account a ON a.id = b.account_id
       WHERE a.school_id = ? AND b.until_at > ? AND a.ended_at IS NULL ORDER BY b.from_at, b.id`,
      [schoolId, this.clock.now().toISOString()],
    );
    return rows.map((row) => ({ id: row.id, accountId: row.account_id, name: row.name, fromAt: row.from_at, untilAt: row.until_at }));
  }
}

interface AppointmentRow {
  id: string;
  account_id: string;
  name: string;
  role: AppointmentRole;
  from_at: string;
  until_at: string | null;
  away_until: string | null;
}
