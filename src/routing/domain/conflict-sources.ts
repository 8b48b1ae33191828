import type { ConflictKind } from '../../rules/index.js';
import type { Conflict } from './conflict.js';
import { type ReportFacts, subjectPersons } from './report-facts.js';
import type { SchoolContacts } from './school-contacts.js';

/** One place that conflicts come from. */
export interface ConflictSource {
  readonly from: string;
  readonly find: (facts: ReportFacts, contacts: SchoolContacts) => readonly Conflict[];
}

/**
 * Everything that keeps a person away from a report, before any rule is read.
 * @source domain guide 4.2 and 4.3 (2)
 */
export const conflictSources: readonly ConflictSource[] = [
  // A concern about handling is about those who handled it: the conflict has its own name, the effect is the same.
  { from: 'whom it is about', find: (facts) => each(aboutHandling(facts) ? [] : subjectPersons(facts), 'is_subject') },
  {
    from: 'who is said to have mishandled it',
    find: (facts) => each(aboutHandling(facts) ? subjectPersons(facts) : [], 'alleged_mishandling'),
  },
  { from: 'at whom it was aimed', find: (facts) => each(facts.targets, 'is_target') },
  // Whoever only records what another saw or suffered keeps their role.
  {
    from: 'who saw or suffered it',
    find: (facts) => each(facts.reporter === null || facts.recordedFor ? [] : [facts.reporter], 'is_reporter'),
  },
  { from: 'who must not see it, as the reporter says', find: (facts) => each(facts.mustNotSee, 'declared_other') },
  { from: 'what was declared for this report', find: (_facts, contacts) => contacts.conflicts },
  { from: 'who is close to somebody concerned', find: (facts, contacts) => each(closeTo(facts, contacts), 'close_relationship') },
];

/** Persons close to somebody whom the report is about, or at whom it was aimed. */
function closeTo(facts: ReportFacts, { relationships }: SchoolContacts): string[] {
  const concerned = new Set([...subjectPersons(facts), ...facts.targets]);
  return relationships.flatMap(({ personId, withPersonId }) => [
    ...(concerned.has(withPersonId) ? [personId] : []),
    ...(concerned.has(personId) ? [withPersonId] : []),
  ]);
}

function aboutHandling(facts: ReportFacts): boolean {
  return facts.kind === 'about_handling';
}

function each(persons: readonly string[], kind: ConflictKind): Conflict[] {
  return persons.map((personId) => ({ personId, kind }));
}
