import { DiscardDraft } from '../../src/reports/drafts/discard-draft.js';
import { query } from '../../src/platform/database/sql.js';
import { DataSource } from 'typeorm';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports, begins, fills, goesOn, sends } from './reporter.js';

const heed = useServer({ now: '2026-11-09T18:21:00Z' });
const kind = 'Something an adult working here did or posted';
const story = 'Wren’s mum stopped me at the gate 🚪 and showed me messages.';
let school: TestSchool;
let teacher: Visitor;

beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
beforeEach(async () => {
  heed().clock.setTo(new Date('2026-11-09T18:21:00Z'));
  teacher = await school.visitor('teacher');
  await teacher.opens('/report/delete');
  if (teacher.page.heading.startsWith('Do you want')) await teacher.presses('Delete it and start again');
});

const rows = (sql: string) => query<Record<string, string>>(heed().app.get(DataSource).manager, sql);

async function hasWrittenTheStory(): Promise<void> {
  await begins(teacher, kind);
  await goesOn(teacher, { 'What happened?': fills({ 'What happened?': story }) }, { until: 'When did it happen?' });
  teacher.seesHeading('When did it happen?');
}

test('somebody who comes back next day goes on where they were, with every word', async () => {
  await hasWrittenTheStory();
  teacher.sees('Saved today at 18:21. You can stop and come back until Monday 23 November 2026.');

  heed().clock.setTo(new Date('2026-11-10T08:05:00Z'));
  await heed().restart();
  teacher = await school.visitor('teacher');
  await teacher.opens('/');
  teacher.sees('You have started a report and not sent it. You started it yesterday.');
  await teacher.follows('Go on with your report');
  teacher.seesHeading('You have started a report');
  await teacher.follows('Go on with your report');
  teacher.seesHeading('When did it happen?');
  await teacher.follows('Back');
  expect(teacher.page.valueOf('What happened?')).toBe(story);
  await teacher.continues();
  await goesOn(teacher);
  teacher.sees(story);
  expect(await sends(teacher)).toMatch(/^HD-/);
});

test('a session that ends takes nothing that was saved with it', async () => {
  await hasWrittenTheStory();
  teacher.http.cookies.clear();
  await teacher.opens('/report/when');
  teacher.seesHeading('Sign in');
  teacher = await school.visitor('teacher');
  await teacher.opens('/report/what-happened');
  expect(teacher.page.valueOf('What happened?')).toBe(story);
});

test('nothing of a draft can be read in the database, and nobody else finds it', async () => {
  await hasWrittenTheStory();
  const [draft] = await rows('SELECT * FROM draft');
  expect(JSON.stringify(draft)).not.toContain('Wren');
  expect(JSON.stringify(draft)).not.toContain(school.members.teacher.accountId);
  const assistant = await school.visitor('assistant');
  await assistant.opens('/report/what-happened');
  assistant.seesHeading('What do you want to report?');
});

test('two tabs on two questions save both answers', async () => {
  await hasWrittenTheStory();
  const other = await school.visitor('teacher');
  await other.opens('/report/danger');
  other.chooses('Yes');
  await other.continues();
  teacher.fills('When did it happen?', 'Since half-term');
  await teacher.continues();
  expect(teacher.page.status).toBe(200);
  await teacher.opens('/report/dates');
  expect(teacher.page.valueOf('When did it happen?')).toBe('Since half-term');
  await teacher.opens('/report/danger');
  expect(teacher.page.isTicked('Yes')).toBe(true);
});

test('two tabs on one question lose neither answer', async () => {
  await hasWrittenTheStory();
  await teacher.opens('/report/what-happened');
  const other = await school.visitor('teacher');
  await other.opens('/report/what-happened');
  other.fills('What happened?', 'The other words');
  await other.continues();
  teacher.fills('What happened?', 'My words');
  await teacher.continues();
  expect(teacher.page.status).toBe(409);
  teacher.sees('You changed this answer in another tab', 'The other words');
  expect(teacher.page.valueOf('What happened?')).toBe('My words');
  await teacher.continues();
  await teacher.opens('/report/what-happened');
  expect(teacher.page.valueOf('What happened?')).toBe('My words');
});

test('a page sent after the report was deleted elsewhere still shows what was typed', async () => {
  await hasWrittenTheStory();
  const other = await school.visitor('teacher');
  await other.opens('/report/delete');
  await other.presses('Delete it and start again');
  teacher.fills('When did it happen?', 'Since half-term');
  await teacher.continues();
  expect(teacher.page.status).toBe(409);
  expect(teacher.page.valueOf('When did it happen?')).toBe('Since half-term');
});

test('the same page sent twice adds nobody twice', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, {}, { until: 'Who is it about?' });
  teacher.fills('Name', 'Ferdinand Oakapple');
  const { path, body } = await teacher.page.press('Continue');
  if (body === null) throw new Error('A form is sent by POST');
  const answers = await Promise.all([teacher.http.post(path, body), teacher.http.post(path, body), teacher.http.post(path, body)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await teacher.opens('/report/subject');
  expect(teacher.page.buttons.filter((name) => name.startsWith('Remove'))).toHaveLength(1);
});

test('a draft is deleted only after asking once', async () => {
  await hasWrittenTheStory();
  await teacher.opens('/report');
  await teacher.follows('Start again');
  teacher.sees('Your words and the files that you added are deleted');
  await teacher.follows('Keep it');
  teacher.seesHeading('You have started a report');
  await teacher.follows('Start again');
  await teacher.presses('Delete it and start again');
  teacher.seesHeading('What do you want to report?');
  expect(await rows('SELECT id FROM draft')).toEqual([]);
});

test('after fourteen days it is not offered any more, and gone with the next round', async () => {
  await hasWrittenTheStory();
  heed().clock.setTo(new Date('2026-11-23T18:20:00Z'));
  teacher = await school.visitor('teacher');
  await teacher.opens('/report');
  teacher.seesHeading('You have started a report');
  heed().clock.setTo(new Date('2026-11-23T18:22:00Z'));
  await teacher.opens('/report');
  teacher.seesHeading('What do you want to report?');
  await heed().app.get(DiscardDraft, { strict: false }).expire();
  expect(await rows('SELECT id FROM draft')).toEqual([]);
});

test('“Change” leads back to the answers', async () => {
  await begins(teacher, kind);
  await goesOn(teacher);
  await teacher.follows('Change in danger now');
  teacher.chooses('I’m not sure');
  await teacher.continues();
  teacher.seesHeading('Check your answers');
  teacher.sees('In danger now Not sure');
  await teacher.follows('Change a child is involved');
  teacher.chooses('Yes');
  await teacher.continues();
  // Two questions more than before.
  teacher.seesHeading('Which child is it?');
  await teacher.continues();
  teacher.seesHeading('Four short questions about the child');
});
