import { createHash } from 'node:crypto';
import { Uint8ArrayReader, ZipReader, BlobWriter } from '@zip.js/zip.js';
import { BringIn, SendMessage } from '../../src/cases/index.js';
import { asksForCaseFile } from '../support/exported-case.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describe('Exporting a case file', () => {
  const server = useServer({ now: '2026-11-18T09:15:00Z' });
  let school: TestSchool;
  let report: SentReport;

  beforeEach(async () => {
    school = await aSchool(server(), `school-${Math.random().toString(36).slice(2, 8)}`);
    report = await aReport(school, {
      about: 'Ferdinand Oakapple',
      child: 'yes',
      whatHappened: 'He put pictures of the class on his own page.',
    });
    await server()
      .app.get(SendMessage)
      .run(school.actor('slt'), report.reference, { words: 'Thank you. Do you still have it?', report: '' });
    await server().app.get(BringIn).run(school.actor('head'), report.reference, {
      account: school.members.hr.accountId,
      as: 'hr_adviser',
      reason: 'A hearing may follow',
    });
  });

  const exported = (person: Visitor, more: [string, string][] = []) => asksForCaseFile(person, report.reference, more);

  async function filesOf(zip: Buffer): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    for (const entry of await new ZipReader(new Uint8ArrayReader(new Uint8Array(zip))).getEntries())
      if (!entry.directory) files.set(entry.filename, Buffer.from(await (await entry.getData(new BlobWriter())).arrayBuffer()));
    return files;
  }

  it.each(['head', 'hr'] as const)('%s gets one ZIP in which every fingerprint is right', async (name) => {
    const answer = await exported(await school.visitor(name));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${report.reference}-case-file.zip"`);
    const files = await filesOf(answer.body);
    const folder = `${report.reference}/`;
    const manifest = files.get(`${folder}manifest-sha256.txt`)?.toString() ?? '';
    const lines = manifest.trim().split('\n');
    expect(lines.map((line) => line.split(/\s+/)[1])).toEqual([
      'data/READ-ME-FIRST.txt',
      'data/case-file.pdf',
      'data/proof/entries.jsonl',
      'data/proof/checkpoint.txt',
      'data/proof/public-key.txt',
      'data/proof/check.html',
    ]);
    for (const line of lines) {
      const [sum, path] = line.split(/\s+/);
      expect(
        createHash('sha256')
          .update(files.get(`${folder}${path}`) ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
    expect(files.get(`${folder}data/case-file.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says who reported only when ticked, and then wants a reason', async () => {
    const head = await school.visitor('head');
    const refused = await exported(head, [['nameReporter', 'name']]);
    expect(refused.status).toBe(422);
    expect(refused.body.toString()).toContain('Write why the reporter has to be named');
    expect(
      (
        await exported(head, [
          ['nameReporter', 'name'],
          ['reporterReason', 'They agreed in writing'],
        ])
      ).status,
    ).toBe(200);
  });

  it('is not there for those who only handle the case, and for strangers', async () => {
    for (const name of ['slt', 'teacher', 'assistant', 'admin', 'auditor'] as const) {
      const answer = await (await school.visitor(name)).http.send('GET', `/cases/${report.reference}/export`);
      expect([name, answer.status]).toEqual([name, 404]);
    }
  });

  it('keeps what was typed when something is missing', async () => {
    const answer = await exported(await school.visitor('head'), [['forWhom', '']]);
    expect([200, 422]).toContain(answer.status);
    const page = await exported(await school.visitor('head'), [['purpose', 'holiday']]);
    expect(page.status).toBe(422);
    expect(page.body.toString()).toContain('Philippa Nettlecombe');
  });
});
