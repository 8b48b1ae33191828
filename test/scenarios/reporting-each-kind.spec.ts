import { reportKinds, reportKindTable } from '../../src/rules/index.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports, begins, goesOn, readersOf, reports, sends } from './reporter.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

const receivers = {
  conduct_of_adult: ['slt'],
  self_report: ['slt'],
  ex_employee_disrepute: ['head'],
  unwanted_contact: ['slt', 'dsl', 'head'],
  abuse_of_staff: ['slt', 'head'],
  pupil_conduct_to_staff: ['slt', 'behaviour'],
  harmful_material: ['dsl', 'head'],
  other_school_contact: ['dsl', 'head'],
  advice_request: ['slt'],
  about_handling: ['chair'],
  something_else: ['slt', 'head'],
} as const;

test.each(reportKinds)(
  '%s: from the first question to the receipt, and to the right people',
  async (kind) => {
    const teacher = await school.visitor('teacher');
    const reference = await reports(teacher, reportKindTable[kind].label);
    expect(reference).toMatch(/^HD-/);
    expect(await readersOf(school, reference)).toEqual(receivers[kind]);

    teacher.sees('Emergency: 999', 'Merrin Stockdale', '01632 960 140', 'By 12:00 on Tuesday 10 November 2026', 'Education Support');
    await teacher.opens(`/reports/${reference}`);
    teacher.sees('Sent', reportKindTable[kind].label);
    expect((await teacher.opens('/report')).heading).toBe('What do you want to report?');
  },
  60_000,
);

test('every page is valid HTML, also with errors', async () => {
  const teacher = await school.visitor('teacher');
  const checked = new Set<string>();
  const check = async (visitor: Visitor): Promise<void> => {
    if (checked.has(visitor.page.heading)) return;
    checked.add(visitor.page.heading);
    const { path } = visitor.page;
    await visitor.checksHtml();
    await visitor.continues();
    if (visitor.page.status === 422) await visitor.checksHtml();
    await visitor.opens(path);
  };
  for (const kind of reportKinds) {
    await teacher.opens('/report');
    await check(teacher);
    await begins(teacher, reportKindTable[kind].label);
    await goesOn(teacher, {}, { looksAt: check });
    await teacher.checksHtml();
    await sends(teacher);
    await teacher.checksHtml();
    await teacher.opens(teacher.page.hrefOf('Add something you forgot'));
    await teacher.checksHtml();
  }
  for (const path of ['/', '/reports', '/report', '/left']) {
    await teacher.opens(path);
    await teacher.checksHtml();
  }
}, 180_000);
