import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, childIn, firstKnown, itIs, namesAll, sends } from './reporter.js';

/** @source domain guide 17, edge case (a); 4.3, R07 and R08 */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('the SLT contact and the safeguarding lead are named: the headteacher alone receives it', async () => {
  const teacher = await school.visitor('teacher');
  const two = ['Amabel Sedgewick', 'Dilwyn Aspinshaw'];
  const receivers = await checks(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '09:00'),
    ...childIn('Corra Tolliday'),
    'Who is it about?': namesAll(...two),
    'Is it one of these people?': itIs(...two),
  });
  expect(receivers).toEqual(['Isaura Thackwell']);
  const reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'head');
  const head = await Handler.of(school, 'head', reference);
  await head.triages({ limbs: ['No', 'No', 'No', 'Not sure'], kinds: ['Allegation'] });
  // An allegation is also the safeguarding lead's, but not this one.
  await isKnownOnlyTo(school, reference, 'head');
}, 60_000);
