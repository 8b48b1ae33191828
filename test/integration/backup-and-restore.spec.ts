import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account } from '../../src/accounts/index.js';
import { Passwords } from '../../src/accounts/passwords.js';
import { ConfirmGate, StopEvidence } from '../../src/cases/index.js';
import { migrations } from '../../src/migrations/index.js';
import { aBackupKey, type BackupKey, heed, membersIn, type Records, recordsOf, rewritten, sealMembers } from '../support/backups.js';
import { type Engine, engines, type FreshDatabase, freshDatabase } from '../support/database.js';
import { addsEvidence, aPhoto, itemsOn } from '../support/evidence.js';
import { aReport, aSchool, type SentReport, TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';

const password = 'correct horse battery';

interface Told {
  readonly school: TestSchool;
  readonly sent: SentReport;
  /** Items: let through, waiting, stopped after it was let through. */
  readonly items: readonly [open: string, waiting: string, stopped: string];
  readonly photo: Buffer;
}

/** A school where everything has happened that a backup treats in a way of its own. */
async function somethingHappens(server: TestServer): Promise<Told> {
  const school = await aSchool(server);
  const passwordHash = await server.app.get(Passwords).hash(password);
  await school.work((tx) => tx.update(Account, school.members.teacher.accountId, { passwordHash, secondStepSince: null }));
  const sent = await aReport(school, { whatHappened: 'Emoji 😀, עברית, quotes " and a line\nbreak.' });
  const photo = await aPhoto();
  const slt = await school.visitor('slt');
  await addsEvidence(
    slt,
    sent.reference,
    { name: 'one.jpg', bytes: photo },
    { name: 'two.jpg', bytes: photo },
    { name: 'three.jpg', bytes: photo },
  );
  const [open = '', waiting = '', stopped = ''] = itemsOn(slt).map((path) => path.slice('/evidence/'.length));
  const actor = school.actor('slt');
  for (const id of [open, stopped]) await server.app.get(ConfirmGate).run(actor, id);
  await server.app.get(StopEvidence).run(actor, stopped);
  return { school, sent, items: [open, waiting, stopped], photo };
}

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

async function aPlace(engine: Engine): Promise<Readonly<Record<string, string>>> {
  const database = await freshDatabase(engine);
  databases.push(database);
  return database.settings;
}

async function heldOver(settings: Readonly<Record<string, string>>): Promise<TestServer> {
  return TestServer.start({ settings });
}

function withoutLog(records: Records): Records {
  return Object.fromEntries(Object.entries(records).filter(([table]) => table !== 'audit_entry' && table !== 'audit_head'));
}

const drills = engines.flatMap((from) => engines.map((to) => [from, to] as const));

describe.each(drills)('a drill: taken from %s, restored into %s', (from, to) => {
  it('everything is as it was, opens, verifies, and people sign in', async () => {
    const [old, fresh] = [await aPlace(from), await aPlace(to)];
    const server = await heldOver(old);
    const { school, sent, items, photo } = await somethingHappens(server);
    await server.stop();
    const before = await recordsOf(old);
    const kept = join(folder, 'kept.txt');
    await writeFile(kept, (await heed(old, 'audit', 'checkpoint')).out);

    const file = join(folder, 'monday.age');
    const taken = await heed({ ...old, BACKUP_RECIPIENT: key.recipient }, 'backup', file, '--json');
    expect(taken).toMatchObject({ status: 0, err: '' });
    const [open, waiting, stopped] = items;
    expect(JSON.parse(taken.out)).toMatchObject({
      evidence: {
        held: 1,
        leftOut: [
          { id: waiting, why: 'waiting' },
          { id: stopped, why: 'stopped' },
        ],
      },
    });

    const ledger = join(old.DATA_DIR ?? '', 'disposals.txt');
    const restored = await heed(fresh, 'restore', file, '--identity', key.file, '--ledger', ledger, '--json');
    expect(restored).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(restored.out)).toMatchObject({ faults: 0, movedAside: [], withoutBytes: [waiting, stopped] });

    const after = await recordsOf(fresh);
    expect(withoutLog(after)).toEqual(withoutLog(before));
    const { audit_entry: log = [] } = after;
    const { audit_entry: earlier = [] } = before;
    expect(log.filter((line) => earlier.includes(line))).toHaveLength(earlier.length);
    expect(
      log
        .filter((line) => !earlier.includes(line))
        .map((line) => (JSON.parse(line) as { action: string }).action)
        .sort(),
    ).toEqual(['evidence.not-restored', 'evidence.not-restored', 'records.restored']);
    expect(await heed(fresh, 'audit', 'verify', '--since', kept)).toMatchObject({ status: 0 });
    expect((await heed(fresh, 'doctor', '--json')).out).toContain('"what":"Evidence","ok":true');

    const again = await heldOver(fresh);
    const teacher = again.visitor();
    await teacher.signsIn({ email: school.members.teacher.email, password });
    expect((await teacher.opens('/reports')).html).toContain(sent.reference);
    const slt = await new TestSchool(again, school.id, school.members).visitor('slt');
    await slt.opens(`/cases/${sent.reference}`);
    slt.sees('Emoji 😀, עברית, quotes " and a line');
    const original = (await slt.http.get(`/evidence/${open}/original`)).body;
    expect(createHash('sha256').update(original).digest('hex')).toBe(createHash('sha256').update(photo).digest('hex'));
    expect((await slt.http.get(`/evidence/${stopped}/original`)).status).toBe(404);
    const auditor = await new TestSchool(again, school.id, school.members).visitor('auditor');
    await auditor.opens('/audit');
    auditor.sees('Restored everything from a backup', 'A file was not in the backup that was restored');
    await again.verifiesItsLog();
    await again.stop();
  }, 120_000);
});

