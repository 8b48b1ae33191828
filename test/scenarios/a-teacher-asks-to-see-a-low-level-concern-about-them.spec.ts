import { buildOnce } from '../../build/once.mjs';
import { checkGiven, nodeHost } from '../../src/checking/index.js';
import { Casework } from '../support/casework.js';
import { given, saidIn } from '../support/checked.js';
import { addsEvidence, aPhoto, itemsOn, letsThrough } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { readPdf } from '../support/pdf-text.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { agrees, asks, copyOf, everyWordIn, prepares, takes } from '../support/subject-access.js';
import type { Visitor } from '../support/web/visitor.js';

/** @source domain guide 17, (j): their own record, with the sharer’s identity weighed, not automatic */
const heed = useServer({ now: '2026-11-13T15:30:00Z' });
let school: TestSchool;
let head: Visitor;
let slt: { visitor: Visitor; name: string };
let reference = '';
let request = '';

// The page that checks a copy comes with the built server.
beforeAll(() => buildOnce(), 180_000);
beforeAll(async () => {
  school = await aSchool(heed());
  const said = { whatHappened: 'She put a picture of the class on her page. I, Ottoline, saw it at lunch.', handle: '@maud' };
  ({ reference } = await aReport(school, { by: 'behaviour', about: 'teacher', child: 'yes', tellHeadteacher: true, ...said }));
  const work = new Casework(school, reference, 'head');
  await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories: ['pupil_images'] }));
  head = await school.visitor('head');
  slt = { visitor: await school.visitor('slt'), name: school.actor('slt').name };
});

test('their own record is for the person whom the case is about, and for nobody else', async () => {
  const bad = { what: 'The person it is about asks to see their own record', on: '2026-11-13' };
  await asks(head, reference, { ...bad, whose: 'Ottoline Frayne' });
  head.seesProblem('Choose the person whom the case is about, or say that it is a subject access request');
  await asks(head, reference, { ...bad, whose: 'Maud Quennell', who: 'A parent or carer, for their child', name: 'Somebody' });
  head.seesProblem('Their own record is for themselves. For anybody else it is a subject access request');
  request = await asks(head, reference, { ...bad, whose: 'Maud Quennell' });
  // 13 December is a Sunday.
  head.sees('Answer by Monday 14 December 2026', 'The person it is about asks to see their own record');
});

test('where the sharer does not agree, the record does not say who it was', async () => {
  await prepares(head, request, { named: 'no', consent: 'They don’t agree' });
  await agrees(head, slt, request);
  const words = everyWordIn(await copyOf(head, request, 'Maud Quennell'));
  for (const gone of ['ottoline', 'frayne', school.members.behaviour.accountId])
    expect([gone, words.includes(gone)]).toEqual([gone, false]);
  for (const there of [
    'copyoftheirownrecord,forthepersonitisabout.',
    'i,[somebodyelse],sawitatlunch',
    'maudquennell',
    'whoreporteditisnotnamedinthiscopy.',
  ])
    expect([there, words.includes(there)]).toEqual([there, true]);
});

test('where they are named after all, it is agreed anew, and says so', async () => {
  await prepares(head, request, { named: 'yes', consent: 'They agree to be named' });
  expect((await takes(head, request)).status).toBe(422);
  await agrees(head, slt, request);
  const words = everyWordIn(await copyOf(head, request, 'Maud Quennell'));
  expect(words).toContain('i,ottoline,sawitatlunch');
  expect(words).not.toContain('whoreporteditisnotnamedinthiscopy');
});

test('heed verify says truthfully what holds, and nothing of what the log says', async () => {
  const { body } = await takes(head, request, 'Maud Quennell');
  const answer = await checkGiven([given('copy.zip', body)], null, nodeHost);
  expect([answer.ok, saidIn(answer)]).toEqual([true, []]);
  expect(saidIn(answer, null).join('\n')).toMatch(
    /Of \d+ entries only the fingerprint is here, because this copy leaves out what the log says/,
  );
  expect(saidIn(answer, true).join('\n')).toMatch(/entries of this case stand on the log/);
  const files = await unpacked(body);
  const lines = (files.get(`${reference}/data/proof/entries.jsonl`)?.toString() ?? '').trimEnd().split('\n');
  for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toEqual(['index', 'path', 'leaf']);
});

test('the case file for HR lists the request and by when it is answered', async () => {
  const pdf = (await unpacked(await exportsCase(head, reference))).get(`${reference}/data/case-file.pdf`) ?? Buffer.alloc(0);
  const text = readPdf(pdf).pages.join('');
  for (const there of ['Requestsforwhatisheld', 'AnswerbyMonday14December2026', 'IsauraThackwelltookthecopyon'])
    expect(text).toContain(there);
});

test('of a picture of which parts are hidden only the copy can go out', async () => {
  const photo = await aPhoto();
  await addsEvidence(head, reference, { name: 'class.jpg', bytes: photo });
  await head.opens(`/cases/${reference}/evidence`);
  const item = itemsOn(head)[0] ?? '';
  await letsThrough(head, item);
  await head.opens(`${item}/redact`);
  for (const side of ['From the left', 'From the top']) head.fills(side, '0');
  for (const side of ['How wide', 'How high']) head.fills(side, '50');
  await head.presses('Hide this part');
  head.fills(
    'Why are these parts hidden?',
    'It is about somebody else, such as another child (Data Protection Act 2018, Schedule 2, paragraph 16)',
  );
  await head.presses('Make the copy');
  await head.opens(`${request}/parts/evidence-1`);
  head.sees('Evidence: Item 1', 'It can’t go out as it is', 'Evidence: Item 2');
  await prepares(head, request, { named: 'no', consent: 'They don’t agree' });
  await agrees(head, slt, request);
  const files = await copyOf(head, request, 'Maud Quennell');
  const evidence = [...files].filter(([name]) => name.includes('/evidence/'));
  expect(evidence.map(([name]) => name)).toEqual([`${reference}/data/evidence/002.jpg`]);
  expect(evidence.some(([, bytes]) => bytes.equals(photo))).toBe(false);
});
