import { createHash } from 'node:crypto';
import { checkGiven, type CheckedFile, nodeHost } from '../../src/checking/index.js';
import { given, saidIn } from '../support/checked.js';
import { aScreenshot, multipart } from '../support/evidence.js';
import { aReport, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports } from './reporter.js';

const server = useServer();
let school: TestSchool;
let teacher: Visitor;
let sent: SentReport;
let receipt: Buffer;
let words: Buffer;

beforeAll(async () => {
  school = await aSchoolThatTakesReports(server());
  teacher = await school.visitor('teacher');
  sent = await aReport(school, {
    about: 'Ferdinand Oakapple',
    whatHappened: 'He wrote: “you’re pretty” 😀\r\nshe said.\n\nSalt: AAAAAAAAAAAAAAAAAAAAAA',
  });
  receipt = (await teacher.http.get(`/reports/${sent.reference}/receipt`)).body;
  words = (await teacher.http.get(`/reports/${sent.reference}/words`)).body;
});

const check = (...files: Uint8Array[]) =>
  checkGiven(
    files.map((bytes, i) => given(`file-${i}.txt`, bytes)),
    null,
    nodeHost,
  );
const said = (answer: CheckedFile) => saidIn(answer, true, false, null).join('\n');

test('it names nobody and says nothing of what was reported', () => {
  const text = receipt.toString('utf8');
  expect(text).toContain(sent.reference);
  const people = Object.values(school.members).flatMap(({ name, accountId, personId }) => [name, accountId, personId]);
  for (const hidden of [...people, 'Oakapple', 'Stockdale', 'pretty', 'staff', createHash('sha256').update('pretty').digest('hex')])
    expect(text).not.toContain(hidden);
});

test('with the words it shows what was said and when, in whatever order they are chosen', async () => {
  for (const files of [
    [receipt, words],
    [words, receipt],
  ]) {
    const answer = await check(...files);
    expect(answer.ok).toBe(true);
    expect(said(answer)).toMatch(
      /was sent on Monday 9 November 2026, 09:00[^]*These are the words that were sent. Not one letter is different/,
    );
  }
  expect(words.toString('utf8')).toContain('He wrote: “you’re pretty” 😀');
  expect((await check(receipt)).ok).toBe(true);
  expect(said(await check(receipt))).toContain('check the receipt together with the file of your words');
});

test('no letter of the receipt can be another, be missing or be there twice', async () => {
  const text = receipt.toString('utf8');
  for (let at = 0; at < text.length; at += 1) {
    const rest = text.slice(at + 1);
    for (const changed of [
      text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + rest,
      text.slice(0, at) + rest,
      text.slice(0, at + 1) + text[at] + rest,
    ])
      if ((await check(Buffer.from(changed))).ok) throw new Error(`A change at ${at} was not seen`);
  }
  for (let bit = 0; bit < receipt.length * 8; bit += 7) {
    const changed = Buffer.from(receipt);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    if ((await check(changed)).ok) throw new Error(`A change of bit ${bit} was not seen`);
  }
  for (const more of ['\n', ' ', '\u0000', '\ufeff']) expect((await check(Buffer.from(text + more))).ok).toBe(false);
  expect((await check(Buffer.from(`\ufeff${text}`))).ok).toBe(false);
  expect(said(await check(Buffer.from(text.replaceAll('\n', '\r\n'))))).toContain('other line ends');
}, 120_000);

test('no letter of the words can be another', async () => {
  const text = words.toString('utf8');
  for (let at = 0; at < text.length; at += 1) {
    const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
    expect((await check(receipt, Buffer.from(changed))).ok).toBe(false);
  }
});

test('a file that came with it is known beside the words, and no other', async () => {
  const picture = await aScreenshot();
  const token =
    /name="_csrf" value="([^"]*)"/.exec((await teacher.http.get(`/reports/${sent.reference}/evidence?gate=no`)).body.toString())?.[1] ?? '';
  const form = multipart(
    [
      ['_csrf', token],
      ['gate', 'no'],
    ],
    [{ name: 'a.png', bytes: picture }],
  );
  await teacher.http.send('POST', `/reports/${sent.reference}/evidence`, {}, form);
  const later = (await teacher.http.get(`/reports/${sent.reference}/receipt`)).body;
  expect(later.toString()).toMatch(/^file [0-9a-f]{64}$/m);
  expect(later.toString()).not.toContain(createHash('sha256').update(picture).digest('hex'));
  const answer = await check(later, words, picture);
  expect([answer.ok, said(answer)]).toEqual([true, expect.stringContaining('This file came with the report')]);
  expect((await check(later, words, Buffer.concat([picture, Buffer.of(0)]))).ok).toBe(false);
  expect((await check(receipt, words, picture)).ok).toBe(false);
  expect((await check(receipt, words)).ok).toBe(true);
});

test('it is the reporter’s alone', async () => {
  const slt = await school.visitor('slt');
  for (const path of ['receipt', 'words', 'check-page'])
    expect((await slt.http.get(`/reports/${sent.reference}/${path}`)).status).toBe(404);
});
