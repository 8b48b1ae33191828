import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports, childIn, firstKnown, names, reports } from './reporter.js';

/** @source domain guide 17, edge case (e); KCSIE Part four, "Resignations and settlement agreements" */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  reference = await reports(await school.visitor('teacher'), 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '09:00'),
    ...childIn('Corra Tolliday'),
    'Who is it about?': names('Jorah Wetherspell', 'Teacher employed here'),
  });
  const first = await Handler.of(school, 'head', reference);
  await first.triages({ limbs: ['No', 'No', 'Yes', 'Yes'], kinds: ['Allegation'] });
  await first.does('Tell the LADO', { told: ['LADO', 'Merrin Stockdale'], advice: 'No interviews yet.' });
}, 60_000);
const head = () => Handler.of(school, 'head', reference);

test('he resigns on the second day: the allegation goes on, and nothing of it can be left out or closed', async () => {
  heed().clock.setTo(new Date('2026-11-10T09:00:00Z'));
  const second = await head();
  const page = await second.opens('/timeline');
  page.fills('Add a note', 'He handed in his resignation this morning.');
  await page.presses('Add note');
  (await second.opens('/close')).sees('This comes first:', 'Record the finding', 'Decide about DBS and TRA');
  const strategy = await second.opensStep('Record the strategy discussion or first evaluation');
  expect(strategy.page.buttons).not.toContain('Put it down as not needed');
  expect((await new Casework(school, reference, 'head').seen()).pathways).toEqual(['P1']);
}, 60_000);

test('a finding is recorded all the same, with what would have followed', async () => {
  heed().clock.setTo(new Date('2026-11-30T10:00:00Z'));
  const last = await head();
  for (const title of [
    'Make sure that the child is safe now',
    'Name someone to support the person the report is about',
    'Tell the person the report is about, and the child’s parents',
    'Decide about suspension',
    'Record the strategy discussion or first evaluation',
  ])
    await last.does(title);
  const page = await last.decides('P1', 'Substantiated', ['Resigned before the outcome', 'Dismissal without notice']);
  page.sees('Substantiated', 'Resigned before the outcome', 'Dismissal without notice', 'In a reference, the facts only.');
  page.sees('Disclosure and Barring Service', 'Teaching Regulation Agency');
}, 60_000);

test('DBS and TRA are decided as if he still worked here; the case does not end before', async () => {
  const last = await head();
  (await last.opens('/close')).sees(
    'Write down what was decided about the DBS, also if it is no',
    'Write down what was decided about the TRA, also if it is no',
  );
  const dbs = await last.opens('/referrals/new/dbs');
  dbs.sees('Also where the person resigned, left, or was moved first.');
  dbs.chooses('Yes', { in: 'Was permission to work with children withdrawn, or would it have been?' });
  dbs.chooses('Yes', { in: 'Was there relevant conduct, harm or risk of harm, or a relevant offence?' });
  dbs.chooses('No', { in: 'Is the person referred to the DBS?' });
  dbs.fills('Why?', 'He has resigned.');
  await dbs.presses('Record this');
  dbs.seesProblem('Both answers are “yes”, so the law says that the person is referred. Not to refer is an offence');
  dbs.chooses('Yes, we have sent it');
  dbs.fills('Which documents were sent?', 'The report and the finding.');
  await dbs.presses('Record this');
  dbs.sees('Written down');
  (await last.opens('/close')).sees('Write down what was decided about the TRA, also if it is no');
}, 60_000);
