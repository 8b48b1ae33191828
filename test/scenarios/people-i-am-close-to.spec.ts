import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

/** @source domain guide 4.2 and 4.3: conflicts come from declared relationships too, and nobody else sees a declaration */
const heed = useServer({ now: '2026-11-09T09:00:00Z' });
let school: TestSchool;
let chair: Visitor;
beforeAll(async () => {
  school = await aSchool(heed());
  chair = await school.visitor('chair');
});

const head = 'Isaura Thackwell, Headteacher';
const outsider = 'Somebody without an account';
const nameField = 'Their name, if they have no account';
const rows = <T>(sql: string, given: string[] = []) => query<T>(heed().app.get(DataSource).manager, sql, given);
const declared = () => rows<Record<string, string>>('SELECT * FROM declared_relationship ORDER BY id');

async function says(who: string, tie: string, name = ''): Promise<void> {
  await chair.opens('/account/relationships');
  chair.fills('Who is it?', who);
  chair.fills(nameField, name);
  if (tie !== '') chair.chooses(tie);
  await chair.presses('Add this person');
}

test('role holders are asked for it on the first page, and everybody finds it under their account', async () => {
  await chair.opens('/');
  chair.sees('Is somebody here your partner, a relative or a close friend?');
  const teacher = await school.visitor('teacher');
  await teacher.opens('/');
  teacher.seesNothingOf('a close friend?');
  await teacher.opens('/account');
  await teacher.follows('People I am close to');
  teacher.seesHeading('People I am close to');
});

test.each([
  ['Choose a person', 'My partner', '', 'Choose a person, or “Somebody without an account”'],
  [head, '', '', 'Say what they are to you'],
  [outsider, 'My partner', '', 'Write their name'],
  [outsider, 'My partner', 'x'.repeat(121), 'Write the name in at most 120 characters'],
  [outsider, 'My partner', 'Gwenllian \u202e Oake', 'Write the name on one line, without hidden characters'],
  [outsider, 'My partner', 'thackwell, ISAURA', 'Somebody of this name has an account. Choose them from the list above'],
  [
    outsider,
    'I manage them, and we are in dispute',
    'Gwenllian Oake',
    'Choose somebody with an account: only what they report here is meant',
  ],
  [head, 'My partner', 'Gwenllian Oake', 'Take the name away, or choose “Somebody without an account”'],
])('%s, %s, “%.20s”: a sentence, and what was typed stays', async (who, tie, name, sentence) => {
  await says(who, tie, name);
  expect(chair.page.status).toBe(422);
  chair.seesProblem(sentence);
  expect(chair.page.valueOf(nameField)).toBe(name);
  expect(await declared()).toEqual([]);
});

const hostile = [
  '',
  'a'.repeat(70_000),
  '🦔',
  'مرحبا \u202e',
  '<script>alert(1)</script>',
  '{{constructor}}',
  'a\u0000b',
  'a\r\nb: c',
  '\ud800',
];

test.each(hostile)('no hostile field does harm (%#)', async (bad) => {
  await chair.opens('/account/relationships');
  const csrf = chair.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  for (const field of ['who', 'tie']) {
    const answer = await chair.http.post('/account/relationships', {
      _csrf: csrf,
      who: 'other',
      tie: 'partner',
      name: 'Gwen',
      [field]: bad,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.toString()).not.toContain('<script>alert');
  }
  const bytes = Buffer.from(`_csrf=${encodeURIComponent(csrf)}&who=other&who=x&name[x]=y&tie=partner&tie[y]=z`);
  const lists = await chair.http.post('/account/relationships', { type: 'application/x-www-form-urlencoded', bytes });
  expect(lists.status).toBe(422);
  expect(await declared()).toEqual([]);
});

test('once said, only they read it; it is sealed, and the log says only that something was declared', async () => {
  await says(head, 'My partner');
  chair.sees('Isaura Thackwell', 'Your partner. You said so on Monday 9 November 2026');
  await says(outsider, 'A relative', '<script>alert(1)</script> 🦔');
  chair.sees('<script>alert(1)</script> 🦔');
  const stored = JSON.stringify(await declared());
  for (const word of ['Isaura', 'partner', school.members.head.personId, school.members.chair.personId]) expect(stored).not.toContain(word);
  const entries = await rows<{ subject: string; actor: string; action: string }>(
    `SELECT actor, action, subject FROM audit_entry WHERE action LIKE 'person.%' ORDER BY seq`,
  );
  const ids = (await declared()).map(({ id }) => id);
  const { accountId } = school.members.chair;
  expect(entries).toEqual(ids.map((subject) => ({ actor: accountId, action: 'person.declaration-made', subject })));
  for (const name of ['head', 'admin', 'vicechair'] as const) {
    const other = await school.visitor(name);
    await other.opens('/account/relationships');
    other.seesNothingOf('You said so on');
    await other.opens(`/account/relationships/${ids[0]}/end`);
    other.seesNotFound();
  }
});

test('the same again is refused', async () => {
  await says(head, 'My partner');
  chair.seesProblem('You have said this already. It stands at the top of this page');
  await says(outsider, 'A relative', '🦔 <SCRIPT>alert(1)</script>');
  chair.seesProblem('You have said this already. It stands at the top of this page');
});

test.each([
  [['', '', ''], 'Write since when it is over'],
  [['31', '2', '2026'], 'Write the date like 9 11 2026'],
  [['<b>', '{{x}}', '🦔'], 'Write the date like 9 11 2026'],
  [['1', '1', '2030'], 'That day is still to come. Say it when it is over'],
  [['8', '11', '2026'], 'That is before you said that you are close. Write a later day'],
])('over since %j: a sentence', async (parts, sentence) => {
  await chair.opens('/account/relationships');
  await chair.follows('End', { in: 'Isaura Thackwell' });
  for (const [index, label] of ['Day', 'Month', 'Year'].entries()) chair.fills(label, parts[index] ?? '');
  await chair.presses('Say that it is over');
  expect(chair.page.status).toBe(422);
  chair.seesProblem(sentence);
});

test('it may be ended with a date, and stays on the record', async () => {
  await chair.opens('/account/relationships');
  await chair.follows('End', { in: 'Isaura Thackwell' });
  const path = chair.page.path;
  chair.fillsDate('Since when is it over?', '2026-11-09');
  await chair.presses('Say that it is over');
  chair.sees('Over since Monday 9 November 2026');
  await chair.opens(path);
  chair.seesNotFound();
  const ended = await rows(`SELECT seq FROM audit_entry WHERE action = 'person.declaration-ended'`);
  expect(ended).toHaveLength(1);
});
