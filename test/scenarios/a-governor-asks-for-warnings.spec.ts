import { Casework } from '../support/casework.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** Governors see numbers, never cases. @source domain guide 17, edge case (h); 3.3 */
const heed = useServer({ now: '2026-12-14T10:00:00Z' });
let school: TestSchool;
let head: Casework;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true });
  head = new Casework(school, reference, 'head');
  await head.all(
    () => head.triage({ ...head.limbs(), classifications: ['conduct_breach'] }),
    () => head.does('P3.1'),
    () => head.does('P3.2'),
    () => head.decides({ pathway: 'P3', finding: 'proven', staff: ['first_written_warning'] }),
  );
}, 60_000);

test('whoever handles the case reads of the warning', async () => {
  const visitor = await school.visitor('head');
  await visitor.opens(`/cases/${head.reference}/outcome`);
  visitor.sees('First written warning', 'Tuesday 14 December 2027');
});

test('for a governor the staff with warnings, and every way to them, are pages that do not exist', async () => {
  const governor = await school.visitor('governor');
  await governor.opens('/no-such-page');
  const unknown = governor.page.text;
  const { personId } = school.members.assistant;
  const pages = ['', '/outcome', '/timeline', '/people', '/letters', '/export', '/audit'].map((one) => `/cases/${head.reference}${one}`);
  for (const path of [...pages, '/people', `/people/${personId}`, '/warnings', '/admin/people', '/audit']) {
    await governor.opens(path);
    expect([path, governor.page.status, governor.page.text]).toEqual([path, 404, unknown]);
  }
  for (const path of ['/', '/cases', '/account', '/reports']) {
    await governor.opens(path);
    governor.seesNothingOf('First written warning', head.reference, 'Casimir Ondry');
  }
});

test('a question sent past the pages is refused the same way', async () => {
  const governor = await school.visitor('governor');
  await governor.opens('/account');
  const token = governor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  for (const path of ['/people/search', `/cases/${head.reference}/outcome`, `/cases/${head.reference}/export`]) {
    const { status } = await governor.http.post(path, { _csrf: token, words: 'warning' });
    expect([path, status]).toEqual([path, 404]);
  }
});
