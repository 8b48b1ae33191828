import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SweepStrays } from '../../src/cases/evidence/sweep-strays.js';
import { SweepUploads } from '../../src/cases/evidence/resumed/sweep-uploads.js';
import { newId } from '../../src/kernel/index.js';
import { blankAnswers, type GateAnswer } from '../../src/reports/domain/draft-answers.js';
import { DiscardDraft } from '../../src/reports/drafts/discard-draft.js';
import { SaveGate } from '../../src/reports/drafts/save-gate.js';
import { Drafts, type OpenDraft } from '../../src/reports/index.js';
import { hostile } from '../support/bad-input/hostile.js';
import { describeOnBothEngines } from '../support/database.js';
import { filesOfDraft, storedFiles } from '../support/evidence.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { TusSender } from '../support/uploads.js';

const pdf = (bytes: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const place = '/report/evidence/uploads';

describeOnBothEngines('A file that comes in pieces', (engine) => {
  let heed: TestServer;
  let school: TestSchool;
  let teacher: TusSender;
  let draft: OpenDraft;
  let before: string[];

  beforeAll(async () => {
    heed = await TestServer.start({ engine, settings: { EVIDENCE_MAX_MB: '20', EVIDENCE_MAX_FILES: '3' } });
  }, 60_000);
  afterAll(() => heed?.stop());
  beforeEach(async () => {
    school = await aSchool(heed, `lane-${Math.random()}`);
    draft = await aDraft('no');
    teacher = await TusSender.of(await school.visitor('teacher'));
    before = await storedFiles(heed);
  });
  afterEach(() => heed.verifiesItsLog());

  const aDraft = (gate: GateAnswer | null) =>
    heed.app.get(Drafts).insert(school.actor('teacher'), {
      answers: { ...blankAnswers('conduct_of_adult'), gate },
      sent: { kind: 1 },
      startedAt: heed.clock.now().toISOString(),
    });
  const listed = () => filesOfDraft(heed, draft.id);
  const rows = (table: string) => school.work((tx) => tx.query(`SELECT * FROM ${table}`));
  const nothingIsLeft = async () => {
    expect(await storedFiles(heed)).toEqual(before);
    expect(await rows('upload_piece')).toEqual([]);
    expect(await rows('upload')).toEqual([]);
  };

  it('is the same item as one that came in one go, and its pieces and their key are gone', async () => {
    const bytes = pdf(3_000_000);
    const { status, location } = await teacher.begin(place, { name: 'Letter.pdf', bytes });
    expect(status).toBe(201);
    expect(await teacher.patch(location, 0, bytes.subarray(0, 1_000_000))).toMatchObject({ status: 204, offset: 1_000_000 });
    expect(await listed()).toEqual([]);
    expect(await teacher.head(location)).toMatchObject({ status: 200, offset: 1_000_000 });
    const last = await teacher.patch(location, 1_000_000, bytes.subarray(1_000_000));
    expect(last).toMatchObject({ status: 200, offset: bytes.length, json: { added: { text: 'Added today at 09:00 · 3.0 MB' } } });
    expect(await listed()).toEqual([['Letter.pdf', sha256(bytes)]]);
    expect(await storedFiles(heed)).toHaveLength(before.length + 1);
    expect(await rows('upload_piece')).toEqual([]);
    expect(await rows('upload')).toMatchObject([{ wrapped_key: null, sealed: null }]);
    expect(await teacher.outcome(location)).toMatchObject({ status: 200, json: { added: {} } });
    expect(await teacher.head(location)).toMatchObject({ status: 200, offset: bytes.length });
    expect(await listed()).toHaveLength(1);
    await heed.app.get(SweepUploads, { strict: false }).run();
    expect(await listed()).toHaveLength(1);
    await school.work((tx) => tx.query('DELETE FROM upload'));
  });

  it('is never in the clear on disk, and goes on after the server was stopped', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('Corra Tolliday '.repeat(90_000))]);
    const { location } = await teacher.begin(place, { name: 'Corra Tolliday.pdf', bytes });
    await teacher.patch(location, 0, bytes.subarray(0, 700_000));
    for (const id of await storedFiles(heed)) {
      const lies = await readFile(join(heed.settings.UPLOADS_DIR ?? '', id.slice(-4, -2), id.slice(-2), id));
      expect(lies.includes('Corra Tolliday')).toBe(false);
    }
    expect(JSON.stringify(await rows('upload'))).not.toMatch(/Corra|teacher|"no"/i);
    await heed.restart();
    teacher = await TusSender.of(await school.visitor('teacher'));
    await heed.app.get(SweepStrays, { strict: false }).run();
    await heed.app.get(SweepUploads, { strict: false }).run();
    const { offset } = await teacher.head(location);
    expect(offset).toBe(700_000);
    expect((await teacher.patch(location, 700_000, bytes.subarray(700_000))).json).toMatchObject({ added: {} });
    expect(await listed()).toEqual([['Corra Tolliday.pdf', sha256(bytes)]]);
    await school.work((tx) => tx.query('DELETE FROM upload'));
  });

  it('belongs to its sender: for everybody else it is as one that never was', async () => {
    const bytes = pdf(1_000);
    const { location } = await teacher.begin(place, { name: 'mine.pdf', bytes });
    for (const name of ['assistant', 'head', 'admin'] as const) {
      const visitor = await school.visitor(name);
      const other = await TusSender.of(visitor);
      const unknown = `/uploads/${newId()}`;
      for (const ask of [other.head, other.end, other.outcome].map((one) => one.bind(other)))
        expect(await ask(location)).toEqual(await ask(unknown));
      expect(await other.patch(location, 0, bytes)).toEqual(await other.patch(unknown, 0, bytes));
      const [mine, none] = await Promise.all([location, unknown].map((at) => visitor.http.send('POST', `${at}/take-out`)));
      expect(mine?.body).toEqual(none?.body);
    }
    expect(await teacher.head(location)).toMatchObject({ status: 200, offset: 0 });
    expect(await teacher.end(location)).toMatchObject({ status: 204 });
    await nothingIsLeft();
  });

  it.each([null, 'yes', 'not_sure'] as const)('does not set out while the gate says %s', async (gate) => {
    await heed.app.get(Drafts).save(school.actor('teacher'), { key: 'gate', seen: null }, () => ({ gate }));
    const answer = await teacher.begin(place, { name: 'a.pdf', bytes: pdf(10) });
    expect(answer.status).toBe(422);
    expect(answer.json?.refused).toMatch(/only be added after a “No”/);
    await nothingIsLeft();
  });

  it('goes no further once the gate is shut, and nothing of it is kept', async () => {
    const bytes = pdf(2_000);
    const { location } = await teacher.begin(place, { name: 'a.pdf', bytes });
    await teacher.patch(location, 0, bytes.subarray(0, 1_000));
    await heed.app.get(SaveGate, { strict: false }).run(school.actor('teacher'), { key: 'gate', seen: null }, () => ({ gate: 'not_sure' }));
    expect((await teacher.patch(location, 1_000, bytes.subarray(1_000))).status).toBe(404);
    await nothingIsLeft();
  });

  it('goes with a draft that is given up', async () => {
    const bytes = pdf(2_000);
    const { location } = await teacher.begin(place, { name: 'a.pdf', bytes });
    await teacher.patch(location, 0, bytes.subarray(0, 1_000));
    await heed.app.get(DiscardDraft, { strict: false }).run(school.actor('teacher'), draft.id);
    expect((await teacher.patch(location, 1_000, bytes.subarray(1_000))).status).toBe(404);
    await nothingIsLeft();
    expect((await teacher.begin(place, { name: 'b.pdf', bytes })).json?.refused).toMatch(/sent or deleted meanwhile/);
  });

  it.each([
    ['too large as announced', { length: 21 * 1024 * 1024 }, 413, /larger than 20 MB/],
    ['larger than anything', { length: 1e20 }, 413, /larger than 20 MB/],
  ])('is refused at the start when it is %s', async (_, lie, status, says) => {
    const answer = await teacher.begin(place, { name: 'a.pdf', bytes: pdf(10), ...lie });
    expect(answer.status).toBe(status);
    expect(answer.json?.refused).toMatch(says);
    await nothingIsLeft();
  });

  it('takes no byte more than was announced, at the offset that it has reached and at no other', async () => {
    const bytes = pdf(3_000);
    const { location } = await teacher.begin(place, { name: 'a.pdf', bytes, length: 2_000 });
    expect((await teacher.patch(location, 0, bytes)).status).toBe(413);
    expect(await teacher.head(location)).toMatchObject({ offset: 0 });
    expect((await teacher.patch(location, 5, bytes.subarray(0, 10))).status).toBe(409);
    for (const wrong of ['-1', '1.5', 'one', '1e3', '9007199254740993'])
      expect((await teacher.send('PATCH', location, { 'upload-offset': wrong }, bytes.subarray(0, 10))).status).toBeGreaterThanOrEqual(400);
    expect(await teacher.head(location)).toMatchObject({ offset: 0 });
    await teacher.end(location);
    await nothingIsLeft();
  });

  it('takes each byte once when two requests bring it at the same time', async () => {
    const bytes = pdf(600_000);
    const { location } = await teacher.begin(place, { name: 'twice.pdf', bytes });
    const both = await Promise.all([teacher.patch(location, 0, bytes), teacher.patch(location, 0, bytes)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await listed()).toEqual([['twice.pdf', sha256(bytes)]]);
    await Promise.all([teacher.outcome(location), teacher.outcome(location)]);
    expect(await listed()).toHaveLength(1);
    await school.work((tx) => tx.query('DELETE FROM upload'));
  });

  it('is checked by what it holds, like every other, and nothing of a refused one is kept', async () => {
    const bytes = Buffer.from('GIF89a'.padEnd(2_000, '\u0001'));
    const { location } = await teacher.begin(place, { name: 'a.png', bytes });
    const answer = await teacher.patch(location, 0, bytes);
    expect(answer.json?.refused).toMatch(/We can’t take this kind of picture yet/);
    const empty = await teacher.begin(place, { name: 'nothing.pdf', bytes: Buffer.alloc(0) });
    expect(empty.json?.refused).toMatch(/This file is empty/);
    expect(await listed()).toEqual([]);
    await nothingIsLeft();
  });

  it('finds no room when as many as there may be are on their way, and none where its own beginning was left', async () => {
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) expect((await teacher.begin(place, { name, bytes: pdf(10) })).status).toBe(201);
    expect((await teacher.begin(place, { name: 'd.pdf', bytes: pdf(10) })).json?.refused).toMatch(/no room for more files/);
    expect((await teacher.begin(place, { name: 'c.pdf', bytes: pdf(10) })).status).toBe(201);
    expect(await rows('upload')).toHaveLength(3);
    await heed.app.get(DiscardDraft, { strict: false }).run(school.actor('teacher'), draft.id);
    await nothingIsLeft();
  });

  it('waits a day for its rest, and no longer', async () => {
    const bytes = pdf(2_000);
    const { location } = await teacher.begin(place, { name: 'a.pdf', bytes });
    await teacher.patch(location, 0, bytes.subarray(0, 1_000));
    const now = heed.clock.now();
    heed.clock.setTo(new Date(now.getTime() + 23 * 3_600_000));
    await heed.app.get(SweepUploads, { strict: false }).run();
    expect(await rows('upload')).toHaveLength(1);
    heed.clock.setTo(new Date(now.getTime() + 25 * 3_600_000));
    await heed.app.get(SweepUploads, { strict: false }).run();
    await nothingIsLeft();
    heed.clock.setTo(now);
    expect((await teacher.patch(location, 1_000, bytes.subarray(1_000))).status).toBe(404);
  });

  it('is called what it can be called, whatever its sender says of it', async () => {
    const bytes = pdf(500);
    for (const [index, given] of Object.values(hostile).entries()) {
      // More than a header holds is refused before anybody reads it.
      const said = given.slice(0, 2_000);
      const words = { gate: said, way: said, description: said.slice(0, 2_000), mark: `${index}`, name: said.slice(0, 2_000) };
      const { status, location } = await teacher.begin(place, { name: 'a.pdf', bytes, said: words });
      expect(status).toBe(201);
      expect((await teacher.head(location)).status).toBe(200);
      await teacher.end(location);
    }
    for (const metadata of ['', 'name', 'name name', 'name !!!', 'a b,a b', ','.repeat(50), '__proto__ YQ=='])
      expect((await teacher.send('POST', place, { 'upload-length': '5', 'upload-metadata': metadata })).status).toBeLessThan(500);
    expect((await teacher.send('POST', place, { 'upload-defer-length': '1' })).status).toBe(501);
    await heed.app.get(DiscardDraft, { strict: false }).run(school.actor('teacher'), draft.id);
    await nothingIsLeft();
  });

  it('needs the token that every page carries', async () => {
    const visitor = await school.visitor('teacher');
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10', 'x-heed-token': 'x'.repeat(24) };
    expect((await visitor.http.send('POST', place, headers)).status).toBe(403);
    expect((await visitor.http.send('POST', place, { ...headers, 'x-heed-token': '' })).status).toBe(403);
    await nothingIsLeft();
  });

  it('says that a part was lost when a piece is not what it was', async () => {
    const bytes = pdf(2_000);
    const { location } = await teacher.begin(place, { name: 'a.pdf', bytes });
    await teacher.patch(location, 0, bytes.subarray(0, 1_000));
    await school.work((tx) => tx.query('UPDATE upload_piece SET id = ?', [newId()]));
    expect((await teacher.patch(location, 1_000, bytes.subarray(1_000))).json?.refused).toMatch(/A part of it was lost/);
    expect(await listed()).toEqual([]);
    expect(await rows('upload')).toEqual([]);
  });

  it('is added to a report that was sent, and to a case, by those who may', async () => {
    const bytes = pdf(2_000);
    const { reference } = await aReport(school);
    const slt = await TusSender.of(await school.visitor('slt'));
    for (const [sender, at] of [
      [teacher, `/reports/${reference}/evidence/uploads`],
      [slt, `/cases/${reference}/evidence/uploads`],
    ] as const) {
      expect((await sender.begin(at, { name: 'a.pdf', bytes, said: { gate: 'yes' } })).status).toBe(422);
      const { location } = await sender.begin(at, { name: 'a.pdf', bytes, said: { description: 'A letter' } });
      expect((await sender.patch(location, 0, bytes)).json).toMatchObject({ added: {} });
    }
    const assistant = await TusSender.of(await school.visitor('assistant'));
    for (const at of [`/reports/${reference}/evidence/uploads`, `/cases/${reference}/evidence/uploads`])
      expect((await assistant.begin(at, { name: 'a.pdf', bytes })).status).toBe(404);
    const [counted] = await school.work((tx) =>
      tx.query<{ items: number | string }>(
        'SELECT COUNT(*) AS items FROM case_evidence c JOIN case_file f ON f.id = c.case_id WHERE f.reference = ?',
        [reference],
      ),
    );
    expect(Number(counted?.items)).toBe(2);
    await school.work((tx) => tx.query('DELETE FROM upload'));
  });
});
