import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { CaseFile } from '../../src/cases/index.js';
import { RunningDownloads } from '../../src/cases/evidence/running-downloads.js';
import { CheckEvidence } from '../../src/cases/evidence/check-evidence.js';
import { evidenceIsWhole } from '../../src/cli/doctor/records.js';
import { checkGiven, nodeHost } from '../../src/checking/index.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { DataSource } from 'typeorm';
import { given } from '../support/checked.js';
import { describeOnBothEngines } from '../support/database.js';
import { addsEvidence, aScreenshot, itemsOn, letsThrough, multipart, placeOf, posts, tokenOf } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const hour = 3_600_000;

describeOnBothEngines('custody of evidence', (engine) => {
  const heed = useServer({ engine, now: '2026-11-24T09:14:00Z' });
  let school: TestSchool;
  let sent: SentReport;
  let slt: Visitor;
  let item: string;
  let place: string;
  let bytes: Buffer;

  beforeEach(async () => {
    school = await aSchool(heed(), `lane-${Math.random()}`);
    sent = await aReport(school, { tellHeadteacher: true });
    slt = await school.visitor('slt');
    await addsEvidence(slt, sent.reference, { name: 'messages.png', bytes: await aScreenshot() });
    item = itemsOn(slt)[0] ?? '';
    await letsThrough(slt, item);
    place = placeOf(heed(), item);
    bytes = await readFile(place);
  });

  // The next test finds a store in which nothing is wrong.
  afterEach(() => writeFile(place, bytes));

  const round = () => heed().app.get(CheckEvidence, { strict: false }).run();
  const later = async (milliseconds: number) => {
    heed().clock.setTo(new Date(heed().clock.now().getTime() + milliseconds));
    await round();
  };
  const ofTheCase = (like: string) =>
    school.work(async (tx) => {
      const rows = await tx.query<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? AND action LIKE ? ORDER BY seq', [
        sent.caseId,
        like,
      ]);
      return rows.map(({ action }) => action);
    });
  const doctor = () => evidenceIsWhole(heed().app.get(DataSource), readSettings(heed().settings, { demo: false }));

  const harms: readonly (readonly [name: string, harm: () => Promise<void>, found: string, page: string])[] = [
    ['one bit flipped', () => writeFile(place, flipped(bytes)), 'changed', 'it was changed or cut short'],
    ['the end cut off', () => truncate(place, bytes.length - 20), 'changed', 'it was changed or cut short'],
    ['a whole chunk more', () => writeFile(place, Buffer.concat([bytes, bytes])), 'changed', 'it was changed or cut short'],
    ['emptied', () => truncate(place, 0), 'changed', 'it was changed or cut short'],
    ['deleted', () => rm(place), 'gone', 'is gone from where it was kept'],
  ];

  it.each(harms)('%s: nobody is given it, and everybody who must know is told', async (_, harm, found, said) => {
    // What the sheet of the item asks for.
    const before = await ofTheCase('case.action-added');
    await harm();
    const token = await tokenOf(slt);
    for (const below of ['copy', 'original']) {
      const answer = await slt.http.get(`${item}/${below}`);
      expect([below, answer.status, answer.headers['content-disposition']]).toEqual([below, 422, undefined]);
    }
    for (const as of ['download', 'print'])
      expect((await slt.http.post(`${item}/original`, { _csrf: token, as, reason: 'For the hearing' })).status).toBe(422);
    expect(heed().app.get(RunningDownloads, { strict: false }).running).toBe(0);

    await slt.opens(item);
    slt.sees('Item 1 is damaged', said, `Stored copy checked: ${found}`, `Heed checked the stored file: it was ${found}`);
    slt.seesNothingOf('/copy', 'Download the original', 'Looked at by', 'Original downloaded by', 'no reason given');
    await slt.opens(`/cases/${sent.reference}/evidence`);
    slt.sees('Damaged', 'The stored file is damaged');
    await slt.opens(`/cases/${sent.reference}/actions`);
    slt.sees('Get item 1 of the evidence back');
    await slt.opens(`/cases/${sent.reference}/timeline`);
    slt.sees(`Item 1: the stored file ${found === 'gone' ? 'is gone' : 'was changed after it came in'}`);

    // Each later round finds the same, and says nothing more.
    await later(2 * hour);
    await later(25 * hour);
    expect(await ofTheCase('evidence.damaged')).toHaveLength(1);
    expect(await ofTheCase('case.action-added')).toHaveLength(before.length + 1);
    const notices = await school.work((tx) =>
      tx.query<{ account_id: string }>('SELECT account_id FROM notice WHERE subject = ? AND read_at IS NULL', [sent.caseId]),
    );
    expect(notices.map(({ account_id }) => account_id)).toContain(school.members.head.accountId);
    const ill = await doctor();
    expect([ill.ok, ill.found]).toEqual([false, expect.stringContaining(item.split('/').at(-1) ?? '')]);

    const zip = await exportsCase(await school.visitor('head'), sent.reference);
    expect((await checkGiven([given('case.zip', zip)], null, nodeHost)).ok).toBe(true);
    const files = await unpacked(zip);
    const inside = (path: string) => files.get(`${sent.reference}/data/${path}`)?.toString() ?? null;
    expect(inside('evidence/001.png')).toBeNull();
    expect(inside('READ-ME-FIRST.txt')).toContain(
      `Evidence item 1. Left out: its stored file ${found === 'gone' ? 'is gone' : 'was changed after it came in'}`,
    );
    expect(inside('custody.csv')).toContain('"Found that a stored file was changed or gone","Heed"');

    // Brought back from a backup.
    await writeFile(place, bytes);
    await later(2 * hour);
    slt = await school.visitor('slt');
    await slt.opens(item);
    slt.sees('Stored copy checked: whole, on', 'Heed checked the stored file: it is whole again', 'Download the original');
    slt.seesNothingOf('is damaged');
    expect((await slt.http.get(`${item}/original`)).body.equals(await aScreenshot())).toBe(true);
    expect((await doctor()).ok).toBe(true);
    expect(await ofTheCase('case.step-done')).toHaveLength(1);
    await slt.opens(`/cases/${sent.reference}/timeline`);
    slt.sees('Heed checked the file: it is the one that came in.');
  });

  it('is seen by the doctor before anybody looked, where the file is shorter or gone', async () => {
    const id = item.split('/').at(-1) ?? '';
    await truncate(place, 5);
    expect(await doctor()).toMatchObject({ ok: false, found: expect.stringContaining(`${id} (changed or cut short)`) as string });
    await rm(place);
    expect(await doctor()).toMatchObject({ ok: false, found: expect.stringContaining(`have no file, the first ${id}`) as string });
    await writeFile(place, bytes);
    expect(await doctor()).toMatchObject({ ok: true });
  });

  it('is found by the round alone, goes on where it stopped, and leaves what is whole as it is', async () => {
    await writeFile(place, flipped(bytes));
    await later(25 * hour);
    slt = await school.visitor('slt');
    expect(await ofTheCase('evidence.damaged')).toHaveLength(1);
    const { length } = await ofTheCase('%');
    await addsEvidence(slt, sent.reference, { name: 'b.png', bytes: await aScreenshot() });
    await later(30 * hour);
    const checks = await school.work((tx) =>
      tx.query<{ checked_at: string | null; due_at: string }>(
        `SELECT k.checked_at, k.due_at FROM evidence_check k JOIN case_evidence c ON c.evidence_id = k.evidence_id WHERE c.case_id = ? ORDER BY c.number`,
        [sent.caseId],
      ),
    );
    const now = heed().clock.now().getTime();
    expect(checks).toEqual([
      { checked_at: new Date(now).toISOString(), due_at: new Date(now + hour).toISOString() },
      { checked_at: new Date(now).toISOString(), due_at: new Date(now + 24 * hour).toISOString() },
    ]);
    // One item more is on the log; that both were checked is not.
    expect(await ofTheCase('evidence.damaged')).toHaveLength(1);
    expect((await ofTheCase('%')).length - length).toBeLessThan(8);
  });

  it('is told on the page from the first moment: from whom, how, and why it was taken', async () => {
    const teacher = await school.visitor('teacher');
    const fields = [
      ['_csrf', await tokenOf(teacher)],
      ['gate', 'no'],
      ['way', 'pasted'],
    ] as const;
    await posts(teacher, `/reports/${sent.reference}/evidence`, multipart(fields, [{ name: 'chat.txt', bytes: Buffer.from('Hello') }]));
    await slt.opens(`/cases/${sent.reference}/evidence`);
    const text = itemsOn(slt)[1] ?? '';
    await letsThrough(slt, text);
    slt.sees('Added by Maud Quennell, who reported it and answered “no” to the question about nudity. It was pasted into the page');

    slt.fills('Why do you need a copy?', 'For the LADO <b>meeting</b> 😀');
    await slt.presses('Print the viewing copy');
    slt.sees('Print this page with your browser', 'Hello', 'For the LADO <b>meeting</b> 😀', 'Amabel Sedgewick');
    await slt.opens(text);
    const given = await slt.http.post(`${text}/original`, { _csrf: await tokenOf(slt), as: 'download', reason: 'To send to the police' });
    expect([given.status, given.body.toString()]).toEqual([200, 'Hello']);
    await slt.http.get(`${text}/original`);
    await slt.opens(text);
    slt.sees(
      'Made ready to print by Amabel Sedgewick, SLT contact for online conduct: “For the LADO <b>meeting</b> 😀”',
      'Original downloaded by Amabel Sedgewick, SLT contact for online conduct: “To send to the police”',
      'Original downloaded by Amabel Sedgewick, SLT contact for online conduct: no reason given',
    );
    await slt.presses('Download the original');
    slt.seesProblem('Write why you need it');
  });

  it('hides the reporter in a copy that does not name them, and says there who had it before', async () => {
    const teacher = await school.visitor('teacher');
    const fields = [
      ['_csrf', await tokenOf(teacher)],
      ['gate', 'no'],
      ['way', '=cmd|nonsense'],
    ] as const;
    await posts(teacher, `/reports/${sent.reference}/evidence`, multipart(fields, [{ name: 'b.png', bytes: await aScreenshot() }]));
    const head = await school.visitor('head');
    await slt.http.post(`${item}/original`, { _csrf: await tokenOf(slt), as: 'download', reason: '=HYPERLINK("x")' });
    await exportsCase(head, sent.reference);
    const files = await unpacked(await exportsCase(head, sent.reference));
    const csv = files.get(`${sent.reference}/data/custody.csv`)?.toString() ?? '';
    expect(csv).toContain('"Added evidence","The reporter, not named","reported it"');
    expect(csv).not.toContain('Quennell');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toMatch(/"Put an original into a case file","Isaura Thackwell","headteacher","For her work on it","Philippa Nettlecombe"/);
    expect(files.get(`${sent.reference}/data/proof/entries.jsonl`)?.toString()).not.toContain('Quennell');
  });

  it('tells whoever may not see the case nothing, whatever state its bytes are in', async () => {
    await rm(place);
    for (const name of ['teacher', 'assistant', 'admin', 'hr'] as const) {
      const other = await school.visitor(name);
      const unknown = await other.opens('/evidence/018f0000-0000-7000-8000-000000000000');
      for (const below of ['', '/copy', '/original']) expect((await other.opens(`${item}${below}`)).html).toBe(unknown.html);
    }
    expect(await ofTheCase('evidence.damaged')).toEqual([]);
  });

  it('of a closed case is told to whoever held it, and asks nobody to act', async () => {
    await school.work((tx) => tx.update(CaseFile, sent.caseId, { stage: 'closed', closedAt: tx.at }));
    await school.work((tx) => tx.query('DELETE FROM notice WHERE subject = ?', [sent.caseId]));
    await rm(place);
    await later(25 * hour);
    expect(await ofTheCase('evidence.damaged')).toHaveLength(1);
    // That its sheet be filled in, from before it was closed.
    expect(await ofTheCase('case.action-added')).toHaveLength(1);
    const notices = await school.work((tx) => tx.query('SELECT id FROM notice WHERE subject = ?', [sent.caseId]));
    expect(notices.length).toBeGreaterThan(0);
    await writeFile(place, bytes);
    await later(2 * hour);
    expect(await ofTheCase('evidence.whole-again')).toHaveLength(1);
  });

  it('of a locked item says that its file is gone, and opens nothing', async () => {
    await slt.opens(`${item}/stop`);
    await slt.presses('Lock this item now');
    await rm(place);
    await later(25 * hour);
    slt = await school.visitor('slt');
    await slt.opens(item);
    slt.sees('Item 1 is locked', 'is gone from where it was kept', 'Locked for everyone by Amabel Sedgewick');
    expect((await slt.http.get(`${item}/original`)).status).toBe(404);
    expect(await ofTheCase('evidence.damaged')).toHaveLength(1);
  });
});

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  return changed;
}
