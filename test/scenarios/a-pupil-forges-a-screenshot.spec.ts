import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, chooses, fills, firstKnown, itIs, names, sends } from './reporter.js';

/** @source domain guide 17, X05 */
const heed = useServer({ now: '2027-01-25T10:00:00Z' });
const pupil = 'Wilmot Sorrel';
let school: TestSchool;
let reference: string;
let ofThePupil: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a tutor records what a pupil says: it goes to headteacher and safeguarding lead, not to the SLT contact', async () => {
  const tutor = await school.visitor('assistant');
  const receivers = await checks(tutor, 'Something an adult working here did or posted', {
    ...firstKnown('2027-01-25', '09:15'),
    'Who told you?': (visitor) => {
      visitor.chooses('A pupil told me, and I am recording it for them');
      visitor.fills('Their name, if somebody told you', pupil);
    },
    'What happened?': fills({ 'What happened?': 'He showed me a screenshot in which a teacher threatens him.' }),
    'Who is it about?': names('Maud Quennell', 'Teacher employed here'),
    'Is it one of these people?': itIs('Maud Quennell'),
    'Is a child involved?': chooses('Yes'),
    'Four short questions about the child': (visitor) => {
      for (const question of ['Were any of the words sexual?', 'Was the child asked to keep it secret', 'Was there talk of meeting up?'])
        visitor.chooses('No', { in: question });
      visitor.chooses('Yes', { in: 'Was the child threatened or hurt?' });
    },
  });
  expect(receivers.toSorted()).toEqual(['Dilwyn Aspinshaw', 'Isaura Thackwell']);
  reference = await sends(tutor);
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
}, 60_000);

test('“not sure” whether a child was harmed makes it an allegation; the LADO is due on Tuesday 26 January', async () => {
  const head = await Handler.of(school, 'head', reference);
  await head.triages({ limbs: ['Not sure', 'No', 'No', 'No'], kinds: ['Allegation'] });
  await head.isDue('Tell the LADO', 'Tuesday 26 January 2027, 23:59');
}, 60_000);

test('the screenshot was forged: on Friday 5 February it is found malicious, is never in a reference, and leaves the personnel record', async () => {
  heed().clock.setTo(new Date('2027-02-05T10:00:00Z'));
  const head = new Casework(school, reference, 'head');
  const { work } = await head.seen();
  const before = work.actions.filter(({ step, doneAt }) => step?.pathway === 'P1' && doneAt === null);
  for (const { step } of before) {
    if (step === null || ['P1.8a', 'P1.14', 'P1.15'].includes(step.key)) continue;
    await head.all(() => head.does(step.key, { whyLate: 'The telephone was away.' }));
  }
  const page = await (await Handler.of(school, 'head', reference)).decides('P1', 'Malicious', ['No action']);
  page.sees('Malicious', 'Never in a reference, even if it happens again.');
  page.sees('It is taken off the personnel record, unless the person agrees that it stays.');
  page.sees('Until Friday 5 March 2027.');
}, 60_000);

test('what the pupil did is a case of its own, for those who deal with what pupils do', async () => {
  const head = await Handler.of(school, 'head', reference);
  const page = await head.forks({
    kind: 'Pupil conduct',
    about: { name: pupil, is: 'Pupil' },
    born: '2012-11-20',
    aimedAt: ['Maud Quennell'],
    tells: 'Wilmot made the screenshot himself.',
    because: 'The finding about the teacher is none of the behaviour lead’s business.',
  });
  page.sees('Case opened', 'Pupil conduct', 'Held by Amabel Sedgewick');
  ofThePupil = page.page.path.slice('/cases/'.length);
  await isKnownOnlyTo(school, ofThePupil, 'slt', 'behaviour', 'dsl', 'head');
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
  const behaviour = await Handler.of(school, 'behaviour', ofThePupil);
  for (const section of ['', '/timeline', '/people', '/outcome', '/audit', '/messages'])
    (await behaviour.opens(section)).seesNothingOf(reference, 'Malicious', 'malicious', 'none of the behaviour lead’s business');
  await behaviour.isDue('Ask the safeguarding lead to look at it', 'Monday 8 February 2027, 23:59');
}, 60_000);

test('it ends with a suspension of one day by the headteacher, and is kept for its own time', async () => {
  const slt = await Handler.of(school, 'slt', ofThePupil);
  for (const title of [
    'Find out what happened, and hear the pupil',
    'Ask the safeguarding lead to look at it',
    'Tell the parents',
    'Decide on a sanction or on support',
  ])
    await slt.does(title);
  await slt.givesTo('Isaura Thackwell, Headteacher', 'Only the headteacher decides about a suspension.');
  const head = await Handler.of(school, 'head', ofThePupil);
  const page = await head.decides('P6', 'Proven', ['Suspension'], {}, '1');
  page.sees('Suspension', 'Until Friday 20 November 2037.');
  page.seesNothingOf('Malicious', 'Until Friday 5 March 2027.');
  (await (await Handler.of(school, 'head', reference)).opens('/outcome')).seesNothingOf('Suspension', '20 November 2037');
}, 60_000);
