import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

/** @source domain guide 5.3: only a declared and approved relationship exempts; and 11, "declarations, reviewed each September" */
const heed = useServer({ now: '2026-11-09T09:00:00Z' });
let school: TestSchool;
let teacher: Visitor;
beforeAll(async () => {
  school = await aSchool(heed());
  teacher = await school.visitor('teacher');
});

const rows = <T>(sql: string, given: string[] = []) => query<T>(heed().app.get(DataSource).manager, sql, given);
const declared = () => rows<Record<string, string>>('SELECT * FROM declared_relative ORDER BY id');

async function says(who: Visitor, pupil: string, relative = 'Niece or nephew', contact = ''): Promise<void> {
  await who.opens('/account/relatives');
  who.fills('What is the pupil’s name?', pupil);
  if (relative !== '') who.chooses(relative);
  who.fills('How are you in contact online? (optional)', contact);
  await who.presses('Declare this relative');
}

test.each([
  ['', 'Niece or nephew', '', 'Write the pupil’s name'],
  ['Perdita Wetherspell', '', '', 'Say what they are to you'],
  ['x'.repeat(121), 'Own child', '', 'Write the name in at most 120 characters'],
  ['Perdita \u202e', 'Own child', '', 'Write the name on one line, without hidden characters'],
  ['Perdita', 'Own child', 'x'.repeat(2_001), 'Use 2,000 characters or fewer'],
])('“%.12s”, %s: a sentence, and what was typed stays', async (pupil, relative, contact, sentence) => {
  await says(teacher, pupil, relative, contact);
  expect(teacher.page.status).toBe(422);
  teacher.seesProblem(sentence);
  expect(teacher.page.valueOf('How are you in contact online? (optional)')).toBe(contact);
  expect(await declared()).toEqual([]);
});

test('once said it is sealed, and the headteacher finds it on the first page', async () => {
  await says(teacher, 'Perdita <b>Wetherspell</b> 🦔', 'Niece or nephew', 'A family group {{name}}');
  teacher.sees('Perdita <b>Wetherspell</b> 🦔', 'Not answered yet');
  await says(teacher, 'perdita <B>wetherspell</B>  🦔');
  teacher.seesProblem('You have said this already. It stands at the top of this page');
  const stored = JSON.stringify(await declared());
  for (const word of ['Perdita', 'family', school.members.teacher.personId]) expect(stored).not.toContain(word);
  const head = await school.visitor('head');
  await head.opens('/');
  head.sees('one waits for your answer.');
  for (const [name, says] of [
    ['chair', 'nothing waits for your answer.'],
    ['slt', null],
  ] as const) {
    const other = await school.visitor(name);
    await other.opens('/');
    if (says === null) other.seesNothingOf('Relatives who are pupils here');
    else other.sees(says);
  }
});

test('the headteacher approves it; nobody else finds it, and an answer is never lost', async () => {
  const [one] = await declared();
  const path = `/registers/relatives/${one?.id ?? ''}`;
  for (const name of ['chair', 'slt', 'admin', 'teacher'] as const) {
    const other = await school.visitor(name);
    await other.opens(path);
    other.seesNotFound();
  }
  const head = await school.visitor('head');
  await head.opens('/registers/relatives');
  head.sees('One waits for your answer.', 'Perdita <b>Wetherspell</b> 🦔');
  await head.opens(path);
  await head.presses('Record my answer');
  head.seesProblem('Choose whether you approve it');
  const second = await school.visitor('head');
  await second.opens(path);
  head.chooses('Yes, I approve it');
  head.fills('Conditions, or why not (optional)', 'Family matters only.');
  await head.presses('Record my answer');
  head.sees('Your answer is recorded', 'Approved on Monday 9 November 2026 by Isaura Thackwell');
  second.chooses('No');
  second.fills('Conditions, or why not (optional)', 'Not this one');
  await second.presses('Record my answer');
  expect(second.page.status).toBe(409);
  second.seesProblem('Somebody answered this while you were writing. Look at it, then answer again if yours still holds');
  expect(second.page.valueOf('Conditions, or why not (optional)')).toBe('Not this one');
  await teacher.opens('/account/relatives');
  teacher.sees('Approved on Monday 9 November 2026 by Isaura Thackwell', 'Family matters only.');
});

test('the headteacher’s own goes to the chair', async () => {
  const head = await school.visitor('head');
  await says(head, 'Barnaby Thackwell', 'Own child');
  await head.opens('/registers/relatives');
  head.seesNothingOf('Barnaby Thackwell');
  await head.opens('/');
  head.sees('nothing waits for your answer.');
  const chair = await school.visitor('chair');
  await chair.opens('/');
  chair.sees('one waits for your answer.');
  await chair.opens('/registers/relatives');
  await chair.follows('Isaura Thackwell');
  chair.chooses('No');
  await chair.presses('Record my answer');
  chair.sees('Not approved on Monday 9 November 2026');
});

test('it is ended by whoever said it, and by nobody else', async () => {
  const [one] = await declared();
  const head = await school.visitor('head');
  const answer = await head.http.get(`/account/relatives/${one?.id ?? ''}/end`);
  expect(answer.status).toBe(404);
  await teacher.opens('/account/relatives');
  await teacher.follows('End', { in: 'Perdita' });
  await teacher.presses('Say that it is over');
  teacher.sees('Over since Monday 9 November 2026');
  await head.opens('/registers/relatives');
  head.seesNothingOf('Perdita');
});

test('every declaration, look and answer is on the log, without a name', async () => {
  const acts = (
    await rows<{ action: string }>(`SELECT DISTINCT action FROM audit_entry WHERE action LIKE 'person.relative%' ORDER BY action`)
  ).map(({ action }) => action);
  expect(acts).toEqual(['person.relative-answered', 'person.relative-declared', 'person.relative-ended', 'person.relative-viewed']);
});
