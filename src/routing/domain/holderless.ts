import type { AppointmentRole } from '../../kernel/index.js';
import { type ReportKind, reportKinds } from '../../rules/index.js';
import type { ReportFacts } from './report-facts.js';
import { route } from './route.js';
import { roleInWords } from './routing-words.js';
import { appointedTo, type SchoolContacts } from './school-contacts.js';

/** A report that nobody could receive. */
export interface Gap {
  readonly kinds: readonly ReportKind[];
  /** The person whom it would be about, or null: whoever it is about. */
  readonly about: string | null;
  /** The person who would send it, or null: whoever sends it. */
  readonly from: string | null;
  /** For the administrator: what would have no holder, and what to do. */
  readonly sentence: string;
}

/** From these a report finds a holder whatever else is conflicted. */
const backstop: readonly AppointmentRole[] = ['chair', 'vice_chair', 'trust_lead', 'outside_holder'];

/**
 * If these find somebody, so does every kind: no other is open to fewer people than R19 with the last resort, and none but a self-report keeps
 * out more.
 */
const narrowest: readonly ReportKind[] = ['about_handling', 'self_report'];

/**
 * What would have no holder as the school is set up now. While this is not empty, reporting stays closed.
 *
 * When it is empty, this holds: a report that is about one person, whoever that is, and sent by anybody has a holder, of whatever kind and
 * with whatever facts, whoever is away, counting standing relationships. (Somebody who is away holds it only when nobody present may.) It
 * cannot promise more: a reporter may name the whole last resort as persons whom it is about or who must not see it.
 * @source domain guide 4.3, R99
 */
export function holderless(school: SchoolContacts): Gap[] {
  const contacts = { ...school, absent: [], conflicts: [] };
  const persons = personsOf(contacts);

  const always = gap(contacts, null, null, []);
  const about = persons.flatMap((person) => gap(contacts, person, null, always));
  const from = persons.flatMap((person) => gap(contacts, null, person, always));
  const simple = [...always, ...about, ...from, ...(always.length === 0 ? noOutsider(contacts) : [])];
  // Two persons at once are worth a sentence only when nothing simpler is amiss.
  if (simple.length > 0) return simple;
  const weakening = persons.filter((person) => weakens(contacts, person));
  const pairs = weakening.flatMap((person) => weakening.filter((other) => other !== person).map((other) => [person, other] as const));
  return pairs.flatMap(([person, other]) => gap(contacts, person, other, []));
}

/** Whether a report about or from this person keeps anybody out of the last resort. Nobody else can matter beside a second person. */
function weakens(contacts: SchoolContacts, person: string): boolean {
  const last = backstop.flatMap((role) => appointedTo(contacts, role)).map(({ personId }) => personId);
  const reports = narrowest.flatMap((kind) => [plainReport(kind, person, null), plainReport(kind, null, person)]);
  return reports.some((report) => route(report, contacts).excluded.some(({ personId }) => last.includes(personId)));
}

/** Role holders, and those to whom role holders are close. */
function personsOf({ appointments, relationships }: SchoolContacts): string[] {
  const close = relationships.flatMap(({ personId, withPersonId }) => [personId, ...(withPersonId === null ? [] : [withPersonId])]);
  return [...new Set([...appointments.map(({ personId }) => personId), ...close])].toSorted();
}

/** The kinds that would find nobody, beside those that a wider gap names already. */
function gap(contacts: SchoolContacts, about: string | null, from: string | null, wider: readonly Gap[]): Gap[] {
  const findsNobody = (kind: ReportKind) => route(plainReport(kind, about, from), contacts).holders.length === 0;
  if (!narrowest.some(findsNobody)) return [];
  const kinds = reportKinds.filter((kind) => !wider.some((known) => known.kinds.includes(kind)) && findsNobody(kind));
  return kinds.length === 0 ? [] : [{ kinds, about, from, sentence: sentenceFor(kinds, about, from, contacts) }];
}

/** A school that nobody outside it helps could be left with nobody, however many its governors are. */
function noOutsider(contacts: SchoolContacts): Gap[] {
  if (holds(contacts, 'trust_lead') || holds(contacts, 'outside_holder')) return [];
  const sentence = `If nobody at the school may deal with a report, nobody could receive it: appoint ${listed(outsiders(contacts))}.`;
  return [{ kinds: [...reportKinds], about: null, from: null, sentence }];
}

function sentenceFor(kinds: readonly ReportKind[], about: string | null, from: string | null, contacts: SchoolContacts): string {
  const what = kinds.every((kind) => kind === 'about_handling') ? 'a concern about how a report was handled' : 'a report';
  const who = (personId: string) => inWords(rolesOf(personId, contacts));
  const nobody = `nobody could receive it: ${remedy(contacts)}.`;
  if (about !== null && from !== null) return `If ${who(from)} sends ${what} about ${who(about)}, ${nobody}`;
  if (about !== null) return `If ${what} is about ${who(about)}, ${nobody}`;
  if (from !== null) return `If ${who(from)} sends ${what}, ${nobody}`;
  return `If somebody sends ${what}, ${nobody}`;
}

function inWords(roles: readonly AppointmentRole[]): string {
  return roles.length === 0 ? 'somebody to whom people with a role are close' : `the ${roles.map(roleInWords).join(' and ')}`;
}

function remedy(contacts: SchoolContacts): string {
  const open = (['chair', 'vice_chair', ...outsiders(contacts)] as const).filter((role) => !holds(contacts, role));
  if (open.length > 0) return `appoint ${listed(open)}`;
  return `appoint different people as ${backstop
    .filter((role) => holds(contacts, role))
    .map(roleInWords)
    .join(', ')}`;
}

function outsiders(contacts: SchoolContacts): ('trust_lead' | 'outside_holder')[] {
  return contacts.inTrust ? ['trust_lead', 'outside_holder'] : ['outside_holder'];
}

function listed(roles: readonly AppointmentRole[]): string {
  const words = roles.map((role) => `${role === 'outside_holder' ? 'an' : 'a'} ${roleInWords(role)}`);
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');
}

function rolesOf(personId: string, { appointments }: SchoolContacts): AppointmentRole[] {
  return appointments.filter((appointment) => appointment.personId === personId).map(({ role }) => role);
}

function holds({ appointments }: SchoolContacts, role: AppointmentRole): boolean {
  return appointments.some((appointment) => appointment.role === role);
}

function plainReport(kind: ReportKind, about: string | null, from: string | null): ReportFacts {
  return {
    kind,
    immediateDanger: false,
    child: 'no',
    adultAndChild: false,
    fourFacts: { sexualWords: false, secrecy: false, meetingUp: false, threatOrHurt: false },
    gate: null,
    categories: [],
    subjects: about === null ? [] : [{ personId: about, name: '', engagement: 'unknown' }],
    targets: [],
    reporter: from,
    recordedFor: false,
    chosenHeadteacher: false,
    mustNotSee: [],
    threatensImpersonatesOrManipulates: false,
    sexualRepeatedOrAtRisk: false,
  };
}
