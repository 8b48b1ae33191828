import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { Checkpoints } from '../../src/audit/index.js';
import { EvidenceOfReport } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { BlobStore } from '../../src/platform/storage/blob-store.js';
import { SaveDraft } from '../../src/reports/index.js';
import { addsEvidence, itemsOn, letsThrough, multipart, placeOf, posts, storedFiles, tokenOf } from '../support/evidence.js';
import { whileDiskFails } from '../support/failing-disk.js';
import { readyReport } from '../support/ready-report.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { TusSender } from '../support/uploads.js';
import type { Visitor } from '../support/web/visitor.js';

const heed = useServer();
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(900_000)]);
let school: TestSchool;
let teacher: Visitor;
let draftId: string;
let before: string[];

beforeEach(async () => {
  school = await aSchool(heed(), `lane-${Math.random()}`);
  teacher = await school.visitor('teacher');
  const draft = await heed().app.get(SaveDraft).run(school.actor('teacher'), longReport());
  if (isRefused(draft)) throw new Error(draft.refused);
  draftId = draft;
  before = await storedFiles(heed());
});

/** Longer than any half empty page of a database has room for. */
const longReport = () =>
  ({ ...readyReport(heed().clock.now()), gate: 'no', whatHappened: 'I posted a class photo. '.repeat(400) }) as const;

const store = () => heed().app.get(BlobStore);
const full = { writing: { code: 'ENOSPC', after: 300_000 } } as const;
const items = () => heed().app.get(EvidenceOfReport).list(draftId);
const count = async (table: string): Promise<number> => {
  const [row] = await school.work((tx) => tx.query<{ rows: number | string }>(`SELECT COUNT(*) AS rows FROM ${table}`));
  return Number(row?.rows);
};

async function nothingWasKept(): Promise<void> {
  expect(await storedFiles(heed())).toEqual(before);
  expect(await items()).toEqual([]);
  expect([await count('upload'), await count('upload_piece')]).toEqual([0, 0]);
}

describe('a disk that is full while a file comes', () => {
  it.each([
    ['ENOSPC', 'The disk that Heed keeps files on is full.'],
    ['EROFS', 'Heed can’t write to the disk that it keeps files on.'],
    ['EIO', 'doesn’t work as it should.'],
  ] as const)('is a sentence on the page of a report (%s): nothing half is kept, and others go on', async (code, says) => {
    const token = await tokenOf(teacher);
    const body = multipart([['_csrf', token]], [{ name: 'a.pdf', bytes: pdf }]);
    const slt = await school.visitor('slt');
    const [answer, other] = await whileDiskFails(store(), { writing: { code, after: 300_000 } }, () =>
      Promise.all([teacher.http.send('POST', '/report/evidence', {}, body), slt.http.get('/cases')]),
    );
    expect(answer.status).toBe(503);
    expect(answer.body.toString()).toContain(says);
    expect(answer.body.toString()).toContain('Meanwhile you can tell us in words what it shows.');
    expect(other.status).toBe(200);
    await nothingWasKept();
    expect((await posts(teacher, '/report/evidence', body)).status).toBe(200);
    expect(await items()).toHaveLength(1);
  });

  it('keeps what a handler typed', async () => {
    const { reference } = await aReport(school);
    const slt = await school.visitor('slt');
    const fields = [
      ['_csrf', await tokenOf(slt)],
      ['gate', 'no'],
      ['description', 'Screenshot of messages'],
    ] as const;
    const answer = await whileDiskFails(store(), full, () =>
      slt.http.send('POST', `/cases/${reference}/evidence`, {}, multipart(fields, [{ name: 'a.pdf', bytes: pdf }])),
    );
    expect(answer.status).toBe(503);
    expect(answer.body.toString()).toContain('value="Screenshot of messages"');
    await nothingWasKept();
  });

  it('ends a file that comes in pieces with a sentence, and gives its room back', async () => {
    const sender = await TusSender.of(teacher);
    const { location } = await sender.begin('/report/evidence/uploads', { name: 'a.pdf', bytes: pdf });
    await sender.patch(location, 0, pdf.subarray(0, 200_000));
    const answer = await whileDiskFails(store(), full, () => sender.patch(location, 200_000, pdf.subarray(200_000)));
    expect(answer).toMatchObject({ status: 507, json: { refused: expect.stringMatching(/is full/) } });
    await nothingWasKept();
    expect((await sender.head(location)).status).toBe(404);
  });

  it('also when every piece is here, and the file itself has no room', async () => {
    const sender = await TusSender.of(teacher);
    const { location } = await sender.begin('/report/evidence/uploads', { name: 'a.pdf', bytes: pdf });
    await sender.patch(location, 0, pdf.subarray(0, 899_000));
    const late = { writing: { code: 'ENOSPC', after: 100_000 } } as const;
    const answer = await whileDiskFails(store(), late, () => sender.patch(location, 899_000, pdf.subarray(899_000)));
    expect(answer).toMatchObject({ status: 507, json: { refused: expect.stringMatching(/is full/) } });
    await nothingWasKept();
  });
});

