import type { AppointmentRole } from '../../kernel/index.js';
import type { ConflictKind } from '../../rules/index.js';
import type { Conflict } from './conflict.js';

/** An appointment as routing sees it: through which account a person acts in a role. */
export interface NamedContact {
  readonly accountId: string;
  readonly personId: string;
  readonly role: AppointmentRole;
}

/** Declared once, in force for every case. */
export interface Relationship {
  /** Who declared it. */
  readonly personId: string;
  /** Null when the other is known by name alone. */
  readonly withPersonId: string | null;
  readonly withName: string;
  /** Closeness counts in both directions; whoever manages the other and is in dispute with them stays away from what the other reports. */
  readonly kind: Extract<ConflictKind, 'close_relationship' | 'line_manages_reporter_in_dispute'>;
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
