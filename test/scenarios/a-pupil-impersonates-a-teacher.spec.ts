import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, chooses, fills, firstKnown, names, sends } from './reporter.js';

/** @source domain guide 17, X11 */
const heed = useServer({ now: '2027-01-20T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a manipulated video goes to the SLT contact and the behaviour lead, with a copy to the headteacher', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'A pupil behaved badly online towards staff', {
    ...firstKnown('2027-01-20', '08:40'),
    'What happened?': fills({ 'What happened?': 'A pupil changed a video so that I seem to mock the class. It is on Pixlo.' }),
    'Which pupil is it?': names('Wilmot Sorrel', 'Pupil'),
    'Who is it aimed at?': chooses('It is aimed at me'),
    'Does it threaten anyone, pretend to be someone, or change a picture of someone?': chooses('Yes'),
  });
  expect(receivers.toSorted()).toEqual(['Amabel Sedgewick', 'Isaura Thackwell', 'Ottoline Frayne']);
  teacher.sees('so the headteacher gets a copy to read');
  reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'slt', 'behaviour', 'head');
}, 60_000);

test('it is abuse of staff and pupil behaviour; the platform is told by Friday 22 January', async () => {
  const slt = await Handler.of(school, 'slt', reference);
  await slt.triages({ limbs: null, kinds: ['Abuse of staff', 'Pupil conduct'] });
  await slt.isDue('Ask the poster or the platform to take it down', 'Friday 22 January 2027, 23:59');
  await slt.isDue('Call the person it was aimed at', 'Wednesday 20 January 2027, 23:59');
  await slt.isDue('Ask the safeguarding lead to look at it', 'Thursday 21 January 2027, 23:59');
  await slt.does('Call the person it was aimed at');
  await slt.does('Ask the poster or the platform to take it down');
  // Forty-eight hours after the platform was asked.
  await slt.isDue('Ask the helpline for help', 'Friday 22 January 2027, 10:00');
}, 60_000);

test('the headteacher suspends the pupil for two days; each part is kept for its own time', async () => {
  heed().clock.setTo(new Date('2027-02-03T10:00:00Z'));
  const slt = await Handler.of(school, 'slt', reference);
  for (const title of [
    'Keep the evidence',
    'Find out who is behind it',
    'Note the risk of harassment by outsiders',
    'Record the support that was offered',
    'Review how things are',
    'Find out what happened, and hear the pupil',
    'Ask the safeguarding lead to look at it',
    'Tell the parents',
    'Decide on a sanction or on support',
    'Offer a way to put things right',
    'Add it to the anti-bullying log',
    'Decide about suspension or exclusion',
    'Write down how the person it was aimed at sees it',
  ])
    await slt.does(title);
  for (const title of ['Ask the helpline for help', 'Tell the police']) await slt.leavesOut(title);
  await slt.givesTo('Isaura Thackwell, Headteacher', 'Only the headteacher decides about a suspension.');
  const head = await Handler.of(school, 'head', reference);
  const born = { 'When was the pupil born?': '2012-06-30' };
  (await head.decides('P6', 'Proven', ['Suspension', 'Restorative meeting'], born, '2')).sees(
    'Suspension',
    'Restorative meeting',
    'Until Tuesday 30 June 2037.',
  );
  await head.decides('P5', 'Confirmed', ['Content taken down', 'Restorative meeting']);
  await head.closes();
  const outcome = await head.opens('/outcome');
  outcome.sees('Pupil behaviour', 'Until Tuesday 30 June 2037.');
  outcome.sees('Abuse of staff by a pupil, parent or the public. Until Thursday 3 February 2033.');
}, 60_000);
