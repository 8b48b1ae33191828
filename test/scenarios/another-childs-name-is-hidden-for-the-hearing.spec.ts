import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { SafeCopyMaker } from '../../src/evidence/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { Readable } from 'node:stream';
import { addsEvidence, aPhoto, itemsOn, letsThrough } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { aPdfOfPages } from '../support/hostile-files/pdfs.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const heed = useServer({ now: '2026-11-24T08:30:00Z' });
let school: TestSchool;
let head: Visitor;
let reference = '';

beforeAll(async () => {
  school = await aSchool(heed(), 'hearing');
  ({ reference } = await aReport(school, { tellHeadteacher: true }));
  head = await school.visitor('head');
});

async function anItem(name: string, bytes: Buffer | Uint8Array): Promise<string> {
  await addsEvidence(head, reference, { name, bytes });
  await head.opens(`/cases/${reference}/evidence`);
  const item = itemsOn(head).at(-1) ?? '';
  await letsThrough(head, item);
  return item;
}

async function hides(left: string, top: string, width: string, height: string): Promise<void> {
  head.fills('From the left', left);
  head.fills('From the top', top);
  head.fills('How wide', width);
  head.fills('How high', height);
  await head.presses('Hide this part');
}

const original = (item: string) => head.http.get(`${item}/original`);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('the name of another child is painted over in a copy of a photo, which goes out with the case file in its place', async () => {
  const photo = await aPhoto();
  const item = await anItem('chat.jpg', photo);
  await head.opens(item);
  await head.follows('Make a copy with parts hidden');
  head.sees('Hide parts of item 1: chat.jpg', 'Page 1 of 1', 'Nothing is hidden yet');

  await head.presses('Make the copy');
  head.sees('There is a problem', 'Hide at least one part', 'Choose why these parts are hidden');
  await hides('10', 'ten', '50', '20');
  head.sees('Use numbers from 0 to 100 for a part that lies on the page', 'Nothing is hidden yet');
  await hides('10', '20', '50', '25,5');
  head.sees('Hidden: 1', 'Part 1, page 1: 10 % from the left, 20 % from the top, 50 % wide, 25.5 % high');
  await hides('90', '90', '10', '10');
  head.sees('Hidden: 2');
  await head.presses('Show it again', { in: 'Part 2' });
  head.sees('Hidden: 1');

  head.fills(
    'Why are these parts hidden?',
    'It is about somebody else, such as another child (Data Protection Act 2018, Schedule 2, paragraph 16)',
  );
  head.fills('Anything to add (optional)', 'A classmate {{name}} <b>');
  await head.presses('Make the copy');
  const copy = head.page.path;
  head.sees(
    'The copy is made',
    'Item 2',
    'This is a copy of item 1 with 1 part hidden',
    'A classmate {{name}} <b>',
    'Item 1, the original',
  );
  head.sees('Made by Isaura Thackwell, headteacher: a copy of item 1 with 1 part hidden');

  const given = await original(copy);
  const { data, info } = await sharp(given.body).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
  const isBlack = (point: number[]) => point.every((light) => light < 16);
  expect([info.width, info.height]).toEqual([240, 120]);
  for (const [x, y] of [
    [24, 24],
    [84, 40],
    [143, 54],
  ] as const)
    expect(isBlack(at(x, y))).toBe(true);
  for (const [x, y] of [
    [12, 40],
    [84, 12],
    [160, 40],
    [84, 70],
    [230, 115],
  ] as const)
    expect(isBlack(at(x, y))).toBe(false);
  const told = await sharp(given.body).metadata();
  expect([told.format, told.exif, told.xmp, told.iptc]).toEqual(['jpeg', undefined, undefined, undefined]);
  expect(given.body.includes('Corra Tolliday')).toBe(false);

  expect(sha256((await original(item)).body)).toBe(sha256(photo));
  await head.opens(item);
  head.sees(
    'Copied with parts hidden by Isaura Thackwell, headteacher: “It is about somebody else, such as another child. A classmate {{name}} <b>”',
  );
  head.sees('Copies with parts hidden', 'Item 2: 1 hidden.');

  await head.opens(`/cases/${reference}/export`);
  head.sees('Put the copy in, and leave out what it was made from');
  const instead = await unpacked(await exportsCase(head, reference, [['copies', 'instead']]));
  const held = (files: typeof instead, path: string) => files.get(`${reference}/data/evidence/${path}`) ?? null;
  expect(held(instead, '002.jpg')?.equals(given.body)).toBe(true);
  expect(held(instead, '001.jpg')).toBeNull();
  const both = await unpacked(await exportsCase(head, reference));
  expect(held(both, '001.jpg')?.equals(photo)).toBe(true);
});

test('a copy of a PDF has all its pages, and none of its words', async () => {
  const item = await anItem('letter.pdf', aPdfOfPages(3));
  await head.opens(`${item}/redact`);
  await head.presses('Next page');
  head.sees('Page 2 of 3');
  await hides('0', '0', '100', '100');
  await head.presses('Page before');
  head.sees('Page 1 of 3', 'Part 1, page 2');
  head.fills('Why are these parts hidden?', 'Not needed by whoever gets the copy (UK GDPR, Article 5(1)(c))');
  await head.presses('Make the copy');
  const { body } = await original(head.page.path);
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  const maker = new SafeCopyMaker({ restMilliseconds: 0 });
  const dark: number[] = [];
  for (const number of [1, 2, 3]) {
    const page = await maker.makePage(Readable.from([body]), 'pdf', number);
    if (isRefused(page)) throw new Error(page.refused);
    expect([page.pageCount, page.words]).toEqual([3, '']);
    dark.push((await sharp(page.bytes).stats()).channels[0]?.mean ?? -1);
  }
  maker.stop();
  expect(dark[1]).toBeLessThan(5);
  expect(Math.min(dark[0] ?? 0, dark[2] ?? 0)).toBeGreaterThan(150);
});

test('whoever stops an original stops its copies, and whoever stops a copy its original', async () => {
  const item = await anItem('another.jpg', await aPhoto());
  await head.opens(`${item}/redact`);
  await hides('0', '0', '50', '50');
  head.fills('Why are these parts hidden?', 'Not needed by whoever gets the copy (UK GDPR, Article 5(1)(c))');
  await head.presses('Make the copy');
  const copy = head.page.path;
  expect((await original(copy)).status).toBe(200);
  await head.opens(`${copy}/stop`);
  await head.presses('Lock this item now');
  for (const locked of [item, copy]) {
    expect((await original(locked)).status).toBe(404);
    expect((await head.http.get(`${locked}/copy`)).status).toBe(404);
    expect((await head.http.get(`${locked}/redact`)).status).toBe(404);
    await head.opens(locked);
    head.sees('Locked');
  }
});

test('a file that has no pages, and one that is locked, can’t be copied so', async () => {
  const words = await anItem('words.txt', Buffer.from('Nothing to draw on.'));
  await head.opens(words);
  head.seesNothingOf('Make a copy with parts hidden');
  expect((await head.http.get(`${words}/redact`)).status).toBe(404);
});
