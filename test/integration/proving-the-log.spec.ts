import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { prove, UnitOfWork } from '../../src/audit/index.js';
import { rootFromInclusion } from '../../src/audit/verify/check-proof.js';
import { commands } from '../../src/cli/commands.js';
import { runWords } from '../../src/cli/run-words.js';
import { heedItself, newId } from '../../src/kernel/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { TestServer } from '../support/server.js';

const looks = 11;
const oneLine = /^[^\n]+$/;

describeOnBothEngines('Proofs of the log', (engine) => {
  let server: TestServer;
  let folder: string;
  let key: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heed-proofs-'));
    server = await TestServer.start({ engine });
    await grows(looks);
    key = (await heed('audit', 'checkpoint', '--key')).out;
  });

  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const grows = (entries: number) =>
    server.app.get(UnitOfWork).run(heedItself, async (tx) => {
      for (let made = 0; made < entries; made += 1) tx.record({ action: 'case.viewed', subject: newId() });
    });

  async function heed(...words: string[]) {
    return say(server.settings, words);
  }

  /** With neither the database nor the keys of the installation. */
  async function elsewhere(...words: string[]) {
    return say({ DATA_DIR: join(folder, 'elsewhere'), UPLOADS_DIR: join(folder, 'elsewhere') }, words);
  }

  async function say(environment: Readonly<Record<string, string>>, words: readonly string[]) {
    const said = { out: [] as string[], err: [] as string[] };
    const status = await runWords(words, {
      commands,
      environment,
      print: (line) => void said.out.push(line),
      complain: (line) => void said.err.push(line),
    });
    return { status, out: said.out.join('\n'), err: said.err.join('\n') };
  }

  async function kept(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  test('whoever kept checkpoints checks without this server that the log went on from them', async () => {
    const first = (await heed('audit', 'checkpoint')).out;
    await grows(5);
    const second = (await heed('audit', 'checkpoint')).out;
    await grows(3);
    const one = await kept('one.txt', first);
    const both = await kept('both.txt', `${first}\n\nA letter that stood between them.\n\n${second}\n`.replaceAll('\n', '\r\n'));
    const verified = await heed('audit', 'verify', '--since', both);
    expect(verified).toMatchObject({ status: 0, err: '' });
    const proofs = await kept('proofs.txt', verified.out);
    const checked = await elsewhere('audit', 'prove', '--check', proofs, '--since', both, '--key', key);
    expect(checked).toMatchObject({ status: 0, err: '' });
    expect(checked.out.split('\n')).toEqual([
      expect.stringMatching(/^Holds: the log heed\/\S+ of 19 entries goes on from the one of 11[.]$/),
      expect.stringMatching(/^Holds: the log heed\/\S+ of 19 entries goes on from the one of 16[.]$/),
    ]);
    const half = await elsewhere('audit', 'prove', '--check', proofs, '--since', one, '--key', key);
    expect(half.status).toBe(1);
    expect(half.out).toContain('Does NOT hold: No checkpoint of entry 16');
  });

  test('a checkpoint that the log does not go on from is given no proof', async () => {
    const note = (await heed('audit', 'checkpoint')).out;
    const altered = await kept('altered.txt', note.replace(/\n11\n/, '\n10\n'));
    const verified = await heed('audit', 'verify', '--since', altered, '--json');
    expect(verified.status).toBe(1);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: false, consistency: [] });
  });

  test('every entry is proved to whoever has the key', async () => {
    for (let seq = 1; seq <= looks; seq += 1) {
      const proved = await heed('audit', 'prove', String(seq));
      expect(proved).toMatchObject({ status: 0, err: '' });
      const file = await kept(`${seq}.tlog-proof`, `${proved.out}\n`);
      const checked = await elsewhere('audit', 'prove', '--check', file, '--key', key, '--json');
      expect(JSON.parse(checked.out)).toEqual({
        ok: true,
        proofs: [{ ok: true, says: expect.stringMatching(new RegExp(`^entry ${seq} of 11 of the log heed/.*"seq":${seq}`)) }],
      });
    }
  });

  test('many entries of a log that is read in several parts are proved in one pass', async () => {
    await grows(5_990);
    const { head, entries } = JSON.parse((await heed('audit', 'verify', '--json')).out) as { head: string; entries: number };
    const seqs = Array.from({ length: 1_000 }, (_, at) => at * 6 + 1);
    const { root, inclusion } = await prove(server.app.get(DataSource).manager, entries, { seqs });
    expect(root.toString('base64')).toBe(head);
    const roots = seqs.map((seq) => {
      const { leaf = Buffer.alloc(0), index = -1, hashes = [] } = inclusion.get(seq) ?? {};
      return rootFromInclusion(leaf, index, entries, hashes)?.toString('base64');
    });
    expect(new Set(roots)).toEqual(new Set([head]));
  });

  test('a proof that was changed does not hold, nor one under another key', async () => {
    const { proof, entry } = JSON.parse((await heed('audit', 'prove', '7', '--json')).out) as { proof: string; entry: string };
    expect(JSON.parse(entry)).toMatchObject({ seq: 7, action: 'case.viewed' });
    const another = Buffer.from(entry.replace('case.viewed', 'case.closed')).toString('base64');
    const changed = [
      proof.replace(/^extra .+$/m, `extra ${another}`),
      proof.replace(/^extra .+\n/m, ''),
      proof.replace('index 6', 'index 5'),
      proof.replace(/\n11\n/, '\n10\n'),
    ];
    for (const one of changed) {
      const file = await kept('changed.tlog-proof', one);
      expect(await elsewhere('audit', 'prove', '--check', file, '--key', key)).toMatchObject({ status: 1, err: '' });
    }
    const file = await kept('7.tlog-proof', proof);
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(await elsewhere('audit', 'prove', '--check', file, '--key', other)).toMatchObject({ status: 1, err: '' });
    expect(await heed('audit', 'prove', '--check', file)).toMatchObject({ status: 0 });
  });

  test('no proof is made of an entry that is not there, or was altered', async () => {
    expect(await heed('audit', 'prove', '12')).toMatchObject({ status: 1, out: '', err: expect.stringMatching(oneLine) });
    const off = engine === 'postgres' ? 'ALTER TABLE audit_entry DISABLE TRIGGER ALL' : 'DROP TRIGGER audit_entry_refuses_update';
    await server.app.get(DataSource).query(off);
    await server.app.get(DataSource).query(`UPDATE audit_entry SET actor = 'somebody' WHERE seq = 7`);
    expect(await heed('audit', 'prove', '7')).toMatchObject({ status: 1, out: '', err: expect.stringContaining('altered') });
    expect(await heed('audit', 'prove', '8')).toMatchObject({ status: 0 });
  });

  test.each([
    [['--check', 'empty.txt'], 'holds no proof'],
    [['--check', 'no-such-file'], 'cannot be read'],
    [['--check', '7.tlog-proof', '--key', 'no key'], '--key takes a public key'],
    [['--check', '7.tlog-proof', '--since', 'empty.txt'], 'holds no checkpoint'],
    [['--check', '7.tlog-proof', '7'], 'takes the number of one entry, or --check FILE'],
  ])('wrong use is told: %j', async (words, told) => {
    await kept('empty.txt', 'Nothing of the sort.\n');
    await kept('7.tlog-proof', (await heed('audit', 'prove', '7')).out);
    const inFolder = words.map((word) => (/[.]|file/.test(word) ? join(folder, word) : word));
    expect(await heed('audit', 'prove', ...inFolder)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(told) });
  });
});
