import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, childIn, firstKnown, names, reports } from './reporter.js';

/** @source domain guide 17, edge case (f) */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  reference = await reports(await school.visitor('teacher'), 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '09:00'),
    ...childIn('Corra Tolliday'),
    'Who is it about?': names('Ferris Nockolds', 'Teacher employed here'),
  });
}, 60_000);

test('named as a witness, the SLT contact is out at once, and the deputy is in', async () => {
  await isKnownOnlyTo(school, reference, 'slt', 'head');
  const slt = await Handler.of(school, 'slt', reference);
  await slt.opens('/timeline');
  slt.visitor.fills('Add a note', 'I was in the room when it was said.');
  await slt.visitor.presses('Add note');

  const head = await Handler.of(school, 'head', reference);
  const page = await head.opens('/people/add');
  page.fills('Name', 'Amabel Sedgewick');
  page.fills('Do they have an account here?', 'Amabel Sedgewick');
  page.chooses('Witness');
  page.fills('What they are to the school', 'Teacher employed here');
  await page.presses('Add this person');

  // The page that stood open a moment ago is gone.
  await slt.visitor.opens(`/cases/${reference}`);
  slt.visitor.seesNotFound();
  await isKnownOnlyTo(school, reference, 'deputy', 'head');
  await (await Handler.of(school, 'deputy', reference)).opens('/triage');
}, 60_000);

test('what they had seen and written stays on the record', async () => {
  const head = await Handler.of(school, 'head', reference);
  (await head.opens('/timeline')).sees('I was in the room when it was said.', 'Amabel Sedgewick');
  (await head.opens('/audit')).sees('Amabel Sedgewick');
});
