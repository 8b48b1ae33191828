import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { RecordScan } from '../../src/cases/evidence/scanning/record-scan.js';
import { SafeCopyMaker } from '../../src/evidence/index.js';
import { addsEvidence, aPhoto, itemsOn, letsThrough, placeOf } from '../support/evidence.js';
import { anEml, anEmlThatCallsHome } from '../support/hostile-files/mails.js';
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

describe('a saved e-mail', () => {
  it('is shown as words: who and when as a table, links written out, pictures named', async () => {
    const item = await anItem('mail.eml', anEmlThatCallsHome('https://pixlo.example'));
    const before = await looks();
    await slt.opens(item);
    slt.sees('Casimir Ondry <c.ondry@pixlo.example>', 'wren@lane.example', 'Photos', 'Mon, 9 Nov 2026 09:00:00 +0000');
    slt.sees('Hello Wren', 'not fetched: https://pixlo.example/pixel', 'your account [https://pixlo.example/link]', 'How it came');
    expect(await looks()).toBe(before + 1);
    expect(slt.page.root.querySelectorAll('.heed-viewer a, .heed-viewer img, .heed-viewer iframe, .heed-viewer script')).toEqual([]);
    slt.seesNothingOf('can’t be shown');
  });

  it('has attachments, which become items of their own as any file does', async () => {
    const photo = await aPhoto();
    const item = await anItem(
      'mail.eml',
      anEml({
        attachments: [
          { name: 'photo.jpg', bytes: photo },
          { name: 'a.exe', bytes: Buffer.from('MZ') },
        ],
      }),
    );
    await slt.opens(item);
    slt.sees('photo.jpg', 'Attachment 1');
    await slt.presses('Keep attachment 2 as an item of its own');
    slt.seesProblem('Not added. We don’t take programs. If somebody sent it to you, don’t open it. Tell us about it in words.');
    expect(slt.page.status).toBe(422);
    await slt.opens(item);
    await slt.presses('Keep attachment 1 as an item of its own');
    const kept = slt.page.path;
    slt.sees('Item 2: photo.jpg', 'Kept as an item of its own', 'Nobody has looked at this yet', 'It was attachment 1 of item 1');
    slt.sees('Taken out of item 1 (attachment 1) by Amabel Sedgewick, SLT contact for online conduct');
    expect((await slt.http.get(`${kept}/original`)).status).toBe(404);
    await letsThrough(slt, kept);
    expect((await slt.http.get(`${kept}/original`)).body.equals(photo)).toBe(true);

    await slt.opens(item);
    slt.sees('Kept as item 2', 'Looked at by Amabel Sedgewick, SLT contact for online conduct (attachment 1)');
    slt.seesNothingOf('Keep attachment 1');
    // Once more leads to the same item.
    const csrf = slt.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const again = await slt.http.post(`${item}/attachments/1/keep`, { _csrf: csrf });
    expect(again.body.toString()).toContain('Item 2: photo.jpg');
    for (const strange of ['0', '3', 'x', '1e1']) {
      expect((await slt.http.post(`${item}/attachments/${strange}/keep`, { _csrf: csrf })).status).toBe(404);
    }
    expect((await slt.http.post(`${kept}/attachments/1/keep`, { _csrf: csrf })).status).toBe(404);
  });

  it('in letters is read by itself, and what is packed by Outlook says so', async () => {
    const inner = anEml({ subject: 'The inner one' });
    const item = await anItem(
      'mail.eml',
      anEml({
        attachments: [
          { name: 'winmail.dat', bytes: Buffer.from('x') },
          { name: 'in.eml', bytes: inner, type: 'message/rfc822' },
        ],
      }),
    );
    await slt.opens(item);
    slt.sees('packed by Outlook', 'We can’t unpack it: download the original', 'another e-mail');
    await slt.presses('Keep attachment 2 as an item of its own');
    const kept = slt.page.path;
    await letsThrough(slt, kept);
    await slt.opens(kept);
    slt.sees('The inner one');
  });
});

