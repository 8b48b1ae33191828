import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aBackupKey, type BackupKey, heed, membersIn, rewritten, sealMembers, type TarMember } from '../support/backups.js';
import { type Engine, engines, type FreshDatabase, freshDatabase } from '../support/database.js';
import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';

const oneLine = /^[^\n]+$/;

let folder: string;
let key: BackupKey;
/** A backup of a school with a few reports. */
let file: string;
let origin: FreshDatabase;
let there: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-backup-'));
  key = await aBackupKey(folder);
  origin = await freshDatabase('sqlite');
  there = origin.settings;
  const server = await TestServer.start({ settings: there });
  const school = await aSchool(server);
  // More than one piece of 64 KiB, so that the last is not the first.
  for (let reports = 0; reports < 20; reports += 1) await aReport(school);
  await server.stop();
  file = join(folder, 'monday.age');
  expect(await heed(there, 'backup', file, '--recipient', key.recipient)).toMatchObject({ status: 0 });
}, 60_000);
afterAll(async () => {
  await origin.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup is refused', () => {
  it.each<[what: string, words: () => string[], status: number, says: string]>([
    ['no file', () => ['--recipient', key.recipient], 2, 'one file'],
    ['two files', () => ['one', 'two', '--recipient', key.recipient], 2, 'one file'],
    ['no recipient', () => [join(folder, 'x.age')], 2, 'no recipient'],
    ['an empty recipient', () => [join(folder, 'x.age'), '--recipient', ' '], 2, 'empty'],
    ['a mistyped recipient', () => [join(folder, 'x.age'), '--recipient', mistyped(key.recipient)], 2, 'mistyped'],
    ['an emoji', () => [join(folder, 'x.age'), '--recipient', 'age1😀'], 2, 'mistyped'],
    ['the secret key', () => [join(folder, 'x.age'), '--recipient', key.identity], 2, 'secret key'],
    ['a file that is there', () => [file, '--recipient', key.recipient], 1, 'exists already'],
    ['a folder', () => [folder, '--recipient', key.recipient], 1, 'is a folder'],
    ['no such folder', () => [join(folder, 'no', 'x.age'), '--recipient', key.recipient], 1, 'does not exist'],
    ['a folder that is a file', () => [join(file, 'x.age'), '--recipient', key.recipient], 1, 'does not exist'],
    ['a name with a NUL', () => [`${folder}/x\0.age`, '--recipient', key.recipient], 1, ''],
  ])('%s', async (_, words, status, says) => {
    const before = await readdir(folder);
    const said = await heed(there, 'backup', ...words());
    expect(said).toMatchObject({ status, out: '', err: expect.stringMatching(oneLine) });
    expect(said.err).toContain(says);
    expect(said.err).not.toContain(key.identity);
    expect(await readdir(folder)).toEqual(before);
  });

  it('a setting that is no recipient stops the start, without repeating it', async () => {
    const { status, err } = await heed({ ...there, BACKUP_RECIPIENT: key.identity }, 'doctor');
    expect(status).toBe(1);
    expect(err).toContain('BACKUP_RECIPIENT: ');
    expect(err).not.toContain(key.identity);
  });

  it('a second one to the same file while the first is written', async () => {
    await writeFile(join(folder, '.twice.age.part'), 'half');
    const said = await heed(there, 'backup', join(folder, 'twice.age'), '--recipient', key.recipient);
    expect(said).toMatchObject({ status: 1, err: expect.stringContaining('under way') });
    expect(await readFile(join(folder, '.twice.age.part'), 'utf8')).toBe('half');
    await rm(join(folder, '.twice.age.part'));
  });
});

