import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FinishPurge } from '../../src/cases/evidence/illegal/finish-purge.js';
import { ConfirmGate } from '../../src/cases/index.js';
import { newId } from '../../src/kernel/index.js';
import { aBackupKey, type BackupKey, heed, recordsOf } from '../support/backups.js';
import { describeOnBothEngines, type FreshDatabase, freshDatabase } from '../support/database.js';
import { addsEvidence, aPhoto, itemsOn, storedFiles } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { anEml } from '../support/hostile-files/mails.js';
import { asksForPurge, destroys, leavesBehind, sendsForm } from '../support/locked.js';
import { accountNames, aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';

let folder: string;
let key: BackupKey;
const databases: FreshDatabase[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-purge-'));
  key = await aBackupKey(folder);
});
afterEach(async () => {
  for (const database of databases.splice(0)) await database.dispose();
  await rm(folder, { recursive: true, force: true });
});

const idOf = (item: string) => item.slice('/evidence/'.length);

test('what a draft left behind is there for those who were told, and for nobody else: not even that it is there', async () => {
  const database = await freshDatabase('sqlite');
  databases.push(database);
  const server = await TestServer.start({ settings: database.settings });
  const school = await aSchool(server);
  const left = await leavesBehind(school, await school.visitor('teacher'));
  const apart = left.replace('/evidence/', '/locked/');
  const head = await school.visitor('head');
  expect((await head.http.get(apart)).status).toBe(200);
  for (const name of accountNames.filter((one) => !['head', 'dsl'].includes(one))) {
    const who = await school.visitor(name);
    const [real, none] = [await who.http.get(apart), await who.http.get(`/locked/${newId()}`)];
    expect([name, real.status]).toEqual([name, 404]);
    expect([name, bodyOf(real)]).toEqual([name, bodyOf(none)]);
    for (const below of ['/purge', '/certificate', '/locked/seen'])
      expect([name, (await who.http.get(`${left}${below}`)).status]).toEqual([name, 404]);
  }
  await server.stop();
}, 60_000);

/** Tokens aside. */
const bodyOf = ({ body }: { readonly body: Buffer }) => body.toString().replace(/name="_csrf" value="[^"]*"/g, '');

