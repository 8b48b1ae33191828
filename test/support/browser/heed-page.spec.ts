import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { addressOf } from '../services/address-of.js';
import { HeedPage } from './heed-page.js';
import { useBrowser } from './use-browser.js';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`;
const pages: Record<string, string> = {
  '/sound': page('<form action="/sound" method="post"><label for="a">Name</label> <input id="a" name="a"><button>Continue</button></form>'),
  '/unlabelled': page('<input name="a">'),
  '/invalid': page('<p><span><div>A box in a line</div></span></p>'),
  '/wide': page('<div id="wide" style="width: 900px">Wide</div>').replace('<head>', '<head><style>#wide { width: 900px }</style>'),
  '/long-word': page(`<p>${'Unbreakable'.repeat(30)}</p>`),
  '/inline-script': page('<p id="said">Nothing</p><script>document.getElementById("said").textContent = "Ran"</script>'),
  '/script': page('<p id="said">Nothing</p><script src="/said.js"></script>'),
};
const script = 'document.getElementById("said").textContent = "Ran"';
const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'`;

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const isScript = path === '/said.js';
    const body = isScript ? script : (pages[path] ?? page('<p>Not here</p>'));
    const status = isScript || path in pages || path === '/favicon.ico' ? 200 : 404;
    response.writeHead(status, { 'content-type': isScript ? 'text/javascript' : 'text/html', 'content-security-policy': policy }).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe.each([true, false])('A page with JavaScript: %s', (javaScript) => {
  const browser = useBrowser();
  const open = async (path: string) => {
    const heed = await browser.newPage({ origin, javaScript });
    await heed.open(path);
    return heed;
  };

  test('is sound', async () => {
    const heed = await open('/sound');
    await heed.isSound();
    await heed.fill('Name', 'Someone');
    await heed.press('Continue');
    expect([heed.status, await heed.heading()]).toEqual([200, 'A page']);
  });

  test('may be one that is not there', async () => {
    const heed = await open('/nowhere');
    expect(heed.status).toBe(404);
    await heed.isSound();
  });

  test('is refused with a field that has no label', async () => {
    await expect((await open('/unlabelled')).axe()).rejects.toThrow(/axe finds on \/unlabelled:\n {2}label/);
  });

  test('is refused with a block in a line', async () => {
    await expect((await open('/invalid')).checkHtml()).rejects.toThrow('not valid HTML');
  });

  test('is refused when it scrolls sideways', async () => {
    const heed = await open('/wide');
    await expect(heed.fitsAPhone()).rejects.toThrow('id="wide"');
    expect(heed.page.viewportSize()).toEqual({ width: 1280, height: 900 });
  });

  test('is refused when a word in it is too long', async () => {
    await expect((await open('/long-word')).fitsAPhone()).rejects.toThrow('<p>Unbreakable');
  });

  test('runs its scripts, or not, also after it was checked', async () => {
    const heed = await open('/sound');
    await heed.axe();
    await heed.open('/script');
    await heed.sees(javaScript ? 'Ran' : 'Nothing');
  });
});

test('What the Content-Security-Policy refuses is a complaint', async () => {
  const browser = await chromium.connect(addressOf('HEED_TEST_BROWSER'));
  const heed = await HeedPage.over(await browser.newPage({ baseURL: origin }), { origin, javaScript: true });
  await heed.open('/inline-script');
  await heed.sees('Nothing');
  expect(heed.complaints).toEqual([expect.stringContaining('Content Security Policy')]);
  await browser.close();
});
