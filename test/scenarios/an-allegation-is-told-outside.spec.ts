import { Casework } from '../support/casework.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** X15 and X04 in their dealings with those outside. @source domain guide 10 and 17 */
const heed = useServer({ now: '2026-11-26T10:00:00Z' });
let school: TestSchool;
let work: Casework;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  work = new Casework(school, reference, 'head');
  const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
  await work.all(() => work.triage({ ...work.limbs({ H3: 'not_sure' }), classifications: ['allegation'], ...outside }));
}, 60_000);
const head = async (section = '') => (await Handler.of(school, 'head', work.reference)).opens(section);

test('the page says whom to tell, by when, and whom the school rings', async () => {
  const page = await head('/actions');
  await page.follows('Told outside the school');
  page.sees('Nobody outside the school has been told yet.', 'Tell the LADO', 'By the end of tomorrow');
  await page.follows('Write down: the LADO');
  page.sees('When: any of the four questions', 'Merrin Stockdale, 01632 960 140', 'Last checked on Monday 2 November 2026');
  page.seesNothingOf('more than twelve months');
});

test('what is missing is asked for beside its field, and nothing that was typed is lost', async () => {
  const page = await head('/referrals/new/lado');
  page.fills('What did they advise?', 'Speak to nobody yet.');
  page.chooses('Yes, we must hold something back');
  page.fillsDate('When was it?', '2026-02-31');
  await page.presses('Record this');
  page.seesProblem('Write which council the LADO works for');
  page.seesProblem('Say what the LADO thinks about the threshold');
  page.seesProblem('Write what they said, and who said it');
  page.seesProblem('Write a real date like 9 11 2026, and a time like 18:05');
  page.sees('Speak to nobody yet.');
});

test('told: the step is done, the case waits for the LADO, and what was agreed is to do', async () => {
  const page = await head('/referrals/new/lado');
  page.fills('Which council?', 'Brackenshire');
  page.fills('Whom did you speak or write to?', 'Rowena Tasker');
  page.chooses('By telephone');
  page.fills('What did they advise?', 'Speak to nobody yet.');
  page.chooses('They have not said yet');
  page.fills('What was agreed?', '- Ring the agency after the meeting');
  page.chooses('Put each line among the things to do in this case');
  page.chooses('Yes, we must hold something back');
  page.fills('What must you hold back, or what may go on, and who said so?', 'No interviews. Rowena Tasker');
  page.fillsDate('On which day do you look at it with them again?', '2026-12-03');
  await page.presses('Record this');
  page.sees('Written down', 'Rowena Tasker', 'Speak to nobody yet.', 'Paused for the LADO');
  const { done, open, stage } = await work.seen();
  expect(done).toContain('P1.3');
  expect(stage).toBe('paused');
  expect(open).toMatchObject({ 'Ring the agency after the meeting': null, 'Look at it again with the LADO': 'Thu 3 Dec 2026 23:59' });
  (await head('/timeline')).sees('Told outside the school: the LADO', 'Advice: Speak to nobody yet.');
});

test('the LADO says that they may go on, and that the threshold is met', async () => {
  const page = await head('/referrals/new/lado');
  page.fills('Which council?', 'Brackenshire');
  page.fills('Whom did you speak or write to?', 'Rowena Tasker');
  page.fills('What did they advise?', 'Tell him on Monday.');
  page.chooses('Yes', { in: 'Do they think that the harm threshold is met?' });
  page.chooses('They said that we may go on');
  page.fills('What must you hold back, or what may go on, and who said so?', 'Interviews may go on. Rowena Tasker');
  await page.presses('Record this');
  page.seesNothingOf('Paused for the LADO');
  expect((await work.seen()).knows.pausedFor).toBeNull();
});

test('a slip is put right beside what stood there', async () => {
  const page = await head('/referrals');
  await page.opens(
    page.page.root
      .querySelectorAll('a')
      .find((one) => one.text.startsWith('Put this right'))
      ?.getAttribute('href') ?? '',
  );
  page.sees('As it stands now', 'What stood there stays to be read');
  page.fills('Their reference', 'BR-L-2240');
  await page.presses('Record this');
  page.seesProblem('Write what was wrong with it');
  page.fills('What was wrong with it?', 'The reference came by e-mail later.');
  await page.presses('Record this');
  page.sees('Put right', 'BR-L-2240', 'What was wrong: The reference came by e-mail later.', 'What stood there before');
});

test('somebody else writes meanwhile: both texts stand there, and the second is not kept by itself', async () => {
  const mine = await head('/referrals/new/police');
  await work.all(() =>
    work.as('slt').tells('police', { force: 'Brackenshire Police', line: '101', hold: 'none', advice: 'Keep the phone.' }),
  );
  mine.fills('Which police force?', 'Brackenshire');
  mine.chooses('999');
  mine.chooses('No', { in: 'Did they ask you to wait?' });
  mine.fills('What did they advise?', 'My own words.');
  await mine.presses('Record this');
  expect(mine.page.status).toBe(409);
  mine.sees('Somebody wrote something down while you were writing', 'Keep the phone.', 'My own words.');
  await mine.presses('Record this');
  mine.sees('Written down', 'Keep the phone.', 'My own words.');
});

test('the form for the LADO has what the LADO needs, and names nobody else; that it was made is on the log', async () => {
  const page = await head('/referrals');
  await page.follows('A form for the LADO, to print');
  const { name } = school.members.assistant;
  page.sees('Referral to the local authority designated officer', work.reference, name, 'Not sure', 'Tell the LADO');
  page.seesNothingOf(school.members.teacher.name);
  (await head('/timeline')).sees('A form for the LADO was made ready to print');
});

test('an allegation does not end before DBS and TRA are answered, also when the answer is no', async () => {
  const page = await head('/close');
  page.sees('Write down what was decided about the DBS, also if it is no', 'Write down what was decided about the TRA, also if it is no');
  await page.follows('Write down what was decided about the DBS, also if it is no');
  page.sees('Decide about the DBS');
  page.chooses('Yes', { in: 'Was permission to work with children withdrawn, or would it have been?' });
  page.chooses('Yes', { in: 'Was there relevant conduct, harm or risk of harm, or a relevant offence?' });
  page.chooses('No', { in: 'Is the person referred to the DBS?' });
  page.fills('Why?', 'He has left.');
  await page.presses('Record this');
  page.seesProblem('Both answers are “yes”, so the law says that the person is referred. Not to refer is an offence');
  page.chooses('Yes, we have sent it');
  page.fills('Which documents were sent?', 'The report, the finding and the contract.');
  await page.presses('Record this');
  page.sees('Written down');
  const closing = await head('/close');
  closing.seesNothingOf('decided about the DBS');
  closing.sees('decided about the TRA');
});

test('whoever may not see the case finds none of its pages', async () => {
  const assistant = await school.visitor('assistant');
  for (const path of ['', '/new/lado', '/lado-form']) {
    await assistant.opens(`/cases/${work.reference}/referrals${path}`);
    assistant.seesNotFound();
  }
});
