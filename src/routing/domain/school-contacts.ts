import type { AppointmentRole } from '../../kernel/index.js';
import type { Conflict } from './conflict.js';

/** An appointment as routing sees it: through which account a person acts in a role. */
export interface NamedContact {
  readonly accountId: string;
  readonly personId: string;
  readonly role: AppointmentRole;
}

/** Partners, relatives, close friends: declared once, in force for every case. It counts in both directions. */
export interface Relationship {
  readonly personId: string;
  readonly withPersonId: string;
}

/** Who could receive a report in a school, at one moment. */
export interface SchoolContacts {
  readonly appointments: readonly NamedContact[];
  /** Persons away now. */
  readonly absent: readonly string[];
  /** Declared or recorded for this report. */
  readonly conflicts: readonly Conflict[];
  readonly relationships: readonly Relationship[];
  readonly headIsSoleProprietor: boolean;
  readonly inTrust: boolean;
}

/** The persons appointed to a role, in an order that does not depend on how they were read. */
export function appointedTo(contacts: SchoolContacts, role: AppointmentRole): NamedContact[] {
  const all = contacts.appointments.filter((appointment) => appointment.role === role);
  const ordered = all.toSorted((a, b) => compare(a.personId, b.personId) || compare(a.accountId, b.accountId));
  return ordered.filter(({ personId }, i) => ordered[i - 1]?.personId !== personId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
