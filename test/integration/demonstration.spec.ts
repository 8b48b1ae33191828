import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { UnitOfWork, WrongKindOfData } from '../../src/audit/index.js';
import { CasesRepository } from '../../src/cases/index.js';
import { auditVerify } from '../../src/cli/audit-verify.js';
import type { Command } from '../../src/cli/command.js';
import { demo } from '../../src/cli/demo.js';
import { heedItself } from '../../src/kernel/index.js';
import { loadDemonstration } from '../../src/operations/index.js';
import { query } from '../../src/platform/database/sql.js';
import { reportKinds, stages } from '../../src/rules/index.js';
import { type Engine, type FreshDatabase, freshDatabase } from '../support/database.js';
import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const password = 'lantern';
/** A Tuesday in term. */
const now = '2026-11-17T10:00:00Z';

/** The contract's accounts, and what the address of the list of cases answers them. */
const accounts: readonly (readonly [email: string, cases: 200 | 404])[] = [
  ['teacher@harbourlane.example', 404],
  ['assistant@harbourlane.example', 404],
  ['slt@harbourlane.example', 200],
  ['deputy@harbourlane.example', 200],
  ['dsl@harbourlane.example', 200],
  ['head@harbourlane.example', 200],
  ['chair@harbourlane.example', 200],
  ['vicechair@harbourlane.example', 200],
  ['behaviour@harbourlane.example', 200],
  ['trust@harbourlane.example', 200],
  ['hr@harbourlane.example', 200],
  ['governor@harbourlane.example', 404],
  ['auditor@harbourlane.example', 404],
  ['admin@harbourlane.example', 404],
  ['head@millbrook.example', 200],
  ['slt@millbrook.example', 200],
  ['teacher@millbrook.example', 404],
];

async function loaded(engine: Engine): Promise<TestServer> {
  const server = await TestServer.start({ engine, demo: true, now, settings: { HEED_DEMO_PASSWORD: password } });
  await loadDemonstration(server.app, server.clock, { now: new Date(now), password });
  return server;
}

interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly stage: string;
  readonly school: string;
  readonly due_at: string | null;
  readonly reopened_at: string | null;
}

