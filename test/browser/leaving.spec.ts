import { Sessions } from '../../src/accounts/index.js';
import { aSchoolThatTakesReports } from '../scenarios/reporter.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { useBrowser } from '../support/browser/use-browser.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const browser = useBrowser();
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

describe.each([
  ['with JavaScript', true, 375, 'teacher'],
  ['without JavaScript', false, 1280, 'assistant'],
] as const)('Leaving a report, %s', (_, javaScript, width, who) => {
  async function signsIn({ page }: HeedPage): Promise<void> {
    const token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members[who].accountId, true));
    await page.context().addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
  }

  test('Back shows only the sign-in, and what was finished is kept', async () => {
    const page = await browser.newPage({ origin: heed().url, width, javaScript });
    const isAt = (name: string) => page.page.getByRole('heading', { level: 1, name }).waitFor();
    await signsIn(page);
    await page.open('/report');
    await page.choose('Something an adult working here did or posted');
    await page.press('Continue');
    await isAt('Is anyone in danger right now?');
    await page.sees('Leaving signs you out.');
    await page.isSound();
    await page.follow('Leave this page');
    await isAt('Sign in');
    expect(page.path).toBe('/left');
    await page.isSound();

    await page.page.goBack();
    await isAt('Sign in');
    expect(await page.page.getByText('danger right now').count()).toBe(0);

    await signsIn(page);
    await page.open('/');
    await page.sees('You have started a report and not sent it.');
  });
});
