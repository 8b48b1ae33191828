import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { isRefused } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { SaveDraft, SendReport } from '../../src/reports/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { readyReport } from '../support/ready-report.js';
import { aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('A draft that is sent', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:20:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const count = async (table: string): Promise<number> =>
    Number((await query<{ n: number | string }>(heed().app.get(DataSource).manager, `SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  const draft = async (by: 'teacher' | 'assistant' | 'governor') => {
    const id = await heed().app.get(SaveDraft, { strict: false }).run(school.actor(by), readyReport(heed().clock.now()));
    if (isRefused(id)) throw new Error(id.refused);
    return id;
  };

  test('ten times at once is one report, one case, and ten times the same reference', async () => {
    const id = await draft('teacher');
    const send = heed().app.get(SendReport, { strict: false });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send.run(school.actor('teacher'), id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ reportId: id });
    expect([await count('report'), await count('case_file'), await count('draft')]).toEqual([1, 1, 0]);
  });

  test('is nobody else’s to send', async () => {
    const id = await draft('teacher');
    const send = heed().app.get(SendReport, { strict: false });
    expect(await send.run(school.actor('assistant'), id)).toEqual({ refused: 'no-such-draft' });
    expect(await send.run(school.actor('assistant'), randomUUID())).toEqual({ refused: 'no-such-draft' });
    expect(await count('draft')).toBe(1);
    await send.run(school.actor('teacher'), id);
  });

  test('is there again when the sending is refused', async () => {
    const id = await draft('teacher');
    const before = await count('sealing_key');
    const send = heed().app.get(SendReport, { strict: false });
    expect(await send.run(school.actor('teacher'), id, 99)).toEqual({ refused: 'changed' });
    expect([await count('draft'), await count('sealing_key')]).toEqual([1, before]);
    await send.run(school.actor('teacher'), id);
  });

  test('several people at once, each twice: every one has their own', async () => {
    const before = await count('report');
    const send = heed().app.get(SendReport, { strict: false });
    const names = ['teacher', 'assistant', 'governor'] as const;
    await Promise.all(
      names.map(async (name) => {
        for (let i = 0; i < 6; i += 1) {
          const id = await draft(name);
          const sent = await Promise.all([send.run(school.actor(name), id), send.run(school.actor(name), id)]);
          expect(sent[0]).toEqual(sent[1]);
        }
      }),
    );
    expect((await count('report')) - before).toBe(18);
    expect(await count('draft')).toBe(0);
  });
});
