import { randomBytes } from 'node:crypto';
import { Account, Appointment, Sessions } from '../../src/accounts/index.js';
import { type Tx, UnitOfWork } from '../../src/audit/index.js';
import { type NamedPerson, type ReportAnswers, type TakenReport, TakeReport } from '../../src/cases/index.js';
import { type Actor, type AppointmentRole, heedItself, newId } from '../../src/kernel/index.js';
import { Person } from '../../src/people/index.js';
import type { EngagementKind } from '../../src/rules/index.js';
import { School } from '../../src/schools/index.js';
import type { TestServer } from './server.js';
import type { Visitor } from './web/visitor.js';

/** The accounts of the demonstration school, by what stands before the @ of their address. */
export const accountNames = [
  'teacher',
  'assistant',
  'slt',
  'deputy',
  'dsl',
  'head',
  'chair',
  'vicechair',
  'behaviour',
  'trust',
  'hr',
  'governor',
  'auditor',
  'admin',
] as const;
export type AccountName = (typeof accountNames)[number];

interface Member {
  readonly name: string;
  readonly jobTitle: string;
  readonly engagement: EngagementKind;
  readonly roles: readonly AppointmentRole[];
}

const as = (name: string, jobTitle: string, engagement: EngagementKind, ...roles: AppointmentRole[]): Member => ({
  name,
  jobTitle,
  engagement,
  roles,
});

const members: Record<AccountName, Member> = {
  teacher: as('Maud Quennell', 'Head of Year 10', 'employee_teacher'),
  assistant: as('Casimir Ondry', 'Teaching assistant', 'employee_support'),
  slt: as('Amabel Sedgewick', 'Assistant headteacher', 'employee_teacher', 'slt_contact'),
  deputy: as('Torvald Penhallick', 'Head of Year 8', 'employee_teacher', 'deputy_slt_contact'),
  dsl: as('Dilwyn Aspinshaw', 'Safeguarding lead', 'employee_teacher', 'dsl'),
  head: as('Isaura Thackwell', 'Headteacher', 'employee_teacher', 'headteacher'),
  chair: as('Everard Mossop', 'Chair of governors', 'governor', 'chair'),
  vicechair: as('Lavinia Crutchlow', 'Vice chair of governors', 'governor', 'vice_chair'),
  behaviour: as('Ottoline Frayne', 'Head of behaviour', 'employee_teacher', 'behaviour_lead'),
  trust: as('Barnaby Wexcombe', 'Director of the trust', 'trust_central_staff', 'trust_lead', 'outside_holder'),
  hr: as('Philippa Nettlecombe', 'HR adviser', 'trust_central_staff', 'hr_adviser'),
  governor: as('Sunniva Trelease', 'Governor', 'governor', 'esafety_governor'),
  auditor: as('Gaspard Illingworth', 'Data protection officer', 'trust_central_staff', 'dpo'),
  admin: as('Merewyn Tuddenham', 'School office', 'employee_support', 'system_admin'),
};

/** Somebody who signs in at a test's school. */
export interface SchoolMember extends Member {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
}

/** A school with everybody appointed whom reports may be sent to, and nothing reported yet. */
export class TestSchool {
  constructor(
    readonly server: TestServer,
    readonly id: string,
    readonly members: Readonly<Record<AccountName, SchoolMember>>,
  ) {}

  /** As a use case is called. The roles are those of the beginning. */
  actor(name: AccountName): Actor {
    const { accountId, personId, name: called, roles } = this.members[name];
    return { accountId, personId, schoolId: this.id, name: called, roles, channel: 'web' };
  }

  /** At a browser of their own, already signed in. */
  async visitor(name: AccountName): Promise<Visitor> {
    const sessions = this.server.app.get(Sessions);
    const token = await this.work((tx) => sessions.begin(tx, this.members[name].accountId, true));
    const visitor = this.server.visitor();
    visitor.http.cookies.set('heed-session', token);
    return visitor;
  }

  /** A change that no use case makes, in a unit of work. */
  work<Answer>(change: (tx: Tx) => Promise<Answer>, actor: Actor = heedItself): Promise<Answer> {
    return this.server.app.get(UnitOfWork).run(actor, async (tx) => {
      const answer = await change(tx);
      tx.record({ action: 'test.prepared' });
      return answer;
    });
  }
}

/** Everybody has been there since long before the test. */
const began = '2025-09-01T07:00:00.000Z';

