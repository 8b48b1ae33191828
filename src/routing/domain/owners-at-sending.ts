import type { AppointmentRole } from '../../kernel/index.js';
import { findFor, type Found } from './receivers.js';
import type { ReportFacts } from './report-facts.js';
import { applies, settle } from './route.js';
import type { RoutingTable } from './routing-rule.js';
import { routingRules } from './routing-rules.js';
import { rolesInWords } from './routing-words.js';
import type { NamedContact, SchoolContacts } from './school-contacts.js';

/** Who joins the receivers of a report because a step of a procedure that it opens is theirs. */
export interface OwnersAtSending {
  readonly people: readonly Found[];
  /** For the reporter: the general rule, the same whatever anybody's conflict or absence. Null where no role joins. */
  readonly sentence: string | null;
}

/**
 * Until triage has decided, the table of routing comes first: where a row sends a report to its own receivers alone, because of whom it is
 * about, nobody joins them, and roles that a row passes over stay out.
 * @param roles whose the steps are @source domain guide 3.3 and 4.3 (3)
 */
export function ownersAtSending(
  roles: readonly AppointmentRole[],
  facts: ReportFacts,
  contacts: SchoolContacts,
  table: RoutingTable = routingRules,
): OwnersAtSending {
  const { standing, situation, desk } = settle(facts, contacts, table);
  if (standing.some(({ replaces }) => replaces === 'every later rule')) return { people: [], sentence: null };
  const allowed = roles.filter((role) => !desk.passedOver.has(role));
  const hold = standing.flatMap(({ receives }) => receives.filter(({ copy, onlyIf }) => !copy && applies(onlyIf, situation)));
  const joining = allowed.filter((role) => !hold.some((one) => one.role === role));
  return {
    people: allowed.flatMap((role) => findFor(role, desk, { copy: true, evenIfAway: false })),
    sentence: joining.length === 0 ? null : sentenceFor(joining),
  };
}

/** Whoever must hear of something in a role, or who takes their place, whoever that is: nobody who is kept out of the report. */
export function whoIsFor(role: AppointmentRole, facts: ReportFacts, contacts: SchoolContacts): NamedContact[] {
  const { desk } = settle(facts, contacts, routingRules);
  const found = [false, true].map((evenIfAway) => findFor(role, { ...desk, passedOver: new Set() }, { copy: false, evenIfAway }));
  return (found.find((people) => people.length > 0) ?? []).map(({ contact }) => contact);
}

/** Persons who must not know of it. */
export function whoMustNotKnow(facts: ReportFacts, contacts: SchoolContacts): string[] {
  return [...settle(facts, contacts, routingRules).desk.excluded];
}

function sentenceFor(roles: readonly AppointmentRole[]): string {
  const one = roles.length === 1;
  return `The ${rolesInWords(roles)} ${one ? 'works' : 'work'} on it too, because ${one ? 'a step' : 'steps'} of what comes next ${one ? 'is' : 'are'} theirs.`;
}
