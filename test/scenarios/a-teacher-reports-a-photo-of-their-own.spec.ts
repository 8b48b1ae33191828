import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, childIn, fills, firstKnown, sends } from './reporter.js';

/** @source domain guide 17, X02 */
const heed = useServer({ now: '2026-11-13T15:30:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a self-report on a Friday goes to the SLT contact and the headteacher, and is to be decided on Monday', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'Something I did', {
    ...firstKnown('2026-11-13', '15:00'),
    ...childIn('The class of Year 4'),
    'What happened, in your own words?': fills({ 'What happened, in your own words?': 'I posted a class photo on a private account.' }),
  });
  expect(receivers.toSorted()).toEqual(['Amabel Sedgewick', 'Isaura Thackwell']);
  reference = await sends(teacher);
  teacher.sees('By 12:00 on Monday 16 November 2026');
  const slt = await Handler.of(school, 'slt', reference);
  await slt.saysAt('Read it and decide what it is', 'By the end of Monday 16 November');
  await isKnownOnlyTo(school, reference, 'slt', 'head');
}, 60_000);

test('as a low-level concern it is to be decided within five working days', async () => {
  const head = await Handler.of(school, 'head', reference);
  await head.triages({
    limbs: ['No', 'No', 'No', 'No'],
    kinds: ['Low-level concern'],
    about: ['Pictures of pupils or school events'],
    dataBreach: 'Not known yet',
  });
  await head.isDue('Decide what it is, and say why', 'Friday 20 November 2026, 23:59');
});

test('it ends with advice and the picture taken down, and only once the data-breach question is answered', async () => {
  heed().clock.setTo(new Date('2026-11-18T09:00:00Z'));
  const head = await Handler.of(school, 'head', reference);
  for (const title of ['Speak to the reporter, then to the person and to witnesses', 'Decide what it is, and say why', 'Write the record'])
    await head.does(title);
  await head.does('Do what you decided');
  await head.does('Look at all concerns about this person together');
  await head.leavesOut('Tell the agency or employer');
  const page = await head.decides('P2', 'Advice given', ['Content taken down']);
  page.sees('Low-level concern. Until the day they leave.', 'Not in a reference, unless it is misconduct or poor work');
  page.sees('Advice given', 'Content taken down');
  await head.opens('/close');
  expect(page.page.buttons).not.toContain('Close this case');
  page.chooses('No', { in: 'Was it a personal data breach?' });
  page.fills('Why, and who did you ask?', 'Parents had agreed to pictures. Asked the data protection officer.');
  await page.presses('Record this answer');
  await head.closes();
  const teacher = await school.visitor('teacher');
  await teacher.opens(`/reports/${reference}`);
  teacher.sees('Finished');
  teacher.seesNothingOf('Advice given');
}, 60_000);

test('once the teacher leaves, the record is looked at on that day', async () => {
  heed().clock.setTo(new Date('2029-06-04T09:00:00Z'));
  const head = await Handler.of(school, 'head', reference);
  const page = await head.opens('/outcome');
  await page.follows('Write down when they leave');
  await page.presses('Write it down');
  page.seesProblem('Write the day');
  page.fillsDate('On which day do they leave, or did they leave?', '2029-08-31');
  page.fills('Who says so, or where is it written?', 'Resignation of 1 June, accepted by HR.');
  await page.presses('Write it down');
  page.sees('Written down', 'Low-level concern. Until Friday 31 August 2029.', 'Then: somebody looks at it and decides.');
  await head.opens('/timeline');
  page.sees('The day on which they leave', 'They leave on', 'Friday 31 August 2029', 'Resignation of 1 June, accepted by HR.');
});
