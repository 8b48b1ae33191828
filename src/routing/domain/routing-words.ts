import { type AppointmentRole, caseRoles } from '../../kernel/index.js';
import { isMet } from './condition.js';
import type { Receiver } from './routing.js';
import type { RoutingRule, RoutingTable } from './routing-rule.js';
import type { Situation } from './situation.js';

const inWords: Record<AppointmentRole, string> = {
  slt_contact: 'SLT contact',
  deputy_slt_contact: 'deputy SLT contact',
  headteacher: 'headteacher',
  dsl: 'safeguarding lead',
  deputy_dsl: 'deputy safeguarding lead',
  behaviour_lead: 'behaviour lead',
  hr_adviser: 'HR adviser',
  second_hr_adviser: 'second HR adviser',
  dpo: 'data protection officer',
  chair: 'chair of governors',
  vice_chair: 'vice chair of governors',
  trust_lead: 'trust lead',
  outside_holder: 'outside holder',
  esafety_governor: 'online-safety governor',
  register_admin: 'register administrator',
  system_admin: 'administrator',
};

/** A role inside a sentence: "safeguarding lead". */
export function roleInWords(role: AppointmentRole): string {
  return inWords[role];
}

/** "behaviour lead and safeguarding lead" */
export function rolesInWords(roles: readonly AppointmentRole[]): string {
  return new Intl.ListFormat('en-GB').format(roles.map(roleInWords));
}

/** Said of every report, so that it gives nobody's conflict or absence away. */
const always = 'Nobody whom it is about receives it. If somebody else can’t deal with it, the person who stands in for them does.';
const someoneLeftOut = 'Somebody with a role here was left out of this. You can’t see who or why.';

/** The general rule. The same, word for word, whoever is in conflict or away. */
export function reporterSentence(rules: readonly RoutingRule[], situation: Situation): string {
  const sentences = rules.flatMap((rule) => [
    rule.tells,
    ...rule.receives.flatMap(({ tells, onlyIf }) => (tells && (!onlyIf || isMet(onlyIf, situation)) ? tells : [])),
  ]);
  return [...new Set([...sentences, always])].join(' ');
}

/** "Receives it as chair of governors, in place of the headteacher, because it is about a governor." */
export function whyReceives(receiver: Omit<Receiver, 'why'>, table: RoutingTable): string {
  const what = receiver.copy ? 'Gets a copy to read' : 'Receives it';
  const instead = receiver.standsInFor === null ? '' : `, in place of the ${roleInWords(receiver.standsInFor)}`;
  const because = [...table.rules, table.lastResort].filter(({ id }) => receiver.because.includes(id)).map((rule) => rule.because);
  return `${what} as ${roleInWords(receiver.role)}${instead}, because ${[...new Set(because)].join(', and because ')}.`;
}

export function holderSentences(receivers: readonly Receiver[], { contacts, excluded }: Situation): string[] {
  const leftOut = contacts.appointments.some(({ personId, role }) => caseRoles.includes(role) && excluded.has(personId));
  return [...receivers.map(({ why }) => why), ...(leftOut ? [someoneLeftOut] : [])];
}
