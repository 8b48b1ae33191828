import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { buildOnce } from '../../build/once.mjs';
import { heedDataSource } from '../../src/data-source.js';
import { isRefused } from '../../src/kernel/index.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { query } from '../../src/platform/database/sql.js';
import { SaveDraft } from '../../src/reports/index.js';
import { heed } from '../support/backups.js';
import { aCrowd } from '../support/crowd.js';
import { describeOnBothEngines, type FreshDatabase, freshDatabase } from '../support/database.js';
import { multipart, posts, storedFiles, tokenOf } from '../support/evidence.js';
import { readyReport } from '../support/ready-report.js';
import { aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { Visitor } from '../support/web/visitor.js';

/** How often the server is killed: `HEED_KILLS=200` for a long run. */
const kills = Number(process.env.HEED_KILLS ?? 4);
/** Sessions end after half an hour in which nobody does anything: those who send are found anew before that. */
const killsOfASitting = 25;
/** Who send at once, and how many take their turn while it runs. */
const [atOnce, each] = [4, 8];

interface Author {
  readonly cookie: string;
  readonly draft: string;
}

/** What the server said was kept. */
interface Acknowledged {
  readonly files: Map<string, number>;
  readonly reports: string[];
}

beforeAll(() => buildOnce(), 180_000);

describeOnBothEngines('A server that is killed at any moment', (engine) => {
  let place: FreshDatabase;
  beforeAll(async () => {
    place = await freshDatabase(engine);
  });
  afterAll(() => place.dispose());

  it(
    'has kept everything that it acknowledged, whole, and no record without its file; its log verifies',
    async () => {
      const waiting: Author[] = [];
      const kept: Acknowledged = { files: new Map(), reports: [] };
      let sent = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        if (waiting.length === 0) waiting.push(...(await authors(place, Math.min(kills - kill, killsOfASitting) * each)));
        const some = waiting.splice(0, each);
        sent += some.length;
        await killedWhile(place, some, kept);
        expect(await recordsWithoutFile(place)).toEqual([]);
      }
      expect(kept.files.size).toBeGreaterThan(0);
      expect(sent).toBe(kills * each);

      expect(await missingOf(place, kept)).toEqual({ reports: [], files: [] });
      expect(await heed(place.settings, 'audit', 'verify')).toMatchObject({ status: 0 });
      expect(await unfinished(place)).toEqual([]);
    },
    60_000 + kills * 20_000,
  );
});

/** Everybody has answered every question, and said that no file shows anybody nude. */
async function authors(place: FreshDatabase, count: number): Promise<Author[]> {
  const server = await TestServer.start({ settings: place.settings, now: new Date().toISOString() });
  const school = await aSchool(server, `kills-${randomUUID()}`);
  const found: Author[] = [];
  for (const { actor, visitor } of await aCrowd(school, count)) {
    const draft = await server.app.get(SaveDraft, { strict: false }).run(actor, { ...readyReport(server.clock.now()), gate: 'no' });
    if (isRefused(draft)) throw new Error(draft.refused);
    found.push({ cookie: visitor.http.cookies.get('heed-session')?.value ?? '', draft });
  }
  await server.leave();
  return found;
}

/** They send files and then their reports, a few at once, until the server is no more. */
async function killedWhile({ settings }: FreshDatabase, some: Author[], kept: Acknowledged): Promise<void> {
  const server = await startBuiltServer(settings);
  let killed = false;
  const sender = async (): Promise<void> => {
    for (let author = some.pop(); author && !killed; author = some.pop())
      try {
        await sends(server.url, author, kept);
      } catch (fault) {
        // What breaks off with the server was not acknowledged, and nothing else may break off.
        if (!killed) throw fault;
      }
  };
  const sending = Promise.all(Array.from({ length: atOnce }, sender));
  await Promise.race([wait(randomInt(20, 1_500)), sending]);
  killed = true;
  await server.stop('SIGKILL');
  await sending;
}

async function sends(url: string, { cookie, draft }: Author, kept: Acknowledged): Promise<void> {
  const visitor = new Visitor(url);
  visitor.http.cookies.set('heed-session', cookie);
  const csrf = await tokenOf(visitor);
  for (let n = 1; n <= 3; n += 1) {
    const bytes = Buffer.from(randomBytes(randomInt(10, 60_000)).toString('hex'));
    const body = multipart([['_csrf', csrf]], [{ name: `n${n}.txt`, bytes }]);
    const { status } = await posts(visitor, '/report/evidence', body);
    if (status !== 200) throw new Error(`A file was refused: ${status}`);
    kept.files.set(draft, n);
  }
  await visitor.opens('/report/check');
  visitor.chooses('No');
  await visitor.presses('Send report');
  if (!visitor.page.path.endsWith('/sent')) throw new Error(`A report was refused: ${visitor.page.path}`);
  kept.reports.push(draft);
}

function rowsOf<T>({ settings }: FreshDatabase, sql: string): Promise<T[]> {
  return withSource(settings, (manager) => query<T>(manager, sql));
}

async function withSource<T>(settings: FreshDatabase['settings'], work: (manager: Parameters<typeof query>[0]) => Promise<T>): Promise<T> {
  const source = await heedDataSource(readSettings(settings), { readsOnly: true }).initialize();
  try {
    return await work(source.manager);
  } finally {
    await source.destroy();
  }
}

async function recordsWithoutFile(place: FreshDatabase): Promise<string[]> {
  const stored = new Set(await storedFiles(place));
  const rows = await rowsOf<{ id: string }>(place, 'SELECT id FROM evidence_item WHERE withdrawn_at IS NULL');
  return rows.map(({ id }) => id).filter((id) => !stored.has(id));
}

async function missingOf(place: FreshDatabase, { files, reports }: Acknowledged) {
  const sent = new Set((await rowsOf<{ id: string }>(place, 'SELECT id FROM report')).map(({ id }) => id));
  const items = await rowsOf<{ report_id: string; n: number | string }>(
    place,
    'SELECT report_id, COUNT(*) AS n FROM evidence_item GROUP BY report_id',
  );
  const counts = new Map(items.map(({ report_id, n }) => [report_id, Number(n)]));
  return {
    reports: reports.filter((id) => !sent.has(id)),
    files: [...files].filter(([id, n]) => (counts.get(id) ?? 0) < n),
  };
}

/** Reports without a case, cases without a report, and drafts of which something was sent. */
function unfinished(place: FreshDatabase): Promise<unknown[]> {
  return rowsOf(
    place,
    `SELECT r.id FROM report r WHERE NOT EXISTS (SELECT 1 FROM case_report c WHERE c.report_id = r.id)
     UNION ALL SELECT f.id FROM case_file f WHERE NOT EXISTS (SELECT 1 FROM case_report c WHERE c.case_id = f.id)
     UNION ALL SELECT d.id FROM draft d WHERE EXISTS (SELECT 1 FROM report r WHERE r.id = d.id)
     UNION ALL SELECT r.id FROM report r WHERE 3 <> (SELECT COUNT(*) FROM case_evidence c JOIN evidence_item e ON e.id = c.evidence_id WHERE e.report_id = r.id)`,
  );
}
