import { sameWords } from '../../kernel/index.js';
import type { ConflictKind } from '../../rules/index.js';
import type { Conflict } from './conflict.js';
import { type ReportFacts, subjectPersons } from './report-facts.js';
import type { Relationship, SchoolContacts } from './school-contacts.js';

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
  {
    from: 'who manages the reporter and is in dispute with them',
    find: (facts, contacts) => each(inDispute(facts, contacts), 'line_manages_reporter_in_dispute'),
  },
];

/** Persons close to somebody whom the report is about, or at whom it was aimed. */
function closeTo(facts: ReportFacts, { relationships }: SchoolContacts): string[] {
  const concerned = new Set([...subjectPersons(facts), ...facts.targets]);
  const isConcerned = ({ withPersonId, withName }: Relationship): boolean =>
    withPersonId === null ? facts.subjects.some(({ name }) => sameWords(name, withName)) : concerned.has(withPersonId);
  return relationships
    .filter(({ kind }) => kind === 'close_relationship')
    .flatMap((one) => [
      ...(isConcerned(one) ? [one.personId] : []),
      ...(one.withPersonId !== null && concerned.has(one.personId) ? [one.withPersonId] : []),
    ]);
}

function inDispute({ reporter }: ReportFacts, { relationships }: SchoolContacts): string[] {
  const disputes = relationships.filter(({ kind }) => kind === 'line_manages_reporter_in_dispute');
  return disputes.filter(({ withPersonId }) => withPersonId !== null && withPersonId === reporter).map(({ personId }) => personId);
}

function aboutHandling(facts: ReportFacts): boolean {
  return facts.kind === 'about_handling';
}

function each(persons: readonly string[], kind: ConflictKind): Conflict[] {
  return persons.map((personId) => ({ personId, kind }));
}
