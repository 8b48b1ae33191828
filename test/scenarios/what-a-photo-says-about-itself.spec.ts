import sharp from 'sharp';
import { RecordScan } from '../../src/cases/evidence/scanning/record-scan.js';
import { addsEvidence, aPhoto, aScreenshot, itemsOn, letsThrough } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports } from './reporter.js';

const heed = useServer({ now: '2026-11-10T08:30:00Z' });
let school: TestSchool;
let slt: Visitor;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  slt = await school.visitor('slt');
});

const added = async (name: string, bytes: Buffer) => {
  const { reference, caseId } = await aReport(school, { tellHeadteacher: true });
  await addsEvidence(slt, reference, { name, bytes });
  const [item = ''] = itemsOn(slt);
  return { reference, caseId, item };
};
const entries = async (caseId: string, action: string) => {
  const rows = await school.work((tx) => tx.query('SELECT seq FROM audit_entry WHERE subject = ? AND action = ?', [caseId, action]));
  return rows.length;
};
const place = '53.6167° N, 3.0333° W';

test('a photo says when and with what it was taken, once it was let through; where, only to whoever asks', async () => {
  const { item, caseId } = await added('photo.jpg', await aPhoto());
  await slt.opens(item);
  slt.seesNothingOf('What the file says about itself', 'Phone 9');
  expect((await slt.opens(`${item}/place`)).status).toBe(404);
  expect(await entries(caseId, 'evidence.capture-read')).toBe(0);

  await letsThrough(slt, item);
  slt.sees(
    'What the file says about itself',
    'Sunday 8 November 2026, 17:40, by the device’s own clock',
    'Fruit Phone 9',
    'A place is stored in the file',
    'Heed read what the file says about itself',
  );
  slt.seesNothingOf('53.6');
  await slt.opens(item);
  expect(await entries(caseId, 'evidence.capture-read')).toBe(1);

  const head = await school.visitor('head');
  await head.opens(item);
  await head.follows('Show the place');
  head.sees(place, 'It may be somebody’s home');
  await head.follows('Back to item 1');
  head.sees('Place stored in the file looked at by Isaura Thackwell, headteacher');
  expect(await entries(caseId, 'evidence.place-seen')).toBe(1);
});

test('its time goes into the sheet with one press, and never by itself', async () => {
  const { item } = await added('photo.jpg', await aPhoto());
  await letsThrough(slt, item);
  slt.sees('Nobody has begun it yet.');
  await slt.presses('Put this time into the sheet as “Taken”');
  slt.sees('The time is in the sheet', 'Taken Sunday 8 November 2026, 17:40', 'From the report');
  slt.seesNothingOf('Put this time into the sheet');
});

test('nothing of it is in the viewing copy, and nothing is read of a screenshot that says nothing', async () => {
  const { item } = await added('photo.jpg', await aPhoto());
  await letsThrough(slt, item);
  const { body } = await slt.http.get(`${item}/copy`);
  const { exif, xmp, icc, iptc, comments } = await sharp(body).metadata();
  expect([exif, xmp, icc, iptc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  for (const hidden of ['Fruit', 'Phone', '2026:11:08', 'Exif', 'EXIF', 'XMP ', 'ICCP', 'Corra']) expect(body.includes(hidden)).toBe(false);

  const bare = await added('bare.png', await aScreenshot());
  await letsThrough(slt, bare.item);
  slt.sees('The file says nothing about when, where or with what it was made.');
});

test('nothing that goes out with the case file says the place, but the original itself', async () => {
  const { item, reference } = await added('photo.jpg', await aPhoto());
  await letsThrough(slt, item);
  const files = await unpacked(await exportsCase(await school.visitor('head'), reference));
  const words = [...files].filter(([name]) => /\.(json|txt|csv|html)$/.test(name)).map(([, bytes]) => bytes.toString());
  expect(words.length).toBeGreaterThan(0);
  expect(words.some((text) => text.includes(reference))).toBe(true);
  for (const text of words) for (const hidden of ['53.6', '53°', '3.03']) expect(text.includes(hidden)).toBe(false);
});

test('what is locked or has a virus says nothing any more', async () => {
  const locked = await added('photo.jpg', await aPhoto());
  await letsThrough(slt, locked.item);
  await slt.opens(`${locked.item}/stop`);
  await slt.presses('Lock this item now');
  slt.seesNothingOf('Fruit', 'What the file says');
  for (const below of ['place', 'sheet/taken']) expect((await slt.http.get(`${locked.item}/${below}`)).status).toBe(404);

  const ill = await added('photo.jpg', await aPhoto());
  await letsThrough(slt, ill.item);
  await heed()
    .app.get(RecordScan)
    .run(ill.item.split('/').at(-1) ?? '', { scanner: 'ClamAV', found: 'Bad.Thing' });
  await slt.opens(ill.item);
  slt.seesNothingOf('Fruit', 'What the file says');
  expect((await slt.opens(`${ill.item}/place`)).status).toBe(404);
});
