import type { AppointmentRole } from '../../kernel/index.js';
import { type ReportFacts, subjectPersons } from './report-facts.js';
import type { Condition, Line } from './routing-rule.js';
import type { SchoolContacts } from './school-contacts.js';
import { factTests, type Situation } from './situation.js';

/** A condition is met when any of its lines is; a line, when all that it names is so. */
export function isMet(condition: Condition, situation: Situation): boolean {
  return condition.some((line) => lineIsMet(line, situation));
}

function lineIsMet(line: Line, situation: Situation): boolean {
  const { facts, contacts } = situation;
  const { kind, about, aboutA, category, fact, alsoFact } = line;
  return (
    Object.keys(line).length > 0 &&
    (kind === undefined || kind.includes(facts.kind)) &&
    (about === undefined || about.some((role) => isAbout(facts, contacts, role))) &&
    (aboutA === undefined || aboutA.some((engagement) => facts.subjects.some((subject) => subject.engagement === engagement))) &&
    (category === undefined || category.some((one) => facts.categories.includes(one))) &&
    (fact === undefined || factTests[fact](situation)) &&
    (alsoFact === undefined || factTests[alsoFact](situation))
  );
}

function isAbout(facts: ReportFacts, contacts: SchoolContacts, role: AppointmentRole): boolean {
  const subjects = subjectPersons(facts);
  return contacts.appointments.some((appointment) => appointment.role === role && subjects.includes(appointment.personId));
}
