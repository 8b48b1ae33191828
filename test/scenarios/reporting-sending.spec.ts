import { DataSource } from 'typeorm';
import { openNote } from '../../src/audit/verify/open-note.js';
import { Keyring } from '../../src/platform/crypto/keyring.js';
import { query } from '../../src/platform/database/sql.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports, begins, chooses, fills, goesOn, readersOf, reports, sends } from './reporter.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const kind = 'Something an adult working here did or posted';
const concerned = 'Is any of them the person this is about, or someone who must not see it?';
let school: TestSchool;
let teacher: Visitor;

beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
beforeEach(async () => {
  teacher = await school.visitor('teacher');
});

const count = async (sql: string): Promise<number> =>
  Number((await query<{ n: number | string }>(heed().app.get(DataSource).manager, sql))[0]?.n ?? 0);

test('a double click sends once, and both clicks lead to the same receipt', async () => {
  await begins(teacher, kind);
  await goesOn(teacher);
  const before = await count('SELECT COUNT(*) AS n FROM case_file');
  teacher.chooses('No', { in: concerned });
  const { path, body } = await teacher.page.press('Send report');
  if (body === null) throw new Error('A form is sent by POST');
  const answers = await Promise.all(Array.from({ length: 5 }, () => teacher.http.post(path, body)));
  expect(new Set(answers.map((answer) => answer.path)).size).toBe(1);
  expect(answers[0]?.path).toMatch(/^\/reports\/HD-.*\/sent$/);
  expect((await count('SELECT COUNT(*) AS n FROM case_file')) - before).toBe(1);
  expect(await count('SELECT COUNT(*) AS n FROM draft')).toBe(0);
});

test('the page after it carries a seal of the log, by which it can be checked that the report stays', async () => {
  await begins(teacher, kind);
  await goesOn(teacher);
  teacher.chooses('No', { in: concerned });
  await teacher.presses('Send report');
  teacher.seesHeading('Report sent');
  const lines = teacher.page.root.querySelector('.heed-seal__lines')?.text ?? '';
  const head = openNote(`${lines}\n`, heed().app.get(Keyring).publicKey);
  expect(head?.size).toBe(await count('SELECT size AS n FROM audit_head'));
});

test('an answer is required before it is sent', async () => {
  await begins(teacher, kind);
  await goesOn(teacher);
  await teacher.presses('Send report');
  expect(teacher.page.status).toBe(422);
  teacher.seesProblem('Say whether any of them must not see it');
  teacher.chooses('Yes', { in: concerned });
  await teacher.presses('Send report');
  teacher.seesProblem('Tick who must not see it');
  teacher.chooses('No', { in: concerned });
  await teacher.presses('Send report');
  teacher.seesHeading('Report sent');
});

test('a receiver who must not see it is left out, and somebody else receives it', async () => {
  await begins(teacher, kind);
  await goesOn(teacher);
  teacher.sees('Amabel Sedgewick, SLT contact');
  teacher.chooses('Yes', { in: concerned });
  teacher.chooses('Amabel Sedgewick, SLT contact', { in: 'If yes, who?' });
  await teacher.presses('Send report');
  teacher.seesHeading('Check your answers');
  teacher.sees('Torvald Penhallick, deputy SLT contact', 'Not them Amabel Sedgewick');
  const reference = await sends(teacher);
  expect(await readersOf(school, reference)).toEqual(['deputy']);

  const slt = await school.visitor('slt');
  await slt.opens('/');
  slt.seesNothingOf(reference);
});

test('a report about the headteacher goes to the chair, by a name that is only nearly right', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, { 'Who is it about?': fills({ Name: 'Issaura Thackwel' }) }, { until: 'Is it one of these people?' });
  teacher.seesHeading('Is it one of these people?');
  teacher.sees('You wrote “Issaura Thackwel”');
  teacher.chooses('Isaura Thackwell, Headteacher');
  await teacher.continues();
  await goesOn(teacher);
  teacher.sees('These people Everard Mossop, chair of governors', 'Not them Isaura Thackwell');
  const reference = await sends(teacher);
  teacher.sees('You can go straight to the LADO', 'Ring Merrin Stockdale on 01632 960 140');
  expect(await readersOf(school, reference)).toEqual(['chair']);

  const head = await school.visitor('head');
  await head.opens('/');
  head.seesNothingOf(reference);
  head.sees('Nothing waits for you');
});

