import sharp from 'sharp';
import { addsEvidence, aHugePng, aPhoto, aScreenshot, itemsOn, storedFiles } from '../support/evidence.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('evidence of a case', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let sent: SentReport;
  let slt: Visitor;

  beforeEach(async () => {
    school = await aSchool(heed(), `lane-${Math.random()}`);
    sent = await aReport(school);
    slt = await school.visitor('slt');
  });

  const list = () => `/cases/${sent.reference}/evidence`;
  const letsThrough = async (item: string) => {
    await slt.opens(item);
    slt.chooses('No');
    await slt.presses('I have checked: show a viewing copy');
  };
  const actions = async () => {
    const rows = await school.work((tx) =>
      tx.query<{ action: string }>(`SELECT action FROM audit_entry WHERE subject = ? AND action LIKE 'evidence.%' ORDER BY seq`, [
        sent.caseId,
      ]),
    );
    return rows.map(({ action }) => action);
  };

  it('waits until a handler answers for it, is then shown as a copy, and goes out as it came', async () => {
    await slt.opens(list());
    slt.sees('No evidence yet. Add the first item.');
    const photo = await aPhoto();
    await addsEvidence(slt, sent.reference, { name: 'messages-1.jpg', bytes: photo });
    expect(slt.page.path).toBe(list());
    slt.sees('Item 1: messages-1.jpg', 'Nobody can look yet', 'Screenshot of messages', 'JPEG picture');
    const [item = ''] = itemsOn(slt);

    await slt.opens(item);
    slt.sees('Nobody has looked at this yet');
    expect(slt.page.html).not.toContain('/copy');
    for (const closed of ['copy', 'original']) expect((await slt.http.get(`${item}/${closed}`)).status).toBe(404);

    await slt.presses('I have checked: show a viewing copy');
    slt.seesProblem('Say whether it could show anyone nude, partly nude or in a sexual way, or a child being hurt');
    await letsThrough(item);
    expect(slt.page.path).toBe(item);
    slt.sees('It can be looked at now', 'Viewing copy', 'Let through by Amabel Sedgewick');

    const copy = await slt.http.get(`${item}/copy`);
    expect(copy.headers['content-type']).toBe('image/webp');
    expect(copy.headers['x-content-type-options']).toBe('nosniff');
    expect(copy.headers['content-security-policy']).toContain('sandbox');
    const { exif, xmp, width, height } = await sharp(copy.body).metadata();
    expect([exif, xmp, width, height]).toEqual([undefined, undefined, 240, 120]);
    for (const hidden of ['Corra', 'GPS', 'Exif']) expect(copy.body.includes(hidden)).toBe(false);

    const original = await slt.http.get(`${item}/original`);
    expect(original.body.equals(photo)).toBe(true);
    expect(original.headers['content-disposition']).toContain('attachment; filename="messages-1.jpg"');
    expect(original.headers['content-type']).toBe('application/octet-stream');

    await slt.opens(item);
    slt.sees('Added by Amabel Sedgewick', 'Looked at by Amabel Sedgewick, ', 'Original downloaded by Amabel Sedgewick');
    expect((await actions()).filter((action) => action !== 'evidence.opened')).toEqual([
      'evidence.received',
      'evidence.confirmed',
      'evidence.capture-read',
      'evidence.viewed',
      'evidence.downloaded',
    ]);
  });

  it('is not there for anybody who may not read the case, and for nobody without a session', async () => {
    await addsEvidence(slt, sent.reference, { name: 'a.png', bytes: await aScreenshot() });
    const [item = ''] = itemsOn(slt);
    await letsThrough(item);
    for (const name of ['teacher', 'assistant', 'admin', 'auditor', 'hr'] as const) {
      const other = await school.visitor(name);
      const unknown = await other.opens('/evidence/018f0000-0000-7000-8000-000000000000');
      for (const below of ['', '/copy', '/original', '/stop']) {
        const answer = await other.opens(`${item}${below}`);
        expect([name, below, answer.status]).toEqual([name, below, 404]);
        expect(answer.html).toBe(unknown.html);
      }
      expect((await other.opens(list())).status).toBe(404);
    }
    expect((await heed().visitor().opens(item)).path).toContain('/sign-in');
    for (const strange of ['/evidence/1', "/evidence/'; DROP TABLE", '/evidence/%00', '/evidence/..%2f..%2fetc'])
      expect((await slt.http.get(strange)).status).toBe(404);
  });

  it('of words shows their start as words; of a PDF and a huge picture it says that they can’t be shown', async () => {
    await addsEvidence(
      slt,
      sent.reference,
      { name: 'chat.txt', bytes: Buffer.from('She wrote: <script>alert(1)</script> {{constructor}} \u202eevil\nsecond line') },
      { name: 'letter.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF') },
      { name: 'huge.png', bytes: aHugePng(60_000, 60_000) },
    );
    slt.sees('Evidence: 3 items');
    const [text = '', pdf = '', huge = ''] = itemsOn(slt);
    for (const item of [text, pdf, huge]) await letsThrough(item);

    await slt.opens(text);
    slt.sees('<script>alert(1)</script> {{constructor}}', 'The text as it came.');
    expect(slt.page.html).not.toContain('<script>alert');
    expect((await slt.http.get(`${text}/copy`)).status).toBe(404);
    await slt.opens(pdf);
    slt.sees('This file can’t be shown here safely: it is broken');
    expect((await slt.http.get(`${pdf}/copy`)).status).toBe(404);
    await slt.opens(huge);
    expect(slt.page.root.querySelector('.heed-viewer img')?.getAttribute('alt')).toContain('it can’t be shown: download the original');
    expect((await slt.http.get(`${huge}/copy`)).status).toBe(422);
    expect((await slt.http.get(`${huge}/original`)).status).toBe(200);
    expect(await storedFiles(heed())).toHaveLength(5);
  });
});
