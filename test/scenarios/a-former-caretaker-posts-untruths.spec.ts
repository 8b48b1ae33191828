import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, fills, firstKnown, sends } from './reporter.js';

/** @source domain guide 17, X13 */
const heed = useServer({ now: '2027-01-06T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
const head = () => Handler.of(school, 'head', reference);

test('a caretaker who left in August posts untruths about the school: the headteacher receives it', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'A former employee is damaging the school online', {
    ...firstKnown('2027-01-06', '09:00'),
    'What happened?': fills({ 'What happened?': 'He writes that we sell the pupils’ lunches.' }),
    'Who is the former employee?': fills({ Name: 'Osric Fallowby' }),
    'When did they leave?': fills({ 'When did they leave?': '31 August 2026' }),
  });
  expect(receivers).toEqual(['Isaura Thackwell']);
  reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'head');
}, 60_000);

test('a first view is due on Thursday 7 January, and the legal contact is told by Friday 8 January', async () => {
  const first = await head();
  await first.isDue('Take a first view', 'Thursday 7 January 2027, 23:59');
  await first.isDue('Tell the legal contact', 'Friday 8 January 2027, 23:59');
  (await first.opens('/reported')).sees('31 August 2026');
  await first.triages({ limbs: null, kinds: ['Former employee'] });
  await first.isDue('Tell the legal contact', 'Friday 8 January 2027, 23:59');
  (await first.opens('/actions')).sees('Warnings are not possible once somebody has left.');
}, 60_000);

test('what the lawyers say is kept apart; it was after he left, so nothing would have followed', async () => {
  heed().clock.setTo(new Date('2027-01-07T10:00:00Z'));
  const first = await head();
  for (const title of ['Take a first view', 'Keep the evidence', 'Ask whether it happened while they were employed here'])
    await first.does(title);
  await first.leavesOut('Record what the outcome would have been');
  heed().clock.setTo(new Date('2027-01-08T10:00:00Z'));
  const page = await (await head()).opens('/referrals/new/legal');
  page.fills('Whom did you speak or write to?', 'The council’s legal team');
  page.fills('What did they advise?', 'Ask him to take it down, in one letter.');
  await page.presses('Record this');
  page.sees('Written down');
  const second = await head();
  await second.does('Keep the legal advice apart');
  await second.does('Send a letter, ask for removal, or do nothing');
}, 60_000);

test('a letter, and it is taken down: no warning is offered. Closed on Friday 29 January 2027, it is kept until 2033', async () => {
  heed().clock.setTo(new Date('2027-01-29T10:00:00Z'));
  const last = await head();
  const choices = await last.opens('/outcome?pathway=P8');
  choices.seesNothingOf('written warning', 'Dismissal', 'Management advice', 'Agency asked not to send them again');
  await last.decides('P8', 'Proven', ['Letter', ['Content taken down', 'What follows for somebody outside the school?']]);
  await last.closes();
  (await last.opens('/outcome')).sees('Letter', 'Content taken down', 'Until Saturday 29 January 2033.');
}, 60_000);
