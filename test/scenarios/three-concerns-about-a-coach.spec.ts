import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, childIn, fills, firstKnown, reports } from './reporter.js';

/** @source domain guide 17, X03 */
const heed = useServer({ now: '2026-03-02T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

/** Reported by the teacher and decided to be a low-level concern by the headteacher, on one day. */
async function aLowLevelConcern(day: string, called: string): Promise<string> {
  heed().clock.setTo(new Date(`${day}T10:00:00Z`));
  const told = await reports(await school.visitor('teacher'), 'Something an adult working here did or posted', {
    ...firstKnown(day, '09:00'),
    ...childIn('The under-thirteens'),
    'Who is it about?': fills({ Name: called }),
    'What happened?': fills({ 'What happened?': 'He messages the team late at night.' }),
  });
  const head = await Handler.of(school, 'head', told);
  await head.triages({ limbs: ['No', 'No', 'No', 'No'], kinds: ['Low-level concern'] });
  return told;
}

test('two low-level concerns about a coach in a year: nothing follows from them together', async () => {
  for (const [day, called] of [
    ['2026-03-02', 'Idris Fallowmere'],
    ['2026-09-14', 'Coach Fallowmere'],
  ] as const) {
    reference = await aLowLevelConcern(day, called);
    await isKnownOnlyTo(school, reference, 'slt', 'head');
  }
}, 120_000);

test('the third, on Monday 11 January 2027: the headteacher says that he is the same, and they are to be looked at together', async () => {
  reference = await aLowLevelConcern('2027-01-11', 'Idris Fallowmere');
  const head = await Handler.of(school, 'head', reference);
  for (const other of ['Idris Fallowmere', 'Coach Fallowmere']) {
    const page = await head.opens('/people/same');
    await page.follows(`Compare Idris Fallowmere and ${other}`);
    page.chooses('Yes, the same person');
    page.fills('How do you know?', 'There is one coach of that name.');
    await page.presses('Record this decision');
    page.sees('Decision recorded');
  }
  (await head.opens('/actions')).sees('Several concerns about this person have to be looked at together by the end of tomorrow');
  await isKnownOnlyTo(school, reference, 'slt', 'head', 'dsl');
}, 120_000);

test('the same day "not sure" about limb H4 makes it an allegation; the LADO is due on Tuesday 12 January', async () => {
  const dsl = await Handler.of(school, 'dsl', reference);
  const page = await dsl.opens('/actions');
  await page.follows('Look at them together');
  page.sees('Three low-level concerns within 12 months', '2 March 2026', '14 September 2026', '11 January 2027');
  const questions = [
    '1. Harmed a child?',
    '2. A possible crime against a child?',
    '3. A danger to children?',
    '4. Unfit to work with children?',
  ];
  for (const [index, question] of questions.entries()) {
    page.chooses(index === 3 ? 'Not sure' : 'No', { in: question });
    page.fills(`Why? (question ${index + 1})`, 'From all three together.');
  }
  page.fills('What do you see when you look at them together?', 'The same way each time, and after each advice.');
  await page.presses('Record this decision');
  page.sees('Decision recorded');
  const head = await Handler.of(school, 'head', reference);
  await head.isDue('Tell the LADO', 'Tuesday 12 January 2027, 23:59');
  const slt = await Handler.of(school, 'slt', reference);
  for (const section of ['', '/actions', '/timeline', '/people']) (await slt.opens(section)).seesNothingOf('after each advice');
}, 120_000);

test('it ends as unsubstantiated, with training', async () => {
  heed().clock.setTo(new Date('2027-01-12T10:00:00Z'));
  const head = new Casework(school, reference, 'head');
  const open = (await head.seen()).work.actions.filter(
    ({ step, doneAt, cancelledAt }) => step?.pathway === 'P1' && doneAt === null && cancelledAt === null,
  );
  for (const { step } of open) {
    if (step === null || ['P1.8a', 'P1.14', 'P1.15'].includes(step.key)) continue;
    await head.all(() => head.does(step.key, { whyLate: 'The coach was away.' }));
  }
  const page = await (
    await Handler.of(school, 'head', reference)
  ).decides('P1', 'Unsubstantiated', ['Training or supervision'], {
    'When was the person it is about born?': '1990-02-03',
  });
  page.sees('Unsubstantiated', 'Training or supervision', 'Never in a reference, even if it happens again.');
  page.sees('Until Sunday 3 February 2058');
  await head.refersToNobody();
}, 120_000);
