import { DataSource } from 'typeorm';
import { Actors, ChoosePassword, Tries } from '../../src/accounts/index.js';
import { AddPeople, AppointSomebody, BeginSchool, EndAccount, OpenReporting, RecordAbsence } from '../../src/admin/index.js';
import { type Actor, isRefused } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { SaveOutsideNumber, SchoolsQueries } from '../../src/schools/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { useServer } from '../support/server.js';

const password = 'otters paddle slowly home';
const person = (who: string) =>
  ({ name: `Person ${who}`, email: `${who}@harbourlane.example`, jobTitle: '', phone: '', engagement: 'employee_teacher' }) as const;

describeOnBothEngines('Accounts', (engine) => {
  const heed = useServer({ engine });
  let admin: Actor;

  function count(table: 'account' | 'person' | 'school' | 'session'): Promise<number> {
    return query<{ id: string }>(heed().app.get(DataSource).manager, `SELECT 1 AS id FROM ${table}`).then((rows) => rows.length);
  }

  test('of four who set up at once, one begins a school', async () => {
    const begin = heed().app.get(BeginSchool);
    const first = (who: number) => ({
      school: { name: `School ${who}`, trust: 'Lantern Trust', governingBody: 'Governing body' },
      administrator: { name: `Admin ${who}`, jobTitle: '', email: `admin${who}@harbourlane.example`, password },
    });
    const answers = await Promise.all(Array.from({ length: 4 }, (_, who) => begin.run(first(who))));
    const [begun, ...more] = answers.flatMap((answer) => ('accountId' in answer ? [answer] : []));
    expect(more).toEqual([]);
    expect([await count('school'), await count('account'), await count('person'), await count('session')]).toEqual([1, 1, 1, 1]);
    admin = (await heed()
      .app.get(Actors)
      .of(begun?.accountId ?? '')) as Actor;
    expect(admin.roles).toEqual(['system_admin']);
  });

  test('of four who add the same address at once, one does; the others write nothing', async () => {
    const add = heed().app.get(AddPeople);
    const answers = await Promise.all(Array.from({ length: 4 }, (_, n) => add.run(admin, [person(`beside${n}`), person('same')], 'print')));
    expect(answers.filter((answer) => Array.isArray(answer))).toHaveLength(1);
    expect([await count('account'), await count('person')]).toEqual([3, 3]);
  });

  test('a link used four times at once is used once', async () => {
    const added = await heed()
      .app.get(AddPeople)
      .run(admin, [person('once')], 'print');
    const token = Array.isArray(added) ? (added[0]?.token ?? '') : '';
    const choose = heed().app.get(ChoosePassword);
    const answers = await Promise.all(Array.from({ length: 4 }, (_, n) => choose.run(token, `${password} ${n} times`)));
    expect(answers.filter((answer) => answer === true)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== true && answer.refused === 'link-gone')).toHaveLength(3);
  });

  test('of twenty tries at once five are looked at, and the count is forgotten when one is right', async () => {
    const tries = heed().app.get(Tries);
    const trier = { what: 'sign-in', name: 'somebody', address: '192.0.2.1' } as const;
    const taken = await Promise.all(Array.from({ length: 20 }, () => tries.take(trier)));
    expect(taken.filter(({ waitUntil }) => waitUntil === null)).toHaveLength(5);
    await tries.forget(trier);
    expect(await tries.take(trier)).toEqual({ waitUntil: null, slowed: false });
    expect(await tries.take({ ...trier, address: '192.0.2.2' })).toEqual({ waitUntil: null, slowed: false });
  });

  test('a refused change leaves nothing on the log and nothing in the tables', async () => {
    const source = heed().app.get(DataSource);
    const before = await query(source.manager, 'SELECT size FROM audit_head');
    expect(await heed().app.get(EndAccount).run(admin, admin.accountId)).toEqual({ refused: 'yourself' });
    expect(await heed().app.get(OpenReporting).run(admin)).toEqual({ refused: 'still-missing' });
    expect(await query(source.manager, 'SELECT size FROM audit_head')).toEqual(before);
  });

  test('four who fill in one number for the first time at once leave one number', async () => {
    const save = heed().app.get(SaveOutsideNumber, { strict: false });
    const words = { body: 'lado', phone: '01632 960 140', email: '', lastChecked: '2026-11-09' } as const;
    const answers = await Promise.all(Array.from({ length: 4 }, (_, n) => save.run(admin, { ...words, name: `Desk ${n}` })));
    expect(answers.filter((answer) => !isRefused(answer))).toHaveLength(1);
    const kept = await heed().app.get(SchoolsQueries, { strict: false }).outsideNumbers(admin.schoolId);
    expect(kept).toHaveLength(1);
  });

  test('what begins later is told when it begins', async () => {
    const added = await heed()
      .app.get(AddPeople)
      .run(admin, [person('later')], 'print');
    const accountId = Array.isArray(added) ? (added[0]?.accountId ?? '') : '';
    const [from, until] = [new Date('2026-11-10T00:00:00Z'), new Date('2026-11-12T00:00:00Z')];
    await heed().app.get(AppointSomebody).run(admin, { role: 'behaviour_lead', accountId, from: null, until: null, replaces: false });
    await heed().app.get(RecordAbsence).run(admin, { accountId, from, until });
    const told = async (): Promise<number> => {
      await heed().app.get(DueJobs).runDue();
      const rows = await query(heed().app.get(DataSource).manager, "SELECT seq FROM audit_entry WHERE action = 'account.standing-changed'");
      return rows.length;
    };
    expect(await told()).toBe(0);
    heed().clock.setTo(new Date('2026-11-10T00:00:01Z'));
    expect(await told()).toBe(1);
    heed().clock.setTo(new Date('2026-11-12T00:00:01Z'));
    expect(await told()).toBe(2);
  });
});
