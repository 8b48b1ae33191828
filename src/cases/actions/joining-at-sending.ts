import { pathwaysOpenedBy } from '../../procedures/index.js';
import { ownersAtSending, type OwnersAtSending, type ReportFacts, type SchoolContacts } from '../../routing/index.js';
import { procedures } from './calendar.js';
import { rolesThatRead } from './step-readers.js';

/** Who reads a report beside its receivers, because a step of what sending it opens is theirs. @source domain guide 3.3; 7, P0 */
export function joiningAtSending(facts: ReportFacts, contacts: SchoolContacts): OwnersAtSending {
  const steps = pathwaysOpenedBy(facts.kind).flatMap((pathway) => procedures.stepsOf(pathway));
  return ownersAtSending(rolesThatRead(steps), facts, contacts);
}
