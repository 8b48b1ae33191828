import { referralBodies } from '../../src/rules/index.js';
import { contactBodies, furtherBodies, outsideBodies } from '../../src/schools/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

test('a number can be kept of everybody whom a case can call for', () => {
  expect(referralBodies.filter((body) => !contactBodies.includes(body))).toEqual([]);
  expect(furtherBodies.filter((body) => !(referralBodies as readonly string[]).includes(body))).toEqual([]);
  expect(new Set(contactBodies).size).toBe(outsideBodies.length + furtherBodies.length);
});

describeOnBothEngines('Numbers of everybody outside', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });

  test('what the administrator saves stands on the form for telling them, and on no receipt', async () => {
    const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true });
    const admin = await school.visitor('admin');
    await admin.opens('/admin/numbers');
    admin.sees('On every receipt', 'For those who handle cases', 'Disclosure and Barring Service');
    await admin.opens('/admin/numbers/dbs');
    await admin.presses('Save this number');
    expect(admin.page.problems.length).toBeGreaterThan(0);
    admin.fills('Who answers?', 'Referrals desk');
    admin.fills('Telephone', '01632 960 177');
    admin.fillsDate('When did somebody last check this?', '2026-11-02');
    await admin.presses('Save this number');
    admin.sees('The number is saved', '01632 960 177');
    const head = await school.visitor('head');
    await head.opens(`/cases/${reference}/referrals/new/dbs`);
    head.sees('Referrals desk, 01632 960 177', 'Last checked on Monday 2 November 2026');
    head.seesNothingOf('more than twelve months');
    const teacher = await school.visitor('teacher');
    for (const page of ['', '/sent', '/receipt']) {
      await teacher.opens(`/reports/${reference}${page}`);
      expect(teacher.page.html).not.toContain('01632 960 177');
    }
  });

  test('after twelve months the form and the administrator’s pages ask for another look', async () => {
    const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true });
    heed().clock.setTo(new Date('2027-11-09T10:00:00Z'));
    const head = await school.visitor('head');
    await head.opens(`/cases/${reference}/referrals/new/dbs`);
    head.sees('Nobody has checked this number for more than twelve months.');
    const admin = await school.visitor('admin');
    await admin.opens('/admin/numbers');
    admin.sees('Last checked on Monday 2 November 2026. That is more than a year ago: look again');
    await admin.opens('/admin');
    admin.sees('Some were last checked more than a year ago.');
  });

  test('a body that there is not is not found', async () => {
    const admin = await school.visitor('admin');
    await admin.opens('/admin/numbers/nobody');
    admin.seesNotFound();
  });
});
