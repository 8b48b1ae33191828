import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { open } from 'node:fs/promises';
import { RunningDownloads } from '../../src/cases/evidence/running-downloads.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { describeOnBothEngines } from '../support/database.js';
import { addsEvidence, itemsOn, letsThrough, placeOf, storedFiles } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { destroys, sendsForm } from '../support/locked.js';
import { anMp4, anMp4ThatIsAPage, aWav } from '../support/media.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { HttpAnswer } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('sound and video', (engine) => {
  const heed = useServer({ engine, settings: { EVIDENCE_MEDIA: 'sound,video' } });
  let school: TestSchool;
  let sent: SentReport;
  let slt: Visitor;

  beforeEach(async () => {
    school = await aSchool(heed(), `lane-${Math.random()}`);
    sent = await aReport(school, { child: 'yes', tellHeadteacher: true });
    slt = await school.visitor('slt');
  });

  async function anItem(name: string, bytes: Uint8Array): Promise<string> {
    await addsEvidence(slt, sent.reference, { name, bytes });
    const item = itemsOn(slt).at(-1) ?? '';
    await letsThrough(slt, item);
    return item;
  }

  /** Where the player of an item fetches its bytes, for whoever has its page in front of them. */
  async function playerOn(item: string, who = slt): Promise<string> {
    await who.opens(item);
    return who.page.root.querySelector('.heed-viewer video, .heed-viewer audio')?.getAttribute('src') ?? '';
  }

  const part = (path: string, range: string, more: Record<string, string> = {}, who = slt): Promise<HttpAnswer> =>
    who.http.send('GET', path, { range, ...more });

  async function looks(): Promise<number> {
    const rows = await school.work((tx) =>
      tx.query(`SELECT seq FROM audit_entry WHERE subject = ? AND action = 'evidence.played'`, [sent.caseId]),
    );
    return rows.length;
  }

  it('stand on the page of their item as players that fetch nothing by themselves, and only there the policy lets them', async () => {
    const item = await anItem('voice.wav', aWav());
    const page = await slt.http.get(item);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none';.*;media-src 'self'$/);
    const player = await playerOn(item);
    expect(player).toMatch(new RegExp(`^${item}/media\\?for=`));
    slt.sees('There are no captions', 'Write down what is said', 'If it doesn’t play, this browser doesn’t know this kind of file');
    slt.seesNothingOf('Print the viewing copy', 'Hide parts', 'Look closer');
    const sound = slt.page.root.querySelector('audio');
    expect([sound?.getAttribute('preload'), sound?.hasAttribute('controls'), sound?.hasAttribute('autoplay')]).toEqual([
      'none',
      true,
      false,
    ]);
    expect(await looks()).toBe(0);

    const video = await anItem('clip.mp4', anMp4());
    await playerOn(video);
    slt.sees('an MP4 video'.replace('an ', ''), 'Write down what is said and shown');
    expect(slt.page.root.querySelectorAll('video')).toHaveLength(1);
    for (const other of [`/cases/${sent.reference}/evidence`, `${video}/stop`, `${video}/sheet`, '/'])
      expect([other, (await slt.http.get(other)).headers['content-security-policy']]).toEqual([
        other,
        expect.not.stringContaining('media-src'),
      ]);
  });

  it('are given part by part, to the byte, all of it in one look', async () => {
    const wav = aWav(30);
    const item = await anItem('voice.wav', wav);
    const player = await playerOn(item);
    const end = wav.length - 1;
    for (const [range, first, last] of [
      ['bytes=0-', 0, end],
      ['bytes=0-0', 0, 0],
      ['bytes=65535-65536', 65_535, 65_536],
      ['bytes=131000-262200', 131_000, 262_200],
      [`bytes=${end}-${end + 500}`, end, end],
      ['bytes=-1000', end - 999, end],
    ] as const) {
      const answer = await part(player, range);
      expect([range, answer.status, answer.headers['content-range'], answer.headers['content-length']]).toEqual([
        range,
        206,
        `bytes ${first}-${last}/${wav.length}`,
        String(last - first + 1),
      ]);
      expect(answer.body.equals(wav.subarray(first, last + 1))).toBe(true);
    }
    const jumps = Array.from({ length: 40 }, (_, at) => (at * 7_919) % (wav.length - 100));
    const answers = await Promise.all(jumps.map((at) => part(player, `bytes=${at}-${at + 99}`)));
    expect(answers.every(({ status, body }, at) => status === 206 && body.equals(wav.subarray(jumps[at], (jumps[at] ?? 0) + 100)))).toBe(
      true,
    );
    const whole = await slt.http.send('GET', player);
    expect([whole.status, whole.body.equals(wav), whole.headers['content-range']]).toEqual([200, true, undefined]);
    expect(await looks()).toBe(1);
    await slt.opens(item);
    slt.sees('Played by Amabel Sedgewick, SLT contact for online conduct: no reason given');
    expect(heed().app.get(RunningDownloads, { strict: false }).running).toBe(0);
  });

  it('begin one sitting where many ask at once, and another with each page; the reason of the day stands beside it', async () => {
    const item = await anItem('voice.wav', aWav());
    await slt.opens(item);
    slt.fills('Why are you looking?', 'To decide what to do');
    await slt.presses('Keep my reason');
    const player = await playerOn(item);
    await Promise.all(Array.from({ length: 12 }, (_, at) => part(player, `bytes=${at * 10}-${at * 10 + 9}`)));
    expect(await looks()).toBe(1);
    await part(await playerOn(item), 'bytes=0-');
    expect(await looks()).toBe(2);
    // By its address alone it is one as well.
    for (const range of ['bytes=0-1', 'bytes=5-6']) expect((await part(`${item}/media`, range)).status).toBe(206);
    expect(await looks()).toBe(3);
    await slt.opens(item);
    slt.sees('Played by Amabel Sedgewick, SLT contact for online conduct: “To decide what to do”');
  });

  it('come with headers that run nothing, and answer what asks for nothing that is there', async () => {
    const wav = aWav();
    const item = await anItem('voice.wav', wav);
    const player = await playerOn(item);
    const asked = await slt.http.send('HEAD', player, { range: 'bytes=0-9' });
    expect([asked.status, asked.headers['content-length'], asked.body.length]).toEqual([200, String(wav.length), 0]);
    const none = await part(player, `bytes=${wav.length}-`);
    expect([none.status, none.headers['content-range'], none.body.length]).toEqual([416, `bytes */${wav.length}`, 0]);
    expect(await looks()).toBe(0);

    const first = await part(player, 'bytes=0-9');
    expect(first.headers).toMatchObject({
      'content-type': 'audio/wav',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
    });
    const tag = String(first.headers.etag);
    expect((await part(player, 'bytes=0-9', { 'if-range': tag })).status).toBe(206);
    for (const other of ['"another"', `W/${tag}`, 'Mon, 09 Nov 2026 18:05:00 GMT']) {
      const whole = await part(player, 'bytes=0-9', { 'if-range': other });
      expect([whole.status, whole.body.length]).toEqual([200, wav.length]);
    }
    for (const strange of ['bytes=0-1,5-6', 'bytes=9-1', 'lines=0-1', 'bytes=x']) expect((await part(player, strange)).status).toBe(200);
    expect(await looks()).toBe(1);
  });

  it('are nobody else’s to fetch: not with the address of another page, not by those who may not see the case', async () => {
    const item = await anItem('voice.wav', aWav());
    const player = await playerOn(item);
    const head = await school.visitor('head');
    expect((await part(player, 'bytes=0-9', {}, head)).status).toBe(404);
    const other = await anItem('other.wav', aWav(1));
    expect((await part(player.replace(item, other), 'bytes=0-9')).status).toBe(404);
    for (const made of ['x', '%00', `${'a'.repeat(5_000)}`])
      expect((await part(`${item}/media?for=${made}`, 'bytes=0-9')).status).toBe(404);
    expect(await looks()).toBe(0);
    expect((await part(await playerOn(item, head), 'bytes=0-9', {}, head)).status).toBe(206);
    const teacher = await school.visitor('teacher');
    const hidden = await part(player, 'bytes=0-9', {}, teacher);
    const nowhere = await part(player.replace(item, `${item.slice(0, -4)}0000`), 'bytes=0-9', {}, teacher);
    expect([hidden.status, hidden.body.equals(nowhere.body)]).toEqual([404, true]);
    expect((await slt.http.get(`${await anItem('words.txt', Buffer.from('words'))}/media`)).status).toBe(404);
    expect((await heed().visitor().http.send('GET', player)).status).toBe(303);
  });

  it('wait for the gate as everything does, and are cut off and gone once they are locked', async () => {
    await addsEvidence(slt, sent.reference, { name: 'long.mp4', bytes: anMp4('vide', randomBytes(20_000_000)) });
    const item = itemsOn(slt).at(-1) ?? '';
    expect(await playerOn(item)).toBe('');
    expect((await part(`${item}/media`, 'bytes=0-9')).status).toBe(404);
    await letsThrough(slt, item);
    const head = await school.visitor('head');
    await part(await playerOn(item, head), 'bytes=0-9', {}, head);
    const player = await playerOn(item);
    const playing = await begins(player, 'bytes=100-');
    let received = 0;
    const ended = new Promise<boolean>((resolve) => playing.once('close', () => resolve(playing.complete)));
    playing.on('error', () => undefined);
    playing.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received === chunk.length) playing.pause();
    });
    while (received === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await slt.opens(`${item}/stop`);
    await slt.presses('Lock this item now');
    playing.resume();
    expect(await ended).toBe(false);
    expect(received).toBeLessThan(20_000_000);
    expect(heed().app.get(RunningDownloads, { strict: false }).running).toBe(0);
    for (const method of ['GET', 'HEAD']) expect((await slt.http.send(method, player, { range: 'bytes=0-9' })).status).toBe(404);
    await slt.opens(item);
    slt.sees('Isaura Thackwell', 'Played it');
  });

  it('are never given from a file that was changed, not even the part before the change', async () => {
    const item = await anItem('long.mp4', anMp4('vide', randomBytes(1_000_000)));
    const player = await playerOn(item);
    await changes(placeOf(heed(), item), 900_000);
    const refused = await part(player, 'bytes=0-9');
    expect([refused.status, refused.body.toString()]).toEqual([422, '{"refused":"damaged"}']);
    expect(await looks()).toBe(0);
    expect(await playerOn(item)).toBe('');
    slt.sees('is damaged');
  });

  it('end the sitting where a file is changed while it is played', async () => {
    const bytes = anMp4('vide', randomBytes(1_000_000));
    const item = await anItem('long.mp4', bytes);
    const player = await playerOn(item);
    expect((await part(player, 'bytes=0-9')).status).toBe(206);
    await changes(placeOf(heed(), item), 500_000);
    await expect(part(player, 'bytes=0-')).rejects.toThrow(/aborted|hang up/);
    expect((await part(player, 'bytes=0-9')).status).toBe(422);
    await slt.opens(item);
    slt.sees('is damaged');
  });

  it('that are pages as well are only ever sound and video', async () => {
    const item = await anItem('clip.mp4', anMp4ThatIsAPage('alert(1)'));
    const answer = await part(await playerOn(item), 'bytes=0-');
    expect([answer.headers['content-type'], answer.headers['x-content-type-options']]).toEqual(['video/mp4', 'nosniff']);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    await addsEvidence(slt, sent.reference, { name: 'clip.mp4', bytes: Buffer.from('<svg onload="alert(1)"/>') });
    slt.sees('Its name says it is an MP4 video, but inside it is a web page.');
  });

  it('go out with the case file as they came', async () => {
    await anItem('voice.wav', aWav());
    const files = [...(await unpacked(await exportsCase(await school.visitor('head'), sent.reference)))];
    expect(files.filter(([, bytes]) => bytes.equals(aWav())).map(([name]) => name)).toEqual([expect.stringContaining('evidence')]);
  }, 60_000);

  it('are gone once two people had them destroyed, also for a player that stands on a page', async () => {
    const item = await anItem('voice.wav', aWav());
    const player = await playerOn(item);
    expect(await sendsForm(slt, item, `${item}/stop`, {})).toBe(303);
    await destroys(await school.visitor('head'), await school.visitor('dsl'), item);
    await heed().app.get(DueJobs).runDue();
    expect(await storedFiles(heed())).not.toContain(item.split('/').at(-1));
    expect((await part(player, 'bytes=0-')).status).toBe(404);
  }, 60_000);

  async function changes(place: string, at: number): Promise<void> {
    const file = await open(place, 'r+');
    await file.write(Buffer.from('another'), 0, 7, at);
    await file.close();
  }

  function begins(path: string, range: string): Promise<IncomingMessage> {
    const address = new URL(path, heed().url);
    return new Promise((resolve) => get(address, { headers: { cookie: slt.http.cookies.headerFor(address), range } }, resolve));
  }
});

describe('where neither is let in', () => {
  const heed = useServer();

  it.each([
    ['voice.wav', aWav(), 'We can’t take sound yet. Keep it safe, and write down what it says.'],
    ['clip.mp4', anMp4(), 'We can’t take video yet. Keep it safe, and write down what it shows.'],
  ])('%s is refused with a sentence, and nothing of it is kept', async (name, bytes, why) => {
    const school = await aSchool(heed(), `lane-${Math.random()}`);
    const sent = await aReport(school);
    const slt = await school.visitor('slt');
    const before = await storedFiles(heed());
    await addsEvidence(slt, sent.reference, { name, bytes });
    slt.sees('Not added.', why, 'PNG, JPEG or WebP pictures, PDF, text, saved e-mail (.eml, .msg). Up to');
    expect(await storedFiles(heed())).toEqual(before);
  });
});
