import { Sessions } from '../../src/accounts/index.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { addsEvidence, itemsOn, letsThrough } from '../support/evidence.js';
import { anMp4, aWav } from '../support/media.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const heed = useServer({ settings: { EVIDENCE_MEDIA: 'sound,video' } });
const browser = useBrowser();
let school: TestSchool;
let sent: SentReport;
let handler: Visitor;

beforeAll(async () => {
  school = await aSchool(heed());
  sent = await aReport(school);
  handler = await school.visitor('slt');
});

async function anItem(name: string, bytes: Buffer): Promise<string> {
  await addsEvidence(handler, sent.reference, { name, bytes });
  const item = itemsOn(handler).at(-1) ?? '';
  await letsThrough(handler, item);
  return item;
}

async function aReader(options: { javaScript?: boolean } = {}): Promise<HeedPage> {
  const token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members.slt.accountId, true));
  const reader = await browser.newPage({ origin: heed().url, ...options });
  await reader.page.context().addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
  return reader;
}

async function looks(): Promise<number> {
  const rows = await school.work((tx) => tx.query(`SELECT seq FROM audit_entry WHERE action = 'evidence.played'`));
  return rows.length;
}

/** What the player itself says. */
const of = (reader: HeedPage, what: string): Promise<unknown> =>
  reader.page.evaluate(`(() => { const sound = document.querySelector('audio'); return ${what}; })()`);

async function until(reader: HeedPage, what: string): Promise<void> {
  while ((await of(reader, what)) !== true) await new Promise((resolve) => setTimeout(resolve, 50));
}

const tenMinutes = 600;

test('a sound is played by the keyboard, and jumped about in, in one look', async () => {
  const item = await anItem('voice.wav', aWav(tenMinutes));
  const reader = await aReader();
  const asked: string[] = [];
  reader.page.on('request', (request) => {
    if (request.url().includes('/media?for=')) asked.push(request.headers().range ?? 'whole');
  });
  await reader.open(item);
  const sound = reader.page.locator('audio');
  expect([await sound.getAttribute('aria-label'), asked]).toEqual(['Sound of item 1: Screenshot of messages', []]);
  await sound.focus();
  await reader.page.keyboard.press('Space');
  await until(reader, 'sound.currentTime > 0.3');
  expect(await of(reader, 'sound.duration')).toBeCloseTo(tenMinutes, 0);
  for (const at of [500, 100, 590]) {
    await of(reader, `sound.currentTime = ${at}`);
    await until(reader, `sound.currentTime > ${at}.2 && !sound.seeking`);
  }
  expect(asked.filter((range) => /^bytes=[1-9]\d+-/.test(range)).length).toBeGreaterThan(0);
  expect(await looks()).toBe(1);
  // What a browser offers past the log is not offered here.
  expect(await of(reader, '[...sound.controlsList]')).toEqual(['nodownload', 'noremoteplayback']);
  expect(await reader.page.locator('.heed-viewer__problem').isVisible()).toBe(false);
  expect(reader.complaints).toEqual([]);
  await reader.isSound();
}, 60_000);

test('a sound is played without scripts', async () => {
  const item = await anItem('voice.wav', aWav());
  const reader = await aReader({ javaScript: false });
  const before = await looks();
  await reader.open(item);
  const fetched = reader.page.waitForResponse((response) => response.url().includes('/media?for='));
  await reader.page.locator('audio').focus();
  await reader.page.keyboard.press('Space');
  expect([(await fetched).status(), await looks()]).toEqual([206, before + 1]);
}, 60_000);

test('a video that the browser can’t play says so in words', async () => {
  const item = await anItem('clip.mp4', anMp4());
  const reader = await aReader();
  await reader.open(item);
  await reader.page.locator('video').focus();
  await reader.page.keyboard.press('Space');
  await reader.sees('This can’t be played here now.');
  await reader.isSound();
}, 60_000);
