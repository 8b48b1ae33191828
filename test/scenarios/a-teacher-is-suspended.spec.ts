import { suspensionAlternatives, suspensionAlternativeLabels } from '../../src/rules/index.js';
import { Casework } from '../support/casework.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** X04 from the decision to suspend: the letter by Wednesday 11 November, looked at again by Tuesday 24 November 2026. @source domain guide 8 and 17 */
const heed = useServer({ now: '2026-11-09T18:05:00Z' });
let school: TestSchool;
let work: Casework;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  work = new Casework(school, reference, 'head');
  const restricted = { teacher: 'yes', pupilSays: 'yes', offence: 'yes' };
  await work.all(() => work.triage({ ...work.limbs({ H2: 'yes', H3: 'yes', H4: 'yes' }), classifications: ['allegation'], ...restricted }));
  heed().clock.setTo(new Date('2026-11-10T09:30:00Z'));
}, 60_000);
const head = async (section = '') => (await Handler.of(school, 'head', work.reference)).opens(section);

test('the page says that only the employer suspends, and by when everything is due', async () => {
  const page = await head('/actions');
  await page.follows('Suspension');
  page.sees('Nothing has been decided about suspension.');
  await page.follows('Record a suspension');
  page.sees('Only the employer can suspend. The police or the LADO can’t require it', 'Decide by Tuesday 10 November 2026, 23:59');
  page.sees('the letter goes by the end of Wednesday 11 November 2026', 'looked at again by the end of Tuesday 24 November 2026');
});

test('nobody is suspended while one of the six other ways was not considered; nothing typed is lost', async () => {
  const page = await head('/suspension/decide');
  page.fills('Who decided?', 'Everard Mossop, chair of the trust');
  page.fills('What does HR say about it?', 'HR agrees.');
  page.fillsDate('On which day was it decided?', '2026-02-31');
  await page.presses('Record this');
  expect(page.page.text.match(/Write why this will not do/g)?.length).toBeGreaterThanOrEqual(6);
  page.seesProblem('Say for which employer they decided');
  page.seesProblem('Write who keeps in touch with them');
  page.seesProblem('Write a real date like 9 11 2026, and a time like 18:05');
  page.sees('HR agrees.');
  expect(await work.suspensions()).toEqual([]);
});

test('suspended: the step is done, the letter and the next look are due, and the overview says so', async () => {
  const page = await head('/suspension/decide');
  for (const one of suspensionAlternatives) page.fills(`${suspensionAlternativeLabels[one]}: why not?`, `Turned down: ${one}.`);
  page.fills('Who keeps in touch with them?', 'Philippa Garrowby');
  page.fills('What are they told about contact with colleagues and pupils?', 'No pupils. Friends may ring.');
  page.fills('Who decided?', 'Everard Mossop, chair of the trust');
  page.chooses('The academy trust');
  page.fills('What does the LADO say about suspension?', 'The LADO agrees.');
  page.fills('What do the police say about it?', 'They do not object.');
  page.fills('What does HR say about it?', 'HR agrees.');
  page.fills('Why?', 'Nothing less keeps her safe.');
  await page.presses('Record this');
  page.sees('Written down', 'Suspended since Tuesday 10 November 2026', 'Turned down: remote_work.', 'Everard Mossop, chair of the trust');
  const { name } = school.members.assistant;
  const { done, open } = await work.seen();
  expect(done).toContain('P1.8');
  expect(open).toMatchObject({
    'P1.8a': 'Wed 11 Nov 2026 23:59',
    [`Look at the suspension of ${name} again`]: 'Tue 24 Nov 2026 23:59',
  });
  (await head()).sees('Suspended since Tuesday 10 November 2026', 'Send the suspension letter', 'By the end of tomorrow');
  (await head('/timeline')).sees('Suspended', 'Considered: work from home: Turned down: remote_work.');
});

test('the letter is late after Wednesday', async () => {
  heed().clock.setTo(new Date('2026-11-12T09:00:00Z'));
  await (await Handler.of(school, 'head', work.reference)).saysAt('Send the suspension letter', 'Late: 1 working day');
});

test('it is looked at again on its page, and the next look is made ten working days later', async () => {
  heed().clock.setTo(new Date('2026-11-24T14:00:00Z'));
  const { name } = school.members.assistant;
  const handler = await Handler.of(school, 'head', work.reference);
  const action = await handler.opens(`/actions/${await work.idOf(`Look at the suspension of ${name} again`)}`);
  await action.follows('Look at it again');
  action.sees(`Look at the suspension of ${name} again`, 'In touch with them: Philippa Garrowby.');
  await action.presses('Record this');
  action.seesProblem('Say whether it goes on');
  action.chooses('The suspension goes on');
  action.fills('Who decided?', 'Everard Mossop');
  action.fills('Why?', 'The police have not finished.');
  await action.presses('Record this');
  action.sees('The suspension goes on', 'The police have not finished.');
  expect((await work.seen()).open).toMatchObject({ [`Look at the suspension of ${name} again`]: 'Tue 8 Dec 2026 23:59' });
});

test('a slip is put right beside what stood there', async () => {
  const page = await head('/suspension');
  const links = page.page.root.querySelectorAll('a').filter((one) => one.text.startsWith('Put this right'));
  await page.opens(links.at(-1)?.getAttribute('href') ?? '');
  page.sees('As it stands now', 'What stood there stays to be read');
  page.fills('Who keeps in touch with them?', 'Torvald Enderby');
  await page.presses('Record this');
  page.seesProblem('Write what was wrong with it');
  page.fills('What was wrong with it?', 'Somebody else keeps in touch.');
  await page.presses('Record this');
  page.sees(
    'Put right',
    'Torvald Enderby',
    'What was wrong: Somebody else keeps in touch.',
    'What stood there before',
    'Philippa Garrowby',
  );
});

test('somebody else writes meanwhile: both stand there, and the second is not kept by itself', async () => {
  const page = await head('/suspension');
  await page.follows('Look at it again');
  await work.all(() => work.as('slt').looksAgain({ result: 'goes_on', reasons: 'Rang the trust.' }));
  page.chooses('The suspension is lifted: the person comes back');
  page.fills('Who decided?', 'Everard Mossop');
  page.fills('Why?', 'My own words.');
  await page.presses('Record this');
  expect(page.page.status).toBe(409);
  page.sees('Somebody wrote something down while you were writing', 'Rang the trust.', 'My own words.');
  await page.presses('Record this');
  page.sees('Suspended on Tuesday 10 November 2026, lifted on Tuesday 24 November 2026');
  const { open } = await work.seen();
  expect(Object.keys(open).filter((title) => title.startsWith('Look at the suspension'))).toEqual([]);
});

test('whoever may not see the case finds none of its pages', async () => {
  const assistant = await school.visitor('assistant');
  for (const path of ['', '/decide']) {
    await assistant.opens(`/cases/${work.reference}/suspension${path}`);
    assistant.seesNotFound();
  }
});
