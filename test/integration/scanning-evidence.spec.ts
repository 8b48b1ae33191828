import { ScanBacklog } from '../../src/cases/evidence/scanning/scan-backlog.js';
import { BringIn } from '../../src/cases/index.js';
import { testVirus } from '../../src/platform/scanning/test-virus.js';
import { describeOnBothEngines } from '../support/database.js';
import { draftsWith, sendsDraft } from '../support/draft-with-evidence.js';
import { aScreenshot, itemsOn, tokenOf } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { clean, infected, type ScannedSchool, useScannedSchool } from '../support/scanned-school.js';
import type { AccountName } from '../support/school.js';
import { testVirusName } from '../support/services/clamd-server.js';

describeOnBothEngines('Evidence and the virus scanner', (engine) => {
  const one = useScannedSchool(engine);
  let s: ScannedSchool;
  beforeEach(() => {
    s = one();
    s.clamd.knowsViruses = true;
  });

  const list = () => s.slt.opens(`/cases/${s.sent.reference}/evidence`);
  const facts = async () => {
    const rows = await s.school.work((tx) =>
      tx.query<{ action: string }>(`SELECT action FROM audit_entry WHERE subject = ? AND action LIKE 'evidence.%' ORDER BY seq`, [
        s.sent.caseId,
      ]),
    );
    return rows.map(({ action }) => action).filter((action) => action !== 'evidence.opened');
  };
  const toldOf = (caseId: string) =>
    s.school.work((tx) =>
      tx.query<{ account_id: string }>('SELECT DISTINCT account_id FROM notice WHERE subject = ? AND read_at IS NULL', [caseId]),
    );

  it('is released once somebody has answered for it and the scan has passed, and says which scanner and when', async () => {
    const item = await s.adds(clean);
    s.slt.sees('Nobody can look yet', 'Not scanned yet.');
    await s.slt.opens(item);
    s.slt.sees('Virus scan Not scanned yet');
    await s.letsThrough(item);
    s.slt.sees('Recorded. It can be looked at once it has been scanned', 'A virus scanner looks at each file before anybody can open it.');
    s.slt.seesNothingOf('Download the original', 'See you at nine');
    const refusal = await s.slt.opens(`${item}/original`);
    expect(refusal.status).toBe(422);
    s.slt.sees('Not scanned yet', 'A virus scanner looks at each file');
    s.slt.seesNothingOf('See you at nine');

    await s.runsJobs();
    await s.slt.opens(item);
    s.slt.sees('Nothing found, Monday 9 November 2026', 'ClamAV 1.4.3, signatures 27432', 'See you at nine', 'Given to the virus scanner');
    s.slt.seesNothingOf('Not scanned yet', 'Nothing scans files');
    expect((await s.slt.http.get(`${item}/original`)).body.equals(clean.bytes)).toBe(true);
    await list();
    s.slt.sees('Can be looked at');
    expect(await facts()).toEqual([
      'evidence.received',
      'evidence.confirmed',
      'evidence.scanned',
      'evidence.viewed',
      'evidence.downloaded',
    ]);
    await s.runsJobs(120);
    expect(await s.outcomes()).toEqual(['clean']);
  });

  it('waits for somebody to answer for it, although the scan has passed', async () => {
    const item = await s.adds(clean);
    await s.runsJobs();
    await s.slt.opens(item);
    s.slt.sees('Nobody has looked at this yet', 'Nothing found');
    expect(await s.statusOf(`${item}/original`)).toBe(404);
    await s.letsThrough(item);
    s.slt.sees('It can be looked at now', 'See you at nine');
  });

  it('with a virus is kept apart, named and refused for everybody, left out of exports, and told to those who handle the case', async () => {
    const { app } = s.heed;
    const bring = (name: AccountName, as: 'hr_adviser' | 'investigating_officer') =>
      app.get(BringIn).run(s.school.actor('slt'), s.sent.reference, { account: s.school.members[name].accountId, as, reason: 'Helps' });
    await bring('deputy', 'investigating_officer');
    await bring('hr', 'hr_adviser');
    for (const name of ['slt', 'deputy', 'hr'] as const) await (await s.school.visitor(name)).opens(`/cases/${s.sent.reference}`);
    const item = await s.adds(infected);
    await s.letsThrough(item);
    await s.runsJobs();
    expect((await toldOf(s.sent.caseId)).map(({ account_id }) => account_id).toSorted()).toEqual(
      [s.school.members.slt.accountId, s.school.members.deputy.accountId].toSorted(),
    );
    for (const name of ['slt', 'deputy', 'hr'] as const) {
      const who = await s.school.visitor(name);
      for (const below of ['', '/original', '/copy']) {
        const page = await who.opens(`${item}${below}`);
        expect([name, below, page.status]).toEqual([name, below, below === '' ? 200 : 422]);
        who.sees('A virus was found in this file', `the virus scanner calls it ${testVirusName}`, 'no export holds it');
        who.seesNothingOf('Download the original', testVirus);
      }
    }
    await list();
    s.slt.sees('Item 1: prize.txt', 'A virus was found', `Kept apart: the virus scanner calls it ${testVirusName}.`);
    await s.slt.opens(`/cases/${s.sent.reference}`);
    s.slt.sees('1 item has a virus.');
    await s.slt.opens(`/cases/${s.sent.reference}/timeline`);
    s.slt.sees('Item 1 kept apart: the scanner found a virus');
    expect(await facts()).toEqual(['evidence.received', 'evidence.confirmed', 'evidence.kept-apart']);
    await s.slt.opens(`/cases/${s.sent.reference}/export`);
    s.slt.sees(`the virus scanner calls it ${testVirusName}`);
    const files = await unpacked(await exportsCase(s.slt, s.sent.reference));
    expect([...files.keys()].filter((name) => name.includes('prize') || name.includes('evidence'))).toEqual([]);
    for (const bytes of files.values()) expect(bytes.includes(testVirus)).toBe(false);
  });

  it('that is a picture with a virus has no viewing copy', async () => {
    const item = await s.adds({ name: 'a.png', bytes: Buffer.concat([await aScreenshot(), Buffer.from(testVirus)]) });
    await s.letsThrough(item);
    const before = await s.slt.opens(`${item}/copy`);
    expect(before.status).toBe(422);
    s.slt.sees('Not scanned yet');
    await s.runsJobs();
    expect((await s.slt.opens(`${item}/copy`)).status).toBe(422);
    s.slt.sees('A virus was found in this file');
  });

  it('cannot be answered for any more once a virus was found', async () => {
    const item = await s.adds(infected);
    await s.slt.opens(item);
    s.slt.chooses('No');
    await s.runsJobs();
    await s.slt.presses('I have checked: show a viewing copy');
    expect(s.slt.page.status).toBe(422);
    s.slt.seesProblem('A virus was found in this file meanwhile. Nobody can open it now');
    s.slt.seesNothingOf(testVirus);
  });

  it('of a report that is not sent yet is scanned too, and the case finds what was found', async () => {
    const teacher = await s.school.visitor('teacher');
    const draft = await draftsWith(s.heed, s.school, teacher, infected);
    await s.runsJobs();
    expect(await s.outcomes()).toEqual(['found']);
    const { reference } = await sendsDraft(s.heed, s.school, draft);
    await s.slt.opens(`/cases/${reference}/evidence`);
    s.slt.sees('A virus was found', `Kept apart: the virus scanner calls it ${testVirusName}.`);
    await s.slt.opens(`${itemsOn(s.slt)[0] ?? ''}/original`);
    expect(s.slt.page.status).toBe(422);
    s.slt.sees('Kept apart: the virus scanner found something. Nobody can open it');
  });

  it('of a wrong alarm is scanned again when a handler asks, and opens once the scanner takes it back', async () => {
    const item = await s.adds(infected);
    await s.letsThrough(item);
    await s.runsJobs();
    await s.slt.opens(item);
    s.slt.sees('If you think that this is a wrong alarm, ask again tomorrow or later.');
    await s.slt.presses('Scan it again');
    s.slt.sees('Asked. Open this page again in a minute or so');
    await s.runsJobs();
    await s.slt.opens(item);
    s.slt.sees('A virus was found in this file', 'Given to the virus scanner again at the wish of');
    expect(await s.outcomes()).toEqual(['found', 'found']);

    s.clamd.knowsViruses = false;
    await s.slt.presses('Scan it again');
    await s.runsJobs();
    await s.slt.opens(item);
    s.slt.seesNothingOf('A virus was found in this file', 'Scan it again');
    expect((await s.slt.http.get(`${item}/original`)).body.toString()).toBe(testVirus);
    expect(await s.outcomes()).toEqual(['found', 'found', 'clean']);
    await s.slt.opens(`/cases/${s.sent.reference}/timeline`);
    s.slt.sees('Asked the virus scanner to look at item 1 again', 'Item 1 is no longer kept apart: the scanner took back what it found');
  });

  it('is scanned again for nobody but those who handle the case, and not where nothing keeps it apart', async () => {
    const [safe, bad] = [await s.adds(clean), await s.adds(infected)];
    await s.runsJobs();
    const asks = async (name: AccountName, item: string) => {
      const who = await s.school.visitor(name);
      return who.http.post(`${item}/scan`, { _csrf: await tokenOf(who) });
    };
    for (const name of ['teacher', 'assistant', 'admin', 'auditor'] as const) expect((await asks(name, bad)).status).toBe(404);
    expect((await asks('slt', safe)).status).toBe(422);
    await s.runsJobs();
    expect((await s.outcomes()).toSorted()).toEqual(['clean', 'found']);
  });

  it('is told to whoever added it, who can bring it in another way', async () => {
    const teacher = await s.school.visitor('teacher');
    const draft = await draftsWith(s.heed, s.school, teacher, infected);
    await s.runsJobs();
    await teacher.opens('/report/evidence');
    teacher.sees('Our virus scanner found something in this file, so nobody can open it.');
    const { reference } = await sendsDraft(s.heed, s.school, draft);
    await teacher.opens(`/reports/${reference}`);
    teacher.sees('prize.txt', 'If you can, add the same as a picture of the screen.');
  });

  it('that was stopped is not given to the scanner', async () => {
    const item = await s.adds(clean);
    await s.slt.opens(`${item}/stop`);
    await s.slt.presses('Lock this item now');
    await s.runsJobs();
    expect(await s.outcomes()).toEqual([]);
    await s.slt.opens(item);
    s.slt.sees('Item 1 is locked');
  });

  it('that came in before there was a scanner is opened with a warning, and scanned once there is one; a virus stays apart without it', async () => {
    const settings = s.heed.settings as Record<string, string>;
    const { CLAMD_URL: url = '', ...without } = settings;
    delete settings.CLAMD_URL;
    await s.heed.restart();
    expect(without).toEqual(settings);
    s.slt = await s.school.visitor('slt');
    const [safe, bad] = [await s.adds(clean), await s.adds(infected)];
    for (const item of [safe, bad]) {
      await s.letsThrough(item);
      s.slt.sees('Nothing scans files for viruses here. Open the original only on a device whose own virus protection is on');
      s.slt.sees('Virus scan Not scanned: nothing scans files here');
      expect(await s.statusOf(`${item}/original`)).toBe(200);
    }
    await s.slt.opens(`/cases/${s.sent.reference}/export`);
    s.slt.sees('Nothing scans files for viruses here.');

    settings.CLAMD_URL = url;
    await s.heed.restart();
    s.slt = await s.school.visitor('slt');
    await s.heed.app.get(ScanBacklog).run();
    await s.runsJobs();
    expect([await s.statusOf(`${safe}/original`), await s.statusOf(`${bad}/original`)]).toEqual([200, 422]);
    await s.slt.opens(`/cases/${s.sent.reference}/export`);
    s.slt.seesNothingOf('Nothing scans files');

    delete settings.CLAMD_URL;
    await s.heed.restart();
    s.slt = await s.school.visitor('slt');
    expect([await s.statusOf(`${safe}/original`), await s.statusOf(`${bad}/original`)]).toEqual([200, 422]);
    await s.slt.opens(safe);
    s.slt.seesNothingOf('Nothing scans files');
    settings.CLAMD_URL = url;
    await s.heed.restart();
  });

  it('of the scanner the administrator sees whether it answers, and nothing of any case', async () => {
    const admin = await s.school.visitor('admin');
    await admin.opens('/admin');
    admin.sees('It answers: ClamAV 1.4.3. Each file is scanned before anybody can open it.');
    await s.clamd.goesAway();
    await admin.opens('/admin');
    admin.sees('It does not answer. New evidence waits');
    await s.clamd.comesBack();
  });

  it('is not there for whoever may not read the case, whatever was found in it', async () => {
    const item = await s.adds(infected);
    await s.runsJobs();
    for (const name of ['teacher', 'assistant', 'admin', 'auditor'] as const) {
      const other = await s.school.visitor(name);
      for (const below of ['', '/copy', '/original']) expect((await other.opens(`${item}${below}`)).status).toBe(404);
    }
  });
});
