import { Sessions } from '../../src/accounts/index.js';
import { aSchoolThatTakesReports } from '../scenarios/reporter.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { Keyboard } from '../support/browser/keyboard.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { useServer } from '../support/server.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const browser = useBrowser();
let page: HeedPage;
let keyboard: Keyboard;
let token = '';

beforeAll(async () => {
  const school = await aSchoolThatTakesReports(heed());
  token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members.teacher.accountId, true));
});

beforeEach(async () => {
  page = await browser.newPage({ origin: heed().url });
  await page.page.context().addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
  keyboard = new Keyboard(page.page);
});

async function isAt(heading: string): Promise<void> {
  await page.page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function answers(heading: string, answer: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await isAt(heading);
  await answer();
  await keyboard.presses('Continue');
}

test('the first Tab of a page leads past its header', async () => {
  await page.open('/');
  expect((await keyboard.tabs()).name).toBe('Skip to main content');
  await page.page.keyboard.press('Enter');
  await keyboard.tabsTo('Start a report');
  await page.open('/report/kind');
  expect((await keyboard.tabs()).name).toBe('Skip to main content');
  await page.page.keyboard.press('Enter');
  expect((await keyboard.tabs()).name).not.toBe('Leave this page');
});

test('a whole report is sent with the keyboard alone, and everything that has the focus shows it', async () => {
  await page.open('/');
  await keyboard.presses('Start a report');
  await answers('What do you want to report?', () => keyboard.chooses('Something an adult working here did or posted'));

  await isAt('Is anyone in danger right now?');
  await keyboard.presses('Continue');
  await page.sees('There is a problem');
  expect((await keyboard.focused()).name).toContain('There is a problem');
  await keyboard.tabsTo('Say whether anyone is in danger right now');
  await page.page.keyboard.press('Enter');
  expect((await keyboard.focused()).group).toContain('No');
  await page.page.keyboard.press('ArrowUp');
  expect((await keyboard.focused()).name).toBe('No');
  await keyboard.presses('Continue');

  await answers('Who told you?', () => keyboard.chooses('Nobody: I saw it, or it happened to me'));
  await answers('What happened?', () => keyboard.types('What happened?', 'He put photos of a school trip on his own page.'));
  await answers('When did it happen?');
  await answers('Where did it happen?');
  await answers('When did anyone who works here first know about this?', async () => {
    for (const [label, value] of Object.entries({ Day: '9', Month: '11', Year: '2026', Time: '08:30' })) await keyboard.types(label, value);
  });
  await answers('Who is it about?', () => keyboard.types('Name', 'Ferris Nockolds'));
  await answers('Is a child involved?', () => keyboard.chooses('No'));
  await answers('Is there anyone who must not see this?', () => keyboard.chooses('No'));
  await answers('Do you want the headteacher to receive it too?', () => keyboard.chooses('Yes'));
  await answers('Who have you told already?');
  await answers('Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?', () =>
    keyboard.chooses('I have nothing to add'),
  );
  await isAt('Check your answers');
  await keyboard.chooses('No');
  await keyboard.presses('Send report');
  await isAt('Report sent');
  await keyboard.presses('Go to home');
  await isAt('Hello, Maud');
}, 60_000);

test('leaving a report is at most five keys away', async () => {
  await page.open('/report');
  const passed: string[] = [];
  while (!passed.includes('Leave this page')) passed.push((await keyboard.tabs()).name);
  expect(passed.length).toBeLessThanOrEqual(5);
  await page.page.keyboard.press('Enter');
  await isAt('Sign in');
});
