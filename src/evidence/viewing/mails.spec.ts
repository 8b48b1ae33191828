import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import {
  aMsg,
  anEml,
  anEmlInEmls,
  anEmlOfBoxes,
  anEmlThatCallsHome,
  anEmlWithALongLine,
} from '../../../test/support/hostile-files/mails.js';
import { isRefused } from '../../kernel/index.js';
import { type EvidenceType, type MailWords, SafeCopyMaker } from '../index.js';

let maker: SafeCopyMaker;

beforeAll(() => (maker = new SafeCopyMaker()));
afterAll(() => maker.stop());

describe('a saved e-mail', () => {
  it('is read with its true addresses, its way and what was attached', async () => {
    const mail = await read(
      anEml({
        head: [
          'Cc: "wren@lane.example" <other@pixlo.example>, Team: a@lane.example, b@lane.example;',
          'Reply-To: =?utf-8?q?Fr=C3=A9d?= <elsewhere@pixlo.example>',
          'Received: from one.example by two.example; Mon, 9 Nov 2026 09:00:01 +0000',
          'Received: from pixlo.example by one.example; Mon, 9 Nov 2026 09:00:00 +0000',
        ],
        attachments: [
          { name: 'a.png', bytes: Buffer.from('not really') },
          { name: 'winmail.dat', bytes: Buffer.from('x') },
        ],
      }),
    );
    expect(mail).toMatchObject({
      from: 'Casimir Ondry <c.ondry@pixlo.example>',
      to: 'wren@lane.example',
      cc: 'wren@lane.example <other@pixlo.example>, Team: a@lane.example, b@lane.example',
      replyTo: 'Fréd <elsewhere@pixlo.example>',
      subject: 'Photos',
      date: 'Mon, 9 Nov 2026 09:00:00 +0000',
      messageId: '<1@pixlo.example>',
      html: '',
      isCut: false,
      attachments: [
        { name: 'a.png', bytes: 10, kind: 'file' },
        { name: 'winmail.dat', bytes: 1, kind: 'packed' },
      ],
    });
    expect(mail.text.trim()).toBe('Here they are.');
    expect(mail.received.map((line) => line.slice(0, 16))).toEqual(['from one.example', 'from pixlo.examp']);
  });

  it('that is formatted becomes plain words: links are written out, pictures named, nothing is fetched or kept that runs', async () => {
    let asked = 0;
    const server = createServer((_, response) => response.end(String((asked += 1))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const home = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const { html } = await read(anEmlThatCallsHome(home));
    server.close();
    expect(asked).toBe(0);
    expect(html).toContain('Hello Wren');
    expect(html).toContain(`[picture “photo”, not fetched: ${home}/pixel]`);
    expect(html).toContain(`your account [${home}/link]`);
    for (const gone of ['ran=', '<', 'refresh', '/frame', '/object', 'background']) expect(html).not.toContain(gone);
  });

  it('gives out what was attached, byte for byte; letters in letters are attachments', async () => {
    const inner = anEml({ subject: 'inner' });
    const eml = anEml({
      attachments: [
        { name: 'a.bin', bytes: Buffer.from([0, 1, 2, 255]) },
        { name: 'inner.eml', bytes: inner, type: 'message/rfc822' },
      ],
    });
    expect((await read(eml)).attachments.map(({ kind }) => kind)).toEqual(['file', 'mail']);
    expect(await taken(eml, 1)).toEqual({ name: 'a.bin', bytes: Buffer.from([0, 1, 2, 255]) });
    const letter = await taken(eml, 2);
    expect((await read(letter.bytes)).subject).toBe('inner');
    expect(await maker.takeOut(Readable.from([eml]), 'eml', 3)).toEqual({ refused: 'no-such-part' });
  });

  it('from Outlook is read too', async () => {
    const msg = aMsg(
      {
        '0037': 'Photos',
        '1000': 'Here\r\nthey are',
        '0C1A': 'Casimir Ondry',
        '5D01': 'c.ondry@pixlo.example',
        '007D': 'X-Odd: 1\r\nReceived: from a.example\r\n',
      },
      [{ name: 'a.png', bytes: Buffer.alloc(5_000, 7) }],
    );
    const mail = await read(msg, 'msg');
    expect(mail).toMatchObject({
      from: 'Casimir Ondry <c.ondry@pixlo.example>',
      subject: 'Photos',
      text: 'Here\nthey are',
      received: ['from a.example'],
    });
    expect(mail.attachments).toEqual([{ name: 'a.png', bytes: 5_000, kind: 'file' }]);
    expect((await taken(msg, 1, 'msg')).bytes.equals(Buffer.alloc(5_000, 7))).toBe(true);
  });

  it.each([
    ['nested 200 deep', 'eml', () => anEmlInEmls(200)],
    ['of 2,000 boxes in boxes', 'eml', () => anEmlOfBoxes(2_000)],
    ['with a line of 10 MB', 'eml', () => anEmlWithALongLine(10_000_000)],
    ['of nothing', 'eml', () => Buffer.alloc(0)],
    [
      'with a million parts',
      'eml',
      () => Buffer.from(`${anEml().toString().replace('--edge--\r\n', '')}${'--edge\r\n\r\n'.repeat(300_000)}--edge--`),
    ],
    ['whose table of parts leads in circles', 'msg', () => circular(aMsg({ '0037': 'x' }))],
    ['cut short', 'msg', () => aMsg({ '0037': 'Photos' }).subarray(0, 900)],
    ['of noise', 'msg', () => Buffer.concat([aMsg({ '0037': 'Photos' }).subarray(0, 512), Buffer.alloc(100_000, 0xfe)])],
  ] as const)('%s (%s) is read or refused, and the next one is read', async (_, type, mail) => {
    const answer = await maker.readMail(Readable.from([mail()]), type);
    expect(isRefused(answer) || typeof answer.subject === 'string').toBe(true);
    expect((await read(anEml())).subject).toBe('Photos');
  });
});

async function read(bytes: Uint8Array, type: EvidenceType = 'eml'): Promise<MailWords> {
  const mail = await maker.readMail(Readable.from([bytes]), type);
  if (isRefused(mail)) throw new Error(`refused: ${mail.refused}`);
  return mail;
}

async function taken(bytes: Buffer, number: number, type: EvidenceType = 'eml'): Promise<{ name: string; bytes: Buffer }> {
  const out = await maker.takeOut(Readable.from([bytes]), type, number);
  if (isRefused(out)) throw new Error(`refused: ${out.refused}`);
  return out;
}

/** Each sector of the file says that the first one follows it. */
function circular(msg: Buffer): Buffer {
  const table = 512 * (msg.readUInt32LE(76) + 1);
  for (let at = 0; at < 512; at += 4) msg.writeUInt32LE(0, table + at);
  return msg;
}