test('a role typed instead of a name is asked about too', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, {
    'Who is it about?': fills({ Name: 'the head' }),
    'Is it one of these people?': chooses('Isaura Thackwell, Headteacher'),
  });
  teacher.sees('Everard Mossop, chair of governors');
});

test('several people can be named, and taken away again', async () => {
  await teacher.opens('/report/delete');
  await teacher.presses('Delete it and start again');
  await begins(teacher, kind);
  await goesOn(teacher, {}, { until: 'Who is it about?' });
  teacher.fills('Name', 'Ferdinand Oakapple');
  teacher.fills('What are they?', 'Volunteer');
  await teacher.presses('Add another person');
  teacher.fills('Name', 'Ysolde Marchbank');
  await teacher.presses('Add another person');
  teacher.sees('Ferdinand Oakapple, Volunteer', 'Ysolde Marchbank');
  await teacher.presses('Remove Ferdinand Oakapple, Volunteer');
  await teacher.continues();
  await goesOn(teacher);
  teacher.sees('Who it is about Ysolde Marchbank');
  teacher.seesNothingOf('Ferdinand');
  await sends(teacher);
});

test('a concern about handling shows the ways round the school', async () => {
  await reports(teacher, 'A concern about how a report was handled');
  teacher.sees('NSPCC whistleblowing advice line', 'Ofsted', 'Protect');
});

test('whoever records what a parent said keeps the role that they hold', async () => {
  const slt = await school.visitor('slt');
  const reference = await reports(slt, kind, {
    'Who told you?': (visitor) => {
      visitor.chooses('A parent or carer told me, and I am recording it for them');
      visitor.fills('Their name, if somebody told you', 'Corra Tolliday');
    },
  });
  expect(await readersOf(school, reference)).toEqual(['slt']);
});

test('a receipt can be kept, and says nothing of what it is about', async () => {
  const reference = await reports(teacher, 'Something I did');
  const { headers, body } = await teacher.http.get(`/reports/${reference}/receipt`);
  expect(headers['content-disposition']).toBe(`attachment; filename="heed-receipt-${reference}.txt"`);
  const text = body.toString('utf8');
  for (const words of [reference, 'Monday 9 November 2026, 10:20', '999', '01632 960 140', 'By 12:00 on Tuesday 10 November 2026'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/class photo|Something I did|Sedgewick|Quennell|Stockdale/);
});

test('when nobody is left to receive it, it is not sent, the words stay, and the numbers outside are shown', async () => {
  const chairs = ['chair', 'vicechair', 'trust', 'head', 'slt', 'deputy', 'dsl'] as const;
  await begins(teacher, kind);
  await goesOn(teacher, {}, { until: 'Is there anyone who must not see this?' });
  for (const name of chairs) {
    teacher.chooses('Yes');
    teacher.fills('Who? Write their name, or their job', school.members[name].name);
    await teacher.presses('Add another person');
  }
  await teacher.continues();
  for (const name of chairs) {
    teacher.seesHeading('Is it one of these people?');
    teacher.chooses(`${school.members[name].name}, ${school.members[name].jobTitle}`);
    await teacher.continues();
  }
  await goesOn(teacher, {}, { until: 'Is it one of these people?' });
  teacher.seesHeading('Nobody here can receive this report');
  teacher.sees('999', '01632 960 140', 'What you wrote is saved');
  expect((await teacher.opens('/report')).heading).toBe('You have started a report');
  await teacher.opens('/report/delete');
  await teacher.presses('Delete it and start again');
});

test('a school that could leave a report with nobody takes none, and says whom to ring', async () => {
  const admin = school.actor('admin');
  await school.work((tx) => tx.query('UPDATE school SET set_up_at = NULL WHERE id = ?', [school.id]), admin);
  await teacher.opens('/report');
  teacher.seesHeading('You can’t report here yet');
  teacher.sees('01632 960 140', '999');
  const tried = await teacher.http.post('/report', { kind: 'self_report', _csrf: 'none' });
  expect(tried.status).toBe(403);
  await school.work((tx) => tx.query('UPDATE school SET set_up_at = ? WHERE id = ?', ['2026-11-09T00:00:00.000Z', school.id]), admin);
});
