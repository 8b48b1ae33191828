import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports, fills, reports } from './reporter.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const kind = 'Something an adult working here did or posted';
let school: TestSchool;
let teacher: Visitor;
let slt: Visitor;
let reference: string;

beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  teacher = await school.visitor('teacher');
  slt = await school.visitor('slt');
  reference = await reports(teacher, kind, { 'What happened?': fills({ 'What happened?': 'He posted the class list.' }) });
});

test('the reporter sees how far it is, in words that say no more than that', async () => {
  await teacher.opens('/reports');
  teacher.sees(reference, kind, 'Sent');
  await slt.opens('/');
  slt.sees('What waits for you', reference, 'New', 'Due tomorrow');
  slt.seesNothingOf('Maud Quennell');
  await slt.follows('Read a new report');
  await slt.opens(`/cases/${reference}`);
  await slt.opens('/');
  slt.seesNothingOf('There is something new in a case', 'Read a new report');
  await teacher.opens('/reports');
  teacher.sees('Being looked at');
  teacher.seesNothingOf('Being assessed');
});

test('messages go both ways, and each side is told', async () => {
  await teacher.opens(`/reports/${reference}`);
  await teacher.presses('Send message');
  teacher.seesProblem('Write your message');
  teacher.fills('Write to the people who deal with it', 'It was taken down last night.');
  await teacher.presses('Send message');
  teacher.sees('It was taken down last night.', 'You · Monday 9 November 2026, 10:20');

  await slt.opens('/');
  slt.sees('There is something new in a case');
  await slt.opens(`/cases/${reference}/messages`);
  slt.sees('It was taken down last night.');
  slt.fills('Write to the reporter', 'Thank you. Did you keep a copy?');
  await slt.presses('Send message');

  await teacher.opens('/');
  teacher.sees('There is something new about a report of yours');
  await teacher.opens('/reports');
  teacher.sees('There is something new to read.');
  await teacher.opens(`/reports/${reference}`);
  teacher.sees('Thank you. Did you keep a copy?', 'Amabel Sedgewick');
  await teacher.opens('/');
  teacher.seesNothingOf('There is something new about a report of yours');
});

test('the reporter reads their own words, and nobody changed them', async () => {
  await teacher.opens(`/reports/${reference}`);
  teacher.sees('He posted the class list.', 'Nobody can change your words');
});

test('somebody else’s report, an unknown one and a malformed one answer alike', async () => {
  const assistant = await school.visitor('assistant');
  const paths = [reference, 'HD-0000-0000', 'HD-7K3Q-9M2R', 'nonsense', '..%2f..%2f'].flatMap((name) =>
    ['', '/sent', '/receipt', '/words', '/check-page', '/evidence', '/evidence?gate=no'].map((rest) => `/reports/${name}${rest}`),
  );
  const bodies = new Set<string>();
  for (const path of paths) {
    const answer = await assistant.http.get(path);
    expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    bodies.add(answer.body.toString('utf8').replace(/name="_csrf" value="[^"]*"/g, ''));
  }
  expect(bodies.size).toBe(1);
  const own = await slt.http.get(`/reports/${reference}`);
  expect(own.status).toBe(404);
});

test('every look of the reporter is on the log', async () => {
  const looks = () =>
    school.work((tx) => tx.query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'report.viewed'`));
  const before = Number((await looks())[0]?.n);
  await teacher.opens(`/reports/${reference}`);
  expect(Number((await looks())[0]?.n)).toBe(before + 1);
});

test('leaving shows only the sign-in', async () => {
  const leaving = await school.visitor('teacher');
  await leaving.opens('/report');
  await leaving.follows('Leave this page');
  leaving.seesHeading('Sign in');
  expect(leaving.page.title).toBe('Sign in - Heed'.replace('-', '–'));
});

test('a visitor who is not signed in is asked to', async () => {
  const stranger = heed().visitor();
  for (const path of ['/', '/report', '/reports', `/reports/${reference}`]) {
    await stranger.opens(path);
    stranger.seesHeading('Sign in');
  }
});

test('a list longer than a page goes on', async () => {
  for (let i = 0; i < 21; i += 1) {
    heed().clock.setTo(new Date(Date.parse('2026-11-09T10:30:00Z') + i * 60_000));
    await reports(teacher, 'I want advice (not a concern)');
  }
  await teacher.opens('/reports');
  expect(teacher.page.root.querySelectorAll('.heed-row')).toHaveLength(20);
  await teacher.follows('Next');
  teacher.sees(reference);
}, 60_000);
