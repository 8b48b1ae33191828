import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, childIn, fills, firstKnown, reports } from './reporter.js';

/** @source domain guide 7, P2, pattern rule; 4.2 */
const heed = useServer({ now: '2026-11-09T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

/** Reported by the teacher and decided by the headteacher, on one day. */
async function aConcern(day: string, called: string, handle: string): Promise<string> {
  heed().clock.setTo(new Date(`${day}T10:00:00Z`));
  const told = await reports(await school.visitor('teacher'), 'Something an adult working here did or posted', {
    ...firstKnown(day, '09:00'),
    ...childIn('Year 9'),
    'Who is it about?': fills({ Name: called }),
    'Where did it happen?': fills({ 'Account name or web address': handle }),
    'What happened?': fills({ 'What happened?': 'A page with pictures of our pupils.' }),
  });
  const head = await Handler.of(school, 'head', told);
  await head.triages({ limbs: ['No', 'No', 'No', 'No'], kinds: ['Conduct breach'] });
  return told;
}

test('an account that stands in one concern: nothing follows', async () => {
  reference = await aConcern('2026-11-09', 'Idris Fallowmere', '@quill.bot');
  (await (await Handler.of(school, 'head', reference)).opens('/actions')).seesNothingOf('came back');
}, 120_000);

test('on Monday 11 January 2027 it stands in another: whoever reads both looks at them side by side by Monday 18 January', async () => {
  const first = reference;
  reference = await aConcern('2027-01-11', 'Benno Thrapwood', '@Quill.Bot');
  const page = await (await Handler.of(school, 'slt', reference)).opens('/actions');
  page.sees('An account came back in several concerns:', 'quill.bot', 'Monday 18 January');
  await page.follows('Look at them side by side');
  page.sees(first, reference, 'Idris Fallowmere', 'Benno Thrapwood');
  page.chooses('Look into it together');
  page.fills('Why?', 'Both follow it, and neither runs it.');
  await page.presses('Record this decision');
  page.sees('Decision recorded');
  await page.opens('/people/repeats');
  page.sees('Decided this term', 'quill.bot', 'Look into it together, Monday 11 January 2027');
}, 120_000);

test('what was decided stands in none of the cases; nobody joined either of them by it', async () => {
  await isKnownOnlyTo(school, reference, 'slt', 'head');
  for (const section of ['', '/actions', '/timeline', '/people'])
    (await (await Handler.of(school, 'head', reference)).opens(section)).seesNothingOf('neither runs it');
}, 120_000);
