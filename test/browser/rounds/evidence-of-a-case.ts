import { rm, writeFile } from 'node:fs/promises';
import { RecordScan } from '../../../src/cases/evidence/scanning/record-scan.js';
import { addsEvidence, aPhoto, itemsOn, placeOf } from '../../support/evidence.js';
import { anEml } from '../../support/hostile-files/mails.js';
import { aPdfOfPages } from '../../support/hostile-files/pdfs.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';
import { walkSheets } from './sheets-of-evidence.js';

/** Items of each kind: waiting, let through, and locked. */
export const evidenceOfACase: Round<TestSchool> = {
  about: 'evidence of a case',
  routes: [
    '/cases/:reference/evidence',
    '/cases/:reference/evidence/add',
    '/cases/:reference/evidence/link',
    '/evidence/:id',
    '/evidence/:id/closer',
    '/evidence/:id/pages',
    '/evidence/:id/place',
    '/evidence/:id/redact',
    '/evidence/:id/sheet',
    '/evidence/:id/stop',
  ],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const at = `/cases/${reference}/evidence`;
    const head = await school.visitor('head');
    yield sight('none', await head.opens(at));
    yield sight('the gate', await head.opens(`${at}/add`));
    yield sight('the gate, no answer', await head.continues());
    head.chooses('Yes');
    yield sight('the gate, leave it', await head.continues());
    await head.opens(`${at}/add`);
    head.chooses('No');
    head.fills('What is it?', unbreakable);
    yield sight('files to add', await head.continues());
    head.attaches(
      'Choose files',
      { name: 'voice.mp3', bytes: Buffer.from('ID3 not taken') },
      { name: 'empty.png', bytes: Buffer.alloc(0) },
    );
    yield sight('files refused', await head.continues());
    await addsEvidence(
      head,
      reference,
      { name: `${unbreakable}.jpg`, bytes: await aPhoto() },
      { name: 'words.txt', bytes: Buffer.from(hardWords) },
      {
        name: 'chat.txt',
        bytes: Buffer.from(
          `09/11/2026, 21:14 - Messages are end-to-end encrypted\n09/11/2026, 21:14 - Casimir Ondry: ${hardWords}\n09/11/2026, 21:15 - Wren: ok 🙂\n`,
        ),
      },
      { name: 'letter.pdf', bytes: aPdfOfPages(4) },
      {
        name: 'mail.eml',
        bytes: anEml({
          subject: unbreakable,
          text: hardWords,
          html: `<p>${hardWords}</p><img src="https://pixlo.example/pixel"><a href="https://pixlo.example/${unbreakable}">here</a>`,
          head: ['Received: from pixlo.example by lane.example; Mon, 9 Nov 2026 09:00:00 +0000'],
          attachments: [
            { name: 'photo.jpg', bytes: await aPhoto() },
            { name: 'winmail.dat', bytes: Buffer.from('x') },
            { name: `${unbreakable.slice(0, 200)}.exe`, bytes: Buffer.from('MZ') },
          ],
        }),
      },
    );
    yield sight('several, none let through', await head.opens(at));
    const items = itemsOn(head);
    for (const [index, item] of items.entries()) {
      const waiting = await head.opens(item);
      if (index === 0) {
        yield sight('waiting', waiting);
        yield sight('waiting, no answer', await head.presses('I have checked: show a viewing copy'));
      }
      head.chooses('No');
      await head.presses('I have checked: show a viewing copy');
      yield sight(`let through: item ${index + 1}`, await head.opens(item), head);
    }
    yield sight('several, let through', await head.opens(at));
    yield* walkSheets(head, at, items);
    const [first = '', words = '', chat = '', letter = '', mail = ''] = items;
    yield sight('a chat as plain text', await head.opens(`${chat}?as=text`));
    yield sight('a picture, closer', await head.opens(`${first}/closer`), head);
    yield sight('a page, closer', await head.opens(`${letter}/closer?page=2`), head);
    yield sight('a page that is not there, closer', await head.opens(`${letter}/closer?page=9`), head);
    await head.opens(first);
    yield sight('taken without a reason', await head.presses('Print the viewing copy'), head);
    head.fills('Why do you need a copy?', unbreakable);
    yield sight('ready to print, a picture', await head.presses('Print the viewing copy'), head);
    await head.opens(first);
    head.fills('Why are you looking?', unbreakable);
    yield sight('with a reason', await head.presses('Keep my reason'), head);
    yield sight('hide parts', await head.opens(`${first}/redact`), head);
    yield sight('hide parts, nothing hidden', await head.presses('Make the copy'), head);
    for (const [label, value] of Object.entries({ 'From the left': '10', 'From the top': '20', 'How wide': '50', 'How high': '25' }))
      head.fills(label, value);
    yield sight('hide parts, one hidden', await head.presses('Hide this part'), head);
    head.fills('Why are these parts hidden?', 'Legal advice');
    head.fills('Anything to add (optional)', unbreakable);
    yield sight('a copy with parts hidden', await head.presses('Make the copy'), head);
    yield sight('its original', await head.opens(first), head);
    await head.opens(words);
    head.fills('Why do you need a copy?', 'For the meeting with the LADO');
    yield sight('ready to print, words', await head.presses('Print the viewing copy'), head);
    yield sight('taken, as its custody record says', await head.opens(words));
    for (const [what, address, press] of [
      ['a page of a document', `${letter}?page=2`, 'Print page 2 of 4'],
      ['a chat', chat, 'Print the viewing copy'],
      ['an e-mail', mail, 'Print the viewing copy'],
    ] as const) {
      await head.opens(address);
      head.fills('Why do you need a copy?', unbreakable);
      yield sight(`ready to print, ${what}`, await head.presses(press), head);
    }
    const scan = { scanner: `ClamAV ${unbreakable}`, found: unbreakable };
    await school.server.app.get(RecordScan).run(words.split('/').at(-1) ?? '', scan);
    yield sight('with a virus', await head.opens(words));
    yield sight('several, one with a virus', await head.opens(at));
    yield sight('a page of a document', await head.opens(`${letter}?page=3`), head);
    yield sight('a page that is not there', await head.opens(`${letter}?page=5`), head);
    await writeFile(placeOf(school.server, letter), 'something else');
    yield sight('damaged: changed', await head.opens(letter));
    await head.opens(mail);
    await head.presses('Keep attachment 3 as an item of its own');
    yield sight('an attachment that is not taken', head.page, head);
    await head.opens(mail);
    await head.presses('Keep attachment 1 as an item of its own');
    yield sight('an attachment that became an item', head.page);
    yield sight('an e-mail with an attachment that became an item', await head.opens(mail));
    await rm(placeOf(school.server, mail));
    yield sight('damaged: gone', await head.opens(mail));
    yield sight('two damaged', await head.opens(at));
    yield sight('two damaged, the actions', await head.opens(`/cases/${reference}/actions`));
    yield sight('two damaged, the export', await head.opens(`/cases/${reference}/export`));
    yield sight('to lock', await head.opens(`${first}/stop`));
    yield sight('locked', await head.presses('Lock this item now'));
    yield sight('locked, come back to', await head.opens(first));
    await rm(placeOf(school.server, first));
    yield sight('locked, and gone', await head.opens(first));
    yield sight('one locked', await head.opens(at));
    yield sight('one locked, the overview', await head.opens(`/cases/${reference}`));
    yield sight('one locked, the timeline', await head.opens(`/cases/${reference}/timeline?show=evidence`));
  },
};
