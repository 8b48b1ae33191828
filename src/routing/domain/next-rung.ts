import { addedForSilence } from './added-for-silence.js';
import { findFirst } from './receivers.js';
import type { ReportFacts } from './report-facts.js';
import { route, settle } from './route.js';
import type { Receiver } from './routing.js';
import type { RoutingTable } from './routing-rule.js';
import { routingRules } from './routing-rules.js';
import { whyReceives } from './routing-words.js';
import type { SchoolContacts } from './school-contacts.js';

/** Whom silence brings in next. */
export interface Rung {
  /** Nobody of those who were silent, and nobody who must not know of it; empty at the top of the ladder. */
  readonly added: readonly Receiver[];
  /** The last resort has been reached, or there is nothing above it. */
  readonly atTheTop: boolean;
  /** Told then, without content. */
  readonly dpoAccounts: readonly string[];
}

/**
 * The next rung of the ladder when all who hold a report stay silent: by routing's own rules those who would receive it if the silent were away,
 * and when these are used up, whoever is left of the last resort, one after the other, even somebody who is away.
 * @param silent the persons who hold it and have not answered; where nobody holds it, routing begins anew
 * @source domain guide 4.3, invariants; R99
 */
export function nextRung(
  facts: ReportFacts,
  contacts: SchoolContacts,
  silent: readonly string[],
  table: RoutingTable = routingRules,
): Rung {
  const byRule = silent.length === 0 ? route(facts, contacts, table).holders : addedForSilence(facts, contacts, silent, table);
  const added = byRule.length > 0 ? byRule : leftOfTheLastResort(facts, contacts, silent, table);
  const atTheTop = added.length === 0 || added.some(({ because }) => because.includes(table.lastResort.id));
  return { added, atTheTop, dpoAccounts: atTheTop ? watchers(facts, contacts, table) : [] };
}

function leftOfTheLastResort(facts: ReportFacts, contacts: SchoolContacts, silent: readonly string[], table: RoutingTable): Receiver[] {
  const { desk } = settle(facts, contacts, table);
  const { id, inOrder } = table.lastResort;
  const left = { ...desk, excluded: new Set([...desk.excluded, ...silent]) };
  return findFirst(inOrder, left, true).map(({ contact: { personId, accountId, role } }) => {
    const receiver = { personId, accountId, role, standsInFor: null, copy: false, because: [id] };
    return { ...receiver, why: whyReceives(receiver, table) };
  });
}

/** The DPO, unless they are concerned themselves. */
function watchers(facts: ReportFacts, contacts: SchoolContacts, table: RoutingTable): string[] {
  const out = new Set(route(facts, contacts, table).excluded.map(({ personId }) => personId));
  return [
    ...new Set(
      contacts.appointments.filter(({ role, personId }) => role === 'dpo' && !out.has(personId)).map(({ accountId }) => accountId),
    ),
  ];
}
