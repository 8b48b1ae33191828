import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sessions } from '../../src/accounts/index.js';
import { Drafts, type OpenDraft } from '../../src/reports/index.js';
import { blankAnswers } from '../../src/reports/domain/draft-answers.js';
import { filesOfDraft } from '../support/evidence.js';
import { BreakableLine } from '../support/breakable-line.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { keepPicture } from '../support/browser/pictures.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const heed = useServer({ now: '2026-11-24T09:14:00Z' });
const browser = useBrowser();
const megabyte = 1024 * 1024;
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(24 * megabyte)]);
/** On disk, so that it has the same date whenever it is chosen. */
const letter = join(mkdtempSync(join(tmpdir(), 'heed-letter-')), 'Letter.pdf');
const broke = 'The connection broke. We go on as soon as it is back.';

let school: TestSchool;
let draft: OpenDraft;
let line: BreakableLine;

beforeAll(() => writeFileSync(letter, bytes));
beforeEach(async () => {
  school = await aSchool(heed(), `lane-${Math.random()}`);
  draft = await heed()
    .app.get(Drafts)
    .insert(school.actor('teacher'), {
      answers: { ...blankAnswers('conduct_of_adult'), gate: 'no' },
      sent: { kind: 1 },
      startedAt: heed().clock.now().toISOString(),
    });
  line = await BreakableLine.to(() => new URL(heed().url));
});
afterEach(() => line.close());

async function signsIn(page: HeedPage): Promise<void> {
  const token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members.teacher.accountId, true));
  await page.page.context().addCookies([{ name: 'heed-session', value: token, url: line.url }]);
}

async function atTheStep(): Promise<HeedPage> {
  const page = await browser.newPage({ origin: line.url });
  await signsIn(page);
  await page.open('/report/evidence');
  return page;
}

const chooses = (page: HeedPage) => page.page.getByLabel('Choose files', { exact: true }).setInputFiles(letter);
const stored = () => filesOfDraft(heed(), draft.id);
const whole = [['Letter.pdf', createHash('sha256').update(bytes).digest('hex')]];

/** What a browser says of a line that broke is no complaint against the page. */
function forgives(page: HeedPage): void {
  const others = page.complaints.filter((complaint) => !/ERR_|Failed to load resource/.test(complaint));
  page.complaints.splice(0, page.complaints.length, ...others);
}

test('a file goes on by itself when the connection comes back, and after the server was started again', async () => {
  const page = await atTheStep();
  const isBroken = line.breaksAfter(10 * megabyte);
  await chooses(page);
  await isBroken;
  await page.sees(broke);
  await keepPicture(page.page, 'upload-broken');
  await heed().restart();
  line.mend();
  await page.sees('Files: 1 added');
  await keepPicture(page.page, 'upload-added');
  expect(await stored()).toEqual(whole);
  await page.axe();
  forgives(page);
}, 60_000);

test('a file that is chosen again after the browser was closed goes on where it stopped', async () => {
  const first = await atTheStep();
  const isBroken = line.breaksAfter(14 * megabyte);
  await chooses(first);
  await isBroken;
  await first.sees(broke);
  const kept = await first.page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  expect(kept).toBe('[{},{}]');
  forgives(first);
  await first.page.close();
  line.mend();

  const page = await atTheStep();
  await page.sees('Files: 1 not finished');
  await page.isSound();
  await keepPicture(page.page, 'upload-unfinished');
  const sizes: number[] = [];
  page.page.on('request', (request) => {
    if (request.method() === 'PATCH') sizes.push(Number(request.headers()['upload-offset']));
  });
  await chooses(page);
  await page.sees('Files: 1 added');
  expect(await stored()).toEqual(whole);
  expect(sizes.every((offset) => offset >= 8 * megabyte)).toBe(true);
}, 60_000);

test('a file that was refused because its sender was signed out is tried again at a press, and goes on where it stopped', async () => {
  const page = await atTheStep();
  const isBroken = line.breaksAfter(14 * megabyte);
  await chooses(page);
  await isBroken;
  await page.sees(broke);
  await page.page.context().clearCookies();
  line.mend();
  await page.sees('You are not signed in any more.');
  await page.axe();
  await keepPicture(page.page, 'upload-try-again');
  await signsIn(page);
  const offsets: number[] = [];
  page.page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  const again = page.page.getByRole('button', { name: /^Try again/ });
  await again.focus();
  await page.page.keyboard.press('Enter');
  await page.sees('Files: 1 added');
  expect(await stored()).toEqual(whole);
  expect(offsets.every((offset) => offset >= 8 * megabyte)).toBe(true);
  forgives(page);
}, 60_000);

test('a file that stopped can be taken out, by a button that needs no script', async () => {
  const page = await atTheStep();
  const isBroken = line.breaksAfter(14 * megabyte);
  await chooses(page);
  await isBroken;
  await page.sees(broke);
  forgives(page);
  line.mend();
  await page.open('/report/evidence');
  await page.sees('Files: 1 not finished');
  await page.page.getByRole('button', { name: /^Take it out/ }).click();
  await page.sees('File taken out');
  await page.sees('No files yet');
  expect(await stored()).toEqual([]);
  forgives(page);
});
