import type { AppointmentRole } from '../../kernel/index.js';
import { chainFrom } from './receivers.js';
import { routingRules } from './routing-rules.js';
import { appointedTo, type NamedContact, type SchoolContacts } from './school-contacts.js';

/** Who stands in for a person now: for each role that they hold the first present along its chain. @source domain guide 4.3 (4) */
export function deputiesOf(personId: string, contacts: SchoolContacts): NamedContact[] {
  const roles = contacts.appointments.filter((one) => one.personId === personId).map(({ role }) => role);
  const found = roles.flatMap((role) => firstAlong(chainFrom(role, routingRules.standIns).slice(1), personId, contacts));
  return found.filter((one, i) => found.findIndex((other) => other.personId === one.personId) === i);
}

function firstAlong(chain: readonly AppointmentRole[], personId: string, contacts: SchoolContacts): NamedContact[] {
  const able = (role: AppointmentRole) =>
    appointedTo(contacts, role).filter((one) => one.personId !== personId && !contacts.absent.includes(one.personId));
  return chain.map(able).find((found) => found.length > 0) ?? [];
}
