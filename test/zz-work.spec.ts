import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { Sessions } from '../src/accounts/index.js';
import { Casework } from './support/casework.js';
import { aReport, aSchool, named } from './support/school.js';
import { TestServer } from './support/server.js';

const axeSource = readFileSync(createRequire('/work/main/package.json').resolve('axe-core/axe.min.js'), 'utf8');
test('pictures', async () => {
  const heed = await TestServer.start({ now: '2026-11-09T18:05:00Z' });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const school = await aSchool(heed);
    const token = await school.work((tx) => heed.app.get(Sessions).begin(tx, school.members.head.accountId, true));
    const make = async () => new Casework(school, (await aReport(school, { about: 'assistant', child: 'yes' })).reference, 'head');
    const one = await make(), two = await make(), three = await make(), four = await make();
    const p1 = { ...two.limbs({ H1: 'not_sure', H2: 'yes' }), classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' };
    await two.all(() => two.triage(p1), () => two.does('P1.1'), () => two.does('P1.3', { body: 'lado', spokeTo: 'Merrin Stockdale', reference: 'L-204', advice: 'No interview yet.' }), () => two.leavesOut('P1.4'));
    await three.all(() => three.triage({ ...three.limbs(), classifications: ['conduct_breach'], categories: ['pupil_images'] }), () => three.does('P3.1'), () => three.does('P3.2'));
    await four.all(() => four.triage({ ...four.limbs(), classifications: ['conduct_breach'], categories: ['pupil_images'] }), () => four.does('P3.1'), () => four.does('P3.2'), () => four.leavesOut('P3.3'), () => four.leavesOut('P3.11'), () => four.decides({ pathway: 'P3', finding: 'proven', staff: ['first_written_warning'] }));
    const faults: string[] = [];
    for (const width of [1280, 375]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      await context.addCookies([{ name: 'heed-session', value: token, url: heed.url }]);
      const page = await context.newPage();
      await page.route('**/assets/**', (route) => route.fulfill({ path: `/work/main/dist/public${new URL(route.request().url()).pathname.replace('/assets', '')}` }));
      const shot = async (name: string) => {
        await page.screenshot({ path: `/tmp/x/shots/${name}-${width}.png`, fullPage: true });
        await page.addScriptTag({ content: axeSource });
        const found = (await page.evaluate('axe.run(document).then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 150)).join(" | ")))')) as string[];
        faults.push(...found.map((f) => `${name} ${width}: ${f}`));
        const wide = (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')) as boolean;
        if (wide) faults.push(`${name} ${width} scrolls sideways`);
      };
      const go = async (p: Page, path: string) => { const r = await p.goto(heed.url + path); if (r && r.status() >= 400) faults.push(`${path} ${r.status()}`); };
      await go(page, `/cases/${one.reference}/triage`); await shot('triage');
      await page.getByRole('button', { name: 'Continue' }).click(); await shot('triage-error');
      for (const limb of ['H1','H2','H3','H4']) { await page.locator(`input[name=${limb}][value=${limb === 'H1' ? 'not_sure' : 'no'}]`).check(); await page.locator(`#${limb}Why`).fill('Nobody knows yet.'); }
      await page.getByRole('button', { name: 'Continue' }).click(); await shot('triage-decision');
      await go(page, `/cases/${two.reference}/actions`); await shot('actions');
      await go(page, `/cases/${two.reference}/actions/${await two.idOf('P1.10')}`); await shot('action');
      await go(page, `/cases/${two.reference}/actions/${await two.idOf('P1.3')}`); await shot('action-done');
      await go(page, `/cases/${two.reference}/restriction`); await shot('restriction');
      await go(page, `/cases/${two.reference}/threshold`); await shot('threshold');
      await go(page, `/cases/${two.reference}/pause`); await shot('pause');
      await go(page, `/cases/${two.reference}/outcome`); await shot('outcome-before');
      await go(page, `/cases/${three.reference}/outcome`); await shot('outcome');
      await go(page, `/cases/${four.reference}/outcome`); await shot('outcome-done');
      await go(page, `/cases/${three.reference}/close`); await shot('close-not');
      await go(page, `/cases/${four.reference}/close`); await shot('close');
      await go(page, `/cases/${four.reference}/reopen`); await shot('reopen');
      await go(page, `/cases/${two.reference}`); await shot('overview');
      await context.close();
    }
    console.log(faults.join('\n') || 'no faults');
  } finally {
    await browser.close();
    await heed.stop();
  }
}, 140_000);
