import type { ReportFacts } from './report-facts.js';
import { route } from './route.js';
import type { Receiver } from './routing.js';
import type { RoutingTable } from './routing-rule.js';
import { routingRules } from './routing-rules.js';
import type { SchoolContacts } from './school-contacts.js';

/**
 * Whom to add when some who should have opened it by 12:00 on the next working day have not: whoever would receive it if they were away.
 * Nobody is taken out.
 * @param silent the persons who have not opened it @source domain guide 4.3, invariants
 */
export function addedForSilence(
  facts: ReportFacts,
  contacts: SchoolContacts,
  silent: readonly string[],
  table: RoutingTable = routingRules,
): Receiver[] {
  const now = route(facts, contacts, table);
  const without = route(facts, { ...contacts, absent: [...contacts.absent, ...silent] }, table);
  const already = new Set(now.holders.map(({ personId }) => personId));
  return without.holders.filter(({ personId }) => !already.has(personId) && !silent.includes(personId));
}
