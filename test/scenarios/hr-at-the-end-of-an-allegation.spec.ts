import { Casework } from '../support/casework.js';
import { aReport, type AccountName, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** The personnel record is HR’s, and HR reads a case only once brought in. @source domain guide 7, P1 step 17, and 3.3 */
const heed = useServer({ now: '2027-02-02T10:00:00Z' });
const personnel = 'Put the personnel record right';
const everybodyElses = ['P1.18', 'P1.13', 'P1.3', 'P1.14'] as const;
let school: TestSchool;
let head: Casework;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes' });
  head = new Casework(school, reference, 'head');
  const answers = { ...head.limbs({ H3: 'not_sure' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' };
  await head.all(
    () => head.triage(answers),
    () => head.does('P1.1'),
    () => head.does('P1.3'),
    () => head.leavesOut('P1.4'),
    () => head.leavesOut('P1.5'),
    () => head.does('P1.7'),
    () => head.does('P1.6'),
    () => head.does('P1.8'),
    () => head.does('P1.9'),
    () => head.leavesOut('P1.10'),
    () => head.leavesOut('P1.11'),
    () => head.leavesOut('P1.12'),
    () => head.decides({ pathway: 'P1', finding: 'unfounded', staff: ['no_action'] }),
    () => head.refersToNobody(),
    () => head.does('P1.16'),
  );
}, 60_000);

const at = (who: AccountName) => Handler.of(school, who, head.reference);
const address = async (step: string) => `/cases/${head.reference}/actions/${await head.idOf(step)}`;

test('while HR is not in the case, the step says so, and leads to where HR is brought in', async () => {
  const said = 'HR does this step and has to be brought into the case.';
  await (await at('head')).saysAt(personnel, said);
  const page = await (await at('head')).opensStep(personnel);
  page.sees(said, 'If they have done it already, you can record that here.');
  await page.follows('Bring HR in');
  page.sees('Who can read it');
  expect(page.page.path).toBe(`/cases/${head.reference}/people`);
  page.seesNothingOf(said);
  (await (await at('head')).opensStep('Ask with the LADO what can be learned')).seesNothingOf('be brought into the case');
}, 60_000);

test('the safeguarding lead, who handles it and may bring nobody in, is told who can', async () => {
  const page = await (await at('dsl')).opensStep(personnel);
  page.sees('HR does this step and has to be brought into the case by whoever holds it.');
  expect(page.page.hrefOf('See who is in it')).toBe(`/cases/${head.reference}/people`);
});

test('HR knows of nothing until then', async () => {
  const hr = await school.visitor('hr');
  for (const path of [`/cases/${head.reference}`, await address('P1.17')]) {
    await hr.opens(path);
    hr.seesNotFound();
  }
});

test('brought in, HR finds the step waiting, and nothing to press at those of others', async () => {
  const page = await (await at('head')).opens('/people/bring-in');
  page.fills('Whom do you bring in?', 'Philippa Nettlecombe');
  page.chooses('HR adviser');
  page.fills('Why do they need to see it?', 'The personnel record.');
  await page.presses('Bring them in');
  (await (await at('head')).opensStep(personnel)).seesNothingOf('be brought into the case');

  const hr = await school.visitor('hr');
  await hr.opens('/cases');
  hr.sees(head.reference, personnel);
  const own = await (await at('hr')).opensStep(personnel);
  own.seesNothingOf('Give it to them', 'Put it down as not needed');
  for (const step of everybodyElses) {
    await hr.opens(await address(step));
    expect([step, hr.page.status, hr.page.buttons.includes('Record this')]).toEqual([step, 200, false]);
  }
}, 60_000);

test('HR records nothing else: no step of others, no triage, no outcome', async () => {
  const hr = await school.visitor('hr');
  await hr.opens(`/cases/${head.reference}`);
  const token = /name="_csrf" value="([^"]*)"/.exec(hr.page.html)?.[1] ?? '';
  const own = await address('P1.17');
  const paths = [
    ...(await Promise.all(everybodyElses.map(address))),
    `${own}/not-needed`,
    `${own}/owner`,
    ...['triage', 'outcome', 'close', 'pause', 'actions', 'threshold', 'people/bring-in'].map((one) => `/cases/${head.reference}/${one}`),
  ];
  const before = await head.seen();
  for (const path of paths) {
    const answer = await hr.http.post(path, { _csrf: token, result: 'Done by HR', opens: 'P3' });
    expect([path, answer.status]).toEqual([path, 404]);
  }
  const after = await head.seen();
  expect({ stage: after.stage, done: after.done, pathways: after.pathways }).toEqual({
    stage: before.stage,
    done: before.done,
    pathways: before.pathways,
  });
});

test('HR records the personnel record, under their own name, and the case can be closed', async () => {
  await (await at('hr')).does(personnel);
  expect((await head.seen()).done).toContain('P1.17');
  const page = await (await at('head')).opens('/actions');
  await page.follows(personnel);
  page.sees('Done: Philippa Nettlecombe');
  await head.all(() => head.does('P1.18'));
  await (await at('head')).closes();
}, 60_000);

test('taken out again, HR finds no case', async () => {
  const page = await (await at('head')).opens('/people');
  await page.follows('Take out Philippa Nettlecombe');
  page.fills('Why do they no longer need to see it?', 'It is over.');
  await page.presses('Take them out');
  const hr = await school.visitor('hr');
  for (const path of [`/cases/${head.reference}`, await address('P1.17')]) {
    await hr.opens(path);
    hr.seesNotFound();
  }
});
