import type { AppointmentRole } from '../../kernel/index.js';
import { caseManagerAmong } from './case-manager.js';
import { isMet } from './condition.js';
import { listed, personalExclusions, withRoleExclusions } from './exclusions.js';
import { type Desk, findFirst, findFor, type Found } from './receivers.js';
import type { ReportFacts } from './report-facts.js';
import type { Receiver, Routing } from './routing.js';
import type { Receives, RoutingRule, RoutingTable, RuleId } from './routing-rule.js';
import { routingRules } from './routing-rules.js';
import { holderSentences, reporterSentence, whyReceives } from './routing-words.js';
import type { SchoolContacts } from './school-contacts.js';
import type { Situation } from './situation.js';

/** One way in which one person comes to receive it; a person may have several. */
interface Receipt extends Found {
  readonly copy: boolean;
  readonly rule: RuleId;
}

/**
 * Who receives a report, who must not, and why. Pure: the same facts, contacts and rules give the same answer, in whatever order they come.
 * @source domain guide 4.3, in its order: (1) matching rules, (2) exclusions, (3) replacements, (4) stand-ins, (5) the last resort
 */
export function route(facts: ReportFacts, contacts: SchoolContacts, table: RoutingTable = routingRules): Routing {
  const { matched, standing, exclusions, situation, desk } = settle(facts, contacts, table);
  const ordinary = receiptsFrom(standing, situation, desk, false);
  const nobodyLeft = ordinary.every(({ copy }) => copy);
  const receipts = nobodyLeft ? [...lastResort(table, standing, situation, desk), ...ordinary] : ordinary;
  const receivers = eachPersonOnce(receipts, table);
  const holders = receivers.filter(({ copy }) => !copy);
  const r99 = nobodyLeft ? table.lastResort : null;
  return {
    holders,
    copies: receivers.filter(({ copy }) => copy),
    excluded: listed(exclusions),
    rules: [...matched.map(({ id }) => id), ...(r99 ? [r99.id] : [])],
    tasks: matched.flatMap(({ tasks }) => tasks ?? []).flatMap(({ task, onlyIf }) => (applies(onlyIf, situation) ? [task] : [])),
    showLadoToReporter: matched.some(({ showsLado }) => showsLado) || (r99?.showsLado ?? false),
    outsideRoutes: matched.some(({ showsOutsideRoutes }) => showsOutsideRoutes),
    alertDpo: r99?.alertsDpo ?? false,
    dpoAccounts: r99?.alertsDpo ? findFirst(['dpo'], desk, true).map(({ contact }) => contact.accountId) : [],
    caseManager: caseManagerAmong(holders, standing),
    ruleSentence: reporterSentence(standing, situation),
    holderSentences: holderSentences(receivers, situation),
  };
}

/** What is settled before anybody is looked for: which rules count, and who is kept out. */
export function settle(facts: ReportFacts, contacts: SchoolContacts, table: RoutingTable) {
  const personal = personalExclusions(facts, contacts, table.conflictSources);
  const matched = matching(table.rules, { facts, contacts, excluded: new Set(personal.keys()) });
  const exclusions = withRoleExclusions(personal, matched, contacts);
  const situation: Situation = { facts, contacts, excluded: new Set(exclusions.keys()) };
  const standing = matched.filter((rule) => !matched.some((other) => replaces(other, rule, table.rules)));
  const desk: Desk = { contacts, excluded: situation.excluded, passedOver: passedOver(matched, situation), standIns: table.standIns };
  return { matched, standing, exclusions, situation, desk };
}

function matching(rules: readonly RoutingRule[], situation: Situation): RoutingRule[] {
  const met = rules.filter((rule) => isMet(rule.when, situation));
  return met.filter((rule) => !met.some(({ id }) => rule.unless?.includes(id)));
}

function replaces(rule: RoutingRule, other: RoutingRule, inOrder: readonly RoutingRule[]): boolean {
  if (rule.replaces === 'every later rule') return inOrder.indexOf(other) > inOrder.indexOf(rule);
  return rule.replaces?.includes(other.id) ?? false;
}

function passedOver(matched: readonly RoutingRule[], situation: Situation): Set<AppointmentRole> {
  const all = matched.flatMap((rule) => rule.passesOver ?? []);
  return new Set(all.filter(({ onlyIf }) => applies(onlyIf, situation)).flatMap(({ roles }) => roles));
}

function receiptsFrom(rules: readonly RoutingRule[], situation: Situation, desk: Desk, evenIfAway: boolean): Receipt[] {
  return rules.flatMap((rule) =>
    rule.receives
      .filter(({ onlyIf }) => applies(onlyIf, situation))
      .flatMap(({ role, copy = false }) => findFor(role, desk, { copy, evenIfAway }).map((found) => ({ ...found, copy, rule: rule.id }))),
  );
}

/** The last resort in its order; if all of them are away, whoever is away but may hold it: better late than lost. */
function lastResort(table: RoutingTable, standing: readonly RoutingRule[], situation: Situation, desk: Desk): Receipt[] {
  const { id, inOrder } = table.lastResort;
  const asLastResort = (found: readonly Found[]) =>
    found.map(({ contact, standsInFor }) => ({ contact, standsInFor, copy: false, rule: id }));
  const present = asLastResort(findFirst(inOrder, desk, false));
  const away = asLastResort(findFirst(inOrder, desk, true));
  const ordinary = asLastResort(receiptsFrom(standing, situation, desk, true).filter(({ copy }) => !copy));
  return [present, away, ordinary].find((found) => found.length > 0) ?? [];
}

/** Holding comes before reading, an own role before standing in, an earlier rule before a later one. */
function eachPersonOnce(receipts: readonly Receipt[], table: RoutingTable): Receiver[] {
  const ordered = receipts.toSorted((a, b) => weight(a) - weight(b));
  const persons = [...new Set(ordered.map(({ contact }) => contact.personId))];
  return persons.flatMap((personId) => {
    const own = ordered.filter(({ contact }) => contact.personId === personId);
    const first = own[0];
    if (first === undefined) return [];
    const { contact, standsInFor, copy } = first;
    const because = [...new Set(own.filter((receipt) => receipt.copy === copy).map(({ rule }) => rule))];
    const receiver = { personId, accountId: contact.accountId, role: contact.role, standsInFor, copy, because };
    return [{ ...receiver, why: whyReceives(receiver, table) }];
  });
}

function weight({ copy, standsInFor }: Receipt): number {
  return (copy ? 2 : 0) + (standsInFor === null ? 0 : 1);
}

export function applies(onlyIf: Receives['onlyIf'], situation: Situation): boolean {
  return onlyIf === undefined || isMet(onlyIf, situation);
}
