import { addsEvidence, itemsOn, letsThrough } from '../support/evidence.js';
import { anEml } from '../support/hostile-files/mails.js';
import { aLockedPdf, aPdfOfPages } from '../support/hostile-files/pdfs.js';
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

describe('printing what is shown', () => {
  const lines = Array.from({ length: 150 }, (_, at) => `09/11/2026, 21:14 - Coach B: line ${at + 1}`);
  const chat = () => Buffer.from(lines.join('\n'));
  const mail = () =>
    anEml({ subject: 'Saturday', text: 'See you there', attachments: [{ name: 'plan.txt', bytes: Buffer.from('a plan') }] });
  it.each([
    {
      name: 'letter.pdf',
      bytes: () => aPdfOfPages(3),
      query: '?page=2',
      press: 'Print page 2 of 3',
      shown: ['Page 2 of 3'],
      part: ' (page 2)',
    },
    {
      name: '_chat.txt',
      bytes: chat,
      query: '?page=2',
      press: 'Print these messages',
      shown: ['Messages 101 to 150', 'line 150'],
      part: ' (page 2)',
    },
    { name: '_chat.txt', bytes: chat, query: '?as=text', press: 'Print the viewing copy', shown: ['Coach B: line 150'], part: '' },
    {
      name: 'mail.eml',
      bytes: mail,
      query: '',
      press: 'Print the viewing copy',
      shown: ['Saturday', 'See you there', 'plan.txt'],
      part: '',
    },
  ])('puts $name$query on the custody record, with the reason and the part', async ({ name, bytes, query, press, shown, part }) => {
    const item = await anItem(name, bytes());
    await slt.opens(`${item}${query}`);
    await slt.presses(press);
    slt.seesProblem('Write why you need it');
    slt.sees(...shown);
    expect(slt.page.buttons).toContain(press);
    slt.fills('Why do you need a copy?', 'For the LADO meeting');
    const before = await looks();
    await slt.presses(press);
    slt.sees('Print this page with your browser', 'Printed by', 'Amabel Sedgewick', 'For the LADO meeting', ...shown);
    expect(slt.page.buttons).not.toContain('Keep attachment 1 as an item of its own');
    expect(await looks()).toBe(before);
    if (name === 'letter.pdf') expect((await slt.http.get(pictureOn(slt))).headers['content-type']).toBe('image/webp');
    expect(await looks()).toBe(before);
    await slt.opens(item);
    slt.sees(`Made ready to print by Amabel Sedgewick, SLT contact for online conduct${part}: “For the LADO meeting”`);
  });

  it('offers nothing of a file that can’t be shown, and prints no page that is not there', async () => {
    const item = await anItem('letter.pdf', aLockedPdf());
    await slt.opens(item);
    expect(slt.page.buttons).not.toContain('Print the viewing copy');
    const letter = await anItem('three.pdf', aPdfOfPages(3));
    await slt.opens(`${letter}?page=3`);
    slt.page.root.querySelector('input[name=page]')?.setAttribute('value', '9');
    slt.fills('Why do you need a copy?', 'To see');
    expect((await slt.presses('Print page 3 of 3')).status).toBe(422);
    slt.sees('This file has no page 9.');
  });
});
