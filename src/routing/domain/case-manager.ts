import type { AppointmentRole } from '../../kernel/index.js';
import type { Receiver } from './routing.js';
import type { RoutingRule } from './routing-rule.js';

/** Who manages a case when no rule says otherwise: the headteacher, then those above, then whoever else holds it. */
const byRank: readonly AppointmentRole[] = [
  'headteacher',
  'chair',
  'vice_chair',
  'trust_lead',
  'outside_holder',
  'dsl',
  'deputy_dsl',
  'slt_contact',
  'deputy_slt_contact',
  'hr_adviser',
  'second_hr_adviser',
  'behaviour_lead',
];

/**
 * The one accountable person: always a holder, so never somebody with a conflict. A rule about the chair, the trust or handling
 * names the place in which to look first; otherwise rank decides. Where only the SLT contact holds it, the SLT contact manages it
 * until a headteacher is brought in.
 * @source domain guide 2 (case manager), 3.3
 */
export function caseManagerAmong(holders: readonly Receiver[], rules: readonly RoutingRule[]): string | null {
  const named = rules.flatMap(({ managedBy }) => managedBy ?? []);
  const inThatPlace = named.map((role) => holders.find((holder) => holder.role === role || holder.standsInFor === role));
  const ranked = byRank.map((role) => holders.find((holder) => holder.role === role));
  return [...inThatPlace, ...ranked, holders[0]].find((holder) => holder !== undefined)?.personId ?? null;
}
