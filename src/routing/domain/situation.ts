import type { AppointmentRole } from '../../kernel/index.js';
import type { ReportFacts } from './report-facts.js';
import { appointedTo, type SchoolContacts } from './school-contacts.js';

/** A report in its school, with the persons kept out of it so far. */
export interface Situation {
  readonly facts: ReportFacts;
  readonly contacts: SchoolContacts;
  readonly excluded: ReadonlySet<string>;
}

/** The words that a condition may use, beside kinds, roles and categories. */
export const factTests = {
  'somebody is in immediate danger': ({ facts }) => facts.immediateDanger,
  'the evidence gate was not answered with no': ({ facts }) => facts.gate === 'yes' || facts.gate === 'not_sure',
  'a child is or may be involved': ({ facts }) => facts.child !== 'no',
  'an adult and a child are concerned': ({ facts }) => facts.adultAndChild,
  'one of the four facts is yes': ({ facts }) => Object.values(facts.fourFacts).includes(true),
  'there are sexual words': ({ facts }) => facts.fourFacts.sexualWords,
  'it is sexual, repeated or a pupil is at risk': ({ facts }) => facts.sexualRepeatedOrAtRisk,
  'it threatens, impersonates or manipulates': ({ facts }) => facts.threatensImpersonatesOrManipulates,
  'the reporter chose the headteacher': ({ facts }) => facts.chosenHeadteacher,
  'the reporter gave no name': ({ facts }) => facts.reporter === null,
  'the chair is conflicted': (situation) => everyoneIsKeptOut(situation, 'chair'),
  'the headteacher is the sole proprietor': ({ contacts }) => contacts.headIsSoleProprietor,
  'the headteacher cannot act': (situation) => nobodyCanAct(situation, 'headteacher'),
  'the headteacher can act': (situation) => !nobodyCanAct(situation, 'headteacher'),
  'the school is in a trust': ({ contacts }) => contacts.inTrust,
  'the school is in no trust': ({ contacts }) => !contacts.inTrust,
} satisfies Record<string, (situation: Situation) => boolean>;

export type FactName = keyof typeof factTests;

function everyoneIsKeptOut({ contacts, excluded }: Situation, role: AppointmentRole): boolean {
  const appointed = appointedTo(contacts, role);
  return appointed.length > 0 && appointed.every(({ personId }) => excluded.has(personId));
}

/** Excluded, away or not appointed. */
function nobodyCanAct({ contacts, excluded }: Situation, role: AppointmentRole): boolean {
  return appointedTo(contacts, role).every(({ personId }) => excluded.has(personId) || contacts.absent.includes(personId));
}
