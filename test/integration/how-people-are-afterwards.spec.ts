import { CloseCase, CloseForm, careOf, CheckInForm, CasesRepository, PlanCheckIns, RecordCheckIn } from '../../src/cases/index.js';
import { isRefused, parseReference } from '../../src/kernel/index.js';
import { SayDetriment, DetrimentForm } from '../../src/reports/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('How people are afterwards', (engine) => {
  const heed = useServer({ engine, now: '2026-11-20T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  /** Decided to be nothing, agreed, and ready to be closed. */
  async function anEnd(said: Parameters<typeof aReport>[1] = {}): Promise<Casework> {
    at('2026-11-20T10:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true, ...said });
    const work = new Casework(school, reference, said.kind === 'about_handling' ? 'chair' : 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['out_of_scope'] }));
    return work;
  }
  const closes = (work: Casework, careFor: string[], by: AccountName = 'head') =>
    heed()
      .app.get(CloseCase)
      .run(school.actor(by), work.reference, Object.assign(new CloseForm(), { summary: 'Over.', careFor }));
  const care = (work: Casework) =>
    school.work(async (tx) => {
      const [row] = await tx.query<{ id: string }>('SELECT id FROM case_file WHERE reference = ?', [parseReference(work.reference)]);
      return careOf(
        tx,
        await heed()
          .app.get(CasesRepository)
          .openWithoutAccessCheck(tx, row?.id ?? ''),
      );
    });
  const asks = (work: Casework, id: string, said: Partial<CheckInForm>, by: AccountName = 'head') =>
    heed()
      .app.get(RecordCheckIn)
      .run(school.actor(by), work.reference, id, Object.assign(new CheckInForm(), { how: 'telephone' }, said));

  test('days are set as the case ends, without opening it again', async () => {
    const work = await anEnd();
    await work.all(() => closes(work, ['reporter', 'subject', 'target']));
    const { stage, open, dueAt } = await work.seen();
    const [reporter, subject] = ['whoever reported it', 'the person the report is about'];
    expect(stage).toBe('closed');
    // Nobody is known at whom it was aimed.
    expect(open).toEqual({
      [`Ask ${reporter} how they are, 2 weeks after`]: 'Fri 4 Dec 2026 23:59',
      [`Ask ${reporter} how they are, 6 weeks after`]: 'Mon 4 Jan 2027 23:59',
      [`Ask ${reporter} how they are, 12 weeks after`]: 'Fri 12 Feb 2027 23:59',
      [`Ask ${subject} how they are, 2 weeks after`]: 'Fri 4 Dec 2026 23:59',
      [`Ask ${subject} how they are, 6 weeks after`]: 'Mon 4 Jan 2027 23:59',
      [`Ask ${subject} how they are, 12 weeks after`]: 'Fri 12 Feb 2027 23:59',
    });
    expect(dueAt).toBe('2026-12-04T23:59:59.000Z');
  });

  test('asked: it is done; where all is not well, somebody says what', async () => {
    const work = await anEnd();
    await work.all(() => closes(work, ['reporter']));
    const [first, second] = (await care(work)).checkIns;
    at('2026-12-03T10:00:00Z');
    expect(await asks(work, first?.id ?? '', { well: 'no' })).toEqual({ refused: 'incomplete' });
    await work.all(() => asks(work, first?.id ?? '', { well: 'no', notes: 'Colleagues shun her.' }));
    expect(await asks(work, first?.id ?? '', { well: 'yes' })).toEqual({ refused: 'asked-already' });
    expect((await care(work)).checkIns[0]?.asked).toMatchObject({ well: 'no', notes: 'Colleagues shun her.' });
    expect(Object.keys((await work.seen()).open)).toHaveLength(2);
    const both = await Promise.all([asks(work, second?.id ?? '', { well: 'yes' }), asks(work, second?.id ?? '', { well: 'yes' }, 'slt')]);
    expect(both.filter((one) => isRefused(one))).toHaveLength(1);
  });

  test('set later, and only for those who are not asked already; an open case has its procedure', async () => {
    const work = await anEnd();
    const plans = (careFor: string[]) => heed().app.get(PlanCheckIns).run(school.actor('head'), work.reference, { careFor });
    expect(await plans(['reporter'])).toEqual({ refused: 'not-closed' });
    await work.all(() => closes(work, []));
    expect(await plans([])).toEqual({ refused: 'nobody-chosen' });
    await work.all(() => plans(['subject']));
    expect(await plans(['subject'])).toEqual({ refused: 'nobody-chosen' });
    expect((await care(work)).checkIns).toHaveLength(3);
  });

  const flags = (work: Casework, said: Partial<DetrimentForm>, by: AccountName = 'teacher') =>
    heed().app.get(SayDetriment, { strict: false }).run(school.actor(by), work.reference, Object.assign(new DetrimentForm(), said));

  test('whoever spoke up is treated badly: whoever answers for it sees to it within a working day, also once it is closed', async () => {
    const work = await anEnd({ kind: 'about_handling', about: null });
    expect((await work.seen()).readers).toMatchObject({ chair: 'manager chair' });
    await work.all(
      () => closes(work, [], 'chair'),
      () => flags(work, { words: 'My hours were cut.' }),
    );
    const title = 'The person who spoke up says that they are treated badly for it: see to it';
    expect((await work.seen()).open).toMatchObject({ [title]: 'Mon 23 Nov 2026 23:59' });
    await work.all(() => work.does(title, { result: 'Spoke to both.' }));
    expect((await care(work)).detriments).toMatchObject([{ words: 'My hours were cut.', about: '' }]);
  });

  test('the one who is named never sees it: they are out, and whoever comes next by routing is in', async () => {
    const work = await anEnd({ kind: 'about_handling', about: null });
    await work.all(() => flags(work, { words: 'The chair shouts at me.', who: school.members.chair.personId }));
    const { readers } = await work.seen();
    expect(readers).not.toHaveProperty('chair');
    expect(readers).toMatchObject({ vicechair: 'manager vice_chair' });
    await work.all(() =>
      flags(work, { words: 'So does the vice chair.', who: 'other', whoName: school.members.vicechair.name.toUpperCase() }),
    );
    expect((await work.seen()).readers).toMatchObject({ trust: 'manager trust_lead' });
  });

  test('for any other report, and after twelve months, it is not said here', async () => {
    const work = await anEnd();
    expect(await flags(work, { words: 'My hours were cut.' })).toEqual({ refused: 'not-watched' });
    const spoke = await anEnd({ kind: 'about_handling', about: null });
    await expect(flags(spoke, { words: 'Mine.' }, 'assistant')).rejects.toThrow();
    at('2027-11-20T10:00:00Z');
    await spoke.all(() => flags(spoke, { words: 'The last day.' }));
    at('2027-11-21T10:00:00Z');
    expect(await flags(spoke, { words: 'Too late.' })).toEqual({ refused: 'not-watched' });
  });

  test('nothing of it stands unsealed in the database', async () => {
    const work = await anEnd({ kind: 'about_handling', about: null });
    await work.all(() => flags(work, { words: 'Shunned by Zebedee.' }));
    const rows = await school.work(async (tx) =>
      JSON.stringify([await tx.query('SELECT * FROM after_care'), await tx.query('SELECT * FROM audit_entry')]),
    );
    expect(rows).not.toMatch(/Zebedee|reporter"|"planned|treated badly/);
  });
});