describe('the demonstration school', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await loaded('sqlite');
  }, 180_000);
  afterEach(() => server.verifiesItsLog());
  afterAll(() => server.stop());

  const rows = <Row>(sql: string): Promise<Row[]> => query<Row>(server.app.get(DataSource).manager, sql);
  const cases = (): Promise<CaseRow[]> =>
    rows<CaseRow>(
      `SELECT f.id, f.reference, f.kind, f.stage, s.name AS school, f.due_at, f.reopened_at FROM case_file f JOIN school s ON s.id = f.school_id
       ORDER BY f.received_at, f.id`,
    );
  const atHarbourLane = async (): Promise<CaseRow[]> => (await cases()).filter(({ school }) => school === 'Harbour Lane Academy');
  const signedIn = async (email: string): Promise<Visitor> => {
    const visitor = server.visitor();
    await visitor.signsIn({ email, password });
    return visitor;
  };

  it('has at least sixteen cases, each kind and each stage, and one that was opened again', async () => {
    const own = await atHarbourLane();
    expect(own.length).toBeGreaterThanOrEqual(16);
    expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(reportKinds));
    expect(new Set(own.map(({ stage }) => stage))).toEqual(new Set(stages));
    expect(own.filter(({ reopened_at, stage }) => reopened_at !== null && stage === 'in_action')).toHaveLength(1);
    expect((await cases()).length - own.length).toBe(2);
  });

  it('has work that is late and work that is due today', async () => {
    const due = (await atHarbourLane()).flatMap(({ due_at }) => (due_at === null ? [] : [due_at]));
    expect(due.filter((at) => at < '2026-11-17').length).toBeGreaterThanOrEqual(2);
    expect(due.filter((at) => at.startsWith('2026-11-17')).length).toBeGreaterThanOrEqual(2);
    expect(due.filter((at) => at > '2026-11-18').length).toBeGreaterThanOrEqual(1);
  });

  it('has a case about the assistant and one about the headteacher, whom the chair alone was told of', async () => {
    const [assistant, head] = await Promise.all(['assistant', 'head'].map((who) => casesAbout(`${who}@harbourlane.example`)));
    expect(assistant).toHaveLength(1);
    expect(head).toHaveLength(1);
    const readers = await rows<{ email: string; level: string }>(
      `SELECT a.email, r.level FROM case_reader r JOIN account a ON a.id = r.account_id WHERE r.case_id = '${head?.[0] ?? ''}' ORDER BY a.email`,
    );
    expect(readers).toEqual([
      { email: 'chair@harbourlane.example', level: 'manager' },
      { email: 'hr@harbourlane.example', level: 'reader' },
    ]);
  });

  it('brought HR into at least three cases, and the auditor, the administrator and the governor into none', async () => {
    const read = await rows<{ email: string; cases: number | string }>(
      'SELECT a.email, COUNT(*) AS cases FROM case_reader r JOIN account a ON a.id = r.account_id GROUP BY a.email',
    );
    expect(Number(read.find(({ email }) => email === 'hr@harbourlane.example')?.cases)).toBeGreaterThanOrEqual(3);
    for (const who of ['auditor', 'admin', 'governor', 'teacher', 'assistant'])
      expect(read.some(({ email }) => email === `${who}@harbourlane.example`)).toBe(false);
  });

  it('has figures of the school year before, for those who read figures', async () => {
    const governor = await signedIn('governor@harbourlane.example');
    await governor.opens('/statistics');
    governor.sees('School year 2025 to 2026', '14 cases began', 'I want advice (not a concern) 6', 'Pupil conduct 6');
    const trust = await signedIn('trust@harbourlane.example');
    await trust.opens('/statistics');
    trust.sees('Lantern Trust', 'Where one school has too few to be shown');
  });

  it('has a report without a name, a case opened from another, one that went into another, and people to be asked how they are', async () => {
    const [nameless] = await rows<{ reference: string }>(
      "SELECT f.reference FROM case_file f JOIN case_report c ON c.case_id = f.id JOIN report r ON r.id = c.report_id WHERE f.kind = 'conduct_of_adult' AND r.reporter_hash NOT IN (SELECT reporter_hash FROM report GROUP BY reporter_hash HAVING COUNT(*) > 1) ORDER BY f.received_at DESC LIMIT 1",
    );
    const slt = await signedIn('slt@harbourlane.example');
    await slt.opens(`/cases/${nameless?.reference}`);
    slt.sees('Mr Hallett', 'gave no name');
    slt.leaves();
    const links = await rows<{ kind: string }>('SELECT kind FROM case_link ORDER BY kind');
    expect(links.map(({ kind }) => kind)).toEqual(['fork', 'merge']);
    const head = await signedIn('head@harbourlane.example');
    await head.opens('/');
    head.sees('Afterwards', 'See how people are after a case');
  });

  it('has evidence that may be looked at, evidence that waits and an item that is stopped', async () => {
    const items = await rows<{ confirmed_at: string | null; stopped_at: string | null }>(
      'SELECT confirmed_at, stopped_at FROM evidence_item',
    );
    expect(items.filter(({ stopped_at }) => stopped_at !== null)).toHaveLength(1);
    expect(items.filter(({ confirmed_at }) => confirmed_at !== null).length).toBeGreaterThanOrEqual(10);
    expect(items.some(({ confirmed_at, stopped_at }) => confirmed_at === null && stopped_at === null)).toBe(true);
  });

  it('lets everybody in with the one password, and each to their own pages', async () => {
    const answers = [];
    for (const [email] of accounts) {
      const visitor = await signedIn(email);
      const first = await visitor.opens('/');
      answers.push([email, first.status, (await visitor.opens('/cases')).status]);
      visitor.leaves();
    }
    expect(answers).toEqual(accounts.map(([email, list]) => [email, 200, list]));
  }, 60_000);

  it('shows every section of every case to those who read it', async () => {
    const readers = await rows<{ email: string; reference: string }>(
      `SELECT a.email, f.reference FROM case_reader r JOIN account a ON a.id = r.account_id JOIN case_file f ON f.id = r.case_id
       WHERE r.level = 'manager' ORDER BY a.email, f.reference`,
    );
    for (const email of new Set(readers.map((one) => one.email))) {
      const visitor = await signedIn(email);
      for (const { reference } of readers.filter((one) => one.email === email))
        for (const section of ['', '/timeline', '/evidence', '/people', '/actions', '/messages', '/outcome', '/audit', '/export'])
          expect([reference, section, (await visitor.opens(`/cases/${reference}${section}`)).status]).toEqual([reference, section, 200]);
      visitor.leaves();
    }
  }, 180_000);

  it('shows neither school anything of the other', async () => {
    const [lane, mill] = [await atHarbourLane(), (await cases()).filter(({ school }) => school === 'Millbrook Primary')];
    for (const [email, own, others] of [
      ['head@millbrook.example', mill, lane],
      ['head@harbourlane.example', lane, mill],
    ] as const) {
      const visitor = await signedIn(email);
      const list = await visitor.opens('/cases');
      expect(own.some(({ reference }) => list.html.includes(reference))).toBe(true);
      visitor.seesNothingOf(...others.map(({ reference }) => reference));
      for (const { reference } of others) expect((await visitor.opens(`/cases/${reference}`)).status).toBe(404);
      visitor.leaves();
    }
  });

  /** Ids of the cases whose routing knows this person as whom they are about. */
  async function casesAbout(email: string): Promise<string[]> {
    const [person] = await rows<{ person_id: string }>(`SELECT person_id FROM account WHERE email = '${email}'`);
    const all = await cases();
    return server.app.get(UnitOfWork).run(heedItself, async (tx) => {
      const about: string[] = [];
      for (const { id } of all) {
        const { knows } = await server.app.get(CasesRepository).openWithoutAccessCheck(tx, id);
        if (knows.facts.subjects.some(({ personId }) => personId === person?.person_id)) about.push(id);
      }
      return about;
    });
  }
});

