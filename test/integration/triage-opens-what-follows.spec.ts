import { describeOnBothEngines } from '../support/database.js';
import { useServer } from '../support/server.js';
import { aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { Casework } from '../support/casework.js';
import type { TriageForm } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';

describeOnBothEngines('Triage', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:20:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  beforeEach(() => heed().clock.setTo(new Date('2026-11-09T10:20:00Z')));

  test('X01: a conduct breach opens P3 and ends intake; it was due on Tuesday', async () => {
    const { reference } = await aReport(school, { child: 'yes' });
    const slt = new Casework(school, reference, 'slt');
    expect((await slt.seen()).open['P0.2']).toBe('Tue 10 Nov 2026 23:59');
    await slt.all(() =>
      slt.triage({ ...slt.limbs(), classifications: ['conduct_breach'], categories: ['pupil_images'], dataBreach: 'yes' }),
    );
    const seen = await slt.seen();
    expect(seen.stage).toBe('in_action');
    expect(seen.pathways).toEqual(['P3', 'P14']);
    expect(seen.open['P3.1']).toBe('Mon 16 Nov 2026 23:59');
    expect(seen.open['P14.3']).toBe('Thu 12 Nov 2026 10:20');
    expect(seen.done).toContain('P0.2');
    expect(seen.open['P0.3']).toBeUndefined();
    expect(seen.readers).toEqual({ head: 'manager headteacher', slt: 'holder slt_contact' });
  });

  test('"Not sure" opens P1 for now, with the clock of the LADO from when it was first known', async () => {
    const { reference } = await aReport(school, { firstKnownAt: '2026-11-09T08:00:00.000Z' });
    const slt = new Casework(school, reference, 'slt');
    await slt.all(() =>
      slt.triage({
        ...slt.limbs({ H4: 'not_sure' }),
        classifications: ['low_level_concern'],
        teacher: 'yes',
        pupilSays: 'no',
        offence: 'no',
      }),
    );
    const seen = await slt.seen();
    expect(seen.pathways).toEqual(['P1', 'P2']);
    expect(seen.open['P1.3']).toBe('Tue 10 Nov 2026 23:59');
    expect(seen.open['P1.8']).toBe('Tue 10 Nov 2026 23:59');
    expect(seen.work.pathways.find(({ key }) => key === 'P1')?.words.provisional).toBe(true);
    expect(seen.knows.restriction).toBeNull();
    // The headteacher manages it; the safeguarding lead owns a step. HR comes in only by name.
    expect(seen.readers).toEqual({ head: 'manager headteacher', dsl: 'handler dsl', slt: 'holder slt_contact' });
  });

  test('what only the sending opened is replaced, with its steps', async () => {
    const { reference } = await aReport(school, {
      kind: 'unwanted_contact',
      about: 'A pupil',
      subjects: [named(school, 'A pupil', { engagement: 'pupil' })],
    });
    const head = new Casework(school, reference, 'head');
    expect((await head.seen()).pathways).toEqual(['P0', 'P4']);
    await head.all(() => head.triage({ classifications: ['pupil_conduct'] }));
    const seen = await head.seen();
    expect(seen.pathways).toEqual(['P6']);
    const replaced = seen.work.pathways.find(({ key }) => key === 'P4');
    expect(replaced?.words.ending).toBe('replaced_at_triage');
    const left = seen.work.actions.filter(({ pathwayId, doneAt }) => pathwayId === replaced?.id && doneAt === null);
    expect(
      left.every(({ cancelledAt, words }) => cancelledAt !== null && words.whyCancelled === 'Replaced by another procedure at triage'),
    ).toBe(true);
  });

  test('the section 141F banner is on from the report when all three answers are yes', async () => {
    const { reference } = await aReport(school, { child: 'yes' });
    heed().clock.setTo(new Date('2026-11-09T12:00:00Z'));
    const head = new Casework(school, reference, 'head');
    await head.all(() =>
      head.triage({ ...head.limbs({ H2: 'yes' }), classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' }),
    );
    expect((await head.seen()).knows.restriction).toEqual({ since: '2026-11-09T10:20:00.000Z' });
  });

  test.each([
    ['nothing chosen', { classifications: [] }],
    ['no reason', { classifications: ['advice'], reason: '' }],
    ['no breach beside another', { classifications: ['no_breach', 'advice'] }],
    ['an allegation without a yes', { classifications: ['allegation'] }],
    ['a question without an answer', { H1: '', noAdult: '', classifications: ['advice'] }],
    ['whistleblowing not answered', { classifications: ['conduct_breach'], categories: ['raising_concerns_online'] }],
    ['no second person', { classifications: ['no_breach'], categories: ['contact_with_pupil'] }],
  ])('refuses %s', async (_, said: Partial<TriageForm>) => {
    const { reference } = await aReport(school);
    const slt = new Casework(school, reference, 'slt');
    expect(await slt.triage(said)).toEqual({ refused: 'incomplete' });
    expect((await slt.seen()).pathways).toEqual(['P0']);
  });

  test('two who decide at once: the second is told', async () => {
    const { reference } = await aReport(school, { child: 'yes' });
    const slt = new Casework(school, reference, 'slt');
    await slt.all(() => slt.triage({ classifications: ['advice'], version: 'none' }));
    expect(await slt.as('head').triage({ classifications: ['out_of_scope'], version: 'none' })).toEqual({ refused: 'stale' });
  });

  test('sent in the same moment, one decision stands', async () => {
    const { reference } = await aReport(school, { child: 'yes' });
    const slt = new Casework(school, reference, 'slt');
    const answers = await Promise.all([
      slt.triage({ classifications: ['advice'], version: 'none' }),
      slt.as('head').triage({ classifications: ['out_of_scope'], version: 'none' }),
    ]);
    expect(answers.filter(isRefused)).toEqual([{ refused: 'stale' }]);
    expect((await slt.seen()).knows.classifications).toHaveLength(1);
  });

  test('a grievance that may be whistleblowing opens no disciplinary step before HR was asked', async () => {
    const { reference } = await aReport(school);
    const slt = new Casework(school, reference, 'slt');
    const conduct = { classifications: ['conduct_breach'], categories: ['raising_concerns_online'] };
    await slt.all(() => slt.triage({ ...slt.limbs(), ...conduct, disclosure: 'not_asked' }));
    const seen = await slt.seen();
    expect(seen.pathways).toEqual([]);
    expect(seen.open).toEqual({ 'Ask HR whether it is whistleblowing': 'Tue 10 Nov 2026 23:59' });
    await slt.all(() => slt.triage({ ...slt.limbs(), ...conduct, disclosure: 'no' }));
    expect((await slt.seen()).pathways).toEqual(['P3']);
  });
});
