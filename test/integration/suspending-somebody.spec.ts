import { RecordSuspension, SuspensionForm } from '../../src/cases/index.js';
import { boxesOfDay, isRefused } from '../../src/kernel/index.js';
import { suspensionAlternatives } from '../../src/rules/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Suspending somebody', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));
  const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };

  async function anAllegation(): Promise<Casework> {
    at('2026-11-09T10:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    await head.all(() => head.triage({ ...head.limbs({ H3: 'not_sure' }), classifications: ['allegation'], ...outside }));
    return head;
  }
  const again = `Look at the suspension of ${'Casimir Ondry'} again`;

  test('suspended on Friday: the letter is due on Monday, and the look ten working days later', async () => {
    const head = await anAllegation();
    at('2026-11-13T15:00:00Z');
    expect(await head.suspends()).toEqual({ refused: 'incomplete' });
    await head.all(() => head.suspends({ whyLate: 'The trust met only today.' }));
    const { open, done } = await head.seen();
    expect(done).toContain('P1.8');
    expect(open).toMatchObject({ 'P1.8a': 'Mon 16 Nov 2026 23:59', [again]: 'Fri 27 Nov 2026 23:59' });
  });

  test('over Christmas the bank holidays are left out', async () => {
    const head = await anAllegation();
    at('2026-12-24T10:00:00Z');
    await head.all(() => head.suspends({ whyLate: 'New facts.' }));
    expect((await head.seen()).open).toMatchObject({ 'P1.8a': 'Tue 29 Dec 2026 23:59', [again]: 'Tue 12 Jan 2027 23:59' });
  });

  test('not suspended: the step is done, and no letter waits', async () => {
    const head = await anAllegation();
    await head.all(() => head.does('P1.8'));
    const { open, done } = await head.seen();
    expect(done).toContain('P1.8');
    expect(open['P1.8a']).toBeUndefined();
    // Later it turns out otherwise: that letter stands apart, with its own day.
    at('2026-11-16T10:00:00Z');
    await head.all(() => head.suspends());
    expect((await head.seen()).open).toMatchObject({ 'Send the suspension letter to Casimir Ondry': 'Tue 17 Nov 2026 23:59' });
    expect((await head.suspensions()).map(({ state }) => state)).toEqual(['not-suspended', 'suspended']);
  });

  test.each(suspensionAlternatives)('refused while it is not said why this will not do: %s', async (one) => {
    const head = await anAllegation();
    expect(await head.suspends({ [one]: '' })).toEqual({ refused: 'incomplete' });
    expect(await head.suspensions()).toEqual([]);
    expect((await head.seen()).done).not.toContain('P1.8');
  });

  test('a sentence at the step does not suspend anybody, nor look at it again', async () => {
    const head = await anAllegation();
    const { RecordStep, RecordStepForm } = await import('../../src/cases/index.js');
    const record = async (key: string) =>
      heed()
        .app.get(RecordStep)
        .run(school.actor('head'), head.reference, await head.idOf(key), Object.assign(new RecordStepForm(), { result: 'Suspended.' }));
    expect(await record('P1.8')).toEqual({ refused: 'by-suspension' });
    await head.all(() => head.suspends());
    expect(await record(again)).toEqual({ refused: 'by-suspension' });
  });

  test('each look makes the next one, until it is lifted', async () => {
    const head = await anAllegation();
    await head.all(() => head.suspends({ review: boxesOfDay('2026-11-16') }));
    expect((await head.seen()).open[again]).toBe('Mon 16 Nov 2026 23:59');
    at('2026-11-16T10:00:00Z');
    await head.all(() => head.looksAgain({ result: 'goes_on' }));
    expect((await head.seen()).open[again]).toBe('Mon 30 Nov 2026 23:59');
    at('2026-11-30T10:00:00Z');
    await head.all(() => head.looksAgain({ result: 'lifted' }));
    expect((await head.seen()).open[again]).toBeUndefined();
    expect(await head.looksAgain({ result: 'goes_on' })).toEqual({ refused: 'over' });
  });

  test('nobody is suspended twice, and nobody where no such procedure is under way', async () => {
    const head = await anAllegation();
    await head.all(() => head.suspends());
    expect(await head.suspends()).toEqual({ refused: 'nobody' });
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    expect(await new Casework(school, reference, 'head').suspends()).toEqual({ refused: 'nobody' });
  });

  test('staff conduct: it is decided as well, and the letter has its day', async () => {
    at('2026-11-09T10:00:00Z');
    const subjects = [named(school, 'Orla Pebblewick', { engagement: 'employee_support' })];
    const { reference } = await aReport(school, { subjects, child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    await head.all(
      () => head.triage({ ...head.limbs(), classifications: ['conduct_breach'] }),
      () => head.suspends(),
    );
    expect((await head.seen()).open).toMatchObject({ 'Send the suspension letter to Orla Pebblewick': 'Tue 10 Nov 2026 23:59' });
  });

  test('two who write at once: the second is told, and nothing is lost or doubled', async () => {
    const head = await anAllegation();
    const rejected = Object.fromEntries(suspensionAlternatives.map((one) => [one, 'No.']));
    const views = { ladoView: 'Agrees.', policeView: 'None.', hrView: 'Agrees.', contact: 'HR', social: 'No pupils', reasons: 'Safety' };
    const said = { version: '0', decided: 'suspended', decider: 'The chair', employer: 'academy_trust', ...views, ...rejected };
    const both = await Promise.all(
      (['head', 'slt'] as const).map((who) =>
        heed().app.get(RecordSuspension).decide(school.actor(who), head.reference, Object.assign(new SuspensionForm(), said)),
      ),
    );
    expect(both.filter((one) => isRefused(one))).toHaveLength(1);
    expect(await head.suspensions()).toHaveLength(1);
  });

  test('it is found by its words, and goes out with the case file', async () => {
    const head = await anAllegation();
    await head.all(() => head.suspends({ reasons: 'Zephyrine said so.' }));
    const visitor = await school.visitor('head');
    await visitor.opens('/cases');
    visitor.fills('Reference or words', 'Zephyrine');
    await visitor.presses('Find');
    visitor.sees(head.reference);
  });
});
