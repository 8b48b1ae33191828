import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../src/audit/index.js';
import { TakeReport } from '../../src/cases/index.js';
import { newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { unhurried } from '../support/unhurried.js';

describeOnBothEngines('Fifty reports at once', (engine) => {
  const server = useServer({ engine });

  it('staggered, half of them failing: twenty-five are whole, and nothing else is there', async () => {
    const school = await aSchool(server());
    const { answers } = await aReport(school);
    const { app } = server();
    unhurried(app.get(DataSource));
    const sent = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, n) => {
        await wait(n % 7);
        return app.get(UnitOfWork).run(school.actor('teacher'), async (tx) => {
          const taken = await app.get(TakeReport).run(tx, { id: newId(), key: randomBytes(32), answers });
          if (n % 2 === 1) throw new Error('on purpose');
          return taken;
        });
      }),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
    const count = async (table: string) => (await query(app.get(DataSource).manager, `SELECT * FROM ${table}`)).length;
    // One was there before.
    expect([await count('report'), await count('case_file'), await count('case_report')]).toEqual([26, 26, 26]);
    expect((await count('case_action')) % 26).toBe(0);
  });
});