describeOnBothEngines('an item that may be illegal', (engine) => {
  async function aPlace(): Promise<FreshDatabase['settings']> {
    const database = await freshDatabase(engine);
    databases.push(database);
    return database.settings;
  }

  async function aSchoolWithItems(settings: FreshDatabase['settings'], ...files: readonly { name: string; bytes: Buffer }[]) {
    const server = await TestServer.start({ settings });
    const school = await aSchool(server);
    const { reference } = await aReport(school, { tellHeadteacher: true });
    const head = await school.visitor('head');
    await addsEvidence(head, reference, ...files);
    const items = itemsOn(head);
    for (const item of items) await server.app.get(ConfirmGate).run(school.actor('head'), idOf(item));
    return { server, school, reference, head, items };
  }

  it('is destroyed by two people, with its copies, and a backup from before does not bring it back', async () => {
    const [old, fresh] = [await aPlace(), await aPlace()];
    const { server, school, head, items } = await aSchoolWithItems(
      old,
      { name: '1.jpg', bytes: await aPhoto() },
      { name: '2.jpg', bytes: await aPhoto() },
    );
    const [kept = '', illegal = ''] = items;
    const hides = { parts: '1:0:0:500:500', reason: 'third_party', note: '', page: '1', press: 'keep' };
    expect(await sendsForm(head, `${illegal}/redact`, `${illegal}/redact`, hides)).toBe(303);
    const file = join(folder, 'monday.age');
    expect(await heed(old, 'backup', file, '--recipient', key.recipient)).toMatchObject({ status: 0 });

    expect(await sendsForm(head, illegal, `${illegal}/stop`, {})).toBe(303);
    await asksForPurge(head, illegal);
    expect(await storedFiles(server)).toHaveLength(3);
    // Whoever asked can’t agree.
    expect(await sendsForm(head, `${illegal}/purge`, `${illegal}/purge/answer`, { answer: 'agreed' })).not.toBe(303);
    expect(await storedFiles(server)).toHaveLength(3);
    const dsl = await school.visitor('dsl');
    expect(await sendsForm(dsl, `${illegal}/purge`, `${illegal}/purge/answer`, { answer: 'agreed' })).toBe(303);
    expect(await storedFiles(server)).toEqual([idOf(kept)]);
    // What is agreed is destroyed once, however often it is asked for.
    await server.app.get(FinishPurge, { strict: false }).run();
    await server.verifiesItsLog();
    await server.stop();
    const ledger = join(old.DATA_DIR, 'disposals.txt');
    const purged = (await readFile(ledger, 'utf8')).split('\n').filter((line) => line.endsWith(' purged'));
    expect(purged).toHaveLength(2);
    // A ledger that was lost is written again at the next start.
    await rm(ledger);
    const again = await TestServer.start({ settings: old });
    await again.stop();
    expect((await readFile(ledger, 'utf8')).split('\n').filter((line) => line.endsWith(' purged'))).toEqual(purged);

    expect(await heed(fresh, 'restore', file, '--identity', key.file, '--ledger', ledger)).toMatchObject({ status: 0 });
    const { sealing_key: keys = [], evidence_item: rows = [] } = await recordsOf(fresh);
    const read = <Row>(lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Row);
    const gone = read<{ id: string; purged_at: string | null }>(rows).filter(({ purged_at }) => purged_at !== null);
    expect(gone).toHaveLength(2);
    const open = read<{ id: string; wrapped: string | null }>(keys).filter(({ wrapped }) => wrapped !== null);
    for (const { id } of gone) expect(open.map((one) => one.id)).not.toContain(id);
    const restored = await TestServer.start({ settings: fresh });
    expect(await storedFiles(restored)).toEqual([idOf(kept)]);
    await restored.verifiesItsLog();
    await restored.stop();
    expect(await heed(fresh, 'audit', 'verify')).toMatchObject({ status: 0 });
  }, 120_000);

  it('that was agreed to while the server died is destroyed at the next start', async () => {
    const { server, school, head, items } = await aSchoolWithItems(await aPlace(), { name: '1.jpg', bytes: await aPhoto() });
    const [illegal = ''] = items;
    await sendsForm(head, illegal, `${illegal}/stop`, {});
    await asksForPurge(head, illegal);
    // As a crash leaves it: the answer is durable, nothing else was done.
    await school.work((tx) =>
      tx.query(`UPDATE purge_request SET answer = 'agreed', answered_by = ?, answered_at = ? WHERE evidence_id = ?`, [
        school.members.dsl.accountId,
        tx.at,
        idOf(illegal),
      ]),
    );
    await server.app.get(FinishPurge, { strict: false }).run();
    expect(await storedFiles(server)).toEqual([]);
    const rows = await school.work((tx) => tx.query('SELECT wrapped FROM sealing_key WHERE id = ?', [idOf(illegal)]));
    expect(rows).toEqual([{ wrapped: null }]);
    await server.stop();
  }, 60_000);

  it('leaves no fingerprint in what goes out after it was stopped', async () => {
    const photo = await aPhoto();
    const { server, school, reference, head, items } = await aSchoolWithItems(await aPlace(), { name: 'wren-nude.jpg', bytes: photo });
    const [illegal = ''] = items;
    const [row] = await school.work((tx) => tx.query<{ stored: string }>('SELECT stored_sha256 AS stored FROM evidence_item', []));
    const hashes = [createHash('sha256').update(photo).digest(), Buffer.from(row?.stored ?? '', 'hex')];
    const needles = [...hashes.flatMap((hash) => [hash.toString('hex'), hash.toString('base64'), hash.toString('base64url')]), 'wren-nude'];
    const tells = async () => {
      const files = await unpacked(await exportsCase(head, reference));
      return [...files].flatMap(([name, bytes]) =>
        needles.filter((needle) => bytes.includes(needle)).map((needle) => `${name}: ${needle}`),
      );
    };
    expect((await tells()).length).toBeGreaterThan(0);
    await sendsForm(head, illegal, `${illegal}/stop`, {});
    expect(await tells()).toEqual([]);
    for (const section of ['timeline', 'audit', 'evidence']) {
      const { body } = await head.http.get(`/cases/${reference}/${section}`);
      for (const needle of needles) expect([section, body.includes(needle)]).toEqual([section, false]);
    }
    const dsl = await school.visitor('dsl');
    await destroys(head, dsl, illegal);
    expect(await tells()).toEqual([]);
    await server.stop();
  }, 60_000);

  it('is locked with the e-mail that it was attached to', async () => {
    const mail = anEml({ attachments: [{ name: 'a.jpg', bytes: await aPhoto() }] });
    const { server, reference, head, items } = await aSchoolWithItems(await aPlace(), { name: 'a.eml', bytes: mail });
    const [letter = ''] = items;
    expect(await sendsForm(head, letter, `${letter}/attachments/1/keep`, {})).toBe(303);
    await head.opens(`/cases/${reference}/evidence`);
    const attachment = itemsOn(head).find((item) => item !== letter) ?? '';
    await sendsForm(head, attachment, `${attachment}/stop`, {});
    expect((await head.http.get(`${letter}/original`)).status).toBe(404);
    await head.opens(letter);
    head.sees('is locked');
    await server.stop();
  }, 60_000);
});
