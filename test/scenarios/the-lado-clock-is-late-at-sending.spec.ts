import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports, childIn, firstKnown, names, reports } from './reporter.js';

/** @source domain guide 17, edge case (d); 7, "A due time already past at submission shows as overdue and asks for a reason" */
const heed = useServer({ now: '2026-11-12T10:00:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('first known three days ago: the time for the LADO has passed when the report is sent', async () => {
  const teacher = await school.visitor('teacher');
  const reference = await reports(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '10:00'),
    ...childIn('Corra Tolliday'),
    'Who is it about?': names('Ferris Nockolds', 'Teacher employed here'),
  });
  const head = await Handler.of(school, 'head', reference);
  await head.saysAt('Tell the LADO', 'Late: 2 working days');
  (await head.opens('/triage')).sees(
    'the LADO must be told by the end of Tuesday 10 November 2026. That time has passed: tell the LADO now.',
  );
  await head.triages({ limbs: ['Not sure', 'No', 'No', 'No'], kinds: ['Allegation'] });
  await head.saysAt('Tell the LADO', 'Late: 2 working days');
  const page = await head.opensStep('Tell the LADO');
  await page.follows('Tell the LADO');
  page.fills('Which council?', 'Brackenshire');
  page.fills('Whom did you speak or write to?', 'Merrin Stockdale');
  page.fills('What did they advise?', 'Keep him away from her.');
  page.chooses('They have not said yet');
  page.chooses('No', { in: 'Did they ask you to wait?' });
  await page.presses('Record this');
  page.seesProblem('Write why it was late');
  page.fills('Why was it late?', 'The report came today.');
  await page.presses('Record this');
  page.sees('Written down', 'The report came today.');
}, 60_000);
