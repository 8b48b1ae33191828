import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { testVirus } from '../../src/platform/scanning/test-virus.js';
import { addsEvidence, itemsOn } from './evidence.js';
import type { Engine } from './database.js';
import { aReport, aSchool, type SentReport, type TestSchool } from './school.js';
import { TestServer } from './server.js';
import { ClamdServer } from './services/clamd-server.js';
import type { Visitor } from './web/visitor.js';

export const clean = { name: 'chat.txt', bytes: Buffer.from('See you at nine') };
export const infected = { name: 'prize.txt', bytes: Buffer.from(testVirus) };
const minute = 60_000;

/** A school whose evidence is scanned, and one case in it. */
export interface ScannedSchool {
  readonly clamd: ClamdServer;
  readonly heed: TestServer;
  readonly school: TestSchool;
  readonly sent: SentReport;
  /** Who handles the case. */
  slt: Visitor;
  /** What is due after so many minutes. */
  runsJobs(after?: number): Promise<void>;
  /** @returns where the item is */
  adds(file: { name: string; bytes: Buffer }): Promise<string>;
  letsThrough(item: string): Promise<void>;
  statusOf(path: string): Promise<number>;
  /** What the scanner said, in its order. */
  outcomes(): Promise<string[]>;
}

/** A server with a scanner for the tests of one block, a school of its own for each. Ask for it inside a test. */
export function useScannedSchool(engine: Engine): () => ScannedSchool {
  let clamd: ClamdServer;
  let heed: TestServer;
  let one: ScannedSchool;
  beforeAll(async () => {
    clamd = await ClamdServer.start({ maxBytes: 100_000 });
    heed = await TestServer.start({ engine, settings: { CLAMD_URL: clamd.url } });
  });
  beforeEach(async () => {
    const school = await aSchool(heed, `lane-${Math.random()}`);
    one = await scannedSchool(clamd, heed, school);
  });
  afterEach(async () => {
    await one.runsJobs(11);
    await heed.verifiesItsLog();
  });
  afterAll(async () => {
    await heed.stop();
    await clamd.stop();
  });
  return () => one;
}

async function scannedSchool(clamd: ClamdServer, heed: TestServer, school: TestSchool): Promise<ScannedSchool> {
  const sent = await aReport(school);
  const one: ScannedSchool = {
    clamd,
    heed,
    school,
    sent,
    slt: await school.visitor('slt'),
    runsJobs: async (after = 0) => {
      heed.clock.setTo(new Date(heed.clock.now().getTime() + after * minute));
      await heed.app.get(DueJobs).runDue();
    },
    adds: async (file) => {
      await addsEvidence(one.slt, sent.reference, file);
      return itemsOn(one.slt).at(-1) ?? '';
    },
    letsThrough: async (item) => {
      await one.slt.opens(item);
      one.slt.chooses('No');
      await one.slt.presses('I have checked: show a viewing copy');
    },
    statusOf: async (path) => (await one.slt.http.get(path)).status,
    outcomes: async () => {
      const rows = await school.work((tx) =>
        tx.query<{ outcome: string }>(
          `SELECT s.outcome FROM evidence_scan s JOIN evidence_item e ON e.id = s.evidence_id WHERE e.school_id = ? ORDER BY s.id`,
          [school.actor('slt').schoolId],
        ),
      );
      return rows.map(({ outcome }) => outcome);
    },
  };
  return one;
}
