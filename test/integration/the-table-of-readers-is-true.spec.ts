import fc from 'fast-check';
import { type CaseLevel, mayDo } from '../../src/access/index.js';
import { Account } from '../../src/accounts/index.js';
import { UnitOfWork } from '../../src/audit/index.js';
import { CasesRepository } from '../../src/cases/index.js';
import { ListQueries } from '../../src/cases/list/list.queries.js';
import { noFilter } from '../../src/cases/list/domain/case-filter.js';
import { parseReference } from '../../src/kernel/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { describeOnBothEngines } from '../support/database.js';
import { readerSteps, aConflictThatEnds, someoneWhoComesBack } from '../support/reader-steps.js';
import { type AccountName, accountNames, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { take } from '../support/take-reader-step.js';
import { type CaseToRead, whoMayRead } from '../support/who-may-read.js';

const runs = { sqlite: 25, postgres: 6 };

/** @source design 4, "Access": the table and the function are equal, whatever happened */
describeOnBothEngines('Whatever happens in a school', (engine) => {
  const heed = useServer({ engine });
  let made = 0;

  test('who reads a case is what the facts say: in the table, at the door and in the list', async () => {
    await fc.assert(
      fc.asyncProperty(readerSteps, async (steps) => {
        heed().clock.setTo(new Date('2026-11-09T10:20:00Z'));
        const school = await aSchool(heed(), `lane-${engine}-${(made += 1)}`);
        for (const step of steps) {
          await take(school, step);
          await agrees(school);
        }
        await agreesAtTheBrowser(school);
      }),
      { numRuns: runs[engine], examples: [[aConflictThatEnds], [someoneWhoComesBack]] },
    );
  }, 240_000);
});

async function agrees(school: TestSchool): Promise<void> {
  const cases = await whoMayRead(school);
  for (const { kept, expected } of cases) expect(kept).toEqual(expected);
  for (const { closed, routed, kept } of cases)
    if (!closed && routed) expect(Object.values(kept)).toContainEqual(expect.stringMatching(/^(manager|holder) /));
  for (const name of accountNames) {
    const mine = cases.filter(({ expected }) => expected[school.members[name].accountId] !== undefined);
    expect(await opens(school, name, cases)).toEqual(mine.map(({ id }) => id));
    expect(await lists(school, name)).toEqual(mine.map(({ id }) => id).toSorted());
  }
}

/** Which cases open to somebody; whether each of two further acts is theirs is as `mayDo` says. */
function opens(school: TestSchool, name: AccountName, cases: readonly CaseToRead[]): Promise<string[]> {
  const actor = school.actor(name);
  const { app } = school.server;
  return app.get(UnitOfWork).run(actor, async (tx) => {
    const may = (reference: string, act: 'case.read' | 'case.triage' | 'case.export') =>
      app
        .get(CasesRepository)
        .open(tx, parseReference(reference), act)
        .then(() => true)
        .catch((fault: unknown) => {
          if (fault instanceof NotFound) return false;
          throw fault;
        });
    const open: string[] = [];
    for (const { id, reference, expected } of cases) {
      const [level, via] = (expected[actor.accountId] ?? '').split(' ');
      const standing = via === undefined ? null : { level: level as CaseLevel, via };
      for (const act of ['case.triage', 'case.export'] as const) expect(await may(reference, act)).toBe(mayDo(actor, act, standing));
      if (await may(reference, 'case.read')) open.push(id);
    }
    tx.record({ action: 'test.prepared' });
    return open;
  });
}

async function lists(school: TestSchool, name: AccountName): Promise<string[]> {
  const queries = school.server.app.get(ListQueries, { strict: false });
  const pages = (['waiting', 'newest'] as const).map(async (order) => {
    const walk = { order, backwards: false, from: null };
    const { cases } = await queries.page(school.actor(name), noFilter, walk, school.server.clock.now());
    return cases.map(({ caseId }) => caseId).toSorted();
  });
  const [waiting, newest] = await Promise.all(pages);
  expect(waiting).toEqual(newest);
  return newest ?? [];
}

/** 200 or 404, by name. */
async function agreesAtTheBrowser(school: TestSchool): Promise<void> {
  const cases = await whoMayRead(school);
  const left = await school.work((tx) =>
    tx.query<{ id: string }>('SELECT id FROM account WHERE school_id = ? AND ended_at IS NULL', [school.id]),
  );
  for (const name of accountNames.filter((one) => left.some(({ id }) => id === school.members[one].accountId))) {
    // Whoever came back has set up their codes again.
    await school.work((tx) => tx.update(Account, school.members[name].accountId, { secondStepSince: tx.at }));
    const visitor = await school.visitor(name);
    for (const { reference, expected } of cases) {
      const { status } = await visitor.http.send('GET', `/cases/${reference}`);
      expect(status).toBe(expected[school.members[name].accountId] === undefined ? 404 : 200);
    }
  }
}
