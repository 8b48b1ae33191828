import type { EntityManager } from 'typeorm';
import type { AppointmentRole } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';
import type { SchoolContacts } from './domain/school-contacts.js';

interface ContactRow {
  account_id: string;
  person_id: string;
  role: AppointmentRole;
  away: string | null;
}

/** Who could receive a report in a school at a moment. Conflicts are the report's own and come from elsewhere. */
export async function contactsIn(manager: EntityManager, schoolId: string, now: Date): Promise<SchoolContacts> {
  const at = now.toISOString();
  const rows = await query<ContactRow>(
    manager,
    `SELECT p.account_id, a.person_id, p.role,
       (SELECT MIN(b.id) FROM absence b WHERE b.account_id = a.id AND b.from_at <= ? AND b.until_at > ?) AS away
     FROM appointment p JOIN account a ON a.id = p.account_id
     WHERE p.school_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL
     ORDER BY p.from_at, p.id`,
    [at, at, schoolId, at, at],
  );
  const [school] = await query<{ trust_id: string | null; sole_proprietor_since: string | null }>(
    manager,
    'SELECT trust_id, sole_proprietor_since FROM school WHERE id = ?',
    [schoolId],
  );
  return {
    appointments: rows.map(({ account_id, person_id, role }) => ({ accountId: account_id, personId: person_id, role })),
    absent: [...new Set(rows.filter(({ away }) => away !== null).map(({ person_id }) => person_id))],
    conflicts: [],
    relationships: [],
    headIsSoleProprietor: school?.sole_proprietor_since != null,
    inTrust: school?.trust_id != null,
  };
}
