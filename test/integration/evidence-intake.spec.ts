import { request } from 'node:http';
import { randomBytes } from 'node:crypto';
import { addsEvidence, aScreenshot, itemsOn, multipart, posts, storedFiles, tokenOf } from '../support/evidence.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const heed = useServer({ settings: { EVIDENCE_MAX_MB: '1', EVIDENCE_MAX_FILES: '3' } });
let school: TestSchool;
let sent: SentReport;
let slt: Visitor;
let png: Buffer;

beforeEach(async () => {
  school = await aSchool(heed(), `lane-${Math.random()}`);
  sent = await aReport(school);
  slt = await school.visitor('slt');
  png = await aScreenshot();
});

const toCase = () => `/cases/${sent.reference}/evidence`;
const toReport = () => `/reports/${sent.reference}/evidence`;

async function rows(): Promise<number> {
  const [counted] = await school.work((tx) => tx.query<{ n: number }>('SELECT COUNT(*) AS n FROM evidence_item'));
  return Number(counted?.n);
}

describe('adding evidence to a case', () => {
  it('keeps no byte without the right token, without the gate, or after any answer but No', async () => {
    const [stored, before] = [await storedFiles(heed()), await rows()];
    const token = await tokenOf(slt);
    const file = [{ name: 'a.png', bytes: png }];
    const stranger = await tokenOf(await school.visitor('dsl'));
    for (const [fields, status] of [
      [[['gate', 'no']], 403],
      [
        [
          ['_csrf', stranger],
          ['gate', 'no'],
        ],
        403,
      ],
      [[], 422],
      [[['_csrf', token]], 422],
      [
        [
          ['_csrf', token],
          ['gate', 'yes'],
        ],
        422,
      ],
      [
        [
          ['_csrf', token],
          ['gate', 'not_sure'],
        ],
        422,
      ],
      [
        [
          ['_csrf', token],
          ['gate', 'yes'],
          ['gate', 'no'],
        ],
        422,
      ],
      [
        [
          ['_csrf', token],
          ['gate', 'No'],
        ],
        422,
      ],
      [
        [
          ['_csrf', token],
          ['gate', 'no'],
          ['description', 'x'.repeat(501)],
        ],
        422,
      ],
    ] as const)
      expect([JSON.stringify(fields), (await posts(slt, toCase(), multipart(fields, file))).status]).toEqual([
        JSON.stringify(fields),
        status,
      ]);
    // The gate behind the file was not there to decide by.
    const late = multipart([['_csrf', token]], file);
    const behind = multipart([['gate', 'no']], []);
    const boundary = /boundary=(.+)$/.exec(late.type)?.[1] ?? '';
    const tail = behind.bytes.toString('latin1').replaceAll(/boundary=(.+)$/.exec(behind.type)?.[1] ?? '', boundary);
    const bytes = Buffer.concat([late.bytes.subarray(0, -(boundary.length + 6)), Buffer.from(tail, 'latin1')]);
    expect((await posts(slt, toCase(), { type: late.type, bytes })).status).toBe(422);
    expect(await storedFiles(heed())).toEqual(stored);
    expect(await rows()).toBe(before);
  });

  it('is for those who handle the case: for others there is no such address', async () => {
    for (const name of ['teacher', 'assistant', 'admin', 'chair'] as const) {
      const other = await school.visitor(name);
      const body = multipart(
        [
          ['_csrf', await tokenOf(other)],
          ['gate', 'no'],
        ],
        [{ name: 'a.png', bytes: png }],
      );
      expect([name, (await posts(other, toCase(), body)).status]).toEqual([name, 404]);
    }
  });

  it('says file by file what was not added, and adds the others', async () => {
    await addsEvidence(
      slt,
      sent.reference,
      { name: 'empty.png', bytes: new Uint8Array() },
      { name: 'lies.png', bytes: Buffer.from('%PDF-1.4\nnot a picture') },
      { name: 'program.pdf', bytes: Buffer.concat([Buffer.from('MZ'), randomBytes(600)]) },
      { name: 'large.txt', bytes: Buffer.alloc(1024 * 1024 + 1, 'a') },
      { name: 'good.png', bytes: png },
      { name: 'voice.m4a', bytes: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A '), randomBytes(200)]) },
    );
    expect(slt.page.status).toBe(422);
    slt.seesProblem('5 files were not added. The list says why');
    slt.sees(
      'This file is empty',
      'Its name says it is a PNG picture, but inside it is a PDF',
      'This file is larger than 1 MB',
      'We can’t take sound yet',
      'Files: 1 added, 5 not added',
    );
    await slt.opens(toCase());
    slt.sees('Evidence: 1 item');
  });

  it('shows any name as it is safe to, and never as a path', async () => {
    const token = await tokenOf(slt);
    const names = [
      '../../etc/passwd.png',
      '😀 عربي.png',
      '<script>alert(1)<b>.png',
      '{{constructor}}.png',
      'a\u202egnp.exe.png',
      Buffer.from([0xed, 0xa0, 0x80, 0x2e, 0x70, 0x6e, 0x67]),
      'x'.repeat(900) + '.png',
    ];
    const lines: string[] = [];
    for (const name of names) {
      const { status, json } = await posts(
        slt,
        toCase(),
        multipart(
          [
            ['_csrf', token],
            ['gate', 'no'],
          ],
          [{ name, bytes: png }],
        ),
      );
      lines.push(`${status} ${Object.keys(json ?? {}).join()}`);
    }
    expect(new Set(lines)).toEqual(new Set(['200 added']));
    // No browser sends a NUL in a name.
    const nul = multipart(
      [
        ['_csrf', token],
        ['gate', 'no'],
      ],
      [{ name: 'a\u0000b.png', bytes: png }],
    );
    expect((await posts(slt, toCase(), nul)).status).toBe(422);
    await slt.opens(toCase());
    slt.sees(`Evidence: ${names.length} items`, 'passwd.png', '😀 عربي.png', '<script>alert(1)<b>', '{{constructor}}.png');
    slt.seesNothingOf('../', '<script>alert', '\u202e');
    for (const item of itemsOn(slt)) expect(item).toMatch(/^\/evidence\/[0-9a-f-]{36}$/);
  });

  it('answers the script as the page needs it', async () => {
    const token = await tokenOf(slt);
    const fields = [
      ['_csrf', token],
      ['gate', 'no'],
      ['description', 'Messages'],
    ] as const;
    expect(await posts(slt, toCase(), multipart(fields, [{ name: 'a.png', bytes: png }]))).toEqual({
      status: 200,
      json: { added: { text: expect.stringMatching(/^Added today at 09:00 · \d+ bytes$/) as string, remove: null } },
    });
    expect(await posts(slt, toCase(), multipart(fields, [{ name: 'a.m4a', bytes: Buffer.alloc(0) }]))).toEqual({
      status: 422,
      json: { refused: 'This file is empty. Check that it opens on your device, then add it again.' },
    });
    expect((await posts(slt, toCase(), multipart(fields, []))).status).toBe(422);
    expect((await posts(slt, toCase(), { type: 'multipart/form-data; boundary=x', bytes: Buffer.from('--y\r\nnonsense') })).status).toBe(
      422,
    );
    expect(
      (await posts(slt, toCase(), { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(`_csrf=${token}&gate=no`) })).status,
    ).toBe(422);
  });

  it('that breaks off on the way leaves nothing', async () => {
    const [stored, before] = [await storedFiles(heed()), await rows()];
    const body = multipart(
      [
        ['_csrf', await tokenOf(slt)],
        ['gate', 'no'],
      ],
      [{ name: 'a.txt', bytes: Buffer.alloc(900_000, 'a') }],
    );
    const address = new URL(toCase(), heed().url);
    const cookie = slt.http.cookies.headerFor(address);
    const headers = { 'content-type': body.type, 'content-length': String(body.bytes.length), cookie, origin: heed().url };
    const sending = request(address, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(body.bytes.subarray(0, 500_000));
    while ((await storedFiles(heed())).length === stored.length) await new Promise((resolve) => setTimeout(resolve, 5));
    sending.destroy();
    for (let tries = 0; tries < 200 && (await storedFiles(heed())).length > stored.length; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await storedFiles(heed())).toEqual(stored);
    expect(await rows()).toBe(before);
  });

  it('gives no control for files before the gate is answered with No', async () => {
    await slt.opens(`${toCase()}/add`);
    expect(slt.page.html).not.toContain('type="file"');
    await slt.continues();
    slt.seesProblem('Say whether it could show anyone nude, partly nude or in a sexual way, or a child being hurt');
    for (const answer of ['Yes', 'I’m not sure']) {
      await slt.opens(`${toCase()}/add`);
      slt.chooses(answer);
      await slt.continues();
      slt.sees('Please leave it where it is', answer);
      expect(slt.page.html).not.toContain('type="file"');
    }
  });
});

describe('adding evidence to a report that was sent', () => {
  it.each(['yes', 'not_sure'] as const)('never takes a file once its gate was answered with %s', async (gate) => {
    sent = await aReport(school, { gate });
    const teacher = await school.visitor('teacher');
    const stored = await storedFiles(heed());
    const body = multipart(
      [
        ['_csrf', await tokenOf(teacher)],
        ['gate', 'no'],
      ],
      [{ name: 'a.png', bytes: png }],
    );
    expect((await posts(teacher, toReport(), body)).status).toBe(422);
    expect(await storedFiles(heed())).toEqual(stored);
  });
});