describe('a restore is refused, and nothing is written', () => {
  let database: FreshDatabase;
  let fresh: Readonly<Record<string, string>>;
  beforeEach(async () => {
    database = await freshDatabase('sqlite');
    fresh = database.settings;
  });
  afterEach(() => database.dispose());

  const restore = (what: string, ...words: readonly string[]) =>
    heed(fresh, 'restore', what, '--identity', key.file, '--without-ledger', ...words);
  const nothingWritten = async (): Promise<void> => {
    for (const place of [fresh.DATA_DIR ?? '', fresh.UPLOADS_DIR ?? ''])
      expect(existsSync(place) ? await readdir(place, { recursive: true }) : []).toEqual([]);
  };
  const refused = async (what: string, says: string): Promise<void> => {
    for (const words of [[], ['--check']]) {
      const said = await restore(what, ...words);
      expect(said).toMatchObject({ status: 1, out: '', err: expect.stringMatching(oneLine) });
      expect(said.err).toContain(says);
    }
    await nothingWritten();
  };
  const written = async (bytes: Uint8Array): Promise<string> => {
    const path = join(folder, 'written.age');
    await writeFile(path, bytes);
    return path;
  };

  it('when one byte was turned, anywhere', async () => {
    const whole = await readFile(file);
    const header = whole.indexOf('---');
    for (const at of [0, header - 3, header + 10, header + 60, whole.length >> 1, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await refused(await written(altered), '');
    }
  }, 60_000);

  it('when it was cut off, anywhere', async () => {
    const whole = await readFile(file);
    const chunk = 64 * 1024 + 16;
    const header = whole.indexOf('\n', whole.indexOf('---')) + 1 + 16;
    expect(whole.length).toBeGreaterThan(header + 2 * chunk);
    for (const length of [0, 10, header - 20, header, header + 100, header + chunk, whole.length - 1])
      await refused(await written(whole.subarray(0, length)), length > header ? 'damaged or cut off' : '');
  }, 60_000);

  it('when another key is given, or what is no key', async () => {
    const other = await aBackupKey(folder, 'other.txt');
    const said = await heed(fresh, 'restore', file, '--identity', other.file, '--without-ledger');
    expect(said).toMatchObject({ status: 1, err: expect.stringContaining('this key does not open it') });
    for (const [text, says] of [
      ['', 'holds no key'],
      ['# only a comment', 'holds no key'],
      [key.recipient, 'no secret key'],
      ['age-encryption.org/v1\n-> scrypt x 18', 'passphrase'],
      ['AGE-SECRET-KEY-1QQQ', 'no secret key'],
    ] as const) {
      await writeFile(join(folder, 'bad.txt'), text);
      const answer = await heed(fresh, 'restore', file, '--identity', join(folder, 'bad.txt'), '--without-ledger');
      expect(answer).toMatchObject({ status: 1, err: expect.stringContaining(says) });
    }
    await nothingWritten();
  });

  it.each<[what: string, words: () => string[], status: number, says: string]>([
    ['no file', () => ['--identity', key.file], 2, 'takes one file'],
    ['no identity', () => [file], 2, '--identity is missing'],
    ['a file that is not there', () => ['/no/such.age', '--identity', key.file, '--without-ledger'], 1, 'cannot be read (ENOENT)'],
    ['an identity that is not there', () => [file, '--identity', '/no/such.txt', '--without-ledger'], 1, 'cannot be read (ENOENT)'],
    ['no ledger', () => [file, '--identity', key.file], 2, 'there is no ledger'],
    ['a ledger that is not there', () => [file, '--identity', key.file, '--ledger', '/no/ledger.txt'], 2, 'there is no ledger'],
    ['a ledger and none', () => [file, '--identity', key.file, '--ledger', file, '--without-ledger'], 2, 'do not go together'],
    ['a ledger that is none', () => [file, '--identity', key.file, '--ledger', key.file], 1, 'not an id and a time'],
  ])('with %s', async (_, words, status, says) => {
    const said = await heed(fresh, 'restore', ...words());
    expect(said).toMatchObject({ status, out: '', err: expect.stringMatching(oneLine) });
    expect(said.err).toContain(says);
    await nothingWritten();
  });

  it('when it is something else, of another format, or was put together by somebody', async () => {
    const members = await membersIn(file, key);
    const without = (path: string) => members.filter((one) => one.path !== path);
    const changed = (path: string, change: (text: string) => string): TarMember[] =>
      members.map((one) => (one.path === path ? { path, bytes: Buffer.from(change(one.bytes.toString())) } : one));
    const beside = (path: string): TarMember[] => [...members.slice(0, -1), { path, bytes: Buffer.from('x') }, ...members.slice(-1)];
    const reports = 'records/report.00001.jsonl';
    for (const [forged, says] of [
      [[{ path: 'holiday.txt', bytes: Buffer.from('mine') }], 'no backup of Heed'],
      [changed('format.json', () => '{"format":"heed-backup","version":2}'), 'format 2'],
      [changed('format.json', () => '{"format":"other","version":1}'), 'no backup of Heed'],
      [without('manifest.json'), 'before its manifest'],
      [changed('manifest.json', () => '{}'), 'manifest'],
      [changed('manifest.json', () => 'null'), 'no backup of Heed'],
      [without(reports), 'not what its manifest says'],
      [changed(reports, (text) => text.replace('"kind"', '"kinds"')), 'not what its manifest says'],
      [[...members, { path: 'evidence/x', bytes: Buffer.from('x') }], 'behind the end'],
      [beside('../../etc/passwd'), 'does not put into one'],
      [beside('/etc/passwd'), 'does not put into one'],
      [beside('records/../x.00001.jsonl'), 'does not put into one'],
      [beside('records/pg_shadow.00001.jsonl'), 'not what its manifest says'],
      [beside('evidence/..'), 'does not put into one'],
    ] as const) {
      const path = join(folder, 'forged.age');
      await sealMembers(path, forged, key);
      await refused(path, says);
    }
    await writeFile(join(folder, 'plain.txt'), 'not sealed at all\n');
    await refused(join(folder, 'plain.txt'), 'no backup');
  }, 60_000);

  it('when its log was changed before it was sealed, unless that is said to have been so', async () => {
    const members = await membersIn(file, key);
    const path = 'records/audit_entry.00001.jsonl';
    const forged = rewritten(members, path, (text) => text.replace('"channel":"web"', '"channel":"job"'));
    const changed = join(folder, 'changed.age');
    await sealMembers(changed, forged, key);
    const said = await restore(changed);
    expect(said).toMatchObject({ status: 1, err: expect.stringContaining('does not verify') });
    expect(await readdir(fresh.DATA_DIR ?? '')).toEqual([]);
    expect(await restore(changed, '--with-faults')).toMatchObject({ status: 0, out: expect.stringContaining('does NOT verify') });
    expect(await heed(fresh, 'audit', 'verify')).toMatchObject({ status: 1 });
  }, 60_000);

  it('when a later version took it', async () => {
    const later = rewritten(await membersIn(file, key), 'manifest.json', (text) => text.replace('"TheRecord', '"NeverHeardOf'));
    const path = join(folder, 'later.age');
    await sealMembers(path, later, key);
    expect(await restore(path)).toMatchObject({ status: 1, err: expect.stringContaining('a later one') });
    await nothingWritten();
  });
});

describe.each(engines)('over what is there already (%s)', (engine: Engine) => {
  it('is refused while the server runs and without --replace, which moves it aside and deletes nothing', async () => {
    const database = await freshDatabase(engine);
    const place = database.settings;
    const other = await TestServer.start({ settings: place });
    const { reference } = await aReport(await aSchool(other, 'other'));
    const restore = (...words: readonly string[]) =>
      heed(place, 'restore', file, '--identity', key.file, '--ledger', join(there.DATA_DIR ?? '', 'disposals.txt'), ...words);
    expect(await restore('--replace')).toMatchObject({ status: 1, err: expect.stringContaining('server still runs') });
    await other.verifiesItsLog();
    await other.stop();
    expect(await restore()).toMatchObject({ status: 1, err: expect.stringContaining('--replace') });
    expect(await heed(place, 'audit', 'verify')).toMatchObject({ status: 0 });
    // Something that stops it half way: what was moved is moved back.
    await mkdir(join(place.DATA_DIR, 'checkpoints.txt.part'));
    expect((await restore('--replace')).status).toBe(1);
    await rm(join(place.DATA_DIR, 'checkpoints.txt.part'), { recursive: true });
    expect(await heed(place, 'audit', 'verify')).toMatchObject({ status: 0 });
    expect((await readdir(place.DATA_DIR)).filter((name) => /^re(stor|plac)/.test(name))).toEqual([]);
    await mkdir(join(place.UPLOADS_DIR, 'ab', 'cd'), { recursive: true });
    await writeFile(join(place.UPLOADS_DIR, 'ab', 'cd', 'mine'), 'mine');

    const said = await restore('--replace', '--json');
    expect(said).toMatchObject({ status: 0, err: '' });
    const { movedAside } = JSON.parse(said.out) as { movedAside: string[] };
    const [uploads = ''] = movedAside.filter((one) => one.startsWith(place.UPLOADS_DIR));
    expect(await readFile(join(uploads, 'ab', 'cd', 'mine'), 'utf8')).toBe('mine');
    expect(movedAside.some((one) => existsSync(join(one, 'master.key')))).toBe(true);
    if (engine === 'sqlite') expect(movedAside.some((one) => existsSync(join(one, 'heed.sqlite')))).toBe(true);
    else expect(movedAside.some((one) => /^the schema heed_replaced_\w+ of the database heed_/.test(one))).toBe(true);
    expect(await heed(place, 'audit', 'verify')).toMatchObject({ status: 0 });
    expect((await readdir(place.DATA_DIR)).filter((name) => name.startsWith('restoring'))).toEqual([]);

    const again = await TestServer.start({ settings: place });
    expect(reference).not.toBe('');
    await again.verifiesItsLog();
    await again.stop();
    await database.dispose();
  }, 90_000);
});

/** Its last letter is another. */
function mistyped(recipient: string): string {
  return `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`;
}
