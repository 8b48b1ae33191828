import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { appendDisposals, readDisposals } from '../../src/audit/index.js';
import { ConfirmGate, StopEvidence } from '../../src/cases/index.js';
import { heedItself, newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { Drafts } from '../../src/reports/drafts/drafts.js';
import { DiscardDraft } from '../../src/reports/drafts/discard-draft.js';
import { aBackupKey, type BackupKey, heed, recordsOf } from '../support/backups.js';
import { describeOnBothEngines, type FreshDatabase, freshDatabase } from '../support/database.js';
import { addsEvidence, aPhoto, itemsOn, storedFiles } from '../support/evidence.js';
import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';

let folder: string;
let key: BackupKey;
const databases: FreshDatabase[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-backup-'));
  key = await aBackupKey(folder);
});
afterEach(async () => {
  for (const database of databases.splice(0)) await database.dispose();
  await rm(folder, { recursive: true, force: true });
});

describeOnBothEngines('the ledger of disposals', (engine) => {
  const aPlace = async (): Promise<FreshDatabase['settings']> => {
    const database = await freshDatabase(engine);
    databases.push(database);
    return database.settings;
  };
  const ledgerOf = (settings: FreshDatabase['settings']): string => join(settings.DATA_DIR, 'disposals.txt');

  it('destroys and locks again on a restore what was destroyed or stopped after the backup, and only that', async () => {
    const [old, fresh] = [await aPlace(), await aPlace()];
    const server = await TestServer.start({ settings: old });
    const school = await aSchool(server);
    const sent = await aReport(school);
    const slt = await school.visitor('slt');
    const photo = await aPhoto();
    await addsEvidence(
      slt,
      sent.reference,
      { name: '1.jpg', bytes: photo },
      { name: '2.jpg', bytes: photo },
      { name: '3.jpg', bytes: photo },
    );
    const [kept = '', purged = '', stopped = ''] = itemsOn(slt).map((path) => path.slice('/evidence/'.length));
    for (const id of [kept, purged, stopped]) await server.app.get(ConfirmGate).run(school.actor('slt'), id);
    const draft = await server.app.get(Drafts).begin(school.actor('assistant'), 'something_else');
    const file = join(folder, 'monday.age');
    await server.restart();
    expect(await heed(old, 'backup', file, '--recipient', key.recipient)).toMatchObject({ status: 0 });

    const again = server.app;
    const rows = await query<{ key_id: string }>(again.get(DataSource).manager, 'SELECT key_id FROM evidence_item WHERE id = ?', [purged]);
    const keyId = rows[0]?.key_id ?? '';
    await school.work(async (tx) => tx.keys.destroy(keyId, tx.now), heedItself);
    await again.get(DiscardDraft).run(school.actor('assistant'), draft.id);
    await again.get(StopEvidence).run(school.actor('slt'), stopped);
    // A unit of work that is undone leaves no line.
    await expect(
      school.work(async (tx) => {
        const [other] = await tx.query<{ id: string }>('SELECT id FROM sealing_key WHERE wrapped IS NOT NULL LIMIT 1');
        await tx.keys.destroy(other?.id ?? '', tx.now);
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    await server.stop();
    const lines = (await readFile(ledgerOf(old), 'utf8')).trimEnd().split('\n');
    expect(lines).toEqual([
      `${keyId} 2026-11-09T09:00:00.000Z`,
      `${draft.id} 2026-11-09T09:00:00.000Z`,
      `${stopped} 2026-11-09T09:00:00.000Z stopped`,
    ]);

    expect(await heed(fresh, 'restore', file, '--identity', key.file)).toMatchObject({ status: 2, err: expect.stringContaining('ledger') });
    const said = await heed(fresh, 'restore', file, '--identity', key.file, '--ledger', ledgerOf(old), '--json');
    expect(JSON.parse(said.out)).toMatchObject({ ledgerLines: 3, withoutBytes: [purged, stopped], faults: 0 });
    const { sealing_key: keys = [], draft: drafts = [], evidence_item: items = [] } = await recordsOf(fresh);
    expect(drafts).toEqual([]);
    const locked = items
      .map((line) => JSON.parse(line) as { id: string; stopped_at: string | null })
      .filter((one) => one.stopped_at !== null);
    expect(locked).toEqual([expect.objectContaining({ id: stopped, stopped_at: '2026-11-09T09:00:00.000Z' })]);
    const gone = keys.map((line) => JSON.parse(line) as { id: string; wrapped: string | null }).filter(({ wrapped }) => wrapped === null);
    expect(gone.map(({ id }) => id)).toEqual([keyId]);
    expect((await readDisposals(ledgerOf(fresh)))?.map(({ id }) => id)).toEqual([keyId, draft.id, stopped]);

    const restored = await TestServer.start({ settings: fresh });
    expect(await storedFiles(restored)).toEqual([kept]);
    await restored.verifiesItsLog();
    await restored.stop();
    expect(await heed(fresh, 'audit', 'verify')).toMatchObject({ status: 0 });
    expect((await heed(fresh, 'doctor')).out).toContain('✓ Ledger of disposals: 3 in ');
  }, 90_000);

  it('is made at the first start, and at each start gets what a crash kept from it', async () => {
    const place = await aPlace();
    const server = await TestServer.start({ settings: place });
    expect(await readDisposals(ledgerOf(place))).toEqual([]);
    const school = await aSchool(server);
    const id = await school.work(async (tx) => {
      const made = await tx.keys.make('person', tx.now);
      await tx.keys.destroy(made.id, tx.now);
      return made.id;
    });
    expect((await readDisposals(ledgerOf(place)))?.map((one) => one.id)).toEqual([id]);
    // A crash in the middle of a line.
    await writeFile(ledgerOf(place), `${newId()} 2026-`);
    await server.restart();
    expect((await readDisposals(ledgerOf(place)))?.map((one) => one.id).at(-1)).toBe(id);
    await server.stop();
    await rm(ledgerOf(place));
    expect((await heed(place, 'doctor')).out).toContain('✗ Ledger of disposals: there is none');
    await appendDisposals(ledgerOf(place), []);
    await appendFile(ledgerOf(place), 'scribble\n');
    expect((await heed(place, 'doctor')).out).toContain('line 1: this is not an id and a time');
  }, 60_000);
});

it('moving to PostgreSQL on the same machine keeps the files that no backup may hold', async () => {
  const [old, target] = [await freshDatabase('sqlite'), await freshDatabase('postgres')];
  databases.push(old, target);
  const server = await TestServer.start({ settings: old.settings });
  const school = await aSchool(server);
  const sent = await aReport(school);
  const slt = await school.visitor('slt');
  await addsEvidence(slt, sent.reference, { name: 'one.jpg', bytes: await aPhoto() });
  const [waiting = ''] = itemsOn(slt).map((path) => path.slice('/evidence/'.length));
  await server.stop();
  const file = join(folder, 'moving.age');
  await heed(old.settings, 'backup', file, '--recipient', key.recipient);

  const moved = { ...old.settings, DATABASE_URL: target.settings.DATABASE_URL ?? '' };
  const said = await heed(moved, 'restore', file, '--identity', key.file, '--replace', '--json');
  expect(said).toMatchObject({ status: 0, err: '' });
  expect(JSON.parse(said.out)).toMatchObject({ withoutBytes: [] });
  const again = await TestServer.start({ settings: moved });
  await again.app.get(ConfirmGate).run(school.actor('slt'), waiting);
  await again.verifiesItsLog();
  await again.stop();
  expect(await heed(moved, 'audit', 'verify')).toMatchObject({ status: 0 });
}, 60_000);
