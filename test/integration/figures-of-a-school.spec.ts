import { DataSource } from 'typeorm';
import { Appointment } from '../../src/accounts/index.js';
import {
  BringIn,
  DeclareConflict,
  MergeCases,
  MergeForm,
  RestrictCase,
  ThresholdNotMet,
  ThresholdNotMetForm,
} from '../../src/cases/index.js';
import { boxesOfDay, isRefused, newId } from '../../src/kernel/index.js';
import { SchoolDay } from '../../src/procedures/index.js';
import { decidedRows, reportKinds } from '../../src/rules/index.js';
import { FiguresQueries, type SchoolFigures } from '../../src/statistics/figures.queries.js';
import { query } from '../../src/platform/database/sql.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const nextYear = new Date('2027-09-01T08:00:00Z');

/** @source domain guide 14 and 4.2 */
describeOnBothEngines('The figures of a school', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let made = 0;
  const readers = ['governor', 'head', 'chair'] as const;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `figures-${engine}-${(made += 1)}`);
  });

  const on = (day: string) => heed().clock.setTo(new Date(`${day}T10:00:00Z`));
  const aPupil = () => aReport(school, { kind: 'pupil_conduct_to_staff', about: 'Wilmot Sorrel' });
  const about = (who: AccountName | 'Maud Quennell') => aReport(school, { about: who, tellHeadteacher: true });
  async function ordinary(count: number): Promise<void> {
    for (let sent = 0; sent < count; sent += 1) await aPupil();
    await about('assistant');
    await aReport(school, { kind: 'advice_request', about: null });
  }

  async function figures(who: AccountName = 'governor', period = '2026-27'): Promise<SchoolFigures> {
    const { school: own } = await heed().app.get(FiguresQueries, { strict: false }).of(school.actor(who), nextYear, period);
    if (own === null) throw new Error('No figures');
    return own;
  }
  const pupils = ({ kinds }: SchoolFigures) => kinds[reportKinds.indexOf('pupil_conduct_to_staff')];
  const decided = (figuresOf: SchoolFigures, key: string) => figuresOf.decided[decidedRows.findIndex((row) => row.key === key)];

  it('count what began, and show nothing of a few', async () => {
    await ordinary(7);
    const all = await figures();
    expect([all.cases, pupils(all), all.kinds[0]]).toEqual([9, 7, 'few']);
    expect(all.state).toEqual({ open: 'hidden', closed: 'few' });
  });

  it('leave out what one of their readers must not know of, for all of them: tables laid side by side are one', async () => {
    await ordinary(7);
    const before = await figures();
    await about('head');
    await about('chair');
    await about('governor');
    await about('trust');
    await aReport(school, { by: 'head', about: 'assistant' });
    await aReport(school, { kind: 'abuse_of_staff', about: 'Wilmot Sorrel', targets: [named(school, 'head')] });
    await aReport(school, { about: 'assistant', mustNotSee: [named(school, 'chair')] });
    for (const who of readers) expect(await figures(who)).toEqual(before);
  });

  it('count a case of which somebody must not know who reads no figures', async () => {
    await ordinary(7);
    await about('slt');
    expect((await figures()).cases).toBe(10);
  });

  it('lose a case when one of their readers says that they must not know of it', async () => {
    await ordinary(7);
    const { reference } = await about('assistant');
    expect((await figures()).cases).toBe(10);
    const answer = await heed()
      .app.get(DeclareConflict)
      .run(school.actor('head'), reference, { kind: 'close_relationship', reason: 'A cousin' });
    expect(isRefused(answer as never)).toBe(false);
    for (const who of readers) expect((await figures(who)).cases).toBe(9);
  });

  it('go on leaving it out until whoever must not know of it has left', async () => {
    await ordinary(7);
    await about('head');
    expect((await figures()).cases).toBe(9);
    await school.work(async (tx) => {
      const [post] = await tx.query<{ id: string }>(`SELECT id FROM appointment WHERE account_id = ? AND role = 'headteacher'`, [
        school.members.head.accountId,
      ]);
      await tx.update(Appointment, post?.id ?? '', { untilAt: tx.at });
    });
    expect((await figures()).cases).toBe(10);
  });

  it('leave out what is restricted, until it is lifted, and count joined cases once', async () => {
    await ordinary(7);
    const [one, other] = [await about('assistant'), await about('assistant')];
    const head = school.actor('head');
    const restrict = heed().app.get(RestrictCase);
    await new Casework(school, one.reference, 'head').all(() =>
      heed().app.get(BringIn).run(head, one.reference, { account: school.members.hr.accountId, as: 'hr_adviser', reason: 'Advice' }),
    );
    expect((await figures()).cases).toBe(11);
    const manager = await managerOf(one.reference);
    await restrict.run(school.actor(manager), one.reference, [school.members[manager].accountId], 'Few may know.');
    for (const who of readers) expect((await figures(who)).cases).toBe(10);
    await restrict.run(school.actor(manager), one.reference, null, 'Over.');
    const form = Object.assign(new MergeForm(), { other: one.reference, reason: 'The same matter.' });
    await new Casework(school, other.reference, 'slt').all(() =>
      heed().app.get(MergeCases).run(school.actor('slt'), other.reference, form),
    );
    expect((await figures()).cases).toBe(10);
  });

  async function managerOf(reference: string): Promise<AccountName> {
    const rows = await query<{ account_id: string }>(
      heed().app.get(DataSource).manager,
      `SELECT r.account_id FROM case_reader r JOIN case_file f ON f.id = r.case_id WHERE f.reference = ? AND r.level = 'manager'`,
      [reference],
    );
    return rows[0]?.account_id === school.members.head.accountId ? 'head' : 'slt';
  }

  it('say what was decided, by the procedures that came to stay', async () => {
    const references: string[] = [];
    for (let sent = 0; sent < 12; sent += 1) references.push((await about('assistant')).reference);
    const allegation = { classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' };
    const lado = { authority: 'Brackenshire', person: 'Merrin Stockdale', advice: 'Not met.', threshold: 'not_met', hold: 'none' };
    for (const [at, reference] of references.entries()) {
      const work = new Casework(school, reference, 'head');
      if (at < 5) await work.all(() => work.triage({ ...work.limbs(), classifications: ['conduct_breach'] }));
      else if (at < 10) await work.all(() => work.triage({ ...work.limbs({ H3: 'not_sure' }), ...allegation }));
    }
    const before = await figures();
    expect(['P3', 'P1', 'P2', 'undecided'].map((key) => decided(before, key))).toEqual([5, 5, 'few', 'few']);
    const [reference = ''] = references.slice(5);
    const work = new Casework(school, reference, 'head');
    const form = Object.assign(new ThresholdNotMetForm(), {
      spokeTo: 'Merrin Stockdale',
      said: { ...boxesOfDay('2026-11-09'), time: '10:00' },
      advice: 'Not met.',
      classifications: ['low_level_concern'],
      reason: 'The LADO says so.',
    });
    await work.all(
      () => work.tells('lado', lado, ['P1.3']),
      () => heed().app.get(ThresholdNotMet).run(school.actor('head'), reference, form),
    );
    const after = await figures();
    expect(['P3', 'P1', 'P2'].map((key) => decided(after, key))).toEqual([5, 'few', 'few']);
  });

  it('say how many steps were done by the time they were due', async () => {
    const references: string[] = [];
    for (let sent = 0; sent < 12; sent += 1) references.push((await aPupil()).reference);
    const triage = (reference: string) => {
      const work = new Casework(school, reference, 'slt');
      return work.all(() => work.triage({ classifications: ['out_of_scope'], whyLate: 'Ill' }));
    };
    for (const reference of references.slice(0, 6)) await triage(reference);
    on('2026-11-20');
    for (const reference of references.slice(6, 9)) await triage(reference);
    const { steps } = await figures();
    expect(steps).toEqual({ due: 12, onTime: 6, late: 6 });
  });

  describe('with terms', () => {
    const terms = ['2026-09-02', '2026-11-02', '2027-01-05', '2027-02-22', '2027-04-12', '2027-06-07'];
    beforeEach(() =>
      school.work((tx) =>
        tx.insert(
          SchoolDay,
          terms.map((firstDay) => ({
            id: newId(),
            schoolId: school.id,
            kind: 'term' as const,
            firstDay,
            lastDay: firstDay,
            name: firstDay,
            removedAt: null,
            version: 1,
          })),
        ),
      ),
    );
    const periods = async (now = nextYear) => {
      const shown = await heed().app.get(FiguresQueries, { strict: false }).of(school.actor('governor'), now, '');
      return shown.periods.map(({ key }) => key);
    };

    it('a school where fewer than 30 work has its year alone', async () => {
      expect(await periods()).toEqual(['2026-27', '2025-26']);
    });

    it('a larger one has each term once it is over, and the year less its terms tells nothing', async () => {
      await moreStaff(30);
      expect(await periods(new Date('2027-01-05T09:00:00Z'))).toEqual(['2026-27-autumn', '2025-26']);
      expect(await periods()).toEqual(['2026-27', '2026-27-summer', '2026-27-spring', '2026-27-autumn', '2025-26']);
      await ordinary(7);
      on('2027-02-01');
      await ordinary(6);
      on('2027-05-03');
      await ordinary(2);
      const read = async (period: string) => {
        const of = await figures('governor', period);
        return [of.cases, pupils(of), of.state === null];
      };
      expect(await read('2026-27-autumn')).toEqual([9, 7, true]);
      expect(await read('2026-27-spring')).toEqual([8, 6, true]);
      // Two in the summer would be the year less the other terms.
      expect(await read('2026-27-summer')).toEqual(['few', 'few', true]);
      expect(await read('2026-27')).toEqual(['hidden', 'hidden', false]);
    });

    async function moreStaff(count: number): Promise<void> {
      const { accountId } = school.members.teacher;
      await school.work(async (tx) => {
        const [one] = await tx.query<Record<string, string | number | null>>('SELECT * FROM account WHERE id = ?', [accountId]);
        const columns = Object.keys(one ?? {});
        for (let made = 0; made < count; made += 1) {
          const id = newId();
          const row = { ...one, id, email: `${id}@harbourlane.example` };
          await tx.query(
            `INSERT INTO account (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
            columns.map((column) => row[column as keyof typeof row] ?? null),
          );
        }
      });
    }
  });
});