describe('a database that is full', () => {
  /** As large as it is, and no larger. */
  async function whileFull<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const source = heed().app.get(DataSource);
    // No page is free, and none is half empty.
    await source.query('VACUUM');
    await source.query('PRAGMA max_page_count = 1');
    try {
      return await work();
    } finally {
      await source.query('PRAGMA max_page_count = 1073741823');
    }
  }

  it('says that the report was not sent; its draft is still there, and is sent later', async () => {
    await teacher.opens('/report/check');
    const form = teacher.page.root
      .querySelectorAll('input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);
    const fields: Record<string, string> = { ...Object.fromEntries(form), concerned: 'no' };
    const reports = await count('report');
    const refused = await whileFull(() => teacher.http.post('/report/check', fields));
    expect(refused.status).toBe(503);
    expect(refused.body.toString()).toContain('Your report was not sent');
    expect(await count('report')).toBe(reports);
    await teacher.opens('/report/check');
    teacher.sees('Check your answers');
    expect((await teacher.http.post('/report/check', fields)).path).toMatch(/^\/reports\/HD-.*\/sent$/);
  });
});

describe('a disk that can’t be read', () => {
  it('is a finding about the item that accuses nobody, and goes when it can be read again', async () => {
    const { reference } = await aReport(school);
    const slt = await school.visitor('slt');
    await addsEvidence(slt, reference, { name: 'a.pdf', bytes: pdf, type: 'application/pdf' });
    await slt.opens(`/cases/${reference}/evidence`);
    const [item = ''] = itemsOn(slt);
    await letsThrough(slt, item);
    await whileDiskFails(store(), { reading: 'EIO' }, async () => {
      await slt.opens(item);
      slt.sees('The disk that the stored file is kept on can’t be read now. Nobody did anything wrong');
      const taken = await slt.http.send('GET', `${item}/original`);
      expect(taken.status).toBe(422);
    });
    await slt.opens(item);
    slt.seesNothingOf('can’t be read now. Nobody did anything wrong');
    const original = await slt.http.get(`${item}/original`);
    expect(original.body.equals(pdf)).toBe(true);
    await rm(placeOf(heed(), item));
    await slt.opens(item);
    slt.sees('The stored file is gone from where it was kept');
  });
});

describe('a checkpoint file that can’t be written', () => {
  it('stops nobody, and is written in a later round', async () => {
    const { checkpointFile } = readSettings(heed().settings);
    const checkpoints = heed().app.get(Checkpoints);
    await checkpoints.keep();
    await rename(checkpointFile, `${checkpointFile}.kept`);
    await mkdir(checkpointFile);
    await aReport(school);
    await expect(checkpoints.keepIfGrown()).rejects.toThrow('EISDIR');
    await teacher.opens('/report/check');
    await rm(checkpointFile, { recursive: true });
    await rename(`${checkpointFile}.kept`, checkpointFile);
    await checkpoints.keepIfGrown();
    await heed().verifiesItsLog();
  });
});
