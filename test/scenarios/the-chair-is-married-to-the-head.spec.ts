import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, childIn, fills, firstKnown, itIs, names, sends } from './reporter.js';

/** @source domain guide 17, X07 */
const heed = useServer({ now: '2027-02-02T11:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('the vice chair receives it, the chair and the headteacher do not, and the receipt gives the LADO’s number', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2027-02-02', '10:30'),
    ...childIn('Corra Tolliday'),
    'What happened?': fills({ 'What happened?': 'The headteacher sent messages to a learner.' }),
    'Who is it about?': names('Isaura Thackwell'),
    'Is there anyone who must not see this?': (visitor) => {
      visitor.chooses('Yes');
      visitor.fills('Who? Write their name, or their job', 'Everard Mossop');
    },
    'Is it one of these people?': itIs('Isaura Thackwell', 'Everard Mossop'),
  });
  expect(receivers).toEqual(['Lavinia Crutchlow']);
  reference = await sends(teacher);
  teacher.sees('You can go straight to the LADO', 'Merrin Stockdale', '01632 960 140');
  await isKnownOnlyTo(school, reference, 'vicechair');
}, 60_000);

test('who was left out by the reporter’s words is not told to the chair, nor why to the vice chair', async () => {
  const vice = await Handler.of(school, 'vicechair', reference);
  const page = await vice.opens();
  page.seesNothingOf('spouse', 'must not see');
});

test('it may be an allegation: the LADO is to be told by the end of the next day', async () => {
  const vice = await Handler.of(school, 'vicechair', reference);
  (await vice.opens('/triage')).sees('the LADO must be told by the end of Wednesday 3 February 2027');
  await vice.triages({ limbs: ['Not sure', 'No', 'No', 'Not sure'], kinds: ['Allegation'] });
  await vice.isDue('Tell the LADO', 'Wednesday 3 February 2027, 23:59');
});

test('it ends as unfounded', async () => {
  const first = await Handler.of(school, 'vicechair', reference);
  await first.does('Make sure that the child is safe now');
  await first.does('Tell the LADO', { told: ['LADO', 'Merrin Stockdale'], advice: 'Ask for the messages. No interview yet.' });
  heed().clock.setTo(new Date('2027-02-02T15:00:00Z'));
  const vice = await Handler.of(school, 'vicechair', reference);
  for (const title of [
    'Name someone to support the person the report is about',
    'Tell the person the report is about, and the child’s parents',
    'Decide about suspension',
    'Record the strategy discussion or first evaluation',
  ])
    await vice.does(title);
  const page = await vice.decides('P1', 'Unfounded', ['No action'], { 'When was the person it is about born?': '1968-09-09' });
  page.sees('Until Monday 2 February 2037.', 'Never in a reference, even if it happens again.', 'Disclosure and Barring Service');
  page.sees('Unfounded');
  await isKnownOnlyTo(school, reference, 'vicechair', 'dsl');
}, 60_000);

test('nobody tells at reporting: what the chair once declared is enough', async () => {
  const chair = await school.visitor('chair');
  await chair.opens('/account/relationships');
  chair.fills('Who is it?', 'Isaura Thackwell, Headteacher');
  chair.chooses('My partner');
  await chair.presses('Add this person');
  chair.sees('Your partner. You said so on');
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2027-02-02', '10:30'),
    ...childIn('Corra Tolliday'),
    'What happened?': fills({ 'What happened?': 'The headteacher sent messages to a learner.' }),
    'Who is it about?': names('Isaura Thackwell'),
    'Is it one of these people?': itIs('Isaura Thackwell'),
  });
  expect(receivers).toEqual(['Lavinia Crutchlow']);
  teacher.seesNothingOf('Everard Mossop', 'partner');
  const quiet = await sends(teacher);
  teacher.sees('You can go straight to the LADO');
  await isKnownOnlyTo(school, quiet, 'vicechair');
  const page = await (await Handler.of(school, 'vicechair', quiet)).opens();
  page.seesNothingOf('partner', 'spouse', 'Everard Mossop');
}, 60_000);
