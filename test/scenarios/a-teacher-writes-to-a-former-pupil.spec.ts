import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, childIn, fills, firstKnown, itIs, names, sends } from './reporter.js';

/** @source domain guide 17, X09 */
const heed = useServer({ now: '2026-12-14T10:00:00Z' });
const adultHere = 'Something an adult working here did or posted';
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a teacher and a former pupil, born 12 December 2007, write to each other: the SLT contact receives it', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, adultHere, {
    ...firstKnown('2026-12-14', '09:00'),
    'What happened?': fills({ 'What happened?': 'They wrote on 11 December, and on 12 December, when he turned 19.' }),
    'Who is it about?': names('Jorah Wetherspell', 'Teacher employed here'),
  });
  expect(receivers).toEqual(['Amabel Sedgewick']);
  reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'slt');
}, 60_000);

test('the days are held against the school’s own rule before anything is decided', async () => {
  const head = await Handler.of(school, 'slt', reference);
  const page = await head.opens('/triage');
  page.chooses('No adult who works here is concerned. Leave the questions out');
  await page.continues();
  page.chooses('Contact with a former pupil');
  page.fillsDate('When was the former pupil born? (optional)', '2007-12-12');
  page.fills('On which days were they in contact? (optional)', '11 12 2026\n31 12 2026');
  page.chooses('No', { in: 'Do they know each other through work, now or then?' });
  await page.presses('Hold these days against our policy');
  page.seesProblem('One of these days is still to come');
  page.fills('On which days were they in contact? (optional)', '11 12 2026\n12/12/2026');
  await page.presses('Hold these days against our policy');
  const under19 = [
    'Not allowed until the 19th birthday. Born on Wednesday 12 December 2007, not known through work.',
    'Friday 11 December 2026, aged 18: not allowed. Saturday 12 December 2026, aged 19: allowed.',
  ];
  page.sees(...under19);

  const admin = await school.visitor('admin');
  await admin.opens('/admin');
  await admin.follows('What your policy says about contact');
  admin.chooses('Not allowed, whatever their age', { in: 'Contact with former pupils' });
  await admin.presses('Save what our policy says');
  admin.seesProblem('Write where your policy says so');
  admin.fills('Where does your policy say so?', 'Policy of September 2026, 6.2');
  await admin.presses('Save what our policy says');
  await page.presses('Hold these days against our policy');
  page.sees('Friday 11 December 2026, aged 18: not allowed. Saturday 12 December 2026, aged 19: not allowed.');

  await admin.opens('/admin/contact-rules');
  admin.chooses('Not allowed until the 19th birthday', { in: 'Contact with former pupils' });
  admin.fills('What has changed, and where does your policy say so?', 'Governors, 10 December 2026');
  await admin.presses('Save this change');
  await page.presses('Hold these days against our policy');
  page.sees(...under19);
  expect((await new Casework(school, reference, 'slt').seen()).knows.classifications ?? []).toEqual([]);
}, 60_000);

test('one of the two days was before he was 19: a low-level concern, with advice, kept until she leaves', async () => {
  const slt = await Handler.of(school, 'slt', reference);
  await slt.triages({
    limbs: ['No', 'No', 'No', 'No'],
    kinds: ['Low-level concern'],
    about: ['Contact with a former pupil'],
    formerPupil: { bornOn: '2007-12-12', days: '11 12 2026\n12 12 2026' },
  });
  (await slt.opens('/triage')).sees(
    'Your policy. Contact with former pupils Not allowed until the 19th birthday.',
    'Friday 11 December 2026, aged 18: not allowed. Saturday 12 December 2026, aged 19: allowed.',
  );
  const head = await Handler.of(school, 'head', reference);
  for (const title of [
    'Speak to the reporter, then to the person and to witnesses',
    'Decide what it is, and say why',
    'Write the record',
    'Do what you decided',
    'Look at all concerns about this person together',
  ])
    await head.does(title);
  const page = await head.decides('P2', 'Advice given', ['Management advice']);
  page.sees(
    'Advice given',
    'Until the day they leave.',
    'It is kept on the low-level concerns register, apart from the main personnel file.',
  );
}, 60_000);

/** Whoever it is about, as they sign in, declares her niece; the headteacher approves. */
async function declaresNiece(): Promise<void> {
  const assistant = await school.visitor('assistant');
  await assistant.opens('/account/relatives');
  assistant.fills('What is the pupil’s name?', 'Perdita Wetherspell');
  assistant.chooses('Niece or nephew');
  await assistant.presses('Declare this relative');
  const head = await school.visitor('head');
  await head.opens('/registers/relatives');
  await head.follows(school.members.assistant.name);
  head.chooses('Yes, I approve it');
  await head.presses('Record my answer');
}

test('an assistant follows his own niece, and has said so: no breach, once a second person agrees', async () => {
  await declaresNiece();
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, adultHere, {
    ...firstKnown('2026-12-14', '09:00'),
    ...childIn('Perdita Wetherspell'),
    'What happened?': fills({ 'What happened?': 'He follows a pupil of Year 9. She is his niece, he says.' }),
    'Who is it about?': names('Casimir Ondry', 'Support staff employed here'),
    'Is it one of these people?': itIs('Casimir Ondry'),
  });
  expect(receivers.toSorted()).toEqual(['Amabel Sedgewick', 'Isaura Thackwell']);
  const niece = await sends(teacher);
  const slt = await Handler.of(school, 'slt', niece);
  const decision = {
    limbs: ['No', 'No', 'No', 'No'],
    kinds: ['No breach'],
    about: ['Contact or friending with a pupil, of any school'],
  } as const;
  await slt.triages({ ...decision, reason: 'His niece, declared and approved.', agreedBy: 'Isaura Thackwell' });
  expect((await new Casework(school, niece, 'slt').seen()).knows.classifications ?? []).toEqual([]);
  const page = await (await Handler.of(school, 'head', niece)).opens('/triage');
  page.sees(
    'that there is no breach',
    'His niece, declared and approved.',
    'Declared relative Casimir Ondry, niece or nephew Perdita Wetherspell: declared on Monday 14 December 2026, approved on Monday 14 December 2026. Allowed from that day on.',
  );
  page.chooses('I agree: there is no breach');
  await page.presses('Record my answer');
  expect((await new Casework(school, niece, 'slt').seen()).knows.classifications).toEqual(['no_breach']);
  const last = await Handler.of(school, 'head', niece);
  (await last.opens('/outcome')).sees('No breach', 'Until 20 working days after the day the case is closed.');
  await last.closes();
  (await last.opens('/outcome')).sees('Until Thursday 14 January 2027.');
}, 60_000);
