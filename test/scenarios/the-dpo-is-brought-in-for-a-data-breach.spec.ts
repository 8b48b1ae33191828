import { Casework } from '../support/casework.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** The steps about a data breach are the data protection officer’s, who reads a case only once brought in. @source domain guide 7, P14, and 3.3 */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const risk = 'Weigh the risk to people';
let school: TestSchool;
let head: Casework;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  head = new Casework(school, reference, 'head');
  const answers = { ...head.limbs(), classifications: ['conduct_breach'], categories: ['confidentiality_disclosure'], dataBreach: 'yes' };
  await head.all(
    () => head.triage(answers),
    () => head.does('P14.1'),
  );
});

test('the step says who has to be brought in; brought in, they record it, and nothing else', async () => {
  const { reference } = head;
  const first = await Handler.of(school, 'head', reference);
  await first.saysAt(risk, 'The data protection officer does this step and has to be brought into the case.');
  const dpo = await school.visitor('auditor');
  await dpo.opens(`/cases/${reference}`);
  dpo.seesNotFound();

  const page = await first.opens('/people/bring-in');
  page.fills('Whom do you bring in?', school.members.auditor.name);
  page.chooses('Data protection officer');
  page.fills('Why do they need to see it?', 'Personal data got out.');
  await page.presses('Bring them in');

  await (await Handler.of(school, 'auditor', reference)).does(risk);
  expect((await head.seen()).done).toContain('P14.2');
  await dpo.opens(`/cases/${reference}/actions/${await head.idOf('P3.1')}`);
  expect([dpo.page.status, dpo.page.buttons.includes('Record this')]).toEqual([200, false]);
  for (const section of ['triage', 'audit', 'export']) {
    await dpo.opens(`/cases/${reference}/${section}`);
    dpo.seesNotFound();
  }
}, 60_000);
