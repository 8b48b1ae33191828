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
  const tests = [
    line.kind?.includes(facts.kind),
    line.about?.some((role) => isAbout(facts, contacts, role)),
    line.aboutA?.some((engagement) => facts.subjects.some((subject) => subject.engagement === engagement)),
    line.category?.some((category) => facts.categories.includes(category)),
    line.fact && factTests[line.fact](situation),
    line.alsoFact && factTests[line.alsoFact](situation),
  ].filter((test) => test !== undefined);
  return tests.length > 0 && tests.every(Boolean);
}

function isAbout(facts: ReportFacts, contacts: SchoolContacts, role: AppointmentRole): boolean {
  const subjects = subjectPersons(facts);
  return contacts.appointments.some((appointment) => appointment.role === role && subjects.includes(appointment.personId));
}
