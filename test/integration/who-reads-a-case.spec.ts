import { DataSource } from 'typeorm';
import { BringIn, CaseLook, DeclareConflict, AddParty, RestrictCase, RerouteSchool, SendMessage, TakeOut } from '../../src/cases/index.js';
import { EndAccount } from '../../src/admin/index.js';
import { ReopenAccount } from '../../src/admin/people/reopen-account.js';
import { UnitOfWork } from '../../src/audit/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { describeOnBothEngines } from '../support/database.js';
import {
  type AccountName,
  accountNames,
  aReport,
  aSchool,
  named,
  type ReportSketch,
  type SentReport,
  type TestSchool,
} from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Who reads a case', (engine) => {
  const server = useServer({ engine });
  let school: TestSchool;
  let report: SentReport;

  beforeEach(async () => {
    server().clock.setTo(new Date('2026-11-09T10:20:00Z'));
    school = await aSchool(server(), `school-${Math.random().toString(36).slice(2, 8)}`);
    report = await aReport(school, { about: 'Ferdinand Oakapple', child: 'yes' });
  });

  const get = <T>(token: abstract new (...args: never[]) => T): T => server().app.get(token, { strict: false });
  const rows = <T>(sql: string, parameters: string[] = []) => query<T>(get(DataSource).manager, sql, parameters);

  /** Everybody who can open it, found by trying each account. */
  async function readers(reference = report.reference as string): Promise<AccountName[]> {
    const found: AccountName[] = [];
    for (const name of accountNames) {
      const read = await get(CaseLook)
        .read(school.actor(name), reference, 'case.read', 'overview', () => Promise.resolve(null))
        .catch((fault: unknown) => fault);
      if (!(read instanceof NotFound)) found.push(name);
    }
    return found;
  }

  const noticesOf = async (name: AccountName) =>
    (
      await rows('SELECT id FROM notice WHERE account_id = ? AND subject = ? AND read_at IS NULL', [
        school.members[name].accountId,
        report.caseId,
      ])
    ).length;

  it('those whom routing names, and nobody else', async () => {
    expect(await readers()).toEqual(['slt', 'head']);
    expect(await readers('HD-7K3Q-9M2R')).toEqual([]);
    expect(await readers('nonsense')).toEqual([]);
  });

  it('each of them is told, and nobody else', async () => {
    expect(await Promise.all(accountNames.map(noticesOf))).toEqual(accountNames.map((name) => (['slt', 'head'].includes(name) ? 1 : 0)));
  });

  it('those whose step sending opens, from the beginning', async () => {
    report = await aReport(school, { kind: 'unwanted_contact', about: 'A pupil', child: 'yes' });
    expect(await Promise.all(['slt', 'head', 'dsl', 'behaviour'].map((name) => noticesOf(name as AccountName)))).toEqual([1, 1, 1, 0]);
    expect(await readers(report.reference)).toEqual(['slt', 'dsl', 'head']);
    const abuse = await aReport(school, { kind: 'abuse_of_staff', about: 'A parent' });
    const [seat] = await rows('SELECT level, via FROM case_reader WHERE case_id = ? AND account_id = ?', [
      abuse.caseId,
      school.members.slt.accountId,
    ]);
    expect(seat).toEqual({ level: 'handler', via: 'slt_contact' });
  });

  it.each<[string, ReportSketch, readonly AccountName[]]>([
    ['it may be about nude material: not the SLT contact', { gate: 'not_sure' }, ['dsl', 'head']],
    ['it is about the headteacher: the chair alone', { about: 'head' }, ['chair']],
    ['it is about the SLT contact: not the deputy', { about: 'slt' }, ['dsl', 'head']],
    ['the safeguarding lead must not see it', { mustNotSee: ['dsl'] as never }, ['slt', 'head']],
  ])('what the routing table keeps out does not come in by a step: %s', async (_, { mustNotSee, ...said }, expected) => {
    const left = (mustNotSee as readonly string[] | undefined)?.map((name) => named(school, name)) ?? [];
    const { reference } = await aReport(school, { kind: 'unwanted_contact', about: 'A pupil', child: 'no', ...said, mustNotSee: left });
    expect(await readers(reference)).toEqual(expected);
    // Nor when everything is routed again.
    const { accountId } = school.members.governor;
    await school.work((tx) => get(RerouteSchool).inTransaction(tx, { schoolId: school.id, accountIds: [accountId] }));
    expect(await readers(reference)).toEqual(expected);
  });

  it('never the person whom it is about, whatever roles they hold', async () => {
    const about = await aReport(school, { about: 'head', child: 'no' });
    expect(await readers(about.reference)).toEqual(['chair']);
    const slt = await aReport(school, { about: 'slt', child: 'no' });
    expect(await readers(slt.reference)).toEqual(['head']);
  });

  it('“I should not be handling this”: out at once, the next one in and told', async () => {
    await get(DeclareConflict).run(school.actor('slt'), report.reference, { kind: 'close_relationship', reason: 'My brother' });
    expect(await readers()).toEqual(['deputy', 'head']);
    expect(await noticesOf('deputy')).toBe(0); // opened just now, by trying
    expect(await noticesOf('slt')).toBe(0);
  });

  it('somebody identified later as a witness leaves in the same moment, and what they saw is kept', async () => {
    await readers();
    const answer = await get(AddParty).run(school.actor('head'), report.reference, {
      accountId: school.members.slt.accountId,
      name: 'Amabel Sedgewick',
      part: 'witness',
      engagement: 'employee_teacher',
      about: '',
    });
    expect(answer).toBeNull();
    expect(await readers()).toEqual(['deputy', 'head']);
  });

  it('nobody is left without a holder: the last one cannot leave', async () => {
    const left: AccountName[] = [];
    for (let guard = 0; guard < 12; guard += 1) {
      const [next] = await readers();
      if (!next) break;
      const answer = await get(DeclareConflict).run(school.actor(next), report.reference, {
        kind: 'declared_other',
        reason: 'For the test',
      });
      if (isRefused(answer)) return expect(await readers()).toEqual([next]);
      left.push(next);
    }
    throw new Error(`Everybody left: ${left.join(', ')}`);
  });

  it('HR only when brought in, and no longer when taken out', async () => {
    const hr = school.members.hr.accountId;
    await get(BringIn).run(school.actor('head'), report.reference, { account: hr, as: 'hr_adviser', reason: 'A hearing may follow' });
    expect(await readers()).toEqual(['slt', 'head', 'hr']);
    const [seat] = await rows<{ id: string }>('SELECT id FROM case_seat WHERE account_id = ? AND until_at IS NULL', [hr]);
    await get(TakeOut).run(school.actor('head'), report.reference, seat?.id ?? '', 'No longer needed');
    expect(await readers()).toEqual(['slt', 'head']);
  });

  it('a conflicted person cannot be brought in, not even by mistake', async () => {
    const about = await aReport(school, { about: 'hr', child: 'no' });
    const answer = await get(BringIn).run(school.actor('head'), about.reference, {
      account: school.members.hr.accountId,
      as: 'hr_adviser',
      reason: 'By mistake',
    });
    expect(answer).toEqual({ refused: 'not-possible' });
    expect(await readers(about.reference)).not.toContain('hr');
  });

  it('while restricted, only those named', async () => {
    await get(RestrictCase).run(school.actor('head'), report.reference, [school.members.head.accountId], 'Very sensitive');
    expect(await readers()).toEqual(['head']);
    await get(RestrictCase).run(school.actor('head'), report.reference, null, 'No longer');
    expect(await readers()).toEqual(['slt', 'head']);
  });

  it('restricted to one who then has a conflict: whoever is next holds it, and nobody else', async () => {
    await get(RestrictCase).run(school.actor('head'), report.reference, [school.members.head.accountId], 'Very sensitive');
    await get(DeclareConflict).run(school.actor('head'), report.reference, { kind: 'close_relationship', reason: 'My sister' });
    expect(await noticesOf('chair')).toBe(1);
    expect(await readers()).toEqual(['chair']);
  });

  it('nobody is told of a case that is restricted to others', async () => {
    await get(RestrictCase).run(school.actor('head'), report.reference, [school.members.head.accountId], 'Very sensitive');
    await get(AddParty).run(school.actor('head'), report.reference, {
      ...{ accountId: school.members.slt.accountId, name: '', part: 'witness', engagement: 'employee_teacher', about: '' },
    });
    expect(await noticesOf('deputy')).toBe(0);
    expect(await readers()).toEqual(['head']);
  });

  it('whoever left and comes back finds nothing that nobody gave them anew', async () => {
    const { accountId } = school.members.assistant;
    await get(BringIn).run(school.actor('head'), report.reference, { account: accountId, as: 'investigating_officer', reason: 'To ask' });
    expect(await readers()).toEqual(['assistant', 'slt', 'head']);
    await get(EndAccount).run(school.actor('admin'), accountId);
    await get(ReopenAccount).run(school.actor('admin'), accountId, 'print');
    await school.work((tx) => get(RerouteSchool).inTransaction(tx, { schoolId: school.id, accountIds: [accountId] }));
    expect(await readers()).toEqual(['slt', 'head']);
  });

  it('a leaver loses it and whoever follows them finds it', async () => {
    await school.work(async (tx) => {
      const { accountId } = school.members.slt;
      await tx.query('UPDATE appointment SET until_at = ? WHERE account_id = ?', [tx.at, accountId]);
      await get(RerouteSchool).inTransaction(tx, { schoolId: school.id, accountIds: [accountId] });
    });
    expect(await readers()).toEqual(['deputy', 'head']);
  });

  it('not opened by noon of the next working day: the deputy joins, and the day after the next rung', async () => {
    const at = async (moment: string) => {
      server().clock.setTo(new Date(moment));
      await get(DueJobs).runDue();
    };
    const seated = async () =>
      (await rows<{ account_id: string }>('SELECT account_id FROM case_seat WHERE case_id = ? AND until_at IS NULL', [report.caseId])).map(
        ({ account_id }) => accountNames.find((name) => school.members[name].accountId === account_id),
      );
    await at('2026-11-10T11:59:00Z');
    expect((await seated()).sort()).toEqual(['head', 'slt']);
    await at('2026-11-10T12:00:00Z');
    expect((await seated()).sort()).toEqual(['chair', 'deputy', 'head', 'slt']);
    await get(CaseLook).read(school.actor('deputy'), report.reference, 'case.read', 'overview', () => Promise.resolve(null));
    await at('2026-11-11T12:00:00Z');
    expect(await seated()).toHaveLength(4);
  });

  it('a message reaches its reporter, who is told and reads nothing else', async () => {
    await get(SendMessage).run(school.actor('slt'), report.reference, {
      words: 'Thank you. Do you still have the screenshot?',
      report: '',
    });
    const [notice] = await rows('SELECT kind FROM notice WHERE account_id = ? AND subject = ?', [
      school.members.teacher.accountId,
      report.reportId,
    ]);
    expect(notice).toEqual({ kind: 'report' });
    expect(await readers()).not.toContain('teacher');
  });

  it('every refused look is on the log, whether or not there is such a case', async () => {
    const stranger = await school.visitor('assistant');
    const before = await rows('SELECT seq FROM audit_entry WHERE action = ?', ['security.not-found']);
    const [hidden, unknown] = [
      await stranger.opens(`/cases/${report.reference}/people`),
      await stranger.opens('/cases/HD-7K3Q-9M2R/people'),
    ];
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    const after = await rows('SELECT seq FROM audit_entry WHERE action = ?', ['security.not-found']);
    expect(after.length - before.length).toBe(2);
  });

  it('a look that fails leaves no entry, and one that succeeds exactly one', async () => {
    const entries = () => rows('SELECT seq FROM audit_entry WHERE subject = ? AND action = ?', [report.caseId, 'case.viewed']);
    const look = (gather: () => Promise<null>) =>
      get(CaseLook).read(school.actor('head'), report.reference, 'case.read', 'overview', gather);
    await look(() => Promise.reject(new Error('on purpose'))).catch(() => null);
    expect(await entries()).toHaveLength(0);
    await look(() => Promise.resolve(null));
    expect(await entries()).toHaveLength(1);
    expect(get(UnitOfWork)).toBeDefined();
  });
});
