import { aScreenshot, multipart, storedFiles } from '../support/evidence.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, begins, checks, chooses, fills, firstKnown, goesOn, names, sends } from './reporter.js';

/** @source domain guide 17, X12; 9.2, "Before upload" */
const heed = useServer({ now: '2027-03-25T12:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

/** Sends a picture past the pages, as somebody who insists. */
async function insists(tutor: Visitor): Promise<number> {
  const csrf = tutor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const body = multipart([['_csrf', csrf]], [{ name: 'screenshot.png', bytes: await aScreenshot() }]);
  const { status } = await tutor.http.send('POST', '/report/evidence', {}, body);
  return status;
}

const about = {
  ...firstKnown('2027-03-25', '11:30'),
  'What happened?': fills({ 'What happened?': 'A pupil says that a nude picture of a girl in Year 10 goes round.' }),
  'Who is it about?': names('Barnard Illsley', 'Pupil'),
  'Is a child involved?': chooses('Yes'),
};

test.each(['Yes', 'I’m not sure'])(
  'the gate answered “%s”: no page offers an upload, the server takes none',
  async (answer) => {
    const tutor = await school.visitor('assistant');
    await begins(tutor, 'Something else, or I am not sure');
    await goesOn(tutor, {
      ...about,
      'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?': chooses(answer),
      'Please leave it where it is': async (visitor) => {
        expect(visitor.page.root.querySelectorAll('input[type=file]')).toHaveLength(0);
        visitor.sees('Don’t look again.', 'There is no upload here');
        expect(await insists(visitor)).toBe(422);
        expect(await storedFiles(heed())).toEqual([]);
        visitor.fills('Where is it?', 'A group chat on Pixlo');
        visitor.chooses('No', { in: 'Has anyone here seen it?' });
      },
    });
    tutor.seesHeading('Check your answers');
    await tutor.opens('/report/evidence');
    expect(tutor.page.root.querySelectorAll('input[type=file]')).toHaveLength(0);
    expect(await storedFiles(heed())).toEqual([]);
    await tutor.opens('/report/delete');
    await tutor.presses('Delete it and start again');
  },
  60_000,
);

test('reported as such it goes to the headteacher and the safeguarding lead, in words only', async () => {
  const tutor = await school.visitor('teacher');
  const receivers = await checks(tutor, 'Nude, sexual or illegal material (no upload)', about);
  expect(receivers.toSorted()).toEqual(['Dilwyn Aspinshaw', 'Isaura Thackwell']);
  await tutor.opens('/report/evidence');
  expect(tutor.page.root.querySelectorAll('input[type=file]')).toHaveLength(0);
  await tutor.opens('/report/check');
  expect(await insists(tutor)).toBe(422);
  reference = await sends(tutor);
  // Good Friday and Easter Monday are no working days.
  tutor.sees('Emergency: 999', 'Brackenshire Police', 'By 12:00 on Tuesday 30 March 2027');
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
  // Nor afterwards, on the reporter's own page.
  await tutor.opens(`/reports/${reference}/evidence`);
  expect(tutor.page.root.querySelectorAll('input[type=file]')).toHaveLength(0);
  expect(await storedFiles(heed())).toEqual([]);
}, 60_000);

test('the police and social care are told the same day', async () => {
  const head = await Handler.of(school, 'head', reference);
  await head.triages({ limbs: null, kinds: ['Indecent or illegal material'] });
  await head.isDue('Tell the police and children’s social care', 'Thursday 25 March 2027, 23:59');
  await head.isDue('Write the text record', 'Tuesday 30 March 2027, 23:59');
  (await head.opens('/reported')).sees('A group chat on Pixlo');
});

test('whoever passed it on is a case of its own, for those who deal with what pupils do', async () => {
  const head = await Handler.of(school, 'head', reference);
  const page = await head.forks({
    kind: 'Pupil conduct',
    about: 'Barnard Illsley',
    born: '2011-12-02',
    tells: 'Barnard passed on a picture that was not his to pass on.',
    because: 'What happened to the girl is known to as few as can be.',
  });
  page.sees('Case opened', 'Pupil conduct');
  const sharer = page.page.path.slice('/cases/'.length);
  await isKnownOnlyTo(school, sharer, 'slt', 'behaviour', 'dsl', 'head');
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
  const slt = await Handler.of(school, 'slt', sharer);
  for (const section of ['', '/timeline', '/evidence', '/people', '/audit'])
    (await slt.opens(section)).seesNothingOf(reference, 'known to as few as can be');
  for (const title of [
    'Find out what happened, and hear the pupil',
    'Ask the safeguarding lead to look at it',
    'Tell the parents',
    'Decide on a sanction or on support',
  ])
    await slt.does(title);
  (await slt.decides('P6', 'Proven', ['Removal from class'])).sees('Until Tuesday 2 December 2036.');
}, 60_000);

test('everybody concerned is supported; the text record is kept until 21 August 2037, and on hold', async () => {
  const head = await Handler.of(school, 'head', reference);
  await head.does('Make sure that nobody looks, copies or passes it on');
  await head.does('Tell the police and children’s social care', { told: ['Police', 'DC Arkwright'], advice: 'Leave it where it is.' });
  for (const title of [
    'See that the devices are switched off and secured',
    'Write the text record',
    'Tell the parents, or write down why not',
    'Support the people concerned, and anyone who saw it',
    'Decide what follows, and say why',
  ])
    await head.does(title);
  const born = { 'When was the child born?': '2012-08-21' };
  const page = await head.decides('P7', null, ['Support from the safeguarding lead', 'Police told'], born);
  page.sees('Support from the safeguarding lead', 'Until Friday 21 August 2037.');
  page.sees('On hold: sexual abuse or exploitation of a child is alleged.');
  expect(await storedFiles(heed())).toEqual([]);
}, 60_000);

test('the same bytes are taken where the gate was answered “No”', async () => {
  const tutor = await school.visitor('assistant');
  await begins(tutor, 'Something else, or I am not sure');
  await goesOn(tutor, {
    ...about,
    'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?': chooses('No'),
    'Add what you have': async (visitor) => {
      expect(await insists(visitor)).toBe(303);
      expect(await storedFiles(heed())).toHaveLength(1);
    },
  });
}, 60_000);
