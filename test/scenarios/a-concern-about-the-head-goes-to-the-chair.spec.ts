import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, fills, firstKnown, itIs, names, sends } from './reporter.js';

/** @source domain guide 17, X06 */
const heed = useServer({ now: '2027-01-18T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

const whatTheHeadSees = async () => {
  const head = await school.visitor('head');
  const pages = [];
  for (const path of ['/', '/cases', '/reports', '/notices']) pages.push(`${path} ${(await head.opens(path)).status} ${head.page.text}`);
  return pages;
};

test('the chair alone receives it; for the headteacher nothing changes, not even a number', async () => {
  const before = await whatTheHeadSees();
  const slt = await school.visitor('slt');
  const receivers = await checks(slt, 'Something an adult working here did or posted', {
    ...firstKnown('2027-01-18', '09:30'),
    'What happened?': fills({ 'What happened?': 'A derogatory tweet about a class.' }),
    'Who is it about?': names('the headteacher'),
    'Is it one of these people?': itIs('Isaura Thackwell'),
  });
  expect(receivers).toEqual(['Everard Mossop']);
  reference = await sends(slt);
  slt.sees('You can go straight to the LADO', 'Merrin Stockdale', '01632 960 140');
  expect(await whatTheHeadSees()).toEqual(before);
  await isKnownOnlyTo(school, reference, 'chair');
}, 60_000);

test('a number that is somebody else’s and one that nobody has are the same to the headteacher', async () => {
  const head = await school.visitor('head');
  const bodies = [];
  for (const one of [reference, 'HD-ZZZZ-ZZZZ']) {
    await head.opens(`/cases/${one}`);
    head.seesNotFound();
    bodies.push(head.page.text.replaceAll(one, 'REFERENCE'));
  }
  expect(new Set(bodies).size).toBe(1);
});

test('triage is due the next day; the governors’ procedure ends in a final written warning', async () => {
  const chair = await Handler.of(school, 'chair', reference);
  await chair.saysAt('Read it and decide what it is', 'By the end of tomorrow');
  (await chair.opens('/triage')).sees('by the end of Tuesday 19 January 2027');
  await chair.triages({ limbs: ['No', 'No', 'No', 'No'], kinds: ['Conduct breach'], about: ['Abusive, insulting or offensive comments'] });
  for (const [when, title] of [
    ['2027-01-20T10:00:00Z', 'Find the first facts'],
    ['2027-01-21T10:00:00Z', 'Decide: informal or formal'],
    ['2027-01-22T10:00:00Z', 'Appoint an investigating officer'],
    ['2027-01-22T11:00:00Z', 'Tell the person in writing what is alleged'],
    ['2027-02-05T10:00:00Z', 'Investigate'],
    ['2027-02-09T10:00:00Z', 'Decide: no case, or a hearing'],
    ['2027-02-09T11:00:00Z', 'Send notice of the hearing, with the evidence'],
    ['2027-03-01T10:00:00Z', 'Hold the hearing'],
  ] as const) {
    heed().clock.setTo(new Date(when));
    await (await Handler.of(school, 'chair', reference)).does(title);
  }
  const page = await (await Handler.of(school, 'chair', reference)).decides('P3', 'Proven', ['Final written warning']);
  page.sees('Final written warning. Until Friday 1 September 2028.');
  page.sees('Final written warning: given on Monday 1 March 2027, counts until Thursday 31 August 2028');
  await isKnownOnlyTo(school, reference, 'chair', 'hr');
}, 60_000);
