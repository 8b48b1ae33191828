import sharp from 'sharp';
import { addsEvidence, itemsOn, letsThrough } from '../support/evidence.js';
import { aLockedPdf, aPdf, aPdfOfPages } from '../support/hostile-files/pdfs.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { GivenFile } from '../support/web/filled-form.js';
import type { Visitor } from '../support/web/visitor.js';

const heed = useServer();
let school: TestSchool;
let sent: SentReport;
let slt: Visitor;

beforeEach(async () => {
  school = await aSchool(heed(), `lane-${Math.random()}`);
  sent = await aReport(school);
  slt = await school.visitor('slt');
});

async function anItem(name: string, bytes: Uint8Array): Promise<string> {
  const file: GivenFile = { name, bytes };
  await addsEvidence(slt, sent.reference, file);
  const item = itemsOn(slt).at(-1) ?? '';
  await letsThrough(slt, item);
  return item;
}

/** How often somebody looked, as the log of the case has it. */
async function looks(): Promise<number> {
  const rows = await school.work((tx) =>
    tx.query(`SELECT seq FROM audit_entry WHERE subject = ? AND action = 'evidence.viewed'`, [sent.caseId]),
  );
  return rows.length;
}

const pictureOn = (visitor: Visitor) => visitor.page.root.querySelector('.heed-viewer img')?.getAttribute('src') ?? '';

describe('a PDF', () => {
  it('is shown page by page as pictures, each a look that its custody record tells of', async () => {
    const item = await anItem('letter.pdf', aPdfOfPages(3));
    const before = await looks();
    await slt.opens(item);
    slt.sees('Page 1 of 3', 'Nothing in the file runs', 'page 1', 'Next page', 'Last page');
    slt.seesNothingOf('Previous page');
    expect(await looks()).toBe(before + 1);

    const drawn = await slt.http.get(pictureOn(slt));
    expect([drawn.status, drawn.headers['content-type'], drawn.headers['cache-control']]).toEqual([200, 'image/webp', 'no-store']);
    expect(drawn.headers['content-security-policy']).toContain('sandbox');
    expect((await sharp(drawn.body).metadata()).format).toBe('webp');
    expect(await looks()).toBe(before + 1);
    // The picture was fetched: whoever asks for it again looks again.
    expect((await slt.http.get(pictureOn(slt))).status).toBe(200);
    expect(await looks()).toBe(before + 2);

    await slt.follows('Next page');
    slt.sees('Page 2 of 3', 'Previous page', 'Looked at by Amabel Sedgewick, SLT contact for online conduct (page 1)');
    expect((await slt.http.get(`${item}/copy`)).status).toBe(404);
  });

  it('has no other pages than it has, whatever an address says', async () => {
    const item = await anItem('letter.pdf', aPdfOfPages(2));
    await slt.opens(`${item}?page=3`);
    slt.sees('This file has no page 3.');
    await slt.follows('First page');
    slt.sees('Page 1 of 2');
    for (const strange of ['0', '-1', 'one', '1.5', '9999999', '%00', '2&page=1']) {
      await slt.opens(`${item}?page=${strange}`);
      slt.sees('Page 1 of 2');
    }
    for (const strange of ['0', 'x', '3', '1e3', '%00']) expect((await slt.http.get(`${item}/pages/${strange}`)).status).toBe(404);
    expect((await slt.http.get(`${item}/pages/2?for[]=x`)).status).toBe(200);
  });

  it.each([
    ['locked.pdf', aLockedPdf, 'This file asks for a password'],
    ['many.pdf', () => aPdfOfPages(3_000), 'This file is too large, or has too many pages'],
    ['wide.pdf', () => aPdf({ pages: [{ width: 9e6, height: 9e6 }] }), 'This file is too large, or has too many pages'],
    ['broken.pdf', () => Buffer.from('%PDF-1.7\nbroken'), 'it is broken, or made in a way that we don’t know'],
  ])('%s says plainly that it can’t be shown, and is there to download', async (name, pdf, why) => {
    const item = await anItem(name, pdf());
    await slt.opens(item);
    slt.sees(why, 'Download the original, and open it on a device that you trust.');
    expect((await slt.http.get(`${item}/pages/1`)).status).toBe(422);
    expect((await slt.http.get(`${item}/original`)).body.equals(pdf())).toBe(true);
  });

  it('that waits, or is locked, is not opened; a picture that waits to be fetched is not given out', async () => {
    sent = await aReport(school, { child: 'yes', tellHeadteacher: true });
    await addsEvidence(slt, sent.reference, { name: 'letter.pdf', bytes: aPdf() });
    const [item = ''] = itemsOn(slt);
    await slt.opens(item);
    slt.seesNothingOf('Page 1 of 1');
    expect((await slt.http.get(`${item}/pages/1`)).status).toBe(404);
    await letsThrough(slt, item);
    await slt.opens(item);
    const picture = pictureOn(slt);
    const head = await school.visitor('head');
    const before = await looks();
    // Somebody else’s picture is drawn for themselves, which is their look.
    expect((await head.http.get(picture)).status).toBe(200);
    expect(await looks()).toBe(before + 1);
    expect((await (await school.visitor('teacher')).http.get(picture)).status).toBe(404);
    await head.opens(`${item}/stop`);
    await head.presses('Lock this item now');
    expect((await slt.http.get(picture)).status).toBe(404);
    expect((await slt.http.get(`${item}/pages/1`)).status).toBe(404);
  });
});
