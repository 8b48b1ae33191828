import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addsEvidence, aScreenshot, itemsOn } from '../support/evidence.js';
import { ConfirmGate } from '../../src/cases/index.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { checkHtml } from '../support/html-checker.js';
import { exportsCase, packed, stranger, unpacked, type Unpacked } from '../support/exported-case.js';
import { aReport, aSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describe('The page in a case file, opened from a disk, with no network', () => {
  const server = useServer({ now: '2026-11-18T09:15:00Z' });
  const browser = useBrowser();
  let disk: string;
  let reference: string;
  let zip: Buffer;
  let receipt: Buffer;
  let words: Buffer;
  let address: string;
  let html: string;

  beforeAll(async () => {
    const school = await aSchool(server());
    ({ reference } = await aReport(school, { about: 'Ferdinand Oakapple', child: 'yes', whatHappened: 'He put pictures on his page.' }));
    const slt = await school.visitor('slt');
    await addsEvidence(slt, reference, { name: 'messages.png', bytes: await aScreenshot() });
    const [item = ''] = itemsOn(slt);
    await server()
      .app.get(ConfirmGate)
      .run(school.actor('slt'), item.split('/').at(-1) ?? '');
    zip = await exportsCase(await school.visitor('head'), reference);
    const teacher = await school.visitor('teacher');
    receipt = (await teacher.http.get(`/reports/${reference}/receipt`)).body;
    words = (await teacher.http.get(`/reports/${reference}/words`)).body;
    html = (await unpacked(zip)).get(`${reference}/data/proof/check.html`)?.toString() ?? '';
    expect((await teacher.http.get(`/reports/${reference}/check-page`)).body.toString()).toBe(html);
    disk = await mkdtemp(join(tmpdir(), 'heed-check-'));
    await writeFile(join(disk, 'check.html'), html);
    address = pathToFileURL(join(disk, 'check.html')).href;
  }, 120_000);
  afterAll(() => rm(disk, { recursive: true, force: true }));

  async function opened(width = 1280): Promise<HeedPage> {
    const page = await browser.newPage({ origin: 'http://127.0.0.1:9', width });
    await page.page.context().setOffline(true);
    await page.open(address);
    return page;
  }

  async function answerTo(page: HeedPage, ...files: readonly [name: string, bytes: Buffer][]): Promise<string> {
    await page.attach('Choose the file', ...files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })));
    await page.press('Check the file');
    await page.page.locator('#answer.holds, #answer.fails').waitFor();
    return page.page.locator('#answer').innerText();
  }

  it('is one sound file that asks nothing of anybody', async () => {
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)[^"'`\s]+\.(js|css|woff2?)/);
    expect(html).toContain(`content="default-src 'none'; script-src 'sha256-`);
    await checkHtml(html, 'check.html');
    const page = await opened();
    await page.axe();
    await page.fitsAPhone();
  });

  it('says that a good file holds', async () => {
    const page = await opened();
    const said = await answerTo(page, ['case.zip', zip]);
    expect(said).toContain('This case file holds');
    expect(said).toContain('It has the fingerprint that was put on the log on Wednesday 18 November 2026, 09:15.');
    expect(said).not.toContain('Does not hold.');
    await page.axe();
    await page.fitsAPhone();
  });

  it('checks signatures by itself where the browser can’t', async () => {
    const page = await opened();
    await page.page.addInitScript("crypto.subtle.importKey = () => Promise.reject(new Error('unknown'))");
    await page.open(address);
    expect(await answerTo(page, ['case.zip', zip])).toContain('This case file holds');
    await page.open(address);
    const changed = Buffer.from(receipt.toString().replace('999', '998'));
    expect(await answerTo(page, ['receipt.txt', changed])).toContain('It was changed after it was made');
  });

  it.each<[string, (files: Unpacked, folder: string) => void, string]>([
    [
      'a changed byte in a document',
      (files, at) => files.get(`${at}data/case-file.pdf`)?.writeUInt8(0, 900),
      'data/case-file.pdf: This file was changed',
    ],
    [
      'a changed entry',
      (files, at) => {
        const entries = files.get(`${at}data/proof/entries.jsonl`)?.toString() ?? '';
        files.set(`${at}data/proof/entries.jsonl`, Buffer.from(entries.replace('case.exported', 'case.viewed')));
      },
      'is not what stands on the log under this seal',
    ],
    [
      'a changed seal',
      (files, at) => files.get(`${at}data/proof/checkpoint.txt`)?.write('H', 0),
      'The seal of the log: checkpoint.txt holds no seal',
    ],
    ['a missing file', (files, at) => files.delete(`${at}data/evidence/001.png`), 'data/evidence/001.png: This file is missing'],
    [
      'an added file',
      (files, at) => files.set(`${at}data/evidence/002.png`, Buffer.from('x')),
      'data/evidence/002.png: This file was added',
    ],
    [
      'another key',
      (files, at) => files.set(`${at}data/proof/public-key.txt`, Buffer.from(`${stranger('heed/another').keyLine}\n`)),
      'The signature: The list of fingerprints is not signed by the key in this file',
    ],
  ])('names %s', async (_, change, words) => {
    const files = await unpacked(zip);
    change(files, `${reference}/`);
    const page = await opened(375);
    const said = await answerTo(page, ['case.zip', await packed(files)]);
    expect(said).toContain('This case file does not hold');
    expect(said).toContain(words);
    await page.axe();
    await page.fitsAPhone();
  });

  it('checks a receipt with the reporter’s words, and refuses one changed letter', async () => {
    const page = await opened(375);
    expect(await answerTo(page, ['words.txt', words], ['receipt.txt', receipt])).toContain(
      'These are the words that were sent. Not one letter is different.',
    );
    await page.open(address);
    const changed = Buffer.from(words.toString().replace('pictures', 'Pictures'));
    expect(await answerTo(page, ['words.txt', changed], ['receipt.txt', receipt])).toContain('These are not the words that were sent');
    await page.open(address);
    expect(await answerTo(page, ['receipt.txt', Buffer.from(receipt.toString().replace('999', '998'))])).toContain(
      'It was changed after it was made',
    );
  });

  it('checks the folder that it was unpacked into', async () => {
    const place = join(disk, 'unpacked');
    for (const [path, bytes] of await unpacked(zip)) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await writeFile(join(place, path), bytes);
    }
    const page = await opened();
    const checks = async () => {
      await page.page.getByLabel('Or choose a folder').setInputFiles(join(place, reference));
      await page.press('Check the file');
      await page.page.locator('#answer.holds, #answer.fails').waitFor();
      return page.page.locator('#answer').innerText();
    };
    expect(await checks()).toContain('This case file holds');
    await page.open(address);
    await writeFile(join(place, reference, 'data/evidence/001.png'), 'another');
    expect(await checks()).toContain('data/evidence/001.png: This file was changed');
  });

  it('says what is missing when nothing was chosen, and that what is no archive can’t be read', async () => {
    const page = await opened();
    await page.press('Check the file');
    await page.sees('Choose a file first');
    expect(await answerTo(page, ['holiday.jpg', Buffer.from('not an archive')])).toContain('The ZIP file: It can’t be read');
  });
});
