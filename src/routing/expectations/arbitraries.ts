import fc from 'fast-check';
import { appointmentRoles } from '../../kernel/index.js';
import { conflictKinds, engagementKinds, reportKinds } from '../../rules/index.js';
import type { ReportFacts, Subject } from '../domain/report-facts.js';
import type { NamedContact, SchoolContacts } from '../domain/school-contacts.js';

const staff = Array.from({ length: 9 }, (_, i) => `person ${i}`);
const everybody = [...staff, 'a teacher', 'a pupil'];

const person = fc.constantFrom(...everybody);
const persons = (maxLength: number) => fc.uniqueArray(person, { maxLength });

const subject: fc.Arbitrary<Subject> = fc.record({
  personId: fc.option(person),
  name: fc.constant('somebody'),
  engagement: fc.constantFrom(...engagementKinds, 'unknown'),
});

/** Reports of every kind, with every answer, about and by role holders and others. */
export const anyReport: fc.Arbitrary<ReportFacts> = fc.record({
  kind: fc.constantFrom(...reportKinds),
  immediateDanger: fc.boolean(),
  child: fc.constantFrom('yes', 'no', 'not_sure'),
  adultAndChild: fc.boolean(),
  fourFacts: fc.record({ sexualWords: fc.boolean(), secrecy: fc.boolean(), meetingUp: fc.boolean(), threatOrHurt: fc.boolean() }),
  gate: fc.constantFrom('no', 'yes', 'not_sure', null),
  categories: fc.subarray(['illegal_material', 'obscene_publication', 'disrepute'], { maxLength: 1 }),
  subjects: fc.array(subject, { maxLength: 3 }),
  targets: persons(2),
  reporter: fc.option(person),
  recordedFor: fc.boolean(),
  chosenHeadteacher: fc.boolean(),
  mustNotSee: persons(2),
  threatensImpersonatesOrManipulates: fc.boolean(),
  sexualRepeatedOrAtRisk: fc.boolean(),
});

/** Few people, so that many hold several roles: a head who is the safeguarding lead, a chair who leads the trust, two deputies. */
const appointments: fc.Arbitrary<NamedContact[]> = fc
  .tuple(
    fc.subarray([...appointmentRoles], { minLength: 4 }),
    fc.array(fc.constantFrom(...staff), { minLength: appointmentRoles.length, maxLength: appointmentRoles.length }),
    fc.array(fc.tuple(fc.constantFrom('deputy_slt_contact' as const, 'deputy_dsl' as const), fc.constantFrom(...staff)), { maxLength: 2 }),
  )
  .map(([roles, holders, deputies]) => [
    ...roles.map((role, i) => contact(holders[i] ?? 'person 0', role)),
    ...deputies.map(([role, holder]) => contact(holder, role)),
  ]);

/** Schools of every shape: offices empty, people away, every kind of conflict, standing relationships. */
export const anySchool: fc.Arbitrary<SchoolContacts> = fc.record({
  appointments,
  absent: fc.subarray(staff),
  conflicts: fc.array(fc.record({ personId: person, kind: fc.constantFrom(...conflictKinds) }), { maxLength: 3 }),
  relationships: fc.array(
    fc.record({
      personId: person,
      withPersonId: fc.option(person),
      withName: fc.constantFrom('somebody', 'somebody else'),
      kind: fc.constantFrom('close_relationship', 'line_manages_reporter_in_dispute'),
    }),
    { maxLength: 3 },
  ),
  headIsSoleProprietor: fc.boolean(),
  inTrust: fc.boolean(),
});

function contact(personId: string, role: NamedContact['role']): NamedContact {
  return { accountId: `account of ${personId}`, personId, role };
}
