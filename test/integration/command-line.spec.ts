import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { buildOnce } from '../../build/once.mjs';
import { projectFolder } from '../support/project-files.js';

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
let settings: Record<string, string>;

beforeAll(() => buildOnce(), 120_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-command-'));
  settings = { DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads') };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The built command line, as `npm run heed -- …` runs it, with nothing of this process's settings. */
function heed(...words: string[]): Promise<Said> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(projectFolder, 'dist/src/cli/heed.js'), ...words], {
    cwd: folder,
    env: { PATH, HOME, ...settings },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.err += String(chunk)));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...said })));
}

/** Somebody with the database in their hands, who takes the triggers away first. */
function tamper(...statements: string[]): void {
  const database = new Database(join(folder, 'data/heed.sqlite'));
  for (const sql of ['DROP TRIGGER audit_entry_refuses_update', 'DROP TRIGGER audit_entry_refuses_delete', ...statements])
    database.exec(sql);
  database.close();
}

const json = ({ out }: Said): unknown => JSON.parse(out);
const oneLine = /^[^\n]+\n$/;
/** Somebody’s, who threw the secret half away. */
const recipient = 'age1hejf2lksgg45dfystfjnjnhjwagkugdmvt0pdamjdc6ffwpc9a8s2qyg90';

