import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, chooses, fills, firstKnown, names, sends } from './reporter.js';

/** @source domain guide 17, X08 */
const heed = useServer({ now: '2026-11-17T09:30:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a friend request from a pupil goes to the headteacher and the SLT contact', async () => {
  const assistant = await school.visitor('assistant');
  const receivers = await checks(assistant, 'A pupil or former pupil contacted me', {
    ...firstKnown('2026-11-17', '08:50'),
    'What happened?': fills({ 'What happened?': 'A pupil of Year 6 asked to be my friend on Pixlo. I said no.' }),
    'Who contacted you?': names('Wendeline Marchbank', 'Pupil'),
    'Did you reply?': chooses('No'),
    'Is a child involved?': chooses('Yes'),
  });
  expect(receivers.toSorted()).toEqual(['Amabel Sedgewick', 'Dilwyn Aspinshaw', 'Isaura Thackwell']);
  assistant.sees('The safeguarding lead works on it too, because a step of what comes next is theirs.');
  reference = await sends(assistant);
  const lead = await school.visitor('dsl');
  await lead.opens('/');
  lead.sees(reference);
  await isKnownOnlyTo(school, reference, 'slt', 'head', 'dsl');
}, 60_000);

test('the safeguarding lead finds the step that is theirs before anybody decided what it is', async () => {
  const lead = await Handler.of(school, 'dsl', reference);
  (await lead.opens('/actions')).sees('Think of the welfare of the pupil and of the member of staff');
});

test('the first view is due the next day', async () => {
  await (await Handler.of(school, 'head', reference)).isDue('Take a first view', 'Wednesday 18 November 2026, 23:59');
});

test('it was real, no concern about the assistant, who gets a note that protects them', async () => {
  heed().clock.setTo(new Date('2026-11-18T09:00:00Z'));
  const first = await Handler.of(school, 'head', reference);
  await first.triages({ limbs: null, kinds: ['Unwanted contact'] });
  await first.does('Take a first view');
  await (await Handler.of(school, 'dsl', reference)).does('Think of the welfare of the pupil and of the member of staff');
  await first.does('Ask whether the member of staff replied');
  await first.does('Go through the settings checklist with the member of staff');
  await first.does('Speak to the pupil and tell the parents');
  heed().clock.setTo(new Date('2026-11-20T15:00:00Z'));
  const head = await Handler.of(school, 'head', reference);
  await head.does('Give the member of staff a note that protects them');
  for (const title of [
    'Decide whether the reply is a concern of its own',
    'Use the behaviour policy',
    'Report the account to the platform for the child’s age',
  ])
    await head.leavesOut(title);
  (await head.decides('P4', 'Confirmed', ['Conversation with the pupil', 'Parents informed'])).sees('Confirmed', 'Parents informed');
  await head.closes();
  head.visitor.sees('Closed');
  await head.opens();
  head.visitor.sees('Friday 20 November 2026');
  (await head.opens('/outcome')).sees('Contact, no concern about staff. Until Saturday 20 November 2032.');
}, 60_000);