describe('what a backup holds', () => {
  it('opens without Heed: keys, records in plain JSON, the released file and nothing of those that are not', async () => {
    const place = await aPlace('sqlite');
    const server = await heldOver(place);
    const { items } = await somethingHappens(server);
    await server.stop();
    const file = join(folder, 'monday.age');
    await heed(place, 'backup', file, '--recipient', key.recipient);
    const members = await membersIn(file, key);
    const names = members.map(({ path }) => path);
    expect(names.slice(0, 5)).toEqual(['format.json', 'README.txt', 'keys/master.key', 'keys/signing.key', 'checkpoints.txt']);
    expect(names.at(-1)).toBe('manifest.json');
    expect(names.filter((name) => name.startsWith('evidence/'))).toEqual([`evidence/${items[0]}`]);
    expect(names.some((name) => name.includes('session'))).toBe(false);
    const rows =
      members
        .find(({ path }) => path === 'records/evidence_item.00001.jsonl')
        ?.bytes.toString()
        .trimEnd()
        .split('\n') ?? [];
    expect(rows.map((row) => (JSON.parse(row) as { id: string }).id).sort()).toEqual([...items].sort());
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringContaining('.part')]));
  }, 60_000);

  it('is made all the same when a file is gone or altered where it is stored, and says so', async () => {
    const place = await aPlace('sqlite');
    const server = await heldOver(place);
    const { items, school, sent, photo } = await somethingHappens(server);
    const slt = await school.visitor('slt');
    await addsEvidence(slt, sent.reference, { name: 'four.jpg', bytes: photo });
    const gone = (itemsOn(slt).at(-1) ?? '').slice('/evidence/'.length);
    await server.app.get(ConfirmGate).run(school.actor('slt'), gone);
    await server.stop();
    const fileOf = (id: string) => join(place.UPLOADS_DIR ?? '', id.slice(-4, -2), id.slice(-2), id);
    await rm(fileOf(gone));
    await writeFile(fileOf(items[0]), 'something else');
    const file = join(folder, 'monday.age');
    const said = await heed(place, 'backup', file, '--recipient', key.recipient, '--json');
    expect(said).toMatchObject({ status: 1, err: '' });
    const { evidence } = JSON.parse(said.out) as { evidence: { altered: string[]; leftOut: unknown[] } };
    expect(evidence.altered).toEqual([items[0]]);
    expect(evidence.leftOut).toContainEqual({ id: gone, why: 'missing' });
    expect((await heed(place, 'restore', file, '--identity', key.file, '--check')).out).toContain('ALTERED');
    const fresh = await aPlace('sqlite');
    const restore = ['restore', file, '--identity', key.file, '--without-ledger'];
    expect(await heed(fresh, ...restore)).toMatchObject({ status: 1, err: expect.stringContaining(items[0]) });
    expect(await heed(fresh, ...restore, '--with-faults')).toMatchObject({ status: 0 });
  }, 60_000);

  it('of an earlier version is brought up to this one', async () => {
    const [place, fresh] = [await aPlace('sqlite'), await aPlace('postgres')];
    const server = await heldOver(place);
    await aReport(await aSchool(server));
    await server.stop();
    const [now, then] = [join(folder, 'now.age'), join(folder, 'then.age')];
    await heed(place, 'backup', now, '--recipient', key.recipient);
    const [last] = migrations.slice(-1);
    const earlier = rewritten(await membersIn(now, key), 'manifest.json', (text) => {
      const manifest = JSON.parse(text) as { migrations: string[]; tables: { rows: number }[] };
      return JSON.stringify({
        ...manifest,
        migrations: manifest.migrations.filter((name) => name !== last?.name),
        // Whatever that migration made is empty: it added to no table that there was.
        tables: manifest.tables.filter(({ rows }) => rows > 0),
      });
    });
    await sealMembers(then, earlier, key);
    expect(await heed(fresh, 'restore', then, '--identity', key.file, '--without-ledger')).toMatchObject({ status: 0, err: '' });
    expect(withoutLog(await recordsOf(fresh))).toEqual(withoutLog(await recordsOf(place)));
    expect((await heed(fresh, 'migrate')).out).toBe('The database is up to date.');
  }, 60_000);

  it('stands on the log, and says so to the doctor', async () => {
    const place = await aPlace('sqlite');
    await (await heldOver(place)).stop();
    expect((await heed(place, 'doctor')).out).toContain('none was taken yet; BACKUP_RECIPIENT is not set');
    const settings = { ...place, BACKUP_RECIPIENT: key.recipient };
    expect((await heed(settings, 'doctor')).out).toContain('none was taken yet; a recipient is set');
    await heed(settings, 'backup', join(folder, 'monday.age'));
    const { audit_entry: log = [] } = await recordsOf(place);
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ action: 'records.backed-up', channel: 'command', covers: '' });
    expect((await heed(settings, 'doctor')).out).toMatch(/✓ Backup: the last one was taken \d{4}-/);
  }, 60_000);
});
