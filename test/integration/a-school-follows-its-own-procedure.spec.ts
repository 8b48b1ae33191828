import { CaseProgress } from '../../src/cases/actions/case-progress.js';
import { CasesRepository } from '../../src/cases/cases.repository.js';
import { isRefused } from '../../src/kernel/index.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { OwnProceduresQueries } from '../../src/procedures/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('A school that has times and steps of its own', (engine) => {
  const heed = useServer({ engine, now: '2026-12-17T10:00:00Z' });
  let school: TestSchool;
  let admin: Visitor;
  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-12-17T10:00:00Z'));
    school = await aSchool(heed(), `lane-${Math.random()}`);
    admin = await school.visitor('admin');
  });

  async function setsTime(step: string, days: string): Promise<void> {
    await admin.opens(`/admin/procedures/${step.split('.')[0] ?? ''}/times/${step}`);
    admin.fills('By when, in your school?', days);
    admin.fills('Where does your procedure say so?', 'Procedure of September 2026, section 4');
    await admin.presses('Save this time');
  }

  async function addsStep(pathway: string, what: string, days: string, after: string | null = null, waits = false): Promise<void> {
    await admin.opens(`/admin/procedures/${pathway}/steps/add`);
    if (after !== null) admin.fills('What does its time count from?', after);
    if (waits) admin.chooses('Its time stands still');
    admin.fills('What is to be done?', what);
    admin.fills('Who does it?', 'Whoever holds the case');
    admin.fills('Within how many working days?', days);
    admin.fills('Where does your procedure say so?', 'Behaviour policy, section 2');
    await admin.presses('Add this step');
  }

  const dueOf = async (caseId: string, step: string) => {
    const rows = await school.work((tx) =>
      tx.query<{ due_at: string | null }>('SELECT due_at FROM case_action WHERE case_id = ? AND step = ?', [caseId, step]),
    );
    return rows.map(({ due_at }) => due_at);
  };

  it('works by them in every case that begins from then on, and leaves running cases theirs', async () => {
    const before = await aReport(school, { tellHeadteacher: true });
    expect(await dueOf(before.caseId, 'P0.2')).toEqual(['2026-12-18T23:59:59.000Z']);
    await setsTime('P0.2', '3');
    admin.sees('The time is saved', 'Within 3 working days', 'Your school’s own. As Heed has it: within 1 working day');
    const after = await aReport(school, { tellHeadteacher: true });
    expect(await dueOf(after.caseId, 'P0.2')).toEqual(['2026-12-22T23:59:59.000Z']);

    // Whatever is done in a case works its times out anew.
    await school.work(async (tx) => {
      const file = await heed().app.get(CasesRepository, { strict: false }).openWithoutAccessCheck(tx, before.caseId);
      await heed().app.get(CaseProgress, { strict: false }).run(tx, file);
      tx.record({ action: 'case.note-added', subject: before.caseId });
    });
    expect(await dueOf(before.caseId, 'P0.2')).toEqual(['2026-12-18T23:59:59.000Z']);
    await setsTime('P0.2', '1');
    admin.seesNothingOf('Your school’s own.');
    expect(await dueOf(after.caseId, 'P0.2')).toEqual(['2026-12-22T23:59:59.000Z']);
    await admin.opens('/admin/procedures');
    admin.sees('Edition 2', 'Edition 1', 'Procedure of September 2026, section 4');
    await heed().verifiesItsLog();
  });

  it('may make what the law or statutory guidance sets shorter, never longer', async () => {
    await setsTime('P1.3', '2');
    expect(admin.page.status).toBe(422);
    admin.seesProblem('This time is set by law or statutory guidance: your school may make it shorter, never longer');
    expect((await admin.opens('/admin/procedures/P1/times/P1.1')).status).toBe(404);
    expect((await admin.opens('/admin/procedures/P99')).status).toBe(404);
  });

  it('finds its own steps in the case, with its own words and time, and they are taken out for later cases only', async () => {
    await addsStep('P0', 'Tell the head of year', '2');
    admin.sees('The step is added', 'Tell the head of year', 'Within 2 working days of the opening');
    const sent = await aReport(school, { tellHeadteacher: true });
    const head = await school.visitor('head');
    await head.opens(`/cases/${sent.reference}/actions`);
    head.sees('Tell the head of year', 'School’s policy');
    await admin.opens('/admin/procedures/P0');
    await admin.follows('Remove');
    admin.fills('Where does your procedure say so?', 'Section 2 is gone');
    await admin.presses('Remove this step');
    await head.opens(`/cases/${sent.reference}/actions`);
    head.sees('Tell the head of year');
    const later = await aReport(school, { tellHeadteacher: true });
    await head.opens(`/cases/${later.reference}/actions`);
    head.seesNothingOf('Tell the head of year');
  });

  it('gives its own steps a clock that starts with another, and that stops while the police say “wait”', async () => {
    await addsStep('P1', 'Ring the chair', '2', '3 Tell the LADO', true);
    admin.sees('Within 2 working days of “Tell the LADO”', 'Stands still while somebody outside says “wait”');
    await addsStep('P1', 'Write to the governors', '1', 'Your own: Ring the chair');
    await addsStep('P1', 'Thank the witnesses', '', '14 Record the finding');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await head.all(() => head.triage({ ...head.limbs({ H3: 'not_sure' }), classifications: ['allegation'], ...outside }));
    expect((await head.seen()).open).toMatchObject({ 'Ring the chair': null, 'Write to the governors': null, 'Thank the witnesses': null });
    const reader = await school.visitor('head');
    await reader.opens(`/cases/${reference}/actions/${await head.idOf('Ring the chair')}`);
    reader.sees('By when Within 2 working days of “Tell the LADO”');

    heed().clock.setTo(new Date('2026-12-18T10:00:00Z'));
    await head.all(() => head.does('P1.3'));
    expect((await head.seen()).open).toMatchObject({ 'Ring the chair': 'Tue 22 Dec 2026 23:59', 'Write to the governors': null });
    const police = { force: 'Brackenshire Police', line: '101', whyLate: 'The line was busy.' };
    await head.all(() => head.tells('police', { ...police, hold: 'wait', holdWords: 'Nobody is told yet' }, ['P1.4']));
    expect((await head.seen()).open['Ring the chair']).toBeNull();
    const nextDay = await school.visitor('head');
    await nextDay.opens(`/cases/${reference}/actions`);
    nextDay.sees('Waiting until the pause ends');
    heed().clock.setTo(new Date('2026-12-21T10:00:00Z'));
    await head.all(() => head.tells('police', { ...police, hold: 'go_on', holdWords: 'Go on' }));
    expect((await head.seen()).open['Ring the chair']).toBe('Wed 23 Dec 2026 23:59');
    await head.all(() => head.does('Ring the chair'));
    expect((await head.seen()).open['Write to the governors']).toBe('Tue 22 Dec 2026 23:59');
    await head.all(() => head.leavesOut('Write to the governors'));
    for (let left = Object.keys((await head.seen()).open); left.length > 0; left = left.slice(1)) {
      const key = left[0] ?? '';
      const before = ['P1.14', 'P1.15', 'P1.16', 'P1.17', 'P1.18', 'Thank the witnesses'];
      if (!(key in (await head.seen()).open) || before.includes(key)) continue;
      if (isRefused((await head.leavesOut(key)) as never)) await head.all(() => head.does(key, { whyLate: 'We had to wait.' }));
    }
    // What only the outcome starts holds it up no more than Heed's own steps do.
    expect((await head.seen()).stage).toBe('outcome_due');
    await heed().verifiesItsLog();
  });

  it('changes a step of its own for what begins from then on; none waits for itself, and none loses what it counts from', async () => {
    await addsStep('P0', 'Ring the office', '2');
    const running = await aReport(school, { tellHeadteacher: true });
    await addsStep('P0', 'Ring the parents', '1', 'Your own: Ring the office');
    const own = async (what: string) =>
      (await heed().app.get(OwnProceduresQueries, { strict: false }).now(school.id)).steps.find((one) => one.what === what)?.id ?? '';
    const [office, parents] = [await own('Ring the office'), await own('Ring the parents')];
    await admin.opens(`/admin/procedures/P0/steps/${office}/change`);
    expect(admin.page.valueOf('Within how many working days?')).toBe('2');
    admin.fills('What does its time count from?', 'Your own: Ring the parents');
    admin.fills('Where does your procedure say so?', 'Section 2');
    await admin.presses('Save this step');
    expect(admin.page.status).toBe(422);
    admin.seesProblem('That step waits for this one already: choose another');
    admin.fills('What does its time count from?', '2 Read it and decide what it is');
    admin.fills('Within how many working days?', '4');
    await admin.presses('Save this step');
    admin.sees('The step is changed', 'Within 4 working days of “Read it and decide what it is”');

    const later = await aReport(school, { tellHeadteacher: true });
    expect((await new Casework(school, running.reference, 'head').seen()).open['Ring the office']).toBe('Mon 21 Dec 2026 23:59');
    expect((await new Casework(school, later.reference, 'head').seen()).open['Ring the office']).toBeNull();
    await admin.opens(`/admin/procedures/P0/steps/${office}/remove`);
    admin.fills('Where does your procedure say so?', 'Section 2 is gone');
    await admin.presses('Remove this step');
    expect(admin.page.status).toBe(422);
    admin.seesProblem('Another step of your own counts from this one. Change or remove that one first');
    expect((await admin.opens(`/admin/procedures/P1/steps/${parents}/change`)).status).toBe(404);
  });

  it('moves what is open by school days when days are entered or taken back, and says so on the log', async () => {
    const sent = await aReport(school, { kind: 'unwanted_contact', tellHeadteacher: true });
    const head = new Casework(school, sent.reference, 'head');
    await head.all(
      () => head.triage({ classifications: ['pupil_conduct'] }),
      () => head.does('P6.1'),
    );
    const before = (await head.seen()).open['P6.2'];
    const untouched = await aReport(school, { tellHeadteacher: true });
    const entries = await entriesAbout(untouched.caseId);
    for (const [kind, name, first, last] of [
      ['A term, or half a term', 'Autumn term', '2026-09-02', '2026-12-17'],
      ['A term, or half a term', 'Spring term', '2027-01-05', '2027-03-24'],
    ] as const) {
      await admin.opens('/admin/terms/add');
      admin.chooses(kind);
      admin.fills('What are they called?', name);
      admin.fillsDate('First day', first);
      admin.fillsDate('Last day', last);
      await admin.presses('Add these days');
    }
    expect((await head.seen()).open['P6.2']).toBe(before);
    await heed().app.get(DueJobs).runDue();
    expect((await head.seen()).open['P6.2']).toBe('Tue 5 Jan 2027 23:59');
    const moved = (await entriesAbout(sent.caseId)).filter((action) => action === 'case.due-time-moved').length;
    expect(moved).toBeGreaterThan(0);
    expect(await entriesAbout(untouched.caseId)).toEqual(entries);
    const reader = await school.visitor('head');
    await reader.opens(`/cases/${sent.reference}/timeline`);
    reader.sees('Due at another time', 'By the school’s days as they are entered now: Tuesday 5 January 2027, 23:59.');
    await heed().app.get(DueJobs).runDue();
    expect((await entriesAbout(sent.caseId)).filter((action) => action === 'case.due-time-moved')).toHaveLength(moved);
    await heed().verifiesItsLog();
  });

  const entriesAbout = async (caseId: string): Promise<string[]> => {
    const rows = await school.work((tx) =>
      tx.query<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY seq', [caseId]),
    );
    return rows.map(({ action }) => action);
  };

  it('is told when somebody else saved meanwhile, and keeps what was typed', async () => {
    const other = await school.visitor('admin');
    await other.opens('/admin/procedures/P0/times/P0.2');
    await setsTime('P0.2', '2');
    other.fills('By when, in your school?', '4');
    other.fills('Where does your procedure say so?', 'Another section');
    await other.presses('Save this time');
    expect(other.page.status).toBe(409);
    other.seesProblem('Somebody changed a procedure while you were writing. Look at it again below, then save once more');
    await other.presses('Save this time');
    other.sees('Within 4 working days');
  });

  it('counts school days by its terms, over holidays and INSET days', async () => {
    for (const [kind, name, first, last] of [
      ['A term, or half a term', 'Autumn term', '2026-09-02', '2026-12-18'],
      ['A term, or half a term', 'Spring term', '2027-01-04', '2027-03-24'],
      ['INSET days', 'INSET in January', '2027-01-04', '2027-01-04'],
    ] as const) {
      await admin.opens('/admin/terms/add');
      admin.chooses(kind);
      admin.fills('What are they called?', name);
      admin.fillsDate('First day', first);
      admin.fillsDate('Last day', last);
      await admin.presses('Add these days');
      admin.sees('The days are entered', name);
    }
    admin.sees('Holidays to come', 'Saturday 19 December 2026 to Sunday 3 January 2027');
    await admin.opens('/admin/terms/add');
    admin.chooses('A term, or half a term');
    admin.fills('What are they called?', 'Once more');
    admin.fillsDate('First day', '2026-12-01');
    admin.fillsDate('Last day', '2026-12-02');
    await admin.presses('Add these days');
    admin.seesProblem('Some of these days are entered already. Take the others back first, or choose other days');

    const sent = await aReport(school, { kind: 'unwanted_contact' });
    const days = await school.work((tx) =>
      tx.query<{ step: string; due_at: string | null }>(
        `SELECT step, due_at FROM case_action WHERE case_id = ? AND due_at IS NOT NULL AND step LIKE 'P4.%' ORDER BY step`,
        [sent.caseId],
      ),
    );
    expect(days.map(({ due_at }) => due_at?.slice(0, 10))).toContain('2026-12-18');
    await admin.opens('/admin/terms');
    await admin.follows('Add an absence');
    expect(admin.page.root.querySelector('input[name="from-day"]')?.getAttribute('value')).toBe('19');
  });

  it('shows none of it to anybody but an administrator, and nothing of another school', async () => {
    await addsStep('P0', 'Tell the head of year', '2');
    const elsewhere = await (await aSchool(heed(), `other-${Math.random()}`)).visitor('admin');
    await elsewhere.opens('/admin/procedures/P0');
    elsewhere.seesNothingOf('Tell the head of year');
    for (const name of ['head', 'dsl', 'teacher'] as const) {
      const who = await school.visitor(name);
      for (const path of ['/admin/procedures', '/admin/procedures/P0', '/admin/terms']) expect((await who.opens(path)).status).toBe(404);
    }
  });
});
