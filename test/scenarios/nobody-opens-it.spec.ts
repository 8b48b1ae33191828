import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import type { AccountName, TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports, fills, readersOf, reports } from './reporter.js';

/** @source domain guide 4.3, invariants; design, promise 5 */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const kind = 'Something an adult working here did or posted';
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  reference = await reports(await school.visitor('teacher'), kind, {
    'What happened?': fills({ 'What happened?': 'He posted the class list.' }),
  });
}, 60_000);

/** The clock strikes, and what is due is done; twice, as when a node dies before it could say so. */
async function on(moment: string): Promise<void> {
  heed().clock.setTo(new Date(moment));
  await heed().app.get(DueJobs).runDue();
  await heed().app.get(DueJobs).runDue();
}

/** As a page that was opened before would send it. */
function posts({ http, page }: Visitor): Promise<unknown> {
  const token = page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  return http.post(`/reports/${reference}/nobody-has-answered`, { _csrf: token });
}

async function teacherSees(): Promise<Visitor> {
  const teacher = await school.visitor('teacher');
  await teacher.opens(`/reports/${reference}`);
  return teacher;
}

test('the reporter reads by when it is decided, and has no button yet', async () => {
  const teacher = await teacherSees();
  teacher.sees('By the end of Tuesday 10 November 2026 they decide what to do first.');
  expect(teacher.page.buttons).not.toContain('Nobody has answered');
  // Whoever presses it all the same changes nothing.
  await posts(teacher);
  expect(await readersOf(school, reference)).toEqual(['slt']);
}, 60_000);

test('by noon of the next working day the deputy is told, a minute earlier nobody', async () => {
  await on('2026-11-10T11:59:00Z');
  expect(await readersOf(school, reference)).toEqual(['slt']);
  await on('2026-11-10T12:00:00Z');
  expect(await readersOf(school, reference)).toEqual(['slt', 'deputy']);
  const deputy = await school.visitor('deputy');
  await deputy.opens('/');
  deputy.sees('Read a new report', reference);
});

test('it is late on Wednesday: the reporter says so, and it goes to the headteacher at once', async () => {
  await on('2026-11-11T08:10:00Z');
  const teacher = await teacherSees();
  teacher.sees('By the end of Tuesday 10 November 2026 they should have decided what to do first. That has passed.');
  teacher.sees('You should have heard by now');
  await teacher.presses('Nobody has answered');
  teacher.sees('We have passed it on', 'Thank you for telling us', 'You told us today at 08:10', '01632 960 140', '999');
  expect(teacher.page.buttons).not.toContain('Nobody has answered');
  for (const name of ['Amabel', 'Torvald', 'Isaura', 'headteacher', 'deputy']) teacher.seesNothingOf(name);
  expect(await readersOf(school, reference)).toEqual(['slt', 'deputy', 'head']);
});

test('a second press on the same day goes nowhere', async () => {
  const teacher = await teacherSees();
  await posts(teacher);
  expect(await readersOf(school, reference)).toEqual(['slt', 'deputy', 'head']);
});

test('the clock gives the headteacher their own day, and goes on up to the outside holder', async () => {
  await on('2026-11-11T12:00:00Z');
  expect(await readersOf(school, reference)).toEqual(['slt', 'deputy', 'head']);
  const rungs: [string, AccountName[]][] = [
    ['2026-11-12T12:00:00Z', ['chair']],
    ['2026-11-13T12:00:00Z', ['chair', 'vicechair']],
    ['2026-11-15T12:00:00Z', ['chair', 'vicechair']],
    ['2026-11-16T12:00:00Z', ['chair', 'vicechair', 'trust']],
    ['2026-11-17T12:00:00Z', ['chair', 'vicechair', 'trust']],
  ];
  for (const [moment, above] of rungs) {
    await on(moment);
    expect((await readersOf(school, reference)).toSorted()).toEqual(['slt', 'deputy', 'head', ...above].toSorted());
  }
  // Nobody is left above: whoever watches over the record hears that something needs them, and not what.
  const auditor = await school.visitor('auditor');
  await auditor.opens('/');
  auditor.sees('needs your attention');
  auditor.seesNothingOf(reference);
});

test('at the top everybody is told again, every working day, until somebody opens it', async () => {
  await on('2026-11-18T12:00:00Z');
  const trust = await Handler.of(school, 'trust', reference);
  const page = await trust.opens('/timeline');
  page.sees('Nobody had opened it in time', 'The reporter said that nobody had answered', 'Everybody who held it was told again.');
  await on('2026-11-19T12:00:00Z');
  await on('2026-11-20T12:00:00Z');
  const rows = await school.work((tx) => tx.query("SELECT action FROM audit_entry WHERE action = 'case.unopened'", []));
  expect(rows).toHaveLength(6);
  const teacher = await teacherSees();
  teacher.sees('Being looked at', 'That has passed.');
});

test('once somebody writes, it is answered and the button gone', async () => {
  const page = await (await Handler.of(school, 'trust', reference)).opens('/messages');
  page.fills('Write to the reporter', 'I am sorry that you had to wait.');
  await page.presses('Send message');
  const teacher = await teacherSees();
  expect(teacher.page.buttons).not.toContain('Nobody has answered');
  teacher.seesNothingOf('should have heard', 'That has passed');
}, 60_000);
