import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, fills, firstKnown, names, reports, sends } from './reporter.js';

/** @source domain guide 17, X14 */
const heed = useServer({ now: '2026-12-24T10:00:00Z' });
const tellTheHead = 'Tell the other headteacher the least that is needed';
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
const head = () => Handler.of(school, 'head', reference);
const dsl = () => Handler.of(school, 'dsl', reference);

test('a learner is online friends with a teacher of Marrowgate High: headteacher and safeguarding lead receive it', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'A learner here is connected to staff of a previous school', {
    ...firstKnown('2026-12-24', '09:30'),
    'What happened?': fills({ 'What happened?': 'She is friends on Pixlo with a teacher of her old school.' }),
    'Which school was it?': fills({ 'Which school was it?': 'Marrowgate High' }),
    'Which member of staff of the other school is it?': names('Lucan Ferrisby'),
  });
  expect(receivers.toSorted()).toEqual(['Dilwyn Aspinshaw', 'Isaura Thackwell']);
  reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
}, 60_000);

test('the four questions come first; the other headteacher is told by Tuesday 29 December, after the bank holidays', async () => {
  const first = await head();
  await first.isDue('Ask the four questions first', 'Tuesday 29 December 2026, 23:59');
  await first.isDue('Tell the LADO for the area of the other school', 'Tuesday 29 December 2026, 23:59');
  await first.isDue(tellTheHead, 'Tuesday 29 December 2026, 23:59');
  (await first.opens('/actions')).sees('Never contact the member of staff of the other school.');
  await first.triages({ limbs: null, kinds: ['Another school’s staff'] });
  await first.isDue(tellTheHead, 'Tuesday 29 December 2026, 23:59');
  (await first.opensStep(tellTheHead)).sees('This comes first: Ask the four questions first.');
  (await first.opens('/referrals/new/other_head')).sees('This comes first: Ask the four questions first.');
}, 60_000);

test('none of the four is met: their headteacher is told the least that is needed, and has confirmed it', async () => {
  await (await dsl()).does('Ask the four questions first');
  const first = await head();
  await first.leavesOut('Tell the LADO for the area of the other school');
  await first.does('Find the school, and its headteacher by a known route');
  heed().clock.setTo(new Date('2026-12-29T09:00:00Z'));
  const page = await (await head()).opens('/referrals/new/other_head');
  page.seesNothingOf('This comes first');
  page.fills('Which organisation?', 'Marrowgate High');
  page.fills('Whom did you speak or write to?', 'Ione Castlemain');
  page.chooses('By telephone');
  page.fills('What did you share?', 'That they are friends on Pixlo. Nothing else.');
  page.chooses('Yes', { in: 'Have they confirmed that they have it?' });
  await page.presses('Record this');
  page.sees('Written down', 'Ione Castlemain', 'Confirmed by them');
  const second = await head();
  await second.isDue('Get an answer that it was received', 'Thursday 31 December 2026, 23:59');
  await second.does('Get an answer that it was received');
  await (await dsl()).does('Support the learner');
}, 60_000);

test('closed on Tuesday 5 January 2027, it is kept for six years more', async () => {
  heed().clock.setTo(new Date('2027-01-05T10:00:00Z'));
  const last = await head();
  await last.decides('P10', null, []);
  await last.closes();
  (await last.opens('/outcome')).sees('Until Wednesday 5 January 2033.');
  (await last.opens('/timeline')).seesNothingOf('Tell the person', 'Telling the person');
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
}, 60_000);

test('where the answer is “not sure”, the LADO of that council is told', async () => {
  const teacher = await school.visitor('teacher');
  const another = await reports(teacher, 'A learner here is connected to staff of a previous school', {
    ...firstKnown('2027-01-05', '09:30'),
    'Which member of staff of the other school is it?': names('Lucan Ferrisby'),
  });
  const safeguarding = await Handler.of(school, 'dsl', another);
  await safeguarding.isDue('Tell the LADO for the area of the other school', 'Wednesday 6 January 2027, 23:59');
  const told = { told: ['LADO', 'The LADO for Marrowgate'], advice: 'Do not ring the school yet.' } as const;
  await safeguarding.does('Tell the LADO for the area of the other school', told);
  (await safeguarding.opens('/timeline')).sees('Do not ring the school yet.');
}, 60_000);
