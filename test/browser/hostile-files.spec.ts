import { createServer, type Server } from 'node:http';
import { Sessions } from '../../src/accounts/index.js';
import type { HeedPage } from '../support/browser/heed-page.js';
import { useBrowser } from '../support/browser/use-browser.js';
import { addsEvidence, aHugePng, itemsOn, letsThrough } from '../support/evidence.js';
import { anEml, anEmlInEmls, anEmlThatCallsHome, anEmlWithALongLine } from '../support/hostile-files/mails.js';
import { aPdf, aPdfAsLargeAsAField, aPdfThatSwells, aPdfWithScripts } from '../support/hostile-files/pdfs.js';
import {
  aJpegThatIsAScript,
  aJpegWithMarkup,
  aPage,
  aPngThatIsAnArchive,
  aPngThatIsAPage,
  anSvgThatRuns,
} from '../support/hostile-files/pictures.js';
import { anMp4ThatIsAPage, aWavWithScript } from '../support/media.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { GivenFile } from '../support/web/filled-form.js';
import type { Visitor } from '../support/web/visitor.js';

/** Listens where hostile files would call, and counts who does. */
let home: Server;
let address: string;
let called: string[] = [];
let school: TestSchool;
let sent: SentReport;
let slt: Visitor;
const heed = useServer({ settings: { EVIDENCE_MEDIA: 'sound,video' } });
const browser = useBrowser();

beforeAll(async () => {
  home = createServer((request, response) => {
    called.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => home.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(home.address() as { port: number }).port}`;
  school = await aSchool(heed());
  sent = await aReport(school);
  slt = await school.visitor('slt');
});
beforeEach(() => (called = []));
afterAll(() => home.close());

const markup = '<script>window.ran=9;alert(9)</script><img src=x onerror=alert(9)> {{constructor}}';

const taken: readonly (readonly [string, () => GivenFile | Promise<GivenFile>])[] = [
  ['a picture that is a page', async () => ({ name: 'a.png', bytes: await aPngThatIsAPage(address) })],
  ['a picture that is an archive', async () => ({ name: 'a.png', bytes: await aPngThatIsAnArchive() })],
  ['a picture that is a script', async () => ({ name: 'a.jpg', bytes: await aJpegThatIsAScript() })],
  ['a picture that tells markup of itself', async () => ({ name: 'a.jpg', bytes: await aJpegWithMarkup(address) })],
  ['a picture of 50,000 by 50,000', () => ({ name: 'a.png', bytes: aHugePng(50_000, 50_000) })],
  ['a file whose name is markup', () => ({ name: `${markup.replaceAll(/["/\\]/g, '')}.txt`, bytes: Buffer.from(`She wrote: ${markup}`) })],
  ['a PDF that runs scripts', () => ({ name: 'a.pdf', bytes: aPdfWithScripts(address) })],
  ['a PDF that is a page', () => ({ name: 'a.pdf', bytes: Buffer.concat([aPdf(), aPage(address)]) })],
  ['a PDF as large as a field', () => ({ name: 'a.pdf', bytes: aPdfAsLargeAsAField() })],
  ['a PDF that swells', () => ({ name: 'a.pdf', bytes: aPdfThatSwells() })],
  ['an e-mail that calls home', () => ({ name: 'a.eml', bytes: anEmlThatCallsHome(address) })],
  [
    'an e-mail with markup everywhere',
    () => ({ name: 'a.eml', bytes: anEml({ subject: markup, text: markup, attachments: [{ name: 'a<b>.html', bytes: aPage(address) }] }) }),
  ],
  ['e-mails nested 200 deep', () => ({ name: 'a.eml', bytes: anEmlInEmls(200) })],
  ['a video that is a page', () => ({ name: 'a.mp4', bytes: anMp4ThatIsAPage(`window.ran=9;alert(9);fetch('${address}')`) })],
  ['a sound whose title is markup', () => ({ name: 'a.wav', bytes: aWavWithScript(`${markup}<img src="${address}">`) })],
  ['an e-mail with a line of 10 MB', () => ({ name: 'a.eml', bytes: anEmlWithALongLine(10_000_000) })],
];

test.each(taken)(
  '%s never runs, calls nobody and breaks nothing',
  async (_, make) => {
    await addsEvidence(slt, sent.reference, await make());
    const item = itemsOn(slt).at(-1) ?? '';
    const reader = await aReader();
    await looksEverywhere(reader, item);
    await letsThrough(slt, item);
    await looksEverywhere(reader, item);
    await reader.open(`/cases/${sent.reference}/evidence`);
    expect(await reader.heading()).toContain(sent.reference);
  },
  60_000,
);

test.each([
  ['a page that says it is a picture', () => ({ name: 'a.png', bytes: aPage(address) })],
  ['a drawing that runs', () => ({ name: 'a.svg', bytes: anSvgThatRuns(address) })],
  ['a drawing that says it is a picture', () => ({ name: 'a.png', bytes: anSvgThatRuns(address) })],
  ['a drawing that says it is a video', () => ({ name: 'a.mp4', bytes: anSvgThatRuns(address) })],
  ['a page that says it is a sound', () => ({ name: 'a.mp3', bytes: aPage(address) })],
  ['a program that says it is a PDF', () => ({ name: 'a.pdf', bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3_000, 7)]) })],
] as const)('%s is not taken', async (_, make) => {
  await addsEvidence(slt, sent.reference, make());
  slt.sees('Not added.');
  expect(called).toEqual([]);
});

async function aReader(): Promise<HeedPage> {
  const token = await school.work((tx) => heed().app.get(Sessions).begin(tx, school.members.slt.accountId, true));
  const reader = await browser.newPage({ origin: heed().url });
  await reader.page.context().addCookies([{ name: 'heed-session', value: token, url: heed().url }]);
  return reader;
}

/** Every address below an item, opened as somebody would who types it. */
async function looksEverywhere(reader: HeedPage, item: string): Promise<void> {
  const spoke: string[] = [];
  reader.page.on('dialog', (dialog) => {
    spoke.push(dialog.message());
    void dialog.dismiss();
  });
  for (const below of ['', '/copy', '/media', '/pages/1', '/original', '/stop', '?page=2', '/pages/2']) {
    // A download is no page, and the browser says so.
    await reader.page.goto(`${item}${below}`).catch((fault: Error) => {
      if (!fault.message.includes('Download is starting') && !fault.message.includes('ERR_ABORTED')) throw fault;
    });
    expect([below, await reader.page.evaluate('window.ran ?? null').catch(() => null)]).toEqual([below, null]);
  }
  expect([spoke, called]).toEqual([[], []]);
  // What can’t be shown, or is not there, answers 404 or 422 on purpose.
  const meant = /status of (404|422)/;
  // The frame that the browser itself puts around a picture or a video that is opened alone; it is refused a style, and the video, too.
  const browsersOwn = /\/(copy|pages\/\d): Applying inline style|\/media: (Applying inline style|Loading media)/;
  const complaints = reader.complaints.splice(0);
  expect(complaints.filter((complaint) => !meant.test(complaint) && !browsersOwn.test(complaint))).toEqual([]);
}
