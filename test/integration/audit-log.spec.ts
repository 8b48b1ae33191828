import { DataSource } from 'typeorm';
import { Checkpoints } from '../../src/audit/index.js';
import { newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, accountNames, aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('the whole log, for the data protection officer', (engine) => {
  const server = useServer({ engine, now: '2026-11-09T09:00:00Z' });

  const at = (moment: string): void => server().clock.setTo(new Date(moment));
  const lines = ({ page }: Visitor): string[] =>
    page.root.querySelectorAll('tbody tr').map((row) => row.structuredText.replaceAll('\n', ' | '));
  const opens = async (school: TestSchool, path = '/audit', who: AccountName = 'auditor'): Promise<Visitor> => {
    const visitor = await school.visitor(who);
    await visitor.opens(path);
    return visitor;
  };

  it('is there for nobody else', async () => {
    const school = await aSchool(server(), newId());
    for (const who of accountNames)
      expect([who, (await opens(school, '/audit', who)).page.status]).toEqual([who, who === 'auditor' ? 200 : 404]);
  });

  it('says when, who, in which role and what, and neither a case nor a number', async () => {
    const school = await aSchool(server(), newId());
    const { reference, caseId } = await aReport(school, { about: 'assistant' });
    const slt = await school.visitor('slt');
    await slt.opens(`/cases/${reference}`);
    const auditor = await opens(school);
    expect(lines(auditor)[0]).toMatch(
      /Monday 9 November 2026, 09:00.*Looked at the case.*Amabel Sedgewick.*SLT contact for online conduct/,
    );
    auditor.seesNothingOf(reference, caseId, 'Casimir Ondry, ', 'conduct_of_adult', 'Something an adult');
    const table = auditor.page.root.querySelector('table')?.text ?? '';
    expect(table).not.toContain('Casimir');
    const [last] = await query<{ seq: number }>(server().app.get(DataSource).manager, 'SELECT MAX(seq) AS seq FROM audit_entry');
    expect(table).not.toMatch(new RegExp(`\\b${last?.seq ?? 0}\\b`));
    auditor.sees('audit verify', 'audit checkpoint');
  });

  it('leaves out every entry of a case with which the officer has a conflict, its report and its evidence', async () => {
    const school = await aSchool(server(), newId());
    const before = lines(await opens(school));
    const hidden = await aReport(school, { mustNotSee: [named(school, 'auditor')] });
    await aReport(school, { about: 'auditor' });
    const slt = await school.visitor('slt');
    await slt.opens(`/cases/${hidden.reference}`);
    await slt.opens(`/cases/${hidden.reference}/reported`);
    const after = lines(await opens(school));
    expect(after).toEqual(before);
    const shown = await aReport(school);
    expect(lines(await opens(school)).length).toBe(before.length + 1);
    await slt.opens(`/cases/${shown.reference}`);
    expect(lines(await opens(school)).length).toBe(before.length + 2);
  });

  it('holds nothing of another school', async () => {
    const school = await aSchool(server(), newId());
    const other = await aSchool(server(), newId());
    await aReport(other);
    expect(lines(await opens(school))).toEqual([]);
    (await opens(school)).sees('No entries fit.');
  });

  it('goes through all of it by pages, every entry once, under filters too', async () => {
    const school = await aSchool(server(), newId());
    for (let i = 0; i < 120; i += 1) {
      at(`2026-11-09T10:${String(Math.floor(i / 2)).padStart(2, '0')}:00Z`);
      await aReport(school, { by: i % 3 === 0 ? 'assistant' : 'teacher', about: null, kind: 'something_else' });
    }
    const read = async (path: string): Promise<string[]> => {
      const auditor = await opens(school, path);
      const all = lines(auditor);
      while (auditor.page.links.includes('Next page')) {
        await auditor.follows('Next page');
        // Meanwhile the log grows at its other end.
        await aReport(school, { by: 'hr', about: null, kind: 'something_else' });
        all.push(...lines(auditor));
      }
      await auditor.opens(path);
      expect(auditor.page.links).not.toContain('Previous page');
      return all;
    };
    expect(await read('/audit')).toHaveLength(120);
    const bySender = await read(`/audit?person=${school.members.assistant.accountId}`);
    expect(bySender).toHaveLength(40);
    expect(bySender.every((line) => line.includes('Casimir Ondry'))).toBe(true);
  }, 60_000);

  it('is narrowed to days, both ends counting, in the time of England', async () => {
    const school = await aSchool(server(), newId());
    for (const moment of ['2026-11-10T09:00:00Z', '2026-11-11T00:00:00Z', '2026-11-11T23:59:00Z', '2026-11-12T00:00:00Z']) {
      at(moment);
      await aReport(school);
    }
    const days = (from: string, to: string) => `/audit?from-day=${from}&from-month=11&from-year=2026&to-day=${to}&to-month=11&to-year=2026`;
    expect(lines(await opens(school, days('11', '11')))).toHaveLength(2);
    expect(lines(await opens(school, days('10', '11')))).toHaveLength(3);
    expect(lines(await opens(school, '/audit?from-day=12&from-month=11&from-year=2026'))).toHaveLength(1);
    expect(lines(await opens(school, '/audit?to-day=10&to-month=11&to-year=2026'))).toHaveLength(1);
    const auditor = await opens(school, days('11', '11'));
    auditor.sees('From 11/11/2026', 'Until 11/11/2026');
    await auditor.follows('Clear all');
    expect(lines(auditor)).toHaveLength(4);
  });

  it.each([
    ['from-day=31&from-month=2&from-year=2026', 'Write a real day, like 9 11 2026'],
    ['to-day=x&to-month=2&to-year=2026', 'Write a real day, like 9 11 2026'],
    ['from-day=12&from-month=11&from-year=2026&to-day=11&to-month=11&to-year=2026', 'Write a last day that is not before the first'],
    ['from-day=11111111', 'Write a real day, like 9 11 2026'],
  ])('says what is wrong with days that are none: %s', async (asked, problem) => {
    const school = await aSchool(server(), newId());
    const auditor = await opens(school, `/audit?${asked}`);
    expect(auditor.page.status).toBe(422);
    auditor.seesProblem(problem);
  });

  it('takes no page made for somebody else, and nothing made up', async () => {
    const school = await aSchool(server(), newId());
    const other = await aSchool(server(), newId());
    for (let i = 0; i < 51; i += 1) await aReport(school);
    const auditor = await opens(school);
    const next = auditor.page.hrefOf('Next page');
    expect(lines(await opens(other, next))).toEqual([]);
    for (const page of ['1', '%00', 'v1.', 'v1.AAAA']) expect(lines(await opens(school, `/audit?page=${page}`))).toHaveLength(50);
  });

  it('says whether the signed head is kept outside the database', async () => {
    const school = await aSchool(server(), newId());
    await server().app.get(Checkpoints).keep();
    (await opens(school)).sees('The signed head of the log was last kept outside the database on');
  });
});
