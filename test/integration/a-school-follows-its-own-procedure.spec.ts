import { CaseProgress } from '../../src/cases/actions/case-progress.js';
import { CasesRepository } from '../../src/cases/cases.repository.js';
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

  async function addsStep(pathway: string, what: string, days: string): Promise<void> {
    await admin.opens(`/admin/procedures/${pathway}/steps/add`);
    admin.fills('What is to be done?', what);
    admin.fills('Who does it?', 'Whoever holds the case');
    admin.fills('Within how many working days of the opening?', days);
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
