import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { addsEvidence, aHugePng, itemsOn } from './support/evidence.js';
import { aReport, aSchool } from './support/school.js';
import { useServer } from './support/server.js';

const heed = useServer();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

it('shoots', async () => {
  const school = await aSchool(heed());
  const sent = await aReport(school);
  const empty = await aReport(school, { about: 'Somebody Else' });
  const slt = await school.visitor('slt');
  const picture = await sharp(readFileSync('/work/shared/look/item-1.svg')).resize(720).png().toBuffer();
  await addsEvidence(slt, sent.reference, { name: 'messages-1.png', bytes: picture }, { name: 'chat.txt', bytes: Buffer.from('Maud: did you see this?\nCorra: yes, on Monday\n\nHe wrote it again.') }, { name: 'a-very-long-name-of-a-letter-that-somebody-saved-from-their-mail-without-thinking-about-it-at-all-2026-11-09.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }, { name: 'huge.png', bytes: aHugePng(60000, 60000) }, { name: 'stopped.png', bytes: picture }, { name: 'waiting.png', bytes: picture });
  const items = itemsOn(slt);
  for (const item of items.slice(0, 5)) { await slt.opens(item); slt.chooses('No'); await slt.presses('I have checked: show a viewing copy'); }
  const head = await school.visitor('slt');
  await head.opens(items[4] + '/stop'); await head.presses('Lock this item now');
  await slt.http.get(items[0] + '/copy'); await slt.http.get(items[0] + '/original');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const faults: string[] = [];
  try {
    for (const width of [1280, 375, 320]) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const cookie = slt.http.cookies.headerFor(new URL(heed().url)).split('; ').map((pair) => ({ name: pair.split('=')[0]!, value: pair.split('=').slice(1).join('='), url: heed().url }));
      await context.addCookies(cookie);
      const page = await context.newPage();
      await page.route('**/assets/**', (route) => { const path = new URL(route.request().url()).pathname.replace('/assets/', ''); const type = path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : path.endsWith('.svg') ? 'image/svg+xml' : 'font/woff2'; return route.fulfill({ body: readFileSync('/work/main/dist/public/' + path), contentType: type }); });
      const wrong: string[] = [];
      page.on('console', (m) => { if (m.type() === 'error' && !m.text().includes('Applying inline style')) wrong.push(m.text()); });
      const shoot = async (name: string) => {
        await page.waitForTimeout(150);
        await page.screenshot({ path: `/tmp/x/ev-${name}-${width}.png`, fullPage: true });
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (scroll > 0) faults.push(`${name} ${width}: scrolls ${scroll}`);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => ((await (window as any).axe.run()).violations as any[]).map((v) => `${v.id}: ${v.nodes.map((n: any) => n.html).join(' | ')}`));
        for (const f of found) faults.push(`${name} ${width}: ${f}`);
        for (const w of wrong.splice(0)) faults.push(`${name} ${width}: console ${w}`);
      };
      const open = (path: string) => page.goto(heed().url + path);
      await open(`/cases/${empty.reference}/evidence`); await shoot('empty');
      await open(`/cases/${sent.reference}/evidence`); await shoot('list');
      await open(`/cases/${sent.reference}/evidence/add`); await shoot('gate');
      await page.click('button:has-text("Continue")'); await shoot('gate-error');
      await page.click('label:has-text("Yes")'); await page.click('button:has-text("Continue")'); await shoot('leave');
      await open(`/cases/${sent.reference}/evidence/add`);
      await page.click('label:has-text("No")'); await page.fill('input[name=description]', 'Screenshot of messages'); await page.click('button:has-text("Continue")'); await shoot('upload');
      await page.setInputFiles('input[type=file]', [{ name: 'added-by-script.png', mimeType: 'image/png', buffer: picture }, { name: 'voice.m4a', mimeType: 'audio/mp4', buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A '), Buffer.alloc(300, 7)]) }]);
      await page.waitForTimeout(1200); wrong.splice(0); await shoot('uploaded');
      await page.click('button:has-text("Continue")'); await page.waitForTimeout(200);
      await open(items[0]!); await page.waitForLoadState('networkidle'); await shoot('item');
      await open(items[1]!); await shoot('text');
      await open(items[2]!); await shoot('pdf');
      await open(items[3]!); await page.waitForLoadState('networkidle'); wrong.splice(0); await shoot('huge');
      await open(items[4]!); await shoot('stopped');
      await open(items[5]!); await shoot('waiting');
      await open(items[5]! + '/stop'); await shoot('stop');
      await context.close();
    }
  } finally { await browser.close(); }
  console.log(faults.join('\n') || 'no faults');
}, 170_000);
