import { chromium, type Browser, type Page } from 'playwright-core';
import { checkerIsReady, checkHtml } from '../html-checker.js';
import { addressOf } from '../services/address-of.js';
import type { HttpAnswer } from '../web/http-client.js';
import { HeedPage } from './heed-page.js';
import { keepPicture } from './pictures.js';
import { type Round, routeOf, type Sight } from './round.js';

/** Two cores, two windows. */
const windows = 2;

/** Walks rounds in one real browser. Answers with everything that is wrong, and with each route that the round never came to. */
export function useRounds(): <Place>(round: Round<Place>, place: Place, origin: string) => Promise<string[]> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(addressOf('HEED_TEST_BROWSER'));
    await checkerIsReady();
  }, 120_000);
  afterAll(() => browser.close());
  return async (round, place, origin) => {
    const seen = new Set<string | null>();
    const faults: string[] = [];
    const sights = inTurn(round.walk(place), ({ page }) => page.status === 200 && seen.add(routeOf(page.path, round.routes)));
    await Promise.all(
      Array.from({ length: windows }, async () => {
        const window = await Window.open(browser, origin);
        for await (const sight of sights()) faults.push(...(await window.looksAt(sight, round.about)));
        await window.close();
      }),
    );
    const never = round.routes.filter((route) => !seen.has(route)).map((route) => `${route} was never seen`);
    return [...faults, ...never];
  };
}

/** One walk for several who look: whoever is free takes the next sight. */
function inTurn(walk: AsyncIterable<Sight>, note: (sight: Sight) => void): () => AsyncGenerator<Sight> {
  const steps = walk[Symbol.asyncIterator]();
  return async function* () {
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return;
      note(step.value);
      yield step.value;
    }
  };
}

/** A window that shows pages just as the server sent them, head and body, whatever was asked to make it send them. */
class Window {
  private shown: Sight | null = null;

  private constructor(
    private readonly browserPage: Page,
    private readonly heed: HeedPage,
  ) {}

  static async open(browser: Browser, origin: string): Promise<Window> {
    const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const window = new Window(page, await HeedPage.over(page, { origin, javaScript: true }));
    await page.route(
      () => true,
      async (route) => {
        if (route.request().isNavigationRequest()) return route.fulfill(window.answer());
        const seen = await window.evidenceAt(new URL(route.request().url()).pathname);
        return seen === null ? route.fallback() : route.fulfill(seen);
      },
    );
    return window;
  }

  async looksAt(sight: Sight, about: string): Promise<string[]> {
    const { state, page } = sight;
    const where = `${about}, ${state} (${page.path})`;
    const html = faultsOf(where, () => checkHtml(page.html, page.path));
    this.shown = sight;
    const faults: string[] = [];
    for (const [width, height] of [
      [1280, 900],
      [320, 640],
    ] as const) {
      await this.browserPage.setViewportSize({ width, height });
      if (width === 1280) await this.heed.open(page.path);
      faults.push(...(await faultsOf(`${where} at ${width}`, () => this.heed.axe())));
    }
    faults.push(...(await faultsOf(where, () => this.heed.fitsAPhone())), ...(await html));
    await keepPicture(this.browserPage, `${about} ${state}`);
    const meant = `answered ${page.status}`;
    const complaints = this.heed.complaints.splice(0).filter((complaint) => !complaint.endsWith(meant));
    return [...faults, ...complaints.map((complaint) => `${where}: the browser complained: ${complaint}`)];
  }

  close(): Promise<void> {
    return this.heed.close();
  }

  private answer(): Given {
    if (this.shown === null) throw new Error('No page to show');
    const { status, headers, html } = this.shown.page;
    return given({ status, headers, body: Buffer.from(html) });
  }

  /** The window is nobody's, so evidence is fetched by whoever met the page. */
  private async evidenceAt(path: string): Promise<Given | null> {
    const by = this.shown?.by ?? null;
    return by === null || !path.startsWith('/evidence/') ? null : given(await by.http.get(path));
  }
}

interface Given {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function given({ status, headers, body }: Pick<HttpAnswer, 'status' | 'headers' | 'body'>): Given {
  const kept = Object.entries(headers).filter(([name]) => !['set-cookie', 'transfer-encoding', 'content-length'].includes(name));
  return { status, headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), body };
}

async function faultsOf(where: string, look: () => Promise<void>): Promise<string[]> {
  return look().then(
    () => [],
    (fault: Error) => [`${where}: ${fault.message}`],
  );
}
