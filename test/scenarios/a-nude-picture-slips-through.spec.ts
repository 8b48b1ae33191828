import { accountNames, type TestSchool } from '../support/school.js';
import { addsEvidence, aScreenshot, itemsOn, letsThrough, storedFiles } from '../support/evidence.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports, begins, chooses, fills, firstKnown, goesOn, names, sends } from './reporter.js';

/** @source domain guide 17, X12, the variant; 9.2, "If someone uploads it anyway" */
const heed = useServer({ now: '2027-03-25T12:00:00Z' });
let school: TestSchool;
let reference: string;
let item: string;
let copyPath: string;
let before: string[];
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  before = await storedFiles(heed());
});

const gate = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';
const as = (name: Parameters<TestSchool['visitor']>[0]): Promise<Visitor> => school.visitor(name);
const at = async (name: Parameters<TestSchool['visitor']>[0], path: string): Promise<Visitor> => {
  const who = await as(name);
  await who.opens(path);
  return who;
};

test('a tutor answers the gate with “No” and adds a screenshot', async () => {
  const tutor = await as('teacher');
  await begins(tutor, 'Something else, or I am not sure');
  const answers = {
    ...firstKnown('2027-03-25', '11:30'),
    'What happened?': fills({ 'What happened?': 'Pupils pass a picture round.' }),
    'Who is it about?': names('Barnard Illsley', 'Pupil'),
    [gate]: chooses('No'),
  };
  await goesOn(tutor, answers, { until: 'Add what you have' });
  tutor.attaches('Choose files', { name: 'wren-nude.png', bytes: await aScreenshot() });
  await tutor.continues();
  await goesOn(tutor, answers);
  reference = await sends(tutor);
});

test('whoever opens it first sees what it is, and stops it with one click for everybody', async () => {
  const slt = await at('slt', `/cases/${reference}/evidence`);
  [item = ''] = itemsOn(slt);
  await slt.opens(item);
  await letsThrough(slt, item);
  copyPath = `${item}/copy`;
  expect((await slt.http.get(copyPath)).status).toBe(200);
  await slt.opens(item);
  await slt.presses('Stop: possible illegal image');
  slt.sees('Item 1 is locked', 'Amabel Sedgewick locked it', 'Nobody can open it now, whatever their role.');
  slt.sees('Maud Quennell', 'Added it', 'Looked at the viewing copy');
  (await at('head', '/')).sees('Read a case that is new to you');
  for (const name of accountNames) {
    const who = await as(name);
    for (const below of ['/copy', '/original', '/pages/1', '/redact'])
      expect([name, below, (await who.http.get(`${item}${below}`)).status]).toEqual([name, below, 404]);
    const page = await who.opens(item);
    expect(page.text).not.toContain('wren-nude');
    expect(page.text).not.toContain('a PNG');
  }
});

test('what is locked goes into no other case', async () => {
  const page = await (await Handler.of(school, 'head', reference)).opens('/fork');
  page.sees('Open another case from this report');
  expect(page.page.root.querySelectorAll('input[name=evidence]')).toHaveLength(0);
});

test('the headteacher writes down what the police were told, and what they said', async () => {
  const head = await at('head', item);
  head.sees('Ring the police', 'children’s social care the same day');
  await head.follows('Record the call');
  await head.presses('Record this call');
  head.seesProblem('Write which police force you told');
  head.fills('Which police force?', 'Brackenshire Police');
  head.fills('Who did you speak to? (optional)', 'PC 2210');
  head.fills('Their crime or log reference (optional)', 'BR/0325/77');
  await head.presses('Record this call');
  head.sees('Recorded', 'The police were told', 'PC 2210');
});

test('later that day the police say what is to become of it', async () => {
  heed().clock.setTo(new Date('2027-03-25T15:40:00Z'));
  const head = await at('head', `${item}/locked/instruction`);
  head.chooses('Delete it');
  head.fills('Who said so?', 'DC Osric Fallowby 4471');
  head.fills('Their crime or log reference', 'BR/0325/77');
  head.fills('What did they say?', 'We have it from the phone. Delete it.');
  await head.presses('Record what they said');
  head.sees('The police said: delete it', '“We have it from the phone. Delete it.”');
});

