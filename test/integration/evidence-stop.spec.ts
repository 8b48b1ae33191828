import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { CaseEvidence, CasesRepository, ExportEvidence } from '../../src/cases/index.js';
import { RunningDownloads } from '../../src/cases/evidence/running-downloads.js';
import { addsEvidence, aScreenshot, itemsOn, storedFiles } from '../support/evidence.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
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

async function anItem(bytes: Uint8Array, name: string): Promise<string> {
  await addsEvidence(slt, sent.reference, { name, bytes });
  const item = itemsOn(slt).at(-1) ?? '';
  await slt.opens(item);
  slt.chooses('No');
  await slt.presses('I have checked: show a viewing copy');
  return item;
}

function begins(path: string): Promise<IncomingMessage> {
  const address = new URL(path, heed().url);
  return new Promise((resolve) => get(address, { headers: { cookie: slt.http.cookies.headerFor(address) } }, resolve));
}

async function stops(who: Visitor, item: string): Promise<void> {
  await who.opens(item);
  await who.presses('Stop: possible illegal image');
}

describe('stopping an item', () => {
  it('locks it for everybody at once, tells headteacher and safeguarding lead, and keeps the bytes', async () => {
    const item = await anItem(await aScreenshot(), 'secret-name.png');
    const before = await storedFiles(heed());
    await stops(slt, item);
    expect(slt.page.path).toBe(item);
    slt.sees('Item 1 is locked', 'Amabel Sedgewick locked it', 'Don’t delete anything');
    slt.seesNothingOf('secret-name', '/copy', '/original');
    for (const name of ['slt', 'head', 'dsl'] as const) {
      const who = await school.visitor(name);
      expect([name, (await who.opens(item)).status]).toEqual([name, 200]);
      who.sees('Item 1 is locked');
      for (const below of ['copy', 'original']) expect((await who.http.get(`${item}/${below}`)).status).toBe(404);
      await who.opens(`/cases/${sent.reference}/evidence`);
      who.sees('Locked for everyone');
      who.seesNothingOf('secret-name');
    }
    expect(await storedFiles(heed())).toEqual(before);
    const told = await school.work((tx) =>
      tx.query<{ account_id: string }>('SELECT DISTINCT account_id FROM notice WHERE subject = ?', [sent.caseId]),
    );
    expect(told.map(({ account_id }) => account_id)).toEqual(
      expect.arrayContaining([school.members.head.accountId, school.members.dsl.accountId]),
    );
    // Once more changes nothing, and nobody can let it through again.
    await slt.opens(`${item}/stop`);
    slt.sees('Item 1 is locked');
    const { csrf } = { csrf: slt.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '' };
    expect((await slt.http.post(`${item}/confirm`, { _csrf: csrf, gate: 'no' })).body.toString()).toContain('Item 1 is locked');
    const [row] = await school.work((tx) => tx.query('SELECT stopped_at FROM evidence_item WHERE id = ?', [item.split('/').at(-1) ?? '']));
    expect(row?.stopped_at).not.toBeNull();
  });

  it('does not tell a headteacher whom the case is about, and whoever stands outside still finds nothing', async () => {
    sent = await aReport(school, { about: 'head' });
    const chair = await school.visitor('chair');
    slt = chair;
    const item = await anItem(await aScreenshot(), 'a.png');
    await stops(chair, item);
    const head = await school.visitor('head');
    expect((await head.opens(item)).status).toBe(404);
    expect((await head.opens(`/cases/${sent.reference}`)).status).toBe(404);
    const told = await school.work((tx) =>
      tx.query<{ account_id: string }>('SELECT account_id FROM notice WHERE subject = ?', [sent.caseId]),
    );
    expect(told.map(({ account_id }) => account_id)).not.toContain(school.members.head.accountId);
    const dsl = await school.visitor('dsl');
    expect((await dsl.opens(item)).status).toBe(200);
  });

  it('cuts a download that is on its way', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(40_000_000)]);
    const item = await anItem(bytes, 'large.pdf');
    const download = await begins(`${item}/original`);
    let received = 0;
    const ended = new Promise<boolean>((resolve) => download.once('close', () => resolve(download.complete)));
    download.on('error', () => undefined);
    download.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received === chunk.length) download.pause();
    });
    while (received === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await stops(slt, item);
    download.resume();
    expect(await ended).toBe(false);
    expect(received).toBeLessThan(bytes.length);
    expect(heed().app.get(RunningDownloads, { strict: false }).running).toBe(0);
  });

  it('locks it in every case that holds it, and leaves it out of exports', async () => {
    const item = await anItem(await aScreenshot(), 'a.png');
    const id = item.split('/').at(-1) ?? '';
    const other = await aReport(school, { about: 'Wilhelmina Trott' });
    await addsEvidence(slt, other.reference, { name: 'b.png', bytes: await aScreenshot() });
    await school.work((tx) => tx.insert(CaseEvidence, { caseId: other.caseId, evidenceId: id, number: 2 }));
    const exported = heed().app.get(ExportEvidence);
    const included = async () => {
      const items = await school.work(async (tx) =>
        exported.of(tx, await heed().app.get(CasesRepository).openWithoutAccessCheck(tx, other.caseId)),
      );
      return items.map((one) => [one.number, one.included, one.about?.name ?? null]);
    };
    expect(await included()).toEqual([
      [1, false, 'b.png'],
      [2, true, 'a.png'],
    ]);
    await stops(slt, item);
    expect(await included()).toEqual([
      [1, false, 'b.png'],
      [2, false, null],
    ]);
    const entries = await school.work((tx) =>
      tx.query(`SELECT seq FROM audit_entry WHERE action = 'evidence.stopped' AND subject IN (?, ?)`, [sent.caseId, other.caseId]),
    );
    expect(entries).toHaveLength(2);
  });

  it('is where a handler who answers the gate with Yes is led', async () => {
    await addsEvidence(slt, sent.reference, { name: 'a.png', bytes: await aScreenshot() });
    const [item = ''] = itemsOn(slt);
    await slt.opens(item);
    slt.chooses('I’m not sure');
    await slt.presses('I have checked: show a viewing copy');
    expect(slt.page.path).toBe(`${item}/stop`);
    expect((await slt.http.get(`${item}/copy`)).status).toBe(404);
  });
});
