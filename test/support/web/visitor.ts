import { checkHtml } from '../html-checker.js';
import type { GivenFile } from './filled-form.js';
import { tidy, type Where } from './find.js';
import { HttpClient, type HttpAnswer } from './http-client.js';
import { WebPage } from './web-page.js';

/** Who signs in, and how. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** The six digits of the moment, for those with a second step. */
  readonly code?: () => string | Promise<string>;
}

/**
 * A person at a browser without JavaScript, for scenarios that read like prose:
 * `await teacher.opens('/report'); teacher.chooses('A pupil or former pupil contacted me'); await teacher.continues();`
 */
export class Visitor {
  readonly http: HttpClient;
  private current: WebPage | null = null;

  constructor(
    origin: string,
    private readonly credentials: SignIn | null = null,
  ) {
    this.http = new HttpClient(origin);
  }

  /** The page in front of this person. */
  get page(): WebPage {
    if (this.current === null) throw new Error('Nothing is open yet');
    return this.current;
  }

  async signsIn(credentials: SignIn | null = this.credentials): Promise<WebPage> {
    if (credentials === null) throw new Error('Nobody to sign in as');
    await this.opens('/sign-in');
    this.fills('Email address', credentials.email);
    this.fills('Password', credentials.password);
    await this.presses('Sign in');
    if (credentials.code !== undefined && this.page.has('Six-digit code')) {
      this.fills('Six-digit code', await credentials.code());
      await this.continuesWith(['Sign in', 'Continue']);
    }
    if (this.page.path.startsWith('/sign-in'))
      throw new Error(`${credentials.email} could not sign in: ${this.page.problems.join('; ') || this.page.text}`);
    return this.page;
  }

  async signsOut(): Promise<WebPage> {
    return this.presses('Sign out');
  }

  /** Types an address into the browser. Nothing says that the page is there: look at its status, or use `sees`. */
  async opens(path: string): Promise<WebPage> {
    return this.shows(await this.http.get(path));
  }

  async follows(link: string, where: Where = {}): Promise<WebPage> {
    const target = new URL(this.page.hrefOf(link, where), new URL(this.page.path, this.http.origin));
    return this.opens(target.pathname + target.search);
  }

  fills(label: string, value: string, where: Where = {}): void {
    this.page.fill(label, value, where);
  }

  /** Fills in the three parts of a date: `fillsDate('When did it happen?', '2026-11-09')`. */
  fillsDate(question: string, isoDate: string): void {
    const [year = '', month = '', day = ''] = isoDate.split('-');
    for (const [label, value] of Object.entries({ Day: day, Month: month, Year: year })) this.fills(label, value, { in: question });
  }

  chooses(label: string, where: Where = {}): void {
    this.page.choose(label, where);
  }

  unticks(label: string, where: Where = {}): void {
    this.page.untick(label, where);
  }

  attaches(label: string, ...files: readonly GivenFile[]): void {
    this.page.attach(label, files);
  }

  async presses(button: string, where: Where = {}): Promise<WebPage> {
    const { method, path, body } = await this.page.press(button, where);
    return this.shows(method === 'GET' || body === null ? await this.http.get(path) : await this.http.post(path, body));
  }

  async continues(): Promise<WebPage> {
    return this.presses('Continue');
  }

  /** @throws Error with what the page says instead */
  sees(...words: readonly string[]): void {
    for (const one of words) if (!this.reads(one)) throw new Error(`Expected to see "${one}". ${this.whatIsThere()}`);
  }

  seesNothingOf(...words: readonly string[]): void {
    for (const one of words)
      if (tidy(this.page.html).includes(tidy(one))) throw new Error(`Expected not to find "${one}". ${this.whatIsThere()}`);
  }

  seesHeading(heading: string): void {
    if (this.page.heading !== tidy(heading)) throw new Error(`Expected the heading "${heading}". ${this.whatIsThere()}`);
  }

  /** The page came back with this line in its error summary. */
  seesProblem(line: string): void {
    const shown = this.page.problems.includes(tidy(line)) && this.page.title.startsWith('Error: ') && this.reads('There is a problem');
    if (!shown) throw new Error(`Expected the problem "${line}", shown: ${this.page.problems.join('; ') || 'none'}. ${this.whatIsThere()}`);
  }

  seesNotFound(): void {
    if (this.page.status !== 404) throw new Error(`Expected not to find the page. ${this.whatIsThere()}`);
  }

  /** Sends the page to the W3C's checker. */
  async checksHtml(): Promise<void> {
    await checkHtml(this.page.html, this.page.path);
  }

  leaves(): void {
    this.http.close();
  }

  private shows(answer: HttpAnswer): WebPage {
    this.current = new WebPage(answer);
    if (answer.status >= 500) throw new Error(`A fault. ${this.whatIsThere()}`);
    return this.current;
  }

  private async continuesWith(buttons: readonly string[]): Promise<void> {
    const button = buttons.find((one) => this.page.buttons.includes(one));
    if (button === undefined) throw new Error(`No button to go on with. ${this.whatIsThere()}`);
    await this.presses(button);
  }

  private reads(words: string): boolean {
    return this.page.text.includes(tidy(words));
  }

  private whatIsThere(): string {
    return `${this.page.path} answered ${this.page.status}: ${this.page.text.slice(0, 1_500)}`;
  }
}
