import type { AppointmentRole } from '../../kernel/index.js';
import type { StandIns } from './routing-rule.js';
import { appointedTo, type NamedContact, type SchoolContacts } from './school-contacts.js';

/** Who may be asked, once it is settled who is kept out. */
export interface Desk {
  readonly contacts: SchoolContacts;
  readonly excluded: ReadonlySet<string>;
  readonly passedOver: ReadonlySet<AppointmentRole>;
  readonly standIns: StandIns;
}

/** A person found for a role: by that role, or standing in for it. */
export interface Found {
  readonly contact: NamedContact;
  readonly standsInFor: AppointmentRole | null;
}

/** Governors and those above them read a report only when they must act on it, so that a panel can still be formed. @source domain guide 3.3 (1) */
const neverByCopy: readonly AppointmentRole[] = ['chair', 'vice_chair', 'trust_lead', 'outside_holder'];

/** Whoever holds a role and may act, or else the first along its chain of stand-ins. A role that is passed over is not replaced. */
export function findFor(role: AppointmentRole, desk: Desk, options: { copy: boolean; evenIfAway: boolean }): Found[] {
  if (desk.passedOver.has(role)) return [];
  for (const at of chainFrom(role, desk.standIns)) {
    if (options.copy && neverByCopy.includes(at)) return [];
    const able = desk.passedOver.has(at) ? [] : ableTo(at, desk, options.evenIfAway);
    if (able.length > 0) return able.map((contact) => ({ contact, standsInFor: at === role ? null : role }));
  }
  return [];
}

/** The first of these roles that somebody may act in, without their chains. */
export function findFirst(roles: readonly AppointmentRole[], desk: Desk, evenIfAway: boolean): Found[] {
  const able = roles.map((role) => ableTo(role, desk, evenIfAway)).find((found) => found.length > 0) ?? [];
  return able.map((contact) => ({ contact, standsInFor: null }));
}

function ableTo(role: AppointmentRole, { contacts, excluded }: Desk, evenIfAway: boolean): NamedContact[] {
  return appointedTo(contacts, role).filter(
    ({ personId }) => !excluded.has(personId) && (evenIfAway || !contacts.absent.includes(personId)),
  );
}

/** A role and, one after the other, whoever takes its place. */
export function chainFrom(role: AppointmentRole, standIns: StandIns): AppointmentRole[] {
  const next = standIns[role];
  return next === undefined ? [role] : [role, ...chainFrom(next, standIns)];
}
