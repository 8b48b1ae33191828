import { PauseCase, PauseForm, ReopenCase, ReopenForm, ResumeCase, ResumeForm } from '../../src/cases/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('A case that is opened again or waits', (engine) => {
  const heed = useServer({ engine, now: '2026-11-02T09:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));
  const use = <T extends { run: (...given: never[]) => unknown }>(which: new (...given: never[]) => T): T => heed().app.get(which);
  const who = (name: AccountName) => school.actor(name);

  test('a warning counts until the day before; opened again, a part is decided anew and the old outcome stays', async () => {
    at('2026-12-14T10:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes' });
    const head = new Casework(school, reference, 'head');
    await head.all(
      () => head.triage({ ...head.limbs(), classifications: ['conduct_breach'], categories: ['abusive_comments'] }),
      () => head.does('P3.1'),
      () => head.does('P3.2'),
      () => head.leavesOut('P3.3'),
    );
    expect((await head.seen()).stage).toBe('outcome_due');
    await head.all(() => head.decides({ pathway: 'P3', finding: 'proven', staff: ['first_written_warning'] }));
    expect((await head.seen()).outcomes[0]?.outcomes).toMatchObject([{ issuedOn: '2026-12-14', lastLiveDay: '2027-12-13' }]);
    await head.all(
      () => head.leavesOut('P3.11'),
      () => head.closes(),
    );
    const again = Object.assign(new ReopenForm(), { reason: 'A witness came forward.', pathways: ['P3'] });
    expect(await use(ReopenCase).run(who('head'), reference, again)).toBeNull();
    expect(await head.seen()).toMatchObject({ stage: 'in_action', pathways: ['P3'] });
    await head.all(() => head.decides({ pathway: 'P3', finding: 'not_proven', staff: ['no_action'] }));
    expect((await head.seen()).outcomes.map(({ finding }) => finding)).toEqual(['proven', 'not_proven']);
  });

  test('while the police say wait, the steps that they hold up stand still, and are due later by the days that passed', async () => {
    at('2026-11-17T09:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes' });
    const head = new Casework(school, reference, 'head');
    await head.all(
      () => head.triage({ ...head.limbs(), classifications: ['conduct_breach'] }),
      () => head.does('P3.1'),
      () => head.does('P3.2'),
      () => head.does('P3.3', { result: 'An investigating officer is named.' }),
    );
    expect((await head.seen()).open['P3.4']).toBe('Thu 19 Nov 2026 23:59');
    expect((await head.seen()).readers).toHaveProperty('hr', 'reader hr_adviser');
    const pause = Object.assign(new PauseForm(), { pausedFor: 'police', reason: 'DC Arkwright asks us to wait.' });
    expect(await use(PauseCase).run(who('head'), reference, pause)).toBeNull();
    expect(await head.seen()).toMatchObject({ stage: 'paused', open: { 'P3.4': null } });
    at('2026-11-24T09:00:00Z');
    expect(
      await use(ResumeCase).run(who('head'), reference, Object.assign(new ResumeForm(), { reason: 'The police said so.' })),
    ).toBeNull();
    const seen = await head.seen();
    expect(seen.stage).toBe('in_action');
    expect(seen.open['P3.4']).toBe('Thu 26 Nov 2026 23:59');
  });
});
