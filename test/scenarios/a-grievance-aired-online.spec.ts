import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports, fills, firstKnown, names, reports } from './reporter.js';

/** @source domain guide 17, edge case (c); 6, "Before any disciplinary step on `raising_concerns_online`" */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const grievance = 'A grievance aired online';
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  reference = await reports(await school.visitor('teacher'), 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '09:00'),
    'What happened?': fills({ 'What happened?': 'She wrote that the fire doors of the school are locked.' }),
    'Who is it about?': names('Hesper Lindqvale', 'Support staff employed here'),
    'Do you want the headteacher to receive it too?': (visitor) => visitor.chooses('Yes'),
  });
}, 60_000);
const head = () => Handler.of(school, 'head', reference);
const pathways = async () => (await new Casework(school, reference, 'head').seen()).pathways;

/** All four questions "no", and a conduct breach; not sent yet. */
async function decidesConduct() {
  const page = await (await head()).opens('/triage');
  for (const [index, limb] of [
    '1. Harmed a child?',
    '2. A possible crime against a child?',
    '3. A danger to children?',
    '4. Unfit to work with children?',
  ].entries()) {
    page.chooses('No', { in: limb });
    page.fills(`Why? (question ${index + 1})`, 'It is about doors.');
  }
  await page.continues();
  page.chooses('Conduct breach');
  page.chooses(grievance);
  page.fills('Why did you decide this?', 'She wrote it where everybody reads it.');
  return page;
}

test('no decision is taken while nobody has said whether it is whistleblowing', async () => {
  const page = await decidesConduct();
  page.sees('No disciplinary step may start before this is answered.');
  await page.presses('Record this decision');
  page.seesProblem('Say whether it is whistleblowing, or that you have not asked HR yet');
  page.sees('She wrote it where everybody reads it.');
  expect(await pathways()).toEqual(['P0']);
}, 60_000);

test('while HR has not been asked, the conduct procedure does not start; HR is to be asked by tomorrow', async () => {
  const page = await decidesConduct();
  page.chooses('We have not asked HR yet', { in: 'Is it whistleblowing?' });
  await page.presses('Record this decision');
  page.sees('Decision recorded');
  expect(await pathways()).toEqual([]);
  await (await head()).isDue('Ask HR whether it is whistleblowing', 'Tuesday 10 November 2026, 23:59');
}, 60_000);

test('HR says that it is not: the conduct procedure starts', async () => {
  const asked = await head();
  await asked.does('Ask HR whether it is whistleblowing');
  const page = await decidesConduct();
  page.chooses('No', { in: 'Is it whistleblowing?' });
  await page.presses('Record this decision');
  page.sees('Decision recorded');
  expect(await pathways()).toEqual(['P3']);
  (await (await head()).opens('/actions')).sees('Find the first facts');
}, 60_000);
