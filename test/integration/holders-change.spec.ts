import { DataSource } from 'typeorm';
import { Appointment } from '../../src/accounts/index.js';
import { EndAccount, RecordAbsence } from '../../src/admin/index.js';
import { EndAppointment } from '../../src/admin/appointments/end-appointment.js';
import { CaseLook, DeclareConflict } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, accountNames, aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** Monday 9 November 2026, 10:20. @source domain guide 4.3, invariants; 16, leavers */
describeOnBothEngines('Whoever goes, somebody holds it and is waited for', (engine) => {
  const server = useServer({ engine });
  let school: TestSchool;
  let report: SentReport;

  beforeEach(async () => {
    server().clock.setTo(new Date('2026-11-09T10:20:00Z'));
    school = await aSchool(server(), `school-${Math.random().toString(36).slice(2, 8)}`);
    report = await aReport(school, { child: 'no' });
  });

  const get = <T>(token: abstract new (...args: never[]) => T): T => server().app.get(token, { strict: false });
  const on = async (moment: string): Promise<void> => {
    server().clock.setTo(new Date(moment));
    await get(DueJobs).runDue();
  };
  const opens = (who: AccountName) =>
    get(CaseLook).read(school.actor(who), report.reference, 'case.read', 'overview', () => Promise.resolve(null));

  async function holders(caseId = report.caseId): Promise<AccountName[]> {
    const found = await query<{ account_id: string }>(
      get(DataSource).manager,
      "SELECT account_id FROM case_reader WHERE case_id = ? AND level IN ('manager', 'holder')",
      [caseId],
    );
    return accountNames.filter((name) => found.some(({ account_id }) => account_id === school.members[name].accountId));
  }

  async function isAway(who: AccountName, from: string, until: string): Promise<void> {
    const { accountId } = school.members[who];
    const said = await get(RecordAbsence).run(school.actor('admin'), { accountId, from: new Date(from), until: new Date(until) });
    expect(isRefused(said)).toBe(false);
  }

  async function endsAs(who: AccountName): Promise<void> {
    const [held] = await query<{ id: string }>(
      get(DataSource).manager,
      'SELECT id FROM appointment WHERE account_id = ? AND until_at IS NULL',
      [school.members[who].accountId],
    );
    expect(await get(EndAppointment).run(school.actor('admin'), held?.id ?? '', null)).toBe(true);
  }

  const climbs = async (): Promise<number> =>
    (await query(get(DataSource).manager, "SELECT seq FROM audit_entry WHERE action = 'case.unopened'", [])).length;

  it('a deputy who joined for silence and opened it keeps it, whatever changes in the school', async () => {
    await on('2026-11-10T12:00:00Z');
    await opens('deputy');
    await isAway('chair', '2026-11-10T12:30:00Z', '2026-11-20T00:00:00Z');
    await endsAs('governor');
    expect(await holders()).toEqual(['slt', 'deputy']);
    const before = await climbs();
    await on('2026-11-12T12:00:00Z');
    expect(await climbs()).toBe(before);
  });

  it('and loses it with the role, or by a conflict: the clock begins again for those who are left', async () => {
    await on('2026-11-10T12:00:00Z');
    await opens('deputy');
    await endsAs('deputy');
    expect(await holders()).toEqual(['slt']);
    await on('2026-11-11T12:00:00Z');
    expect(await holders()).toEqual(['slt', 'head']);
  });

  it('whoever opened it leaves: the next one is in at once, and has until noon of the next working day', async () => {
    await opens('slt');
    await on('2026-11-13T15:00:00Z');
    expect(await holders()).toEqual(['slt']);
    await get(EndAccount).run(school.actor('admin'), school.members.slt.accountId);
    expect(await holders()).toEqual(['deputy']);
    await on('2026-11-16T11:59:00Z');
    expect(await holders()).toEqual(['deputy']);
    await on('2026-11-16T12:00:00Z');
    expect(await holders()).toEqual(['deputy', 'head']);
  });

  it('whoever opened it must not handle it: the same', async () => {
    await opens('slt');
    await get(DeclareConflict).run(school.actor('slt'), report.reference, { kind: 'is_witness' } as never);
    expect(await holders()).toEqual(['deputy']);
    await on('2026-11-10T12:00:00Z');
    expect(await holders()).toEqual(['deputy', 'head']);
  });

  it('whoever opened it goes away: the deputy joins at that moment, and is waited for', async () => {
    await opens('slt');
    await isAway('slt', '2026-11-11T00:00:00Z', '2026-11-21T00:00:00Z');
    await on('2026-11-10T23:59:00Z');
    expect(await holders()).toEqual(['slt']);
    await on('2026-11-11T00:00:00Z');
    expect(await holders()).toEqual(['slt', 'deputy']);
    await on('2026-11-12T12:00:00Z');
    expect(await holders()).toEqual(['slt', 'deputy', 'head']);
    await opens('deputy');
    await on('2026-11-16T12:00:00Z');
    expect(await holders()).toEqual(['slt', 'deputy', 'head']);
  });

  it('over half-term, with everybody in the school away, it goes to the governors, and comes back with them', async () => {
    const term = ['2027-02-13T00:00:00Z', '2027-02-22T00:00:00Z'] as const;
    for (const who of ['slt', 'deputy', 'head'] as const) await isAway(who, ...term);
    await on('2027-02-15T09:00:00Z');
    const sent = await aReport(school, { child: 'no' });
    expect(await holders(sent.caseId)).toEqual(['chair']);
    await on('2027-02-16T12:00:00Z');
    expect(await holders(sent.caseId)).toEqual(['chair', 'vicechair']);
    await on('2027-02-22T00:00:00Z');
    expect(await holders(sent.caseId)).toContain('slt');
  });

  it('nobody who could hold it is there: it is kept, and whoever comes is in and told', async () => {
    for (const who of ['slt', 'deputy', 'head', 'chair', 'vicechair', 'trust'] as const) await endsAs(who);
    // The trust's officer holds two roles.
    if ((await holders()).length > 0) await endsAs('trust');
    expect(await holders()).toEqual([]);
    await school.work((tx) =>
      tx.insert(Appointment, {
        id: crypto.randomUUID(),
        schoolId: school.id,
        accountId: school.members.behaviour.accountId,
        role: 'slt_contact',
        fromAt: tx.at,
        untilAt: null,
        version: 1,
      }),
    );
    await on('2026-11-10T12:00:00Z');
    expect(await holders()).toEqual(['behaviour']);
  });
});
