import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import type { ConfirmedLiveMonths } from '../domain/live-months.js';

interface LiveMonthsRow {
  recorded_oral: number;
  first_written: number;
  final_written: number;
  reason: string;
  confirmed_by: string | null;
  confirmed_at: string;
  version: number;
}

/** Everything that a school ever confirmed, the newest first. @param manager inside a unit of work, its own */
export async function liveMonthsOf(manager: EntityManager, schoolId: string): Promise<ConfirmedLiveMonths[]> {
  const rows = await query<LiveMonthsRow>(
    manager,
    `SELECT m.recorded_oral, m.first_written, m.final_written, m.reason, a.name AS confirmed_by, m.confirmed_at, m.version
     FROM live_months m LEFT JOIN account a ON a.id = m.confirmed_by WHERE m.school_id = ? ORDER BY m.version DESC`,
    [schoolId],
  );
  return rows.map((row) => ({
    months: { recordedOral: row.recorded_oral, firstWritten: row.first_written, finalWritten: row.final_written },
    reason: row.reason,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    version: row.version,
  }));
}
