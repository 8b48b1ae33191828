import { Casework } from '../support/casework.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** After the end of a case, and after somebody spoke up. @source domain guide 7, P13 */
const heed = useServer({ now: '2026-11-20T10:00:00Z' });
let school: TestSchool;
let reference: string;
let spokeUp: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  ({ reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true }));
  const work = new Casework(school, reference, 'head');
  await work.all(() => work.triage({ ...work.limbs(), classifications: ['out_of_scope'] }));
  ({ reference: spokeUp } = await aReport(school, { kind: 'about_handling', about: null }));
}, 60_000);
const at = (moment: string): void => heed().clock.setTo(new Date(moment));
const head = async (section = '') => (await Handler.of(school, 'head', reference)).opens(section);

test('whoever closes the case is asked who is to be asked afterwards', async () => {
  const page = await head('/close');
  page.sees('Who is asked how they are afterwards?', 'After 2, 6 and 12 weeks.');
  page.fills('What happened, what was decided, and why?', 'It was outside what the school deals with.');
  page.chooses(`Whoever reported it: ${school.members.teacher.name}`);
  await page.presses('Close this case');
  page.sees('Case closed');
  await page.follows('Afterwards: how people are');
  page.sees(`${school.members.teacher.name}, 2 weeks after`, 'Friday 4 December 2026');
});

test('on the day it waits on the first page, and stays a closed case', async () => {
  at('2026-12-04T09:00:00Z');
  const page = await school.visitor('head');
  await page.opens('/');
  page.sees('See how people are after a case', reference, 'Due today');
  (await head('/actions')).sees('Ask whoever reported it how they are, 2 weeks after');
});

test('all is not well: what is missing is asked for, and the way back is offered', async () => {
  const page = await head('/after-care');
  await page.follows('Write down how they are', { in: `${school.members.teacher.name}, 2 weeks after` });
  await page.presses('Record this');
  page.seesProblem('Say whether all is well');
  page.seesProblem('Say how you asked them');
  page.chooses('No', { in: 'Is all well?' });
  page.chooses('By telephone', { in: 'How did you ask them?' });
  await page.presses('Record this');
  page.seesProblem('Write in a few words what is not well');
  page.fills('In a few words', 'Colleagues no longer speak to her.');
  await page.presses('Record this');
  page.sees('Written down', 'Not well', 'Colleagues no longer speak to her.', 'Open this case again', 'Report something new');
  (await head('/timeline')).sees('Somebody was asked how they are', 'Colleagues no longer speak to her.');
  expect((await new Casework(school, reference, 'head').seen()).stage).toBe('closed');
});

const teacher = async (): Promise<Visitor> => {
  const visitor = await school.visitor('teacher');
  await visitor.opens(`/reports/${spokeUp}`);
  return visitor;
};

test('whoever spoke up can say for twelve months that they are treated badly; who is named is out at once', async () => {
  const page = await teacher();
  page.sees('Are you treated badly because you reported this?', 'Until Saturday 20 November 2027');
  await page.follows('I am being treated badly because I reported');
  await page.presses('Tell them');
  page.seesProblem('Write what is happening');
  page.fills('What is happening?', 'My hours were cut the week after.');
  const { name } = school.members.chair;
  const option = page.page.root.querySelectorAll('option').find((one) => one.text.startsWith(name))?.text ?? '';
  page.fills('Who does it?', option);
  await page.presses('Tell them');
  page.sees('We have passed it on', 'You told us on Friday 4 December 2026');
  const chair = await school.visitor('chair');
  await chair.opens(`/cases/${spokeUp}`);
  chair.seesNotFound();
  const vice = await school.visitor('vicechair');
  await vice.opens(`/cases/${spokeUp}`);
  vice.sees('The person who spoke up says that they are treated badly for it: see to it', 'By the end of Monday 7 December');
  await vice.opens(`/cases/${spokeUp}/after-care`);
  vice.sees('My hours were cut the week after.', `Who does it, as they say: ${name}.`);
});

test('no other report has the button, and nobody else has the page', async () => {
  const visitor = await school.visitor('teacher');
  await visitor.opens(`/reports/${reference}`);
  visitor.seesNothingOf('treated badly');
  await visitor.opens(`/reports/${reference}/treated-badly`);
  visitor.sees('Tell us in a new report');
  const assistant = await school.visitor('assistant');
  await assistant.opens(`/reports/${spokeUp}/treated-badly`);
  assistant.seesNotFound();
});

test('after twelve months the button says so, and leads to a new report', async () => {
  at('2027-11-21T10:00:00Z');
  const page = await teacher();
  page.sees('Until Saturday 20 November 2027 you could say so here.');
  await page.follows('Tell us in a new report');
  expect(page.page.status).toBe(200);
});
