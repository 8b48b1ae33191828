import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page, Response } from 'playwright-core';
import { checkHtml } from '../html-checker.js';
import { WatchingHand } from './watching-hand.js';

const require = createRequire(import.meta.url);

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The base of the page objects: finds things by their labels, and checks a page for whoever cannot see, point or scroll sideways. */
export class HeedPage {
  /** What the browser had to say against the page. */
  readonly complaints: string[] = [];
  private document: Response | null = null;

  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly hand: WatchingHand,
  ) {}

  static async over(page: Page, { origin, javaScript }: { origin: string; javaScript: boolean }): Promise<HeedPage> {
    const self = new HeedPage(page, origin, await WatchingHand.over(page, javaScript));
    self.listen();
    return self;
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** What the server said to the page that is open. */
  get status(): number {
    return this.document?.status() ?? 0;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).trim();
  }

  async sees(words: string): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async fill(label: string, value: string, where: { in?: string } = {}): Promise<void> {
    await this.group(where).getByLabel(label, { exact: true }).fill(value);
  }

  async choose(label: string, where: { in?: string } = {}): Promise<void> {
    await this.group(where).getByLabel(label, { exact: true }).check();
  }

  async attach(label: string, ...files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).setInputFiles([...files]);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  /** Everything that must hold for every page in every state. */
  async isSound(): Promise<void> {
    await this.axe();
    await this.checkHtml();
    await this.fitsAPhone();
  }

  /** @throws Error that lists what axe finds */
  async axe(): Promise<void> {
    const violations = await this.hand.run<Violation[]>(
      axeSource(),
      "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
    );
    if (violations.length === 0) return;
    const lines = violations.flatMap(({ id, help, nodes }) => [
      `  ${id}: ${help}`,
      ...nodes.map((node) => `    ${node.html}\n      ${node.failureSummary ?? ''}`),
    ]);
    throw new Error(`axe finds on ${this.path}:\n${lines.join('\n')}`);
  }

  /** Checks the page as the server sent it. */
  async checkHtml(): Promise<void> {
    if (this.document === null) throw new Error('No page is open');
    await checkHtml(await this.document.text(), this.path);
  }

  /** Nobody scrolls sideways, down to 320 pixels, which is also a window of 1280 at 400 %. */
  async fitsAPhone(): Promise<void> {
    const usual = this.page.viewportSize();
    for (const width of [320, 375, 768]) {
      await this.page.setViewportSize({ width, height: 640 });
      const tooWide = await this.hand.run<string[]>(widerThanTheWindow);
      if (usual) await this.page.setViewportSize(usual);
      if (tooWide.length > 0) throw new Error(`${this.path} scrolls sideways at ${width} pixels because of:\n  ${tooWide.join('\n  ')}`);
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  private group({ in: legend }: { in?: string }): Page | Locator {
    return legend === undefined ? this.page : this.page.getByRole('group', { name: legend });
  }

  private listen(): void {
    this.page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === this.page.mainFrame();
      if (isPage && (response.headers()['content-type'] ?? '').startsWith('text/html')) this.document = response;
      if (response.status() >= 500) this.complaints.push(`${response.url()} answered ${response.status()}`);
    });
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      if (['http:', 'https:'].includes(url.protocol) && url.origin !== new URL(this.origin).origin)
        this.complaints.push(`${url.href} is not ours`);
    });
    this.page.on('pageerror', (fault) => this.complaints.push(fault.message));
    this.page.on('console', (message) => {
      // A page that answers 404 or 422 on purpose is reported as a resource that failed to load.
      const isThePage = message.text().startsWith('Failed to load resource') && message.location().url === this.document?.url();
      if (message.type() === 'error' && !isThePage) this.complaints.push(`${message.location().url}: ${message.text()}`);
    });
  }
}

const widerThanTheWindow = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const all = [...document.body.querySelectorAll('*')];
  const wide = all.filter((one) => one.getBoundingClientRect().right > root.clientWidth + 0.5);
  // A long word may stick out of something that is itself narrow enough.
  if (wide.length === 0) return all.filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0).slice(-5).map((one) => one.outerHTML.slice(0, 200)).concat('the page');
  return wide.filter((one) => !wide.some((other) => one !== other && one.contains(other))).slice(0, 5).map((one) => one.outerHTML.slice(0, 200));
})()`;

let source: string | null = null;

function axeSource(): string {
  source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}
