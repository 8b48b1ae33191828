import { describeOnBothEngines } from '../support/database.js';
import { aScreenshot, itemsOn, multipart, posts, storedFiles, tokenOf } from '../support/evidence.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('evidence that comes at once', (engine) => {
  const heed = useServer({ engine, settings: { EVIDENCE_MAX_FILES: '3' } });
  let school: TestSchool;
  let sent: SentReport;
  let slt: Visitor;

  beforeEach(async () => {
    school = await aSchool(heed(), `lane-${Math.random()}`);
    sent = await aReport(school);
    slt = await school.visitor('slt');
  });

  const toCase = () => `/cases/${sent.reference}/evidence`;
  const toReport = () => `/reports/${sent.reference}/evidence`;

  it('takes fifty at once, each whole, each with a number of its own', async () => {
    const token = await tokenOf(slt);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        posts(
          slt,
          toCase(),
          multipart(
            [
              ['_csrf', token],
              ['gate', 'no'],
            ],
            [{ name: `n${i}.txt`, bytes: Buffer.from(`words ${i}`) }],
          ),
        ),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const numbers = await school.work((tx) =>
      tx.query<{ number: number }>('SELECT number FROM case_evidence WHERE case_id = ? ORDER BY number', [sent.caseId]),
    );
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    await slt.opens(toCase());
    slt.sees('Evidence: 50 items');
  });

  it('is for its reporter, up to the limit, also with several forms at once, and reaches those who handle it', async () => {
    const teacher = await school.visitor('teacher');
    const token = await tokenOf(teacher);
    const fields = [
      ['_csrf', token],
      ['gate', 'no'],
    ] as const;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        posts(teacher, toReport(), multipart(fields, [{ name: `n${i}.txt`, bytes: Buffer.from(`words ${i}`) }])),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 422, 422, 422]);
    expect(JSON.stringify(answers)).toContain('There is no room for more files');
    await slt.opens(toCase());
    slt.sees('Evidence: 3 items', 'Added by Maud Quennell, who reported it');
    const [counted] = await school.work((tx) => tx.query<{ n: number | string }>('SELECT COUNT(*) AS n FROM evidence_item'));
    expect(await storedFiles(heed())).toHaveLength(Number(counted?.n));
    // After sending they may not take it out again.
    expect((await teacher.opens(itemsOn(slt)[0] ?? '')).status).toBe(404);
    for (const other of ['assistant', 'slt'] as const) {
      const visitor = await school.visitor(other);
      const body = multipart(
        [
          ['_csrf', await tokenOf(visitor)],
          ['gate', 'no'],
        ],
        [{ name: 'a.png', bytes: await aScreenshot() }],
      );
      expect([other, (await posts(visitor, toReport(), body)).status]).toEqual([other, 404]);
    }
  });
});
