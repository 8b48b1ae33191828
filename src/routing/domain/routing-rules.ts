import { conflictSources } from './conflict-sources.js';
import type { LastResort, RoutingTable, StandIns } from './routing-rule.js';
import { rulesByKind } from './rules-by-kind.js';
import { rulesByPerson } from './rules-by-person.js';

/** Who takes whose place. A chain goes on through whoever is named last, and ends with the trust lead. @source domain guide 4.3 (4) */
const standIns: StandIns = {
  slt_contact: 'deputy_slt_contact',
  deputy_slt_contact: 'headteacher',
  behaviour_lead: 'slt_contact',
  dsl: 'deputy_dsl',
  deputy_dsl: 'headteacher',
  hr_adviser: 'second_hr_adviser',
  second_hr_adviser: 'headteacher',
  headteacher: 'chair',
  chair: 'vice_chair',
  vice_chair: 'trust_lead',
};

/** @source domain guide 4.3 (5) */
const lastResort: LastResort = {
  id: 'R99',
  inOrder: ['chair', 'vice_chair', 'trust_lead', 'outside_holder'],
  showsLado: true,
  alertsDpo: true,
  because: 'nobody else is left to deal with it',
  source: 'Product default',
  basis: 'PROD',
};

/**
 * Who receives which report. Read a row as: WHEN any of these lines is so, these roles RECEIVE it.
 *
 * - Whom a report is about, at whom it was aimed, who saw or suffered it, and whoever declared a conflict never receives it: that is
 *   settled before the first row (conflict-sources.ts) and not repeated here.
 * - Rows are read in this order. All that match add up, except where a row REPLACES others or says UNLESS.
 * - Whoever is excluded, away or not appointed is replaced by their stand-in (below). Nobody left: the last resort (R99).
 *
 * @source domain guide 4.2 and 4.3
 */
export const routingRules: RoutingTable = { conflictSources, rules: [...rulesByPerson, ...rulesByKind], standIns, lastResort };
