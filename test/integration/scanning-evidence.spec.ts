import { BringIn } from '../../src/cases/index.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { ScanBacklog } from '../../src/cases/evidence/scanning/scan-backlog.js';
import { testVirus } from '../../src/platform/scanning/test-virus.js';
import { draftsWith, sendsDraft } from '../support/draft-with-evidence.js';
import { addsEvidence, aScreenshot, itemsOn } from '../support/evidence.js';
import { describeOnBothEngines } from '../support/database.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { type AccountName, aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { ClamdServer, type Manner, testVirusName } from '../support/services/clamd-server.js';
import type { Visitor } from '../support/web/visitor.js';

const minute = 60_000;
const clean = { name: 'chat.txt', bytes: Buffer.from('See you at nine') };
const infected = { name: 'prize.txt', bytes: Buffer.from(testVirus) };

describeOnBothEngines('Evidence and the virus scanner', (engine) => {
  let clamd: ClamdServer;
  let heed: TestServer;
  let school: TestSchool;
  let sent: SentReport;
  let slt: Visitor;
  beforeAll(async () => {
    clamd = await ClamdServer.start({ maxBytes: 100_000 });
    heed = await TestServer.start({ engine, settings: { CLAMD_URL: clamd.url } });
  });
  beforeEach(async () => {
    clamd.manner = 'scan';
    school = await aSchool(heed, `lane-${Math.random()}`);
    sent = await aReport(school);
    slt = await school.visitor('slt');
  });
  afterEach(async () => {
    await runsJobs(2);
    await heed.verifiesItsLog();
  });
  afterAll(async () => {
    await heed.stop();
    await clamd.stop();
  });

  /** What is due after so many minutes. */
  async function runsJobs(after = 0): Promise<void> {
    heed.clock.setTo(new Date(heed.clock.now().getTime() + after * minute));
    await heed.app.get(DueJobs).runDue();
  }

  async function adds(file: { name: string; bytes: Buffer }): Promise<string> {
    await addsEvidence(slt, sent.reference, file);
    return itemsOn(slt).at(-1) ?? '';
  }

  async function letsThrough(item: string): Promise<void> {
    await slt.opens(item);
    slt.chooses('No');
    await slt.presses('I have checked: show a viewing copy');
  }

  const list = () => slt.opens(`/cases/${sent.reference}/evidence`);
  const statusOf = async (path: string) => (await slt.http.get(path)).status;
  const scans = () =>
    school.work((tx) =>
      tx.query<{ outcome: string }>(
        `SELECT s.outcome FROM evidence_scan s JOIN evidence_item e ON e.id = s.evidence_id WHERE e.school_id = ? ORDER BY s.id`,
        [school.actor('slt').schoolId],
      ),
    );
  const facts = async () => {
    const rows = await school.work((tx) =>
      tx.query<{ action: string }>(`SELECT action FROM audit_entry WHERE subject = ? AND action LIKE 'evidence.%' ORDER BY seq`, [
        sent.caseId,
      ]),
    );
    return rows.map(({ action }) => action).filter((action) => action !== 'evidence.opened');
  };
  const toldOf = (caseId: string) =>
    school.work((tx) =>
      tx.query<{ account_id: string }>('SELECT DISTINCT account_id FROM notice WHERE subject = ? AND read_at IS NULL', [caseId]),
    );

  it('is released once somebody has answered for it and the scan has passed, and says which scanner and when', async () => {
    const item = await adds(clean);
    slt.sees('Nobody can look yet', 'Not scanned yet.');
    await slt.opens(item);
    slt.sees('Virus scan Not scanned yet');
    await letsThrough(item);
    slt.sees('Recorded. It can be looked at once it has been scanned', 'A virus scanner looks at each file before anybody can open it.');
    slt.seesNothingOf('Download the original', 'See you at nine');
    const refusal = await slt.opens(`${item}/original`);
    expect(refusal.status).toBe(422);
    slt.sees('Not scanned yet', 'A virus scanner looks at each file');
    slt.seesNothingOf('See you at nine');

    await runsJobs();
    await slt.opens(item);
    slt.sees('Nothing found, Monday 9 November 2026', 'ClamAV 1.4.3, signatures 27432', 'See you at nine', 'Given to the virus scanner');
    slt.seesNothingOf('Not scanned yet', 'Nothing scans files');
    expect((await slt.http.get(`${item}/original`)).body.equals(clean.bytes)).toBe(true);
    await list();
    slt.sees('Can be looked at');
    expect(await facts()).toEqual([
      'evidence.received',
      'evidence.confirmed',
      'evidence.scanned',
      'evidence.viewed',
      'evidence.downloaded',
    ]);
    await runsJobs(120);
    expect(await scans()).toEqual([{ outcome: 'clean' }]);
  });

  it('waits for somebody to answer for it, although the scan has passed', async () => {
    const item = await adds(clean);
    await runsJobs();
    await slt.opens(item);
    slt.sees('Nobody has looked at this yet', 'Nothing found');
    expect(await statusOf(`${item}/original`)).toBe(404);
    await letsThrough(item);
    slt.sees('It can be looked at now', 'See you at nine');
  });

  it('with a virus is kept apart, named and refused for everybody, left out of exports, and told to those who handle the case', async () => {
    const { app } = heed;
    const bring = (name: AccountName, as: 'hr_adviser' | 'investigating_officer') =>
      app.get(BringIn).run(school.actor('slt'), sent.reference, { account: school.members[name].accountId, as, reason: 'Helps' });
    await bring('deputy', 'investigating_officer');
    await bring('hr', 'hr_adviser');
    for (const name of ['slt', 'deputy', 'hr'] as const) await (await school.visitor(name)).opens(`/cases/${sent.reference}`);
    const item = await adds(infected);
    await letsThrough(item);
    await runsJobs();
    expect((await toldOf(sent.caseId)).map(({ account_id }) => account_id).toSorted()).toEqual(
      [school.members.slt.accountId, school.members.deputy.accountId].toSorted(),
    );
    for (const name of ['slt', 'deputy', 'hr'] as const) {
      const who = await school.visitor(name);
      for (const below of ['', '/original', '/copy']) {
        const page = await who.opens(`${item}${below}`);
        expect([name, below, page.status]).toEqual([name, below, below === '' ? 200 : 422]);
        who.sees('A virus was found in this file', `the virus scanner calls it ${testVirusName}`, 'no export holds it');
        who.seesNothingOf('Download the original', testVirus);
      }
    }
    await list();
    slt.sees('Item 1: prize.txt', 'A virus was found', `Kept apart: the virus scanner calls it ${testVirusName}.`);
    await slt.opens(`/cases/${sent.reference}`);
    slt.sees('1 item has a virus.');
    await slt.opens(`/cases/${sent.reference}/timeline`);
    slt.sees('Item 1 kept apart: the scanner found a virus');
    expect(await facts()).toEqual(['evidence.received', 'evidence.confirmed', 'evidence.kept-apart']);
    await slt.opens(`/cases/${sent.reference}/export`);
    slt.sees(`the virus scanner calls it ${testVirusName}`);
    const files = await unpacked(await exportsCase(slt, sent.reference));
    expect([...files.keys()].filter((name) => name.includes('prize') || name.includes('evidence'))).toEqual([]);
    for (const bytes of files.values()) expect(bytes.includes(testVirus)).toBe(false);
  });

  it('that is a picture with a virus has no viewing copy', async () => {
    const item = await adds({ name: 'a.png', bytes: Buffer.concat([await aScreenshot(), Buffer.from(testVirus)]) });
    await letsThrough(item);
    const before = await slt.opens(`${item}/copy`);
    expect(before.status).toBe(422);
    slt.sees('Not scanned yet');
    await runsJobs();
    expect((await slt.opens(`${item}/copy`)).status).toBe(422);
    slt.sees('A virus was found in this file');
  });

  it('cannot be answered for any more once a virus was found', async () => {
    const item = await adds(infected);
    await slt.opens(item);
    slt.chooses('No');
    await runsJobs();
    await slt.presses('I have checked: show a viewing copy');
    expect(slt.page.status).toBe(422);
    slt.seesProblem('A virus was found in this file meanwhile. Nobody can open it now');
    slt.seesNothingOf(testVirus);
  });

  it.each(['away', 'cut off', 'fail', 'babble'] as const)(
    'comes in while the scanner would %s, and is scanned once it answers',
    async (how) => {
      await goes(how);
      const item = await adds(clean);
      await letsThrough(item);
      for (const wait of [0, 1, 1]) await runsJobs(wait);
      expect(await scans()).toEqual([]);
      expect(await statusOf(`${item}/original`)).toBe(422);
      await slt.opens(item);
      slt.sees('While the scanner does not answer, Heed goes on asking it.');
      clamd.manner = 'scan';
      if (how === 'away') await clamd.comesBack();
      await runsJobs();
      expect(await scans()).toEqual([]);
      await runsJobs(2);
      expect(await scans()).toEqual([{ outcome: 'clean' }]);
      expect(await statusOf(`${item}/original`)).toBe(200);
    },
  );

  async function goes(how: 'away' | Manner): Promise<void> {
    if (how === 'away') await clamd.goesAway();
    else clamd.manner = how;
  }

  it('that is larger than the scanner takes says so, and is asked about again later', async () => {
    const item = await adds({ name: 'long.txt', bytes: Buffer.alloc(150_000, 'a\n') });
    await letsThrough(item);
    await runsJobs();
    await slt.opens(item);
    slt.sees('The virus scanner takes no file of this size', 'StreamMaxLength');
    await runsJobs(61);
    expect(await scans()).toEqual([{ outcome: 'too-big' }]);
    clamd.maxBytes = 200_000;
    await runsJobs(61);
    expect(await scans()).toEqual([{ outcome: 'too-big' }, { outcome: 'clean' }]);
    clamd.maxBytes = 100_000;
    slt = await school.visitor('slt');
    expect(await statusOf(`${item}/original`)).toBe(200);
  });

  it('of a report that is not sent yet is scanned too, and the case finds what was found', async () => {
    const teacher = await school.visitor('teacher');
    const draft = await draftsWith(heed, school, teacher, infected);
    await runsJobs();
    expect(await scans()).toEqual([{ outcome: 'found' }]);
    const { reference } = await sendsDraft(heed, school, draft);
    await slt.opens(`/cases/${reference}/evidence`);
    slt.sees('A virus was found', `Kept apart: the virus scanner calls it ${testVirusName}.`);
    await slt.opens(`${itemsOn(slt)[0] ?? ''}/original`);
    expect(slt.page.status).toBe(422);
  });

  it('that was stopped is not given to the scanner', async () => {
    const item = await adds(clean);
    await slt.opens(`${item}/stop`);
    await slt.presses('Lock this item now');
    await runsJobs();
    expect(await scans()).toEqual([]);
    await slt.opens(item);
    slt.sees('Item 1 is locked');
  });

  it('that came in before there was a scanner is opened with a warning, and scanned once there is one; a virus stays apart without it', async () => {
    const settings = heed.settings as Record<string, string>;
    const { CLAMD_URL: url = '', ...without } = settings;
    delete settings.CLAMD_URL;
    await heed.restart();
    expect(without).toEqual(settings);
    slt = await school.visitor('slt');
    const [safe, bad] = [await adds(clean), await adds(infected)];
    for (const item of [safe, bad]) {
      await letsThrough(item);
      slt.sees('Nothing scans files for viruses here. Open the original only on a device whose own virus protection is on');
      slt.sees('Virus scan Not scanned: nothing scans files here');
      expect(await statusOf(`${item}/original`)).toBe(200);
    }
    await slt.opens(`/cases/${sent.reference}/export`);
    slt.sees('Nothing scans files for viruses here.');

    settings.CLAMD_URL = url;
    await heed.restart();
    slt = await school.visitor('slt');
    await heed.app.get(ScanBacklog).run();
    await runsJobs();
    expect([await statusOf(`${safe}/original`), await statusOf(`${bad}/original`)]).toEqual([200, 422]);
    await slt.opens(`/cases/${sent.reference}/export`);
    slt.seesNothingOf('Nothing scans files');

    delete settings.CLAMD_URL;
    await heed.restart();
    slt = await school.visitor('slt');
    expect([await statusOf(`${safe}/original`), await statusOf(`${bad}/original`)]).toEqual([200, 422]);
    await slt.opens(safe);
    slt.seesNothingOf('Nothing scans files');
    settings.CLAMD_URL = url;
    await heed.restart();
  });

  it('of the scanner the administrator sees whether it answers, and nothing of any case', async () => {
    const admin = await school.visitor('admin');
    await admin.opens('/admin');
    admin.sees('It answers: ClamAV 1.4.3. Each file is scanned before anybody can open it.');
    await clamd.goesAway();
    await admin.opens('/admin');
    admin.sees('It does not answer. New evidence waits');
    await clamd.comesBack();
  });

  it('is not there for whoever may not read the case, whatever was found in it', async () => {
    const item = await adds(infected);
    await runsJobs();
    for (const name of ['teacher', 'assistant', 'admin', 'auditor'] as const) {
      const other = await school.visitor(name);
      for (const below of ['', '/copy', '/original']) expect((await other.opens(`${item}${below}`)).status).toBe(404);
    }
  });
});
