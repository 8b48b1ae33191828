import { type AppointmentRole, appointmentRoles } from '../../kernel/index.js';
import type { ConflictKind, EngagementKind } from '../../rules/index.js';
import type { FourFacts, ReportFacts } from '../domain/report-facts.js';
import type { NamedContact, SchoolContacts } from '../domain/school-contacts.js';

/** A report of which only what matters is said. Persons bear the names of their roles. */
export interface ReportSketch extends Partial<Omit<ReportFacts, 'fourFacts' | 'subjects'>> {
  readonly about?: readonly string[];
  readonly aboutA?: EngagementKind;
  readonly facts?: Partial<FourFacts>;
}

/** A school with one person in every role, except as said. */
export interface SchoolSketch {
  readonly without?: readonly AppointmentRole[];
  readonly away?: readonly string[];
  /** A role held by a person of another role: `{ dsl: 'headteacher' }`. */
  readonly held?: Partial<Record<AppointmentRole, string>>;
  /** One person more in a role. */
  readonly also?: Partial<Record<AppointmentRole, string>>;
  readonly conflicts?: Record<string, ConflictKind>;
  readonly close?: readonly (readonly [string, string])[];
  /** A person, and the typed name of whom they are close to. */
  readonly closeByName?: readonly (readonly [string, string])[];
  /** A line manager, and whom they are in dispute with. */
  readonly disputes?: readonly (readonly [string, string])[];
  readonly soleProprietor?: true;
  readonly noTrust?: true;
}

export function aReport(sketch: ReportSketch = {}): ReportFacts {
  const { about = [], aboutA, facts = {}, ...rest } = sketch;
  return {
    kind: 'conduct_of_adult',
    immediateDanger: false,
    child: 'no',
    adultAndChild: false,
    fourFacts: { sexualWords: false, secrecy: false, meetingUp: false, threatOrHurt: false, ...facts },
    gate: null,
    categories: [],
    subjects: [
      ...about.map((personId) => ({ personId, name: personId, engagement: 'unknown' as const })),
      ...(aboutA ? [{ personId: null, name: 'Ferris Nockolds', engagement: aboutA }] : []),
    ],
    targets: [],
    reporter: 'a teacher',
    recordedFor: false,
    chosenHeadteacher: false,
    mustNotSee: [],
    threatensImpersonatesOrManipulates: false,
    sexualRepeatedOrAtRisk: false,
    ...rest,
  };
}

export function aSchool(sketch: SchoolSketch = {}): SchoolContacts {
  const { without = [], away = [], held = {}, also = {}, conflicts = {}, close = [], closeByName = [], disputes = [] } = sketch;
  const ordinary = appointmentRoles.filter((role) => !without.includes(role)).map((role) => appointment(held[role] ?? role, role));
  const more = (Object.keys(also) as AppointmentRole[]).map((role) => appointment(also[role] ?? role, role));
  return {
    appointments: [...ordinary, ...more],
    absent: away,
    conflicts: Object.entries(conflicts).map(([personId, kind]) => ({ personId, kind })),
    relationships: [
      ...close.map(([personId, withPersonId]) => ({ personId, withPersonId, withName: '', kind: 'close_relationship' as const })),
      ...closeByName.map(([personId, withName]) => ({ personId, withPersonId: null, withName, kind: 'close_relationship' as const })),
      ...disputes.map(([personId, withPersonId]) => ({
        personId,
        withPersonId,
        withName: '',
        kind: 'line_manages_reporter_in_dispute' as const,
      })),
    ],
    headIsSoleProprietor: sketch.soleProprietor ?? false,
    inTrust: !sketch.noTrust,
  };
}

export function appointment(personId: string, role: AppointmentRole): NamedContact {
  return { accountId: `account of ${personId}`, personId, role };
}
