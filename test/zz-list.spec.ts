import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { TestServer } from './support/server.js';
import { aReport, aSchool, named } from './support/school.js';
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

it('shows', async () => {
  const server = await TestServer.start({ now: '2026-11-05T09:00:00Z' });
  const school = await aSchool(server);
  const old = await aReport(school, { about: 'assistant', child: 'yes', children: [named(school, 'Wren Tolliday', { engagement: 'pupil', about: 'Year 10, aged 15' })], childFacts: { sexual_words: 'yes', secrecy: 'yes', meeting_up: 'not_sure', threat_or_hurt: 'no' }, toldBy: 'parent', toldByName: 'Corra Tolliday', danger: 'no',
    whatHappened: 'Wren’s mum stopped me at the gate and showed me messages on Wren’s phone from Mr Ondry’s own account. They go back to September. He tells her not to say they talk and asks her to delete them. Some are sexual. I didn’t see any pictures.', gate: 'no', handle: '@c.ondry.strings' });
  server.clock.setTo(new Date('2026-11-09T08:00:00Z'));
  await aReport(school, { kind: 'abuse_of_staff', targets: [named(school, 'teacher')], about: null, whatHappened: 'word '.repeat(300) });
  await aReport(school, { kind: 'unwanted_contact', about: 'Ferdinand Oakapple', repeated: 'yes' });
  for (let i = 0; i < 22; i++) await aReport(school, { kind: 'something_else' });
  server.clock.setTo(new Date('2026-11-09T14:00:00Z'));
  const pages: [string, string, string][] = [
    ['list', 'head', '/cases'], ['list-filter', 'head', '/cases?due=late&stage=received&kind=something_else'], ['list-empty', 'chair', '/cases'],
    ['overview', 'head', `/cases/${old.reference}`], ['reported', 'head', `/cases/${old.reference}/reported`],
    ['timeline', 'head', `/cases/${old.reference}/timeline`], ['audit', 'head', `/cases/${old.reference}/audit`], ['log', 'auditor', '/audit'],
  ];
  const only = (process.env.PAGES ?? '').split(',').filter(Boolean);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const setup = (globalThis as { extra?: (s: unknown, r: string) => Promise<void> }).extra; void setup;
  if (process.env.NOTES) {
    const v = await school.visitor('dsl');
    await v.opens(`/cases/${old.reference}/timeline`);
    v.fills('Add a note', 'Wren was at home with her mum. She was told she is not in trouble.\nShe asked that her form tutor is not told yet.');
    v.fills('Day', '6'); v.fills('Month', '11'); v.fills('Year', '2026'); v.fills('Time', '18:55');
    await v.presses('Add note');
    if (v.page.problems.length) console.log(v.page.problems, v.page.path);
  }
  for (const [name, who, path] of pages) {
    if (only.length && !only.includes(name)) continue;
    const visitor = await school.visitor(who as never);
    const cookie = visitor.http.cookies.get('heed-session')!.value;
    for (const width of [1280, 375]) {
      const context = await browser.newContext({ baseURL: server.url, viewport: { width, height: width < 600 ? 740 : 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
      await context.addCookies([{ name: 'heed-session', value: cookie, url: server.url }]);
      await context.route('**/assets/**', (r) => r.fulfill({ path: '/work/main/dist/public/' + new URL(r.request().url()).pathname.replace('/assets/', '') }));
      const page = await context.newPage();
      const answer = await page.goto(path);
      await page.screenshot({ path: `/tmp/x/shots/${name}-${width}.png`, fullPage: true });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      const cdp = await context.newCDPSession(page);
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 't' });
      await cdp.send('Runtime.evaluate', { expression: axe, contextId: executionContextId });
      const { result } = await cdp.send('Runtime.evaluate', { expression: `axe.run(document).then(({violations}) => JSON.stringify(violations.map((v) => [v.id, v.help, v.nodes.map((n) => n.html).slice(0, 4)])))`, contextId: executionContextId, awaitPromise: true, returnByValue: true });
      console.log(name, width, answer?.status(), 'scroll', wide, 'axe', result.value);
      if (answer && answer.status() >= 500) console.log((await page.textContent('main'))?.slice(0, 500));
      await context.close();
    }
  }
  await browser.close();
  await server.stop();
}, 120_000);