describe('a picture or a page, closer', () => {
  it('is shown larger, in one look, and is not there for what has no picture', async () => {
    const photo = await sharp({ create: { width: 4_000, height: 2_000, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer();
    const item = await anItem('large.jpg', photo);
    await slt.opens(item);
    const before = await looks();
    await slt.follows('Look closer');
    const drawn = await slt.http.get(slt.page.root.querySelector('.heed-closer img')?.getAttribute('src') ?? '');
    expect((await sharp(drawn.body).metadata()).width).toBe(3_200);
    expect(await looks()).toBe(before + 1);
    await slt.follows('Back to the item');
    const letter = await anItem('letter.pdf', aPdfOfPages(2));
    await slt.opens(`${letter}?page=2`);
    await slt.follows('Look closer');
    slt.sees('page 2 of 2', 'Previous page');
    const words = await anItem('words.txt', Buffer.from('words'));
    expect((await slt.opens(`${words}/closer`)).path).toBe(words);
    expect((await (await school.visitor('teacher')).opens(`${item}/closer`)).status).toBe(404);
  });
});

describe('a chat that WhatsApp exported', () => {
  it('is shown as who said what when, in one look, and as plain text for whoever asks', async () => {
    const lines = Array.from({ length: 250 }, (_, at) => `09/11/2026, 21:14 - ${at % 2 === 0 ? 'C. Ondry' : 'Wren'}: message ${at + 1}`);
    const chat = ['09/11/2026, 21:13 - Messages and calls are end-to-end encrypted.', ...lines, 'and a second line'].join('\n');
    const item = await anItem('WhatsApp Chat.txt', Buffer.from(chat));
    const before = await looks();
    await slt.opens(item);
    slt.sees('Messages 1 to 100 of 251', 'The app', '9 November 2026, 21:14', 'C. Ondry', 'We read the day first, as in England.');
    expect(await looks()).toBe(before + 1);
    await slt.follows('Later messages');
    slt.sees('Messages 101 to 200 of 251', 'Earlier messages');
    await slt.opens(`${item}?page=99`);
    slt.sees('Messages 201 to 251 of 251', 'and a second line');
    await slt.follows('Show as plain text');
    slt.sees('09/11/2026, 21:14 - Wren: message 2', 'The start of the text.');
    await slt.follows('Show as a chat');
    slt.sees('Messages 1 to 100 of 251');
  });
});

describe('what is kept apart, or damaged', () => {
  it.each([
    ['letter.pdf', () => aPdf(), 'pages/1'],
    ['mail.eml', () => anEml({ attachments: [{ name: 'a.txt', bytes: Buffer.from('words') }] }), 'closer'],
    ['words.txt', () => Buffer.from('words of a chat'), 'closer'],
  ])('%s is not read for anybody', async (name, make, below) => {
    const maker = heed().app.get(SafeCopyMaker, { strict: false });
    const [infected, damaged] = [await anItem(name, make()), await anItem(name, make())];
    await heed()
      .app.get(RecordScan, { strict: false })
      .run(infected.split('/').at(-1) ?? '', { scanner: 'ClamAV', found: 'Eicar' });
    await writeFile(placeOf(heed(), damaged), 'something else');
    maker.stop();
    const before = await looks();
    await slt.opens(infected);
    await slt.http.get(`${infected}/${below}`);
    await slt.opens(damaged);
    slt.sees('is damaged');
    await slt.http.get(`${damaged}/${below}`);
    const csrf = slt.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    for (const item of [infected, damaged]) await slt.http.post(`${item}/attachments/1/keep`, { _csrf: csrf });
    expect([maker.alive, await looks()]).toEqual([0, before]);
    expect(itemsOn(await listed())).toHaveLength(2);
  });

  async function listed(): Promise<Visitor> {
    await slt.opens(`/cases/${sent.reference}/evidence`);
    return slt;
  }
});
