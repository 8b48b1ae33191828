import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import { asHeedHasIt, type OwnProcedure, type ProcedureEditionNow } from '../domain/own-procedure.js';
import type { SchoolDayKind, SchoolDays } from '../domain/school-calendar.js';

/** The edition that counts for what begins now. */
export async function procedureOfSchool(manager: EntityManager, schoolId: string): Promise<ProcedureEditionNow> {
  const [newest] = await query<{ number: number; changes: string }>(
    manager,
    'SELECT number, changes FROM procedure_edition WHERE school_id = ? ORDER BY number DESC LIMIT 1',
    [schoolId],
  );
  return newest === undefined ? asHeedHasIt : { number: newest.number, ...(JSON.parse(newest.changes) as OwnProcedure) };
}

/** What a school entered of its year, and did not take back. */
export async function daysOfSchool(manager: EntityManager, schoolId: string): Promise<SchoolDays[]> {
  const rows = await query<{ kind: SchoolDayKind; first_day: string; last_day: string }>(
    manager,
    'SELECT kind, first_day, last_day FROM school_day WHERE school_id = ? AND removed_at IS NULL ORDER BY first_day, id',
    [schoolId],
  );
  return rows.map(({ kind, first_day, last_day }) => ({ kind, firstDay: first_day, lastDay: last_day }));
}

export interface SavedEdition {
  readonly number: number;
  readonly reason: string;
  readonly savedBy: string | null;
  readonly savedAt: string;
}

/** Every edition, the newest first. */
export function editionsOfSchool(manager: EntityManager, schoolId: string): Promise<SavedEdition[]> {
  return query<{ number: number; reason: string; saved_by: string | null; saved_at: string }>(
    manager,
    `SELECT e.number, e.reason, a.name AS saved_by, e.saved_at FROM procedure_edition e LEFT JOIN account a ON a.id = e.saved_by
     WHERE e.school_id = ? ORDER BY e.number DESC`,
    [schoolId],
  ).then((rows) => rows.map(({ number, reason, saved_by, saved_at }) => ({ number, reason, savedBy: saved_by, savedAt: saved_at })));
}

export interface NamedSchoolDays extends SchoolDays {
  readonly id: string;
  readonly name: string;
}

/** The same days with their names, for whoever looks after them. */
export async function namedDaysOfSchool(manager: EntityManager, schoolId: string): Promise<NamedSchoolDays[]> {
  const rows = await query<{ id: string; kind: SchoolDayKind; first_day: string; last_day: string; name: string }>(
    manager,
    'SELECT id, kind, first_day, last_day, name FROM school_day WHERE school_id = ? AND removed_at IS NULL ORDER BY first_day, id',
    [schoolId],
  );
  return rows.map(({ id, kind, first_day, last_day, name }) => ({ id, kind, firstDay: first_day, lastDay: last_day, name }));
}
