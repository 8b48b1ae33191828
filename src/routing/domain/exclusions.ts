import type { ConflictSource } from './conflict-sources.js';
import type { ReportFacts } from './report-facts.js';
import type { Excluded, ExclusionReason } from './routing.js';
import type { RoutingRule } from './routing-rule.js';
import { appointedTo, type SchoolContacts } from './school-contacts.js';

/** Who is kept out, and for what: persons, whatever roles they hold. */
export type Exclusions = ReadonlyMap<string, ReadonlySet<ExclusionReason>>;

/** Kept out by what they are to the report. */
export function personalExclusions(facts: ReportFacts, contacts: SchoolContacts, sources: readonly ConflictSource[]): Exclusions {
  return gathered(sources.flatMap((source) => source.find(facts, contacts)).map(({ personId, kind }) => [personId, kind]));
}

/** The same, and whoever holds a role that a matching rule keeps out. */
export function withRoleExclusions(personal: Exclusions, matched: readonly RoutingRule[], contacts: SchoolContacts): Exclusions {
  const roles = matched.flatMap((rule) => rule.excludes ?? []);
  const byRule = roles.flatMap((role) => appointedTo(contacts, role)).filter(({ personId }) => !personal.has(personId));
  return new Map([...personal, ...gathered(byRule.map(({ personId }) => [personId, 'by_rule']))]);
}

/** In an order that says nothing. */
export function listed(exclusions: Exclusions): Excluded[] {
  return [...exclusions.keys()].toSorted().map((personId) => ({ personId, because: [...(exclusions.get(personId) ?? [])].toSorted() }));
}

function gathered(pairs: readonly (readonly [string, ExclusionReason])[]): Exclusions {
  const reasons = new Map<string, Set<ExclusionReason>>();
  for (const [personId, reason] of pairs) reasons.set(personId, (reasons.get(personId) ?? new Set()).add(reason));
  return reasons;
}