it('loads on PostgreSQL too', async () => {
  const server = await loaded('postgres');
  try {
    const visitor = server.visitor();
    await visitor.signsIn({ email: 'head@harbourlane.example', password });
    expect((await visitor.opens('/cases')).status).toBe(200);
    await server.verifiesItsLog();
  } finally {
    await server.stop();
  }
}, 180_000);

describe('the command that loads the demonstration', () => {
  let database: FreshDatabase;
  const printed: string[] = [];
  beforeEach(async () => {
    database = await freshDatabase('sqlite');
    printed.length = 0;
  });
  afterEach(() => database.dispose());

  /** Only the folder is said, as most people will. */
  const environment = (): Record<string, string> => ({ DATA_DIR: database.settings.DATA_DIR, HEED_DEMO_NOW: now });
  const run = (command: Command) =>
    command.run({ options: {}, words: [], environment: environment(), print: (line) => void printed.push(line) });

  it('prints the accounts and one password, and replaces what an earlier one left, and nothing else', async () => {
    const earlier = await TestServer.start({ demo: true, settings: database.settings });
    const old = await aReport(await aSchool(earlier, 'earlier'));
    await earlier.stop();
    const beside = join(database.settings.DATA_DIR, 'holiday.txt');
    await writeFile(beside, 'mine');

    expect(await run(demo)).toBe(0);
    for (const [email] of accounts) expect(printed.some((line) => line.includes(email))).toBe(true);
    const [chosen = ''] = printed.join('\n').match(/(?<=password of every account: )\S+/) ?? [];
    expect(chosen).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/);
    expect(await readFile(beside, 'utf8')).toBe('mine');
    // It keeps its evidence beside its database, and whoever verifies it need not know that.
    expect(await run(auditVerify)).toBe(0);

    const server = await TestServer.start({ demo: true, now, settings: environment() });
    const visitor = server.visitor();
    await visitor.signsIn({ email: 'chair@harbourlane.example', password: chosen });
    const left = await query(server.app.get(DataSource).manager, 'SELECT id FROM report WHERE id = ?', [old.reportId]);
    expect(left).toEqual([]);
    await server.stop();
  }, 180_000);

  it('refuses a folder that holds real records, and leaves it as it was', async () => {
    const school = await TestServer.start({ settings: database.settings });
    await aSchool(school);
    const file = join(database.settings.DATA_DIR, 'heed.sqlite');
    await expect(run(demo)).rejects.toThrow(WrongKindOfData);
    expect(existsSync(file)).toBe(true);
    await school.verifiesItsLog();
    await school.stop();
    expect(printed).toEqual([]);
  });
});