/** Makes a school. A second one in the same database needs a host of its own for its addresses: `aSchool(server, 'millbrook')`. */
export async function aSchool(server: TestServer, host = 'harbourlane'): Promise<TestSchool> {
  const id = newId();
  const entries = accountNames.map(
    (name) => [name, { ...members[name], accountId: newId(), personId: newId(), email: `${name}@${host}.example` }] as const,
  );
  const school = new TestSchool(server, id, Object.fromEntries(entries) as unknown as Record<AccountName, SchoolMember>);
  await school.work(async (tx) => {
    const at = began;
    await tx.insert(School, {
      id,
      trustId: null,
      name: host === 'harbourlane' ? 'Harbour Lane Academy' : 'Millbrook Primary',
      governingBody: 'governing body',
      soleProprietorSince: null,
      signOffSince: null,
      noSecondHrSince: at,
      setUpAt: at,
      madeAt: at,
      version: 1,
    });
    const all = Object.values(school.members);
    await tx.insert(
      Person,
      all.map(({ personId, accountId }) => ({ id: personId, schoolId: id, accountId, keyId: null, sealed: null, madeAt: at, version: 1 })),
    );
    await tx.insert(
      Account,
      all.map((member) => accountRow(member, id, at)),
    );
    await tx.insert(
      Appointment,
      all.flatMap(({ accountId, roles }) =>
        roles.map((role) => ({ id: newId(), schoolId: id, accountId, role, fromAt: at, untilAt: null, version: 1 })),
      ),
    );
  });
  return school;
}

function accountRow({ accountId, personId, email, name, jobTitle, engagement }: SchoolMember, schoolId: string, at: string): Account {
  return {
    id: accountId,
    schoolId,
    personId,
    email,
    name,
    jobTitle,
    phone: '01632 960 118',
    engagement,
    passwordHash: null,
    secondStepSealed: null,
    // Case roles are let in only with a second step.
    secondStepSince: at,
    secondStepUsed: null,
    madeAt: at,
    endedAt: null,
    reopenedAt: null,
    version: 1,
  };
}

/** What matters about a report; the rest is a valid answer that says nothing much. */
export type ReportSketch = Partial<ReportAnswers> & {
  /** Who sends it; the teacher unless told otherwise. */
  readonly by?: AccountName;
  /** Whom it is about: somebody with an account, or a name as typed. */
  readonly about?: AccountName | (string & {}) | null;
};

export interface SentReport extends TakenReport {
  readonly reportId: string;
  readonly answers: ReportAnswers;
}

/** Sends a report as the last page of the steps does: whole, or not at all. */
export async function aReport(
  school: TestSchool,
  { by = 'teacher', about = 'Ferdinand Oakapple', ...said }: ReportSketch = {},
): Promise<SentReport> {
  const { app, clock } = school.server;
  const answers: ReportAnswers = { ...plainAnswers(clock.now()), subjects: about === null ? [] : [named(school, about)], ...said };
  const draft = { id: newId(), key: randomBytes(32), answers };
  const take = app.get(TakeReport);
  const taken = await app.get(UnitOfWork).run(school.actor(by), (tx) => take.run(tx, draft));
  return { ...taken, reportId: draft.id, answers };
}

/** Somebody as a reporter names them. */
export function named(school: TestSchool, who: AccountName | (string & {}), more: Partial<NamedPerson> = {}): NamedPerson {
  const known = accountNames.find((name) => name === who);
  if (known === undefined) return { personId: null, name: who, engagement: 'employee_teacher', about: '', ...more };
  const { personId, name, engagement } = school.members[known];
  return { personId, name, engagement, about: '', ...more };
}

export function plainAnswers(now: Date): ReportAnswers {
  return {
    kind: 'conduct_of_adult',
    danger: 'no',
    toldBy: 'myself',
    toldByName: '',
    whatHappened: 'He put photos of a school trip on his own page, with the names of pupils under them.',
    subjects: [],
    targets: [],
    child: 'no',
    children: [],
    childFacts: null,
    abuseForms: [],
    threatens: null,
    repeated: null,
    replied: null,
    platform: '',
    handle: '',
    accountType: 'personal',
    datesOfConduct: 'Last week',
    firstKnownAt: now.toISOString(),
    alreadyTold: '',
    mustNotSee: [],
    tellHeadteacher: false,
    otherSchool: '',
    leftOn: '',
    earlierReport: '',
    materialRecord: null,
    gate: null,
  };
}
