import type { EntityManager } from 'typeorm';
import type { AppointmentRole } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';
import { type Reading, relationshipsIn, type Tie } from '../people/index.js';
import type { Relationship, SchoolContacts } from './domain/school-contacts.js';

interface ContactRow {
  account_id: string;
  person_id: string;
  role: AppointmentRole;
  away: string | null;
}

/** The same, with what people declared about themselves: for routing, and shown to nobody. @param since when the report was received */
export async function contactsAndTies(from: Reading, schoolId: string, now: Date, since = now): Promise<SchoolContacts> {
  const declared = await relationshipsIn(from, schoolId, since);
  return {
    ...(await contactsIn(from.manager, schoolId, now)),
    relationships: declared.map(({ tie, ...words }) => ({ ...words, kind: kinds[tie] })),
  };
}

const kinds: Readonly<Record<Tie, Relationship['kind']>> = {
  partner: 'close_relationship',
  relative: 'close_relationship',
  close_friend: 'close_relationship',
  manages_in_dispute: 'line_manages_reporter_in_dispute',
};

/**
 * Who could receive a report in a school at a moment, by appointment alone. Conflicts are the report's own and come from elsewhere. The office
 * works with this: what people declared must not show in what it reads, nor can it close reporting.
 */
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