describe('asking for help', () => {
  test('lists the commands that there are, and no command that shows a case', async () => {
    const { status, out } = await heed('help');
    expect(status).toBe(0);
    for (const name of [
      'migrate',
      'audit verify',
      'audit prove',
      'audit checkpoint',
      'user add',
      'user reset-mfa',
      'backup',
      'restore',
      'routes',
      'generate',
      'doctor',
    ])
      expect(out).toContain(`  ${name} `);
    expect(out).not.toMatch(/\bcases? (show|list|open)\b/);
  });

  test('each command says how it is used', async () => {
    const { out } = await heed('help');
    const names = [...out.matchAll(/^ {2}([a-z-]+(?: [a-z-]+)?) {2,}/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThanOrEqual(10);
    const said = await Promise.all(names.map((name) => heed(...name.split(' '), '--help')));
    for (const [index, { status, out: usage, err }] of said.entries()) {
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(usage).toContain(`Usage: npm run heed -- ${names[index]}`);
    }
  }, 60_000);

  test.each([
    [[]],
    [['nonsense']],
    [['audit']],
    [['audit', 'nonsense']],
    [['audit', 'verify', '--nonsense']],
    [['audit', 'verify', 'word']],
    [['generate']],
    [['generate', '--cases', 'many']],
    [['generate', '--cases', '-3']],
    [['user', 'add', '--email', 'not an address', '--name', 'Maud Quennell']],
    [['audit', 'verify', '--since', 'no-such-file']],
    [['audit', 'prove']],
    [['audit', 'prove', '0']],
    [['audit', 'prove', 'one']],
    [['audit', 'prove', '1', '2']],
    [['audit', 'prove', '1', '--since', 'no-such-file']],
    [['audit', 'prove', '--check', 'no-such-file']],
    [['backup']],
    [['backup', 'x.age']],
    [['backup', 'x.age', '--recipient', 'age1wrong']],
    [['restore']],
    [['restore', 'x.age']],
    [['verify']],
    [['verify', 'no-such-file']],
    [['verify', '--kept', 'no-such-file', 'package.json']],
  ])('wrong use ends with 2 and one line: %j', async (words) => {
    const { status, out, err } = await heed(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(oneLine);
  });
});

describe('before there is anything', () => {
  test.each([
    [['audit', 'verify']],
    [['audit', 'prove', '1']],
    [['audit', 'checkpoint']],
    [['user', 'list']],
    [['backup', 'x.age', '--recipient', recipient]],
    [['user', 'disable', '--email', 'a@b.example']],
  ])('nothing is made by asking: %j', async (words) => {
    const { status, err } = await heed(...words);
    expect(status).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toContain('There is no database');
    await expect(stat(join(folder, 'data'))).rejects.toThrow('ENOENT');
  });

  test('a bad setting is named in one line', async () => {
    settings.DATABASE_URL = 'mysql://somewhere';
    const { status, err } = await heed('migrate');
    expect(status).toBe(1);
    expect(err).toMatch(/^migrate: DATABASE_URL: [^\n]+ Example: [^\n]+\n$/);
  });

  test('.env is read', async () => {
    await writeFile(join(folder, '.env'), 'DATABASE_URL=mysql://somewhere\n');
    expect((await heed('migrate')).err).toContain('DATABASE_URL');
  });

  test('migrating may be done twice', async () => {
    const [first, second] = [await heed('migrate', '--json'), await heed('migrate', '--json')];
    expect(first.status).toBe(0);
    expect((json(first) as { applied: string[] }).applied.length).toBeGreaterThan(0);
    expect(json(second)).toEqual({ applied: [] });
  });

  test('every route names its act, and listing them touches no records', async () => {
    const said = await heed('routes', '--json');
    expect(said.status).toBe(0);
    expect(json(said)).toContainEqual({ method: 'GET', path: '/healthz', act: 'operations.health' });
    await expect(stat(join(folder, 'data'))).rejects.toThrow('ENOENT');
  });
});

describe('over invented cases', () => {
  let generated: string;

  beforeAll(async () => {
    generated = await mkdtemp(join(tmpdir(), 'heed-command-'));
    folder = generated;
    settings = { DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads') };
    expect(await heed('generate', '--cases', '40', '--json')).toMatchObject({ status: 0, out: '{"cases":40}\n' });
  }, 60_000);

  beforeEach(() => cp(generated, folder, { recursive: true }));

  afterAll(() => rm(generated, { recursive: true, force: true }));

  test('the log holds, and an earlier checkpoint is part of it', async () => {
    const kept = await heed('audit', 'checkpoint');
    expect(kept.out).toMatch(/^heed\/\S+\n\d+\n[A-Za-z0-9+/=]{44}\n\n— heed\/\S+ \S+\n$/);
    await writeFile(join(folder, 'kept.txt'), `> heed\n> node dist/src/cli/heed.js audit checkpoint\n\n${kept.out}`);
    await heed('user', 'add', '--email', 'maud@invented.example', '--name', 'Maud Quennell');
    const verified = await heed('audit', 'verify', '--since', 'kept.txt', '--json');
    expect(verified.status).toBe(0);
    expect(json(verified)).toEqual({
      ok: true,
      entries: expect.any(Number),
      head: expect.any(String),
      faults: [],
      consistency: [{ since: Number(kept.out.split('\n')[1]), proof: expect.stringMatching(/^old \d+\n/) }],
    });
  });

  test('a tampered row is named by its number', async () => {
    tamper(`UPDATE audit_entry SET actor = 'somebody' WHERE seq = 7`);
    const { status, out } = await heed('audit', 'verify', '--json');
    expect(status).toBe(1);
    const verdict = JSON.parse(out) as { ok: boolean; faults: { seq: number; why: string }[] };
    expect(verdict.ok).toBe(false);
    expect(verdict.faults).toContainEqual({ seq: 7, why: expect.any(String) });
    expect((await heed('audit', 'verify')).out).toContain('Entry 7: ');
  });

  test('a tail that was cut off is found by an old checkpoint', async () => {
    const kept = await heed('audit', 'checkpoint');
    await writeFile(join(folder, 'kept.txt'), kept.out);
    const last = Number(kept.out.split('\n')[1]);
    tamper(`DELETE FROM audit_entry WHERE seq = ${last}`, `UPDATE audit_head SET size = size - 1`);
    const verified = await heed('audit', 'verify', '--since', 'kept.txt', '--json');
    expect(verified.status).toBe(1);
    expect((json(verified) as { faults: { seq: number }[] }).faults.map(({ seq }) => seq)).toContain(last);
  });

  test('a checkpoint of another log is refused', async () => {
    const kept = (await heed('audit', 'checkpoint')).out.replace(/^(heed\/\S+\n)\d+/, '$17');
    await writeFile(join(folder, 'kept.txt'), kept);
    expect(await heed('audit', 'verify', '--since', 'kept.txt')).toMatchObject({ status: 1 });
  });

  test('a database that holds something is not generated into', async () => {
    const { status, err } = await heed('generate', '--cases', '5');
    expect(status).toBe(1);
    expect(err).toMatch(oneLine);
  });

  test('somebody is added with a link and without a role, twice is refused, and they can be ended', async () => {
    const added = await heed('user', 'add', '--email', 'Maud@Invented.example', '--name', 'Maud Quennell', '--json');
    expect(added.status).toBe(0);
    expect(json(added)).toEqual({
      email: 'maud@invented.example',
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/link\/\S{40,}$/),
    });
    expect(await heed('user', 'add', '--email', 'maud@invented.example', '--name', 'Maud Quennell')).toMatchObject({ status: 2 });
    const people = json(await heed('user', 'list', '--json')) as { email: string; roles: string[]; hasPassword: boolean }[];
    expect(people).toContainEqual(
      expect.objectContaining({ email: 'maud@invented.example', roles: [], hasPassword: false, endedAt: null }),
    );
    expect(await heed('user', 'reset-mfa', '--email', 'maud@invented.example')).toMatchObject({ status: 0 });
    expect(await heed('user', 'disable', '--email', 'maud@invented.example')).toMatchObject({ status: 0 });
    expect((await heed('user', 'disable', '--email', 'maud@invented.example')).err).toMatch(oneLine);
    expect((await heed('user', 'disable', '--email', 'nobody@invented.example')).status).toBe(2);
    expect(await heed('audit', 'verify')).toMatchObject({ status: 0 });
  }, 60_000);

  test('the doctor finds nothing, and says what a key that others can open needs', async () => {
    await mkdir(join(folder, 'uploads'), { recursive: true });
    const well = await heed('doctor', '--json');
    expect({ status: well.status, ...(json(well) as object) }).toMatchObject({ status: 0, ok: true });
    await chmod(join(folder, 'data/keys/master.key'), 0o644);
    const ill = await heed('doctor');
    expect(ill.status).toBe(1);
    expect(ill.out).toContain('chmod 600');
  });

  test('the doctor finds bytes that belong to no record', async () => {
    const old = '01900000-0000-7000-8000-00000000abcd';
    await mkdir(join(folder, 'uploads/ab/cd'), { recursive: true });
    await writeFile(join(folder, 'uploads/ab/cd', old), 'x');
    const { status, out } = await heed('doctor');
    expect(status).toBe(1);
    expect(out).toContain(old);
  });
});

test('the same seed makes the same school: kinds and stages come as often', async () => {
  const counts: unknown[] = [];
  for (const name of ['one', 'two']) {
    settings = { DATA_DIR: join(folder, name), UPLOADS_DIR: join(folder, 'uploads') };
    expect((await heed('generate', '--cases', '60', '--seed', '9')).status).toBe(0);
    const database = new Database(join(folder, name, 'heed.sqlite'), { readonly: true });
    counts.push(database.prepare('SELECT kind, stage, COUNT(*) AS cases FROM case_file GROUP BY kind, stage ORDER BY kind, stage').all());
    database.close();
  }
  expect(counts[0]).toEqual(counts[1]);
}, 60_000);
