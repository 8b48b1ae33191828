import { buffer } from 'node:stream/consumers';
import { generateSync } from 'otplib';
import { Passwords } from '../../src/accounts/passwords.js';
import { password } from '../scenarios/school-office.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { addsEvidence, aScreenshot, itemsOn } from '../support/evidence.js';
import { opensSound } from '../support/exported-file.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const words = 'He put photos of a school trip on his own page.';

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('HR, brought in by the case manager, %s', (_, javaScript) => {
  const heed = useServer({ now: '2026-11-09T10:20:00Z' });
  const browser = useBrowser();
  let school: TestSchool;
  let reference: string;
  let screenshot: Buffer;
  beforeAll(async () => {
    school = await aSchool(heed());
    screenshot = await aScreenshot();
    ({ reference } = await aReport(school, { whatHappened: words, child: 'yes', tellHeadteacher: true }));
    await letsItThrough();
    const hash = await heed().app.get(Passwords).hash(password);
    const { accountId } = school.members.hr;
    await school.work((tx) => tx.query('UPDATE account SET password_hash = ?, second_step_since = NULL WHERE id = ?', [hash, accountId]));
  });

  /** The headteacher adds a picture and answers for it. */
  async function letsItThrough(): Promise<void> {
    const head = await school.visitor('head');
    await addsEvidence(head, reference, { name: 'page.png', bytes: screenshot });
    await head.opens(itemsOn(head)[0] ?? '');
    head.chooses('No');
    await head.presses('I have checked: show a viewing copy');
  }

  test('signs in, exports it for HR, and every fingerprint is right', async () => {
    const hr = await browser.newPage({ origin: heed().url, javaScript });
    await signsIn(hr);
    await hr.open(`/cases/${reference}/export`);
    expect(hr.status).toBe(404);
    await bringsIn();
    await hr.open('/');
    await hr.follow('Cases');
    await hr.page.locator(`main a[href="/cases/${reference}"]`).first().click();
    await hr.sees(words);
    await hr.follow('Export');
    await hr.isSound();
    await hr.press('Export the case file');
    await hr.sees('There is a problem');
    await hr.choose('Human resources');
    await hr.page.getByLabel('Who will get it?').fill('Philippa Nettlecombe, HR adviser');
    await hr.page.getByLabel('Why is it needed?').fill('To advise on what comes next.');
    const [download] = await Promise.all([hr.page.waitForEvent('download', { timeout: 30_000 }), hr.press('Export the case file')]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const files = await opensSound(await buffer(await download.createReadStream()));
    expect([...files.values()].some((bytes) => bytes.equals(screenshot))).toBe(true);
    const head = await school.visitor('head');
    await head.opens(`/cases/${reference}/audit`);
    head.sees('Exported the case file');
  }, 120_000);

  async function bringsIn(): Promise<void> {
    const head = await school.visitor('head');
    await head.opens(`/cases/${reference}/people/bring-in`);
    head.fills('Whom do you bring in?', 'Philippa Nettlecombe, HR adviser');
    head.chooses('HR adviser');
    head.fills('Why do they need to see it?', 'Advice on what comes next.');
    await head.presses('Bring them in');
  }

  /** For the first time: whoever reads cases sets up codes. */
  async function signsIn(hr: HeedPage): Promise<void> {
    await hr.open('/sign-in');
    await hr.fill('Email address', school.members.hr.email);
    await hr.fill('Password', password);
    await hr.press('Sign in');
    const key = await hr.page.getByRole('link', { name: 'Open your app with this key' }).getAttribute('href');
    const [, secret = ''] = /secret=([A-Z2-7]{32})/.exec(key ?? '') ?? [];
    await hr.fill('Six-digit code', generateSync({ secret, epoch: heed().clock.now().getTime() / 1_000 }));
    await hr.press('Set up codes');
    await hr.sees('recovery codes');
  }
});
