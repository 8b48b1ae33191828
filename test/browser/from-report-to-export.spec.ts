import { buffer } from 'node:stream/consumers';
import { Sessions } from '../../src/accounts/index.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { aScreenshot } from '../support/evidence.js';
import { opensSound } from '../support/exported-file.js';
import type { AccountName, TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { aSchoolThatTakesReports } from '../scenarios/reporter.js';

const gate = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';
const limbs = ['1. Harmed a child?', '2. A possible crime against a child?', '3. A danger to children?', '4. Unfit to work with children?'];

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('From report to export, %s', (_, javaScript) => {
  const heed = useServer({ now: '2026-11-09T10:20:00Z' });
  const browser = useBrowser();
  let school: TestSchool;
  let screenshot: Buffer;
  let reference = '';
  beforeAll(async () => {
    school = await aSchoolThatTakesReports(heed());
    screenshot = await aScreenshot();
  });

  /** At a screen of their own, already signed in. */
  async function at(width: number, who: AccountName): Promise<HeedPage> {
    const token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members[who].accountId, true));
    const page = await browser.newPage({ origin: heed().url, width, javaScript });
    await page.page.context().addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
    return page;
  }

  async function isAt(page: HeedPage, heading: string): Promise<void> {
    await page.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.page.waitForLoadState();
  }

  /** Looks whether the page holds, does what it asks, and goes on. */
  async function answers(page: HeedPage, heading: string, answer: () => Promise<unknown>, button = 'Continue'): Promise<void> {
    await isAt(page, heading);
    await page.isSound();
    await answer();
    await page.press(button);
  }

  test('a teacher reports on a phone, with a screenshot', async () => {
    const teacher = await at(375, 'teacher');
    await teacher.open('/');
    await teacher.isSound();
    await teacher.press('Start a report');
    const nothing = () => Promise.resolve();
    await answers(teacher, 'What do you want to report?', () => teacher.choose('Something an adult working here did or posted'));
    await answers(teacher, 'Is anyone in danger right now?', () => teacher.choose('No'));
    await answers(teacher, 'Who told you?', () => teacher.choose('Nobody: I saw it, or it happened to me'));
    await answers(teacher, 'What happened?', () => teacher.fill('What happened?', 'He put photos of a school trip on his own page.'));
    await answers(teacher, 'When did it happen?', nothing);
    await answers(teacher, 'Where did it happen?', nothing);
    await answers(teacher, 'When did anyone who works here first know about this?', async () => {
      for (const [label, value] of Object.entries({ Day: '9', Month: '11', Year: '2026', Time: '08:30' })) await teacher.fill(label, value);
    });
    await answers(teacher, 'Who is it about?', () => teacher.fill('Name', 'Ferris Nockolds'));
    await answers(teacher, 'Is a child involved?', () => teacher.choose('No'));
    await answers(teacher, 'Is there anyone who must not see this?', () => teacher.choose('No'));
    await answers(teacher, 'Do you want the headteacher to receive it too?', () => teacher.choose('Yes'));
    await answers(teacher, 'Who have you told already?', nothing);
    await answers(teacher, gate, () => teacher.choose('No'));
    await answers(teacher, 'Add what you have', async () => {
      const file = { name: 'screenshot.png', mimeType: 'image/png', buffer: screenshot };
      await teacher.page.locator('input[type=file]').setInputFiles([file]);
      if (javaScript) await teacher.page.locator('.heed-file[data-state=added], .heed-file__state--ok').first().waitFor();
    });
    if (!javaScript) {
      // The whole form arrives at once, and the page comes back with what it took.
      await teacher.page.locator('.heed-file__state--ok').waitFor();
      await teacher.isSound();
      await teacher.press('Continue');
    }
    await answers(
      teacher,
      'Check your answers',
      async () => {
        await teacher.sees('screenshot.png');
        await teacher.choose('No', { in: 'Is any of them the person this is about, or someone who must not see it?' });
      },
      'Send report',
    );
    await isAt(teacher, 'Report sent');
    await teacher.isSound();
    reference = /HD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await teacher.page.locator('main').innerText())?.[0] ?? '';
    expect(reference).not.toBe('');
    await teacher.open(`/reports/${reference}`);
    await teacher.isSound();
  }, 120_000);

  test('the SLT contact opens it, answers for the picture, decides and writes', async () => {
    const slt = await at(1280, 'slt');
    await slt.open('/');
    await slt.isSound();
    await slt.open('/cases');
    await slt.isSound();
    await slt.page.locator(`main a[href="/cases/${reference}"]`).first().click();
    await slt.sees('He put photos of a school trip on his own page.');
    await slt.isSound();

    await slt.open(`/cases/${reference}/evidence`);
    await slt.isSound();
    await slt.page
      .getByRole('link', { name: /Item 1/ })
      .first()
      .click();
    await slt.sees('Nobody has looked at this yet');
    expect(await slt.page.locator('figure img').count()).toBe(0);
    await slt.isSound();
    await slt.choose('No', { in: gate });
    await slt.press('I have checked: show a viewing copy');
    const picture = slt.page.locator('figure.heed-viewer img');
    await picture.waitFor();
    const copy = await slt.page.request.get(new URL((await picture.getAttribute('src')) ?? '', heed().url).href);
    expect([copy.status(), copy.headers()['content-type']]).toEqual([200, expect.stringMatching(/^image\//) as string]);
    await slt.isSound();

    await slt.open(`/cases/${reference}/triage`);
    await slt.isSound();
    for (const [index, question] of limbs.entries()) {
      await slt.choose('No', { in: question });
      await slt.page.locator(`#H${index + 1}Why`).fill('So far as we know today.');
    }
    await slt.press('Continue');
    await slt.page.getByRole('heading', { name: 'What is it?' }).waitFor();
    await slt.isSound();
    await slt.page.locator('input[value=low_level_concern]').check();
    await slt.choose('Not sure', { in: 'Was it inconsistent with the staff code?' });
    await slt.page.getByLabel('Why did you decide this?').fill('A picture without permission.');
    await slt.press('Record this decision');
    await slt.sees('Decision recorded');
    await slt.isSound();

    await slt.open(`/cases/${reference}/actions`);
    await slt.isSound();
    await slt.page.getByRole('link', { name: 'Write the record' }).first().click();
    await slt.isSound();
    await slt.page.getByLabel('What was done?').fill('Wrote down what was said.');
    await slt.press('Record this');
    await slt.sees('Recorded');

    await slt.open(`/cases/${reference}/messages`);
    await slt.isSound();
    await slt.page.getByLabel('Write to the reporter').fill('Thank you. We are looking at it.');
    await slt.press('Send message');
    await slt.sees('Thank you. We are looking at it.');
    for (const section of ['reported', 'people', 'timeline', 'audit', 'outcome']) {
      await slt.open(`/cases/${reference}/${section}`);
      expect([section, slt.status]).toEqual([section, 200]);
      await slt.isSound();
    }
  }, 120_000);

  test('the headteacher exports it, and every fingerprint is right', async () => {
    const head = await at(1280, 'head');
    await head.open(`/cases/${reference}/export`);
    await head.isSound();
    await head.press('Export the case file');
    await head.sees('There is a problem');
    await head.isSound();
    await head.page.locator('input[name=purpose][value=hr]').check();
    await head.page.getByLabel('Who will get it?').fill('HR adviser');
    await head.page.getByLabel('Why is it needed?').fill('Advice on what comes next.');
    const [download] = await Promise.all([head.page.waitForEvent('download', { timeout: 30_000 }), head.press('Export the case file')]);
    const files = await opensSound(await buffer(await download.createReadStream()));
    expect([...files.values()].some((bytes) => bytes.equals(screenshot))).toBe(true);
  }, 120_000);
});