test('those who saw it are looked after, and the data protection officer is told without content', async () => {
  const head = await at('head', `${item}/locked/seen`);
  head.sees('is not blamed for that');
  for (const name of ['Maud Quennell', 'Amabel Sedgewick']) {
    await head.opens(`${item}/locked/seen`);
    head.fills('Who saw it?', name);
    head.chooses('By accident, or in good faith');
    head.chooses('Offered and accepted');
    head.fills('What was offered? (optional)', 'Time with the counsellor.');
    await head.presses('Record this');
    head.sees(`Support for ${name}`);
  }
  head.sees('Everybody who had it has been offered support');
  await head.follows('Tell them');
  await head.presses('Tell them now');
  await head.follows('Answer this');
  head.chooses('No', { in: 'Was it a personal data breach?' });
  head.fills('Why?', 'Only those who work on the case could open it.');
  head.chooses('No, it is not needed');
  await head.presses('Record the answer');
  head.sees('It was no personal data breach');
  const dpo = await at('auditor', '/');
  dpo.sees('Something that was uploaded may have to be recorded as a personal data breach');
  expect((await dpo.opens(item)).status).toBe(404);
});

test('one asks that it be destroyed, another agrees, and nothing of it is left', async () => {
  const head = await at('head', item);
  await head.follows('Ask that it be destroyed');
  expect(head.page.valueOf('Reference of the police')).toBe('BR/0325/77');
  await head.presses('Ask for it');
  head.sees('Asked. Somebody else has to agree', 'You asked for it. Somebody else has to agree.');
  await head.opens(`${item}/purge`);
  expect(head.page.buttons).not.toContain('Record my answer');

  heed().clock.setTo(new Date('2027-03-25T15:55:00Z'));
  const dsl = await at('dsl', item);
  await dsl.follows('Read it and answer');
  dsl.sees('Isaura Thackwell asked for it', 'BR/0325/77');
  dsl.chooses('I don’t agree');
  await dsl.presses('Record my answer');
  dsl.seesProblem('Write why you don’t agree');
  dsl.chooses('I agree');
  await dsl.presses('Record my answer');
  dsl.sees('Item 1 was destroyed', 'Nothing of it is kept');
  expect(await storedFiles(heed())).toEqual(before);
});

test('a certificate says so, and no role can open what it was', async () => {
  const dsl = await at('dsl', item);
  await dsl.follows('Read the certificate');
  dsl.sees(
    'Certificate of destruction',
    item.slice('/evidence/'.length),
    `Case ${reference}, item 1`,
    'Thursday 25 March 2027, 15:55',
    'Isaura Thackwell, headteacher',
    'Dilwyn Aspinshaw',
    'BR/0325/77',
    'gone by Thursday 29 April 2027',
  );
  dsl.seesNothingOf('wren-nude', 'SHA-256');
  for (const name of accountNames) {
    const who = await as(name);
    expect([name, (await who.http.get(copyPath)).status]).toEqual([name, 404]);
    const { status } = await who.http.get(`${item}/certificate`);
    expect([name, status]).toEqual([name, ['slt', 'head', 'dsl'].includes(name) ? 200 : 404]);
  }
  // The number is given to nothing else.
  const slt = await as('slt');
  await addsEvidence(slt, reference, { name: 'b.png', bytes: await aScreenshot() });
  slt.sees('Item 2');
  expect(await storedFiles(heed())).toHaveLength(before.length + 1);
});

test('police and social care are told the same day, and the pupil who passed it on is dealt with', async () => {
  const head = await Handler.of(school, 'head', reference);
  await head.triages({ limbs: null, kinds: ['Indecent or illegal material', 'Pupil conduct'] });
  await head.isDue('Tell the police and children’s social care', 'Thursday 25 March 2027, 23:59');
});
