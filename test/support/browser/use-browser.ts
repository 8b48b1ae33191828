import { chromium, type Browser } from 'playwright-core';
import { checkerIsReady } from '../html-checker.js';
import { addressOf } from '../services/address-of.js';
import { HeedPage } from './heed-page.js';

export interface PageOptions {
  /** Where Heed listens; `open` takes paths below it. */
  readonly origin: string;
  /** In CSS pixels: 1280 is a desk, 375 a phone. */
  readonly width?: number;
  readonly javaScript?: boolean;
}

/**
 * A browser for the tests of one file. Each page has cookies of its own, and is closed after its test; a complaint in its console, such as
 * something the Content-Security-Policy refused, fails the test.
 */
export function useBrowser(): { newPage(options: PageOptions): Promise<HeedPage> } {
  let browser: Browser;
  let open: HeedPage[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(addressOf('HEED_TEST_BROWSER'));
    await checkerIsReady();
  }, 120_000);
  afterEach(async () => {
    const pages = open;
    open = [];
    await Promise.all(pages.map((page) => page.close()));
    const complaints = pages.flatMap((page) => page.complaints);
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  });
  afterAll(() => browser.close());
  return {
    newPage: async (options) => {
      const page = await newPage(browser, options);
      open.push(page);
      return page;
    },
  };
}

async function newPage(browser: Browser, { origin, width = 1280, javaScript = true }: PageOptions): Promise<HeedPage> {
  const viewport = { width, height: width < 600 ? 740 : 900 };
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  return HeedPage.over(page, { origin, javaScript });
}
