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
  reader.page.evaluate(`(() => { const sound = document.querySelector('audio, video'); return ${what}; })()`);

async function until(reader: HeedPage, what: string): Promise<void> {
  while ((await of(reader, what)) !== true) await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * A film as a telephone makes it, recorded by the browser itself: H.264 where this browser has it.
 * @param seconds how long it plays, about
 */
async function aFilm(seconds: number): Promise<{ name: string; bytes: Buffer }> {
  const reader = await aReader();
  await reader.open('/');
  const recorded = await reader.page.evaluate(`(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const paint = canvas.getContext('2d');
    const type = ['video/mp4;codecs=avc1.42E01E', 'video/webm;codecs=vp9'].find((one) => MediaRecorder.isTypeSupported(one));
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: type });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => { recorder.onstop = resolve; });
    recorder.start();
    for (let frame = 0; frame < ${seconds * 25}; frame += 1) {
      paint.fillStyle = 'hsl(' + frame * 7 + ', 80%, 50%)';
      paint.fillRect(0, 0, 320, 240);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return { type, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  })()`);
  const { type, base64 } = recorded as { type: string; base64: string };
  return { name: type.startsWith('video/mp4') ? 'film.mp4' : 'film.webm', bytes: Buffer.from(base64, 'base64') };
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

test('a film is played, stopped and played again, picture by picture, in one look', async () => {
  const { name, bytes } = await aFilm(3);
  const item = await anItem(name, bytes);
  const reader = await aReader();
  const before = await looks();
  await reader.open(item);
  await reader.page.locator('video').focus();
  await reader.page.keyboard.press('Space');
  await until(reader, 'sound.currentTime > 1');
  expect(await of(reader, '[sound.videoWidth, sound.videoHeight]')).toEqual([320, 240]);
  await reader.page.keyboard.press('Space');
  await until(reader, 'sound.paused');
  await of(reader, 'sound.currentTime = 0.2');
  await until(reader, '!sound.seeking && sound.currentTime < 0.5');
  // What is shown is the film, not a black box.
  const shown = await of(
    reader,
    `(() => {
      const paint = Object.assign(document.createElement('canvas'), { width: 320, height: 240 }).getContext('2d');
      paint.drawImage(sound, 0, 0);
      return Math.max(...paint.getImageData(160, 120, 1, 1).data.slice(0, 3)) > 100;
    })()`,
  );
  expect([shown, await looks()]).toEqual([true, before + 1]);
  expect(await reader.page.locator('.heed-viewer__problem').isVisible()).toBe(false);
  expect(reader.complaints).toEqual([]);
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
