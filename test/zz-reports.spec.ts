import { chromium } from 'playwright-core';
import { useServer } from './support/server.js';
import { HeedPage } from './support/browser/heed-page.js';
import { aSchoolThatTakesReports, begins, goesOn, fills, chooses, sends } from './scenarios/reporter.js';
import { aReport } from './support/school.js';
const heed = useServer({ now: '2026-11-09T18:21:00Z' });
const out = '/tmp/x/shots-reports';
it('shoots', async () => {
  const school = await aSchoolThatTakesReports(heed());
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const teacher = await school.visitor('teacher');
  const faults: string[] = [];
  const shot = async (name: string, path: string, who = teacher) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: heed().url, reducedMotion: 'reduce' });
      const token = who.http.cookies.get('heed-session')?.value ?? '';
      if (token) await context.addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
      await context.route('**/assets/**', (route) => route.fulfill({ path: `/work/main/dist/public/${new URL(route.request().url()).pathname.slice(8)}` }));
      const page = await context.newPage();
      const hp = await HeedPage.over(page, { origin: heed().url, javaScript: true });
      await page.goto(path);
      if (name.includes('error')) { const b = page.getByRole('button', { name: /Continue|Send report|Send message/ }).first(); await b.click(); await page.waitForLoadState(); }
      await page.screenshot({ path: `${out}/${name}-1280.png`, fullPage: true });
      try { await hp.axe(); } catch (e) { faults.push(`${name}: ${(e as Error).message}`); } try { await hp.fitsAPhone(); } catch (e) { faults.push(`${name}: ${(e as Error).message}`); }
      await page.setViewportSize({ width: 375, height: 740 });
      await page.screenshot({ path: `${out}/${name}-375.png`, fullPage: true });
      faults.push(...hp.complaints.filter((c) => !c.includes('inline style')).map((c) => `${name}: ${c}`));
      await context.close();
  };
  const only = process.env.ONLY?.split(',') ?? [];
  const want = async (name: string, path: string, who = teacher) => { if (only.length === 0 || only.some((o) => name.startsWith(o))) await shot(name, path, who); };
  await want('a0-home-first', '/');
  await want('a1-start', '/report');
  await want('a1-start-error', '/report');
  await want('a2-left', '/left');
  await begins(teacher, 'Something an adult working here did or posted');
  const shots: Record<string, string> = { 'What happened?': 'b-what', 'Where did it happen?': 'b-where', 'When did anyone who works here first know about this?': 'b-first', 'Who is it about?': 'b-subject', 'Is it one of these people?': 'b-match', 'Is a child involved?': 'b-child', 'Which child is it?': 'b-children', 'Four short questions about the child': 'b-facts', 'Is there anyone who must not see this?': 'b-mustnot', 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?': 'b-gate', 'Is anyone in danger right now?': 'b-danger', 'Who told you?': 'b-told', 'Who have you told already?': 'b-already' };
  const answers = Object.fromEntries(Object.entries(shots).map(([h, name]) => [h, async (v: typeof teacher) => { await want(name, v.page.path); if (['b-first', 'b-facts', 'b-mustnot', 'b-told', 'b-gate', 'b-danger', 'b-subject'].includes(name)) await want(`${name}-error`, v.page.path); await more[h]?.(v); }]));
  const more: Record<string, (v: typeof teacher) => void | Promise<void>> = {
    'Is anyone in danger right now?': chooses('No'),
    'Who told you?': async (v) => { v.chooses('A parent or carer told me'); v.fills('Their name, if somebody told you', 'Corra Tolliday'); },
    'What happened?': fills({ 'What happened?': 'Wren’s mum stopped me at the gate and showed me messages on Wren’s phone from Mr Ondry’s own account. They go back to September.\n\nHe tells her not to say they talk and asks her to delete them. Some are sexual. I didn’t see any pictures.' }),
    'Where did it happen?': async (v) => { v.fills('App, site or place', 'Pixlo'); v.fills('Account name or web address', '@c.ondry.strings'); v.chooses('A personal account'); },
    'When did anyone who works here first know about this?': fills({ Day: '9', Month: '11', Year: '2026', Time: '18:05' }),
    'Who is it about?': async (v) => { v.fills('Name', 'Casimr Ondry'); await v.presses('Add another person'); await want('b-subject-two', v.page.path); },
    'Is it one of these people?': chooses('Casimir Ondry, Teaching assistant'),
    'Is a child involved?': chooses('Yes'),
    'Which child is it?': fills({ Name: 'Wren Tolliday', 'Year group or age (optional)': 'Year 10' }),
    'Four short questions about the child': async (v) => { v.chooses('Yes', { in: 'Were any of the words sexual?' }); v.chooses('Yes', { in: 'Was the child asked to keep it secret' }); v.chooses('No', { in: 'Was there talk of meeting up?' }); v.chooses('Not sure', { in: 'Was the child threatened or hurt?' }); },
    'Is there anyone who must not see this?': chooses('No'),
    'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?': chooses('No'),
    'Who have you told already?': () => undefined,
  };
  await goesOn(teacher, { ...answers, 'Add what you have': undefined as never });
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  teacher.attaches('Choose files', { name: 'messages-1.png', bytes: png }, { name: 'voice-note.m4a', bytes: Buffer.from('not sound at all') });
  await teacher.continues();
  console.log(teacher.page.status, teacher.page.problems, teacher.page.text.slice(0, 600));
  await want('c-evidence', '/report/evidence');
  await teacher.opens('/report/evidence'); await teacher.follows('Remove messages-1.png'); await want('c-evidence-remove', teacher.page.path);
  await teacher.opens('/report/evidence'); await teacher.continues();
  await want('d-check', '/report/check');
  await want('d-check-error', '/report/check');
  await want('a3-go-on', '/report'); await want('a4-delete', '/report/delete'); await want('a5-home-draft', '/');
  await teacher.opens('/report/check');
  const ref = await sends(teacher);
  await want('e-sent', `/reports/${ref}/sent`); await want('e-list', '/reports'); await want('e-show', `/reports/${ref}`); await want('e-show-error', `/reports/${ref}`);
  await want('e-more-gate', `/reports/${ref}/evidence`); await want('e-more', `/reports/${ref}/evidence?gate=no`);
  console.log((await teacher.http.get(`/reports/${ref}/receipt`)).body.toString());
  await aReport(school, { kind: 'harmful_material' });
  const dsl = await school.visitor('dsl'); await want('f-home-dsl', '/', dsl);
  const assistant = await school.visitor('assistant');
  await begins(assistant, 'Nude, sexual or illegal material (no upload)');
  await goesOn(assistant, { 'Please leave it where it is': undefined as never });
  await want('g-material', assistant.page.path, assistant); await want('g-material-error', assistant.page.path, assistant);
  await goesOn(assistant, { 'What you know about it': undefined as never });
  await want('g-material-who', assistant.page.path, assistant);
  const head = await school.visitor('chair');
  await begins(head, 'A concern about how a report was handled'); await goesOn(head); 
  await want('h-check-chair', '/report/check', head);
  const ref2 = await sends(head); await want('h-sent', `/reports/${ref2}/sent`, head);
  await browser.close();
  console.log(faults.join('\n'));
}, 280_000);
