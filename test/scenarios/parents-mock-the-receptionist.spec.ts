import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, chooses, fills, firstKnown, names, sends } from './reporter.js';

/** @source domain guide 17, X10 */
const heed = useServer({ now: '2026-12-01T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('abuse about an accent goes to the headteacher, with a copy to the SLT contact', async () => {
  const receptionist = await school.visitor('admin');
  const receivers = await checks(receptionist, 'I or a colleague is being abused or bullied online', {
    ...firstKnown('2026-12-01', '08:40'),
    'What happened?': fills({ 'What happened?': 'Parents make fun of my accent in their messaging group.' }),
    'What is being done?': chooses('Hate about race, religion, disability, sexuality, sex or gender'),
    'Who is doing it?': names('Thessaly Grimwade', 'Parent or carer'),
    'Who is it aimed at?': chooses('It is aimed at me'),
  });
  expect(receivers).toEqual(['Isaura Thackwell', 'Amabel Sedgewick']);
  receptionist.sees('The SLT contact works on it too, because a step of what comes next is theirs.');
  reference = await sends(receptionist);
  receptionist.sees('Education Support');
  await isKnownOnlyTo(school, reference, 'head', 'slt');
}, 60_000);

test('the welfare call is due the same day, and so is the police where hate may be', async () => {
  const head = await Handler.of(school, 'head', reference);
  await head.isDue('Call the person it was aimed at', 'Tuesday 1 December 2026, 23:59');
  await head.isDue('Ask the poster or the platform to take it down', 'Thursday 3 December 2026, 23:59');
  await head.isDue('Tell the police', 'Tuesday 1 December 2026, 23:59');
  await head.isDue('Review how things are', 'Tuesday 15 December 2026, 23:59');
});

test('the SLT contact may begin with the step that is theirs, before anybody decided what it is', async () => {
  const slt = await Handler.of(school, 'slt', reference);
  (await slt.opensStep('Ask the poster or the platform to take it down')).sees('Who You');
});

test('it turns out to be parents: letters and one condition, closed within three weeks', async () => {
  const first = await Handler.of(school, 'head', reference);
  await first.triages({ limbs: null, kinds: ['Abuse of staff', 'Parent, partner or public'] });
  await first.does('Call the person it was aimed at');
  await first.does('Tell the police', { told: ['Police', 'DC Arkwright'], advice: 'Hate-related: keep what there is.' });
  await first.does('Keep the evidence');
  await first.does('Find out who is behind it');
  await first.does('Ask the poster or the platform to take it down');
  await first.does('Note the risk of harassment by outsiders');
  await first.does('Record the support that was offered');
  await first.isDue('Take a first view', 'Wednesday 2 December 2026, 23:59');
  await first.does('Take a first view');
  await first.isDue('Speak or write to them', 'Tuesday 8 December 2026, 23:59');
  heed().clock.setTo(new Date('2026-12-04T10:00:00Z'));
  const later = await Handler.of(school, 'head', reference);
  await later.does('Speak or write to them');
  heed().clock.setTo(new Date('2026-12-15T10:00:00Z'));
  await (await Handler.of(school, 'head', reference)).does('Review how things are');
  heed().clock.setTo(new Date('2026-12-18T10:00:00Z'));
  const head = await Handler.of(school, 'head', reference);
  await head.does('Write down how the person it was aimed at sees it');
  await head.leavesOut('Ask the helpline for help');
  for (const title of ['Ask them to take it down', 'Show them the complaints policy', 'Take further steps']) await head.leavesOut(title);
  (await head.decides('P9', 'Confirmed', ['Letter', 'Conditions for coming onto the site'])).sees(
    'Letter',
    'Conditions for coming onto the site',
  );
  await head.decides('P5', 'Confirmed', ['Letter']);
  await head.closes();
  await head.opens();
  head.visitor.sees('Friday 18 December 2026');
  (await head.opens('/outcome')).sees('Abuse of staff by a pupil, parent or the public. Until Saturday 18 December 2032.');
}, 60_000);
