import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { buildOnce } from '../../build/once.mjs';
import { ConfirmGate, BringIn } from '../../src/cases/index.js';
import { checkFolder, checkGiven, nodeHost } from '../../src/checking/index.js';
import { Checkpoints } from '../../src/audit/index.js';
import { given, saidIn } from '../support/checked.js';
import { addsEvidence, aScreenshot, itemsOn } from '../support/evidence.js';
import { exportsCase, packed, stranger, unpacked, type Unpacked } from '../support/exported-case.js';
import { projectFolder } from '../support/project-files.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const check = (zip: Uint8Array, kept: string | null = null) => checkGiven([given('case.zip', zip)], kept, nodeHost);

describe('An exported case file', () => {
  const server = useServer({ now: '2026-11-18T09:15:00Z' });
  let school: TestSchool;
  let report: SentReport;
  let zip: Buffer;
  let files: Unpacked;
  let folder: string;

  beforeAll(async () => {
    school = await aSchool(server());
    report = await aReport(school, { about: 'Ferdinand Oakapple', child: 'yes', whatHappened: 'He put pictures on his own page.' });
    await server()
      .app.get(BringIn)
      .run(school.actor('head'), report.reference, { account: school.members.hr.accountId, as: 'hr_adviser', reason: 'A hearing' });
    const slt = await school.visitor('slt');
    await addsEvidence(slt, report.reference, { name: 'messages.png', bytes: await aScreenshot() });
    const [item = ''] = itemsOn(slt);
    await server()
      .app.get(ConfirmGate)
      .run(school.actor('slt'), item.split('/').at(-1) ?? '');
    zip = await exportsCase(await school.visitor('head'), report.reference);
    folder = `${report.reference}/`;
  });
  beforeEach(async () => {
    files = await unpacked(zip);
  });

  const file = (path: string): Buffer => files.get(folder + path) ?? Buffer.from('missing');
  const text = (path: string): string => file(path).toString('utf8');
  const put = (path: string, bytes: Buffer | string): void => void files.set(folder + path, Buffer.from(bytes));
  const changedIn = (path: string, change: (before: string) => string): void => put(path, change(text(path)));
  const entryLines = () => text('data/proof/entries.jsonl').trimEnd().split('\n');

  /** Somebody who writes the lists anew, and signs them with a key of their own if asked to. */
  function listAnew(sign?: (text: string) => string): void {
    const listed = (belongs: (path: string) => boolean) =>
      [...files].flatMap(([name, bytes]) => {
        const path = name.slice(folder.length);
        return belongs(path) ? [`${sha256(bytes)}  ${path}\n`] : [];
      });
    put('manifest-sha256.txt', listed((path) => path.startsWith('data/')).join(''));
    if (sign)
      put('signed-manifest.txt', sign(`Heed case file\n${report.reference}\n${listed((path) => /^(bag|manifest)/.test(path)).join('')}`));
    put('tagmanifest-sha256.txt', listed((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest')).join(''));
  }

  it('holds as it came, unpacked and packed again, and under the seal that somebody kept', async () => {
    const answer = await check(zip);
    expect(saidIn(answer)).toEqual([]);
    expect(answer.ok).toBe(true);
    expect(saidIn(answer, true).join('\n')).toMatch(
      /All 13 files[^]*signed by the key[^]*\d+ entries of this case stand on the log[^]*evidence\/001.png: It has the fingerprint that was put on the log on Wednesday 18 November 2026, 09:15/,
    );
    expect((await check(await packed(files))).ok).toBe(true);
    const loose = [...files].map(([path, bytes]) => given(path, bytes));
    expect((await checkFolder(loose, null, nodeHost)).ok).toBe(true);
    const opened = await checkFolder([...loose, given(`${folder}data/.DS_Store`, Buffer.from('x'))], null, nodeHost);
    expect([opened.ok, saidIn(opened, null)]).toEqual([
      true,
      expect.arrayContaining([expect.stringContaining('that a computer leaves in folders')]),
    ]);
    expect((await check(await packed(new Map([...files, [`${folder}.DS_Store`, Buffer.from('x')]])))).ok).toBe(false);
    const kept = await server().app.get(Checkpoints).keep();
    expect(saidIn(await check(zip, `From: Heed\n\n${kept}\n`), true)).toContain('The key: It is the key of what you kept.');
    expect(saidIn(await check(zip, answer.key), true)).toContain('The key: It is the key of what you kept.');
  });

  it('proves every entry of the case below its seal, and shows only what the copy says as well', async () => {
    const lines = entryLines().map((line) => JSON.parse(line) as { entry?: string; detail?: string; leaf?: string });
    const opened = lines.filter(({ leaf }) => leaf !== undefined);
    expect(opened).toHaveLength(1);
    const actions = lines.flatMap(({ entry }) => (entry === undefined ? [] : [(JSON.parse(entry) as { action: string }).action]));
    expect(actions).not.toContain('case.opened');
    expect(actions).toEqual(expect.arrayContaining(['evidence.received', 'evidence.confirmed', 'evidence.exported', 'case.exported']));
    const whole = text('data/proof/entries.jsonl');
    for (const hidden of [school.members.teacher.accountId, 'Philippa', 'routing', 'A hearing', 'his own page'])
      expect(whole).not.toContain(hidden);
    expect(whole).toContain('messages.png');
    const named = await unpacked(
      await exportsCase(await school.visitor('head'), report.reference, [
        ['nameReporter', 'name'],
        ['reporterReason', 'They agreed'],
      ]),
    );
    expect(named.get(`${folder}data/proof/entries.jsonl`)?.toString()).toContain(school.members.teacher.accountId);
  });

  it('names a document of which one byte was changed', async () => {
    file('data/case-file.pdf').writeUInt8(0, 1000);
    expect(saidIn(await check(await packed(files)))).toEqual([
      'data/case-file.pdf: This file was changed: it no longer has the fingerprint that the list gives it.',
    ]);
  });

  it('finds out who writes the lists anew, and who signs them with another key', async () => {
    put('data/evidence/001.png', Buffer.from('another picture'));
    listAnew();
    expect(saidIn(await check(await packed(files)))).toEqual([
      'The signature: It was made over another manifest-sha256.txt. Somebody wrote that anew.',
    ]);
    const other = stranger(text('data/proof/checkpoint.txt').split('\n')[0] ?? '');
    listAnew(other.sign);
    expect(saidIn(await check(await packed(files)))).toEqual([expect.stringContaining('not signed by the key in this file')]);
    put('data/proof/public-key.txt', `${other.keyLine}\n`);
    listAnew(other.sign);
    expect(saidIn(await check(await packed(files)))).toEqual([expect.stringContaining('The seal of the log: It is not signed by the key')]);
  });

  it('that somebody made whole with a key of their own is told apart by what was kept', async () => {
    const [origin = '', size = '', root = ''] = text('data/proof/checkpoint.txt').split('\n');
    const kept = text('data/proof/checkpoint.txt');
    const other = stranger(origin);
    put('data/proof/public-key.txt', `${other.keyLine}\n`);
    put('data/proof/checkpoint.txt', other.sign(`${origin}\n${size}\n${root}\n`));
    listAnew(other.sign);
    const forged = await packed(files);
    expect((await check(forged)).ok).toBe(true);
    expect(saidIn(await check(forged), null)).toContainEqual(expect.stringContaining('a file can’t show whose key it is'));
    expect(saidIn(await check(forged, kept))).toEqual([expect.stringContaining('The key: It is another key than that of what you kept')]);
    expect(saidIn(await check(forged, 'nothing of use'))).toEqual([expect.stringContaining('Nothing could be compared')]);
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    [
      'a changed entry',
      (lines) => lines.map((line) => line.replace('case.exported', 'case.viewed')),
      /Entry \d+ is not what stands on the log/,
    ],
    ['a changed detail', (lines) => lines.map((line) => line.replace('let through', 'held back')), /What entry \d+ says was changed/],
    [
      'a changed path',
      (lines) => lines.map((line, i) => (i === 0 ? line.replace(/"path":\["./, '"path":["x') : line)),
      /Line 1 .* can’t be read/,
    ],
    ['entries that changed places', (lines) => lines.toReversed(), /stands in the wrong place/],
    ['an entry that came twice', (lines) => [lines[0] ?? '', ...lines], /stands in the wrong place/],
    [
      'another index',
      (lines) => lines.map((line) => line.replace(/"index":(\d+)/, (_, index) => `"index":${Number(index) + 1}`)),
      /is not what stands/,
    ],
    ['nonsense', () => ['[]', '{"index":1e99}', 'null', '{"index":0,"path":{}}', '{'.repeat(100_000)], /Line 1 .* can’t be read/],
  ])('names %s', async (_, change, words) => {
    put('data/proof/entries.jsonl', `${change(entryLines()).join('\n')}\n`);
    const answer = await check(await packed(files));
    expect(answer.ok).toBe(false);
    expect(saidIn(answer).join('\n')).toMatch(/entries.jsonl: This file was changed/);
    expect(saidIn(answer).join('\n')).toMatch(words);
  });

  it('names what is missing, what was added, and a changed seal or key', async () => {
    const original = new Map(files);
    const after = async (change: () => unknown): Promise<string> => {
      files = new Map(original);
      change();
      return saidIn(await check(await packed(files))).join('\n');
    };
    expect(await after(() => files.delete(`${folder}data/evidence/001.png`))).toContain('data/evidence/001.png: This file is missing');
    expect(await after(() => put('data/evidence/002.png', 'more'))).toContain('data/evidence/002.png: This file was added');
    expect(await after(() => put('note.txt', 'more'))).toContain('note.txt: This file was added');
    expect(await after(() => changedIn('data/proof/checkpoint.txt', (note) => note.replace(/\n\d/, '\n9')))).toContain(
      'The seal of the log:',
    );
    expect(await after(() => changedIn('data/proof/public-key.txt', (line) => line.slice(0, -3)))).toContain(
      'The key: public-key.txt holds no key',
    );
    for (const tag of ['signed-manifest.txt', 'tagmanifest-sha256.txt', 'bagit.txt', 'manifest-sha256.txt', 'data/proof/public-key.txt'])
      expect(await after(() => files.delete(folder + tag))).toContain(`${tag.split('/').at(-1)} is missing`);
    expect(await after(() => put('manifest-sha256.txt', '\n\n'))).toContain('is not written as a list');
  });

  it('is refused in one sentence when it is no whole archive, or a hostile one', async () => {
    const refused = async (bytes: Uint8Array): Promise<string> => {
      const answer = await check(bytes);
      expect(answer.ok).toBe(false);
      expect(answer.findings).toHaveLength(1);
      return saidIn(answer).join('');
    };
    for (const cut of [0, 1, 30, 1000, zip.length - 1]) expect(await refused(zip.subarray(0, cut))).toMatch(/^The ZIP file: /);
    expect(await refused(Buffer.concat([zip, zip]))).toMatch(/^The ZIP file: /);
    expect(await refused(Buffer.concat([Buffer.from('MZ hello'), zip]))).toMatch(/^The ZIP file: /);
    expect(await refused(await packed(files, { level: 6 }))).toContain('packed by another program');
    expect(await refused(await packed(new Map([['bomb.txt', Buffer.alloc(50_000_000)]]), { level: 9 }))).toContain('larger than itself');
    for (const name of [
      '../outside.txt',
      '/etc/hosts',
      'a/../../b',
      'C:/x',
      'a\\..\\b',
      `${folder}a b.txt`,
      `${folder}${'x'.repeat(300)}`,
    ]) {
      const more = new Map([...files, [name, Buffer.from('x')]] as [string, Buffer][]);
      expect(await refused(await packed(more))).toMatch(/^The (ZIP file|files): .*(name|folder)/);
    }
    const twice = await packed(new Map([...files, [`${folder}DATA/case-file.pdf`, Buffer.from('x')]] as [string, Buffer][]));
    expect(await refused(twice)).toContain('There are two files named');
    const same = Buffer.from(
      (await packed(new Map([...files, [`${folder}bagit.tx_`, Buffer.from('x')]]))).toString('latin1').replaceAll('bagit.tx_', 'bagit.txt'),
      'latin1',
    );
    expect(await refused(same)).toContain('Two programs could read different files');
    const huge = Buffer.from(zip);
    const end = huge.lastIndexOf(Buffer.from('PK\u0005\u0006'));
    const directory = huge.readUInt32LE(end + 16);
    huge.writeUInt32LE(0xfffffff0, directory + 20);
    huge.writeUInt32LE(0xfffffff0, directory + 24);
    expect(await refused(huge)).toMatch(/^The ZIP file: /);
    const manyEntries = Buffer.from(zip);
    manyEntries.writeUInt16LE(60_000, end + 8);
    manyEntries.writeUInt16LE(60_000, end + 10);
    expect(await refused(manyEntries)).toMatch(/^The ZIP file: /);
    expect(await refused(Buffer.from('{"not":"a zip"}'))).toMatch(/^The ZIP file: /);
  }, 60_000);

  it('answers in words whatever was done to its bytes, and never calls a changed document whole', async () => {
    const start = zip.indexOf(Buffer.from('%PDF-'));
    const end = zip.indexOf(Buffer.from('%%EOF'));
    const place = fc.oneof(
      fc.integer({ min: start, max: end }),
      fc.integer({ min: zip.lastIndexOf('bagit.txt') - 200, max: zip.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, bits, cut) => {
        const changed = Buffer.from(zip);
        changed.writeUInt8(changed.readUInt8(at) ^ bits, at);
        const answer = await check(cut ? changed.subarray(0, at) : changed);
        if (cut || at <= end) expect(answer.ok).toBe(false);
        for (const line of saidIn(answer)) expect(line).toMatch(/^[^:]+: .+\.$/);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('is checked by the command line, with no settings and no database, as a ZIP file and as a folder', async () => {
    buildOnce();
    const disk = await mkdtemp(join(tmpdir(), 'heed-verify-'));
    const verify = (...words: string[]) => {
      const command = [join(projectFolder, 'dist/src/cli/heed.js'), 'verify', ...words];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: disk, env: {}, encoding: 'utf8' });
      return { status, out: stdout, err: stderr };
    };
    try {
      await writeFile(join(disk, 'case.zip'), zip);
      expect(verify('case.zip')).toEqual({ status: 0, out: expect.stringMatching(/^This case file holds\.\n✓ The files: /), err: '' });
      for (const [path, bytes] of files) {
        await mkdir(dirname(join(disk, 'unpacked', path)), { recursive: true });
        await writeFile(join(disk, 'unpacked', path), bytes);
      }
      for (const folderName of ['unpacked', `unpacked/${report.reference}`]) expect(verify(folderName).status).toBe(0);
      await writeFile(join(disk, 'unpacked', folder, 'data/case-file.pdf'), 'another');
      const answer = verify('unpacked', '--json');
      expect([answer.status, JSON.parse(answer.out)]).toEqual([1, expect.objectContaining({ ok: false, kind: 'case file' })]);
      await symlink('/etc', join(disk, 'unpacked', folder, 'data/more'));
      expect(verify('unpacked')).toEqual({ status: 2, out: '', err: expect.stringMatching(/^verify: [^\n]+neither file nor folder\n$/) });
      await writeFile(join(disk, 'holiday.zip'), '\u001b[2J');
      expect(verify('holiday.zip').status).toBe(1);
    } finally {
      await rm(disk, { recursive: true });
    }
  }, 180_000);
});

describe('An exported case file out of PostgreSQL', () => {
  const server = useServer({ engine: 'postgres', now: '2026-11-18T09:15:00Z' });

  it('holds as well', async () => {
    const school = await aSchool(server());
    const { reference } = await aReport(school, { about: 'Ferdinand Oakapple', child: 'yes' });
    const answer = await check(await exportsCase(await school.visitor('head'), reference));
    expect([saidIn(answer), answer.ok]).toEqual([[], true]);
  });
});
