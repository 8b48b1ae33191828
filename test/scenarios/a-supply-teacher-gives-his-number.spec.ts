import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, childIn, fills, firstKnown, names, sends } from './reporter.js';

/** @source domain guide 17, X15 */
const heed = useServer({ now: '2026-11-26T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
const head = () => Handler.of(school, 'head', reference);

test('a supply teacher shares his number with Year 10: headteacher and SLT contact receive it', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-26', '09:30'),
    ...childIn('Some of Year 10'),
    'What happened?': fills({ 'What happened?': 'He wrote his own number on the board for Year 10.' }),
    'Who is it about?': names('Ferris Nockolds', 'Supply or agency worker'),
  });
  expect(receivers.toSorted()).toEqual(['Amabel Sedgewick', 'Isaura Thackwell']);
  reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'head', 'slt');
}, 60_000);

test('“not sure” whether he is a danger makes it an allegation; the LADO is due on Friday 27 November', async () => {
  const first = await head();
  await first.triages({
    limbs: ['No', 'No', 'Not sure', 'No'],
    kinds: ['Allegation'],
    about: ['Gave a pupil a personal number or e-mail address'],
  });
  await first.isDue('Tell the LADO', 'Friday 27 November 2026, 23:59');
}, 60_000);

test('the LADO says that the threshold is not met: it goes on as a low-level concern', async () => {
  heed().clock.setTo(new Date('2026-11-27T11:00:00Z'));
  const page = await (await head()).opens('/referrals/new/lado');
  page.fills('Which council?', 'Brackenshire');
  page.fills('Whom did you speak or write to?', 'Merrin Stockdale');
  page.fills('What did they advise?', 'Speak to him, and tell the agency.');
  page.chooses('No', { in: 'Do they think that the harm threshold is met?' });
  page.chooses('No', { in: 'Did they ask you to wait?' });
  await page.presses('Record this');
  page.sees('Written down');
  await page.follows('The LADO says that the threshold is not met');
  page.fills('Who said it?', 'Merrin Stockdale, LADO');
  page.fills('What do they advise?', 'Speak to him, and tell the agency.');
  page.chooses('Low-level concern');
  page.fills('Why did you decide this?', 'He meant homework, and nobody wrote to him.');
  await page.presses('Record this decision');
  const { pathways, work } = await new Casework(school, reference, 'head').seen();
  expect(pathways).toEqual(['P2']);
  expect(work.pathways.find(({ key }) => key === 'P1')?.words.ending).toBe('threshold_not_met');
  (await (await head()).opens('/timeline')).sees('The LADO says that the threshold is not met');
}, 60_000);

test('the agency is told, he is given advice, and may come again; kept until 26 November 2032', async () => {
  const last = await head();
  for (const title of ['Speak to the reporter, then to the person and to witnesses', 'Decide what it is, and say why', 'Write the record'])
    await last.does(title);
  await last.does('Tell the agency or employer', {
    told: ['Supply agency', 'The duty manager'],
    advice: 'What he did, and what we decided.',
  });
  await last.does('Do what you decided');
  await last.does('Look at all concerns about this person together');
  const choices = await last.opens('/outcome?pathway=P2');
  choices.sees('Agency asked not to send them again');
  choices.seesNothingOf('First written warning', 'Dismissal');
  const page = await last.decides('P2', 'Advice given', ['Management advice']);
  page.sees('Advice given', 'Until Friday 26 November 2032.', 'Supply agency');
  page.seesNothingOf('Agency asked not to send them again');
  await last.closes();
}, 60_000);
