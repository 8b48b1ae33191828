import { closeToRoleHolder, rolesTyped } from '../../routing/index.js';
import type { KnownAccount } from './known-accounts.queries.js';

/** More would help nobody to choose. */
const most = 12;

/**
 * The people whom a typed name may mean: by name, or by the role that was written instead. Role holders come first: about them it matters most.
 * @source domain guide 4.3: "A typed name equal or close to a role holder's asks at once"
 */
export function candidatesFor(typed: string, people: readonly KnownAccount[]): string[] {
  const byName = new Set(closeToRoleHolder(typed, people));
  const roles = rolesTyped(typed);
  const meant = people.filter(({ personId, roles: held }) => byName.has(personId) || held.some((role) => roles.includes(role)));
  const ordered = [...meant.filter((person) => person.roles.length > 0), ...meant.filter((person) => person.roles.length === 0)];
  return ordered.slice(0, most).map(({ personId }) => personId);
}
