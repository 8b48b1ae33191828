import { CaseAction, CasesRepository } from '../../src/cases/index.js';
import { newId } from '../../src/kernel/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, named, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('the list of cases', (engine) => {
  const server = useServer({ engine, now: '2026-11-09T09:00:00Z' });

  const at = (moment: string): void => server().clock.setTo(new Date(moment));
  const references = (visitor: Visitor): string[] => visitor.page.root.querySelectorAll('tbody th a').map((link) => link.text);
  const opensCases = async (school: TestSchool, who: AccountName, path = '/cases'): Promise<Visitor> => {
    const visitor = await school.visitor(who);
    await visitor.opens(path);
    return visitor;
  };
  const close = (school: TestSchool, { caseId }: SentReport): Promise<void> =>
    school.work(async (tx) => {
      const cases = server().app.get(CasesRepository);
      const file = await cases.openWithoutAccessCheck(tx, caseId);
      await cases.save(tx, file, { stage: 'closed', closedAt: tx.at });
      for (const { id } of await tx.query<{ id: string }>('SELECT id FROM case_action WHERE case_id = ? AND done_at IS NULL', [caseId]))
        await tx.update(CaseAction, id, { cancelledAt: tx.at });
      await cases.refresh(tx, file);
    });

  it('shows what waits for me first: by its due time, then what waits on others, then what is closed', async () => {
    const school = await aSchool(server(), newId());
    at('2026-11-05T09:00:00Z');
    const closedFirst = await aReport(school);
    const closedLast = await aReport(school);
    const late = await aReport(school);
    at('2026-11-09T09:00:00Z');
    await close(school, closedFirst);
    at('2026-11-09T10:00:00Z');
    await close(school, closedLast);
    const fresh = await aReport(school, { about: null, kind: 'something_else' });
    // The headteacher gets a copy to read; the contact has to act.
    const copied = await aReport(school, { kind: 'pupil_conduct_to_staff', targets: [named(school, 'teacher')], threatens: 'yes' });

    const slt = await opensCases(school, 'slt');
    expect(references(slt).slice(0, 3)).toEqual([late.reference, ...[fresh, copied].map(({ reference }) => reference)]);
    expect(references(slt).slice(3)).toEqual([closedLast.reference, closedFirst.reference]);
    slt.sees('Late: 1 working day', 'Due tomorrow', 'Closed', 'came 2 working days ago', 'came today');

    const head = await opensCases(school, 'head');
    expect(references(head)).toEqual([fresh.reference, copied.reference]);
    head.sees('Waiting: ');

    await slt.opens('/cases?order=oldest');
    expect(references(slt)[0]).toBe(closedFirst.reference);
    expect(references(slt).at(-1)).toBe(copied.reference);
    await slt.opens('/cases?order=newest');
    expect(references(slt)[0]).toBe(copied.reference);
    expect(references(slt).at(-1)).toBe(closedFirst.reference);
  });

  it('filters by time, stage, kind and holder, each of which can be taken away again', async () => {
    const school = await aSchool(server(), newId());
    at('2026-11-05T09:00:00Z');
    const late = await aReport(school);
    at('2026-11-10T09:00:00Z');
    const soon = await aReport(school, { kind: 'something_else', about: null });
    at('2026-11-13T15:00:00Z');
    const nextWeek = await aReport(school, { kind: 'self_report', by: 'assistant', about: null });
    at('2026-11-10T10:00:00Z');
    const shown = async (query: string, who: AccountName = 'slt') =>
      references(await opensCases(school, who, `/cases?${query}`)).toSorted();
    const those = (...reports: SentReport[]) => reports.map(({ reference }) => reference).toSorted();

    expect(await shown('due=late')).toEqual(those(late));
    expect(await shown('due=this_week')).toEqual(those(soon));
    expect(await shown('due=late&due=this_week')).toEqual(those(late, soon));
    expect(await shown('due=late&order=newest')).toEqual(those(late));
    expect(await shown('kind=something_else')).toEqual(those(soon));
    expect(await shown('kind=something_else&order=oldest')).toEqual(those(soon));
    expect(await shown('stage=closed')).toEqual([]);
    await close(school, nextWeek);
    expect(await shown('stage=closed')).toEqual(those(nextWeek));
    expect(await shown('stage=closed&order=newest')).toEqual(those(nextWeek));
    expect(await shown('stage=received')).toEqual(those(late, soon));
    expect(await shown('stage=received&stage=closed&order=oldest')).toEqual(those(late, soon, nextWeek));
    expect(await shown('held=mine')).toEqual(those(late, soon, nextWeek));
    expect(await shown('held=others')).toEqual([]);
    // What the address does not know it leaves out; nothing in it is a fault.
    expect(await shown('kind=__proto__&stage=%00&due[]=late&order=; DROP&held=me&page=x&search=y')).toEqual(those(late, soon, nextWeek));

    const slt = await opensCases(school, 'slt', '/cases?due=late&kind=conduct_of_adult');
    slt.sees('2 in use', 'Clear all');
    await slt.follows('Remove filter: Something an adult working here did or posted');
    expect(slt.page.path).toBe('/cases?due=late');
    await slt.follows('Clear all');
    expect(references(slt)).toHaveLength(3);
  });

  it.each(['waiting', 'newest', 'oldest'])(
    'goes through every case once by pages, %s first, whatever happens meanwhile',
    async (order) => {
      const school = await aSchool(server(), newId());
      at('2026-11-02T08:00:00Z');
      const sent: SentReport[] = [];
      for (let i = 0; i < 47; i += 1) {
        at(`2026-11-0${2 + Math.floor(i / 16)}T09:${String(i % 16).padStart(2, '0')}:00Z`);
        sent.push(await aReport(school));
      }
      at('2026-11-09T10:00:00Z');
      const slt = await opensCases(school, 'slt', `/cases?order=${order}`);
      const seen = [...references(slt)];
      const firstPage = references(slt);
      expect(firstPage).toHaveLength(20);
      // New ones arrive, and one that was seen already moves to the end.
      await aReport(school);
      const moved = sent.find(({ reference }) => reference === firstPage[3]);
      if (moved) await close(school, moved);
      while (slt.page.links.includes('Next page')) {
        await slt.follows('Next page');
        seen.push(...references(slt));
      }
      const others = seen.filter((reference) => reference !== moved?.reference);
      expect(new Set(others).size).toBe(others.length);
      expect(sent.every(({ reference }) => seen.includes(reference))).toBe(true);
      // Back again: every page is whole, and the first is the first.
      while (slt.page.links.includes('Previous page')) await slt.follows('Previous page');
      const again = references(slt);
      await slt.opens(`/cases?order=${order}`);
      expect(again).toEqual(references(slt));
      expect(again).toHaveLength(20);
    },
    60_000,
  );

  it('says by an empty list that a chair holds nothing, and to those without a role that the page is not there', async () => {
    const school = await aSchool(server(), newId());
    await aReport(school, { about: 'assistant' });
    const chair = await opensCases(school, 'chair');
    expect(chair.page.status).toBe(200);
    chair.sees('No cases yet. Every case that you may see appears here.');
    const teacher = await opensCases(school, 'teacher');
    teacher.seesNotFound();
    const body = teacher.page.html;
    await teacher.opens('/there-is-no-such-page');
    expect(teacher.page.html).toBe(body);
    teacher.seesNotFound();
    expect((await opensCases(school, 'auditor')).page.status).toBe(404);
    expect((await opensCases(school, 'admin')).page.status).toBe(404);
  });

  it('names nobody and counts nothing', async () => {
    const school = await aSchool(server(), newId());
    await aReport(school, { about: 'assistant' });
    const slt = await opensCases(school, 'slt');
    const table = slt.page.root.querySelector('table')?.text ?? '';
    for (const { name } of Object.values(school.members)) expect(table).not.toContain(name);
    expect(slt.page.text).not.toMatch(/\b1 case/);
  });

  it('shows a case to somebody only once it is theirs, and no longer when it is not', async () => {
    const school = await aSchool(server(), newId());
    const aboutHead = await aReport(school, { about: 'head' });
    expect(references(await opensCases(school, 'head'))).toEqual([]);
    expect(references(await opensCases(school, 'slt'))).toEqual([]);
    expect(references(await opensCases(school, 'chair'))).toEqual([aboutHead.reference]);
    const other = await aSchool(server(), newId());
    expect(references(await opensCases(other, 'chair'))).toEqual([]);
  });

  it('takes no page that was made for somebody else', async () => {
    const school = await aSchool(server(), newId());
    for (let i = 0; i < 21; i += 1) await aReport(school, { tellHeadteacher: true });
    const slt = await opensCases(school, 'slt');
    const next = slt.page.hrefOf('Next page');
    const head = await opensCases(school, 'head', next);
    expect(references(head)).toHaveLength(20);
    await slt.opens(next);
    expect(references(slt)).toHaveLength(1);
    expect(next).not.toContain(references(slt)[0] ?? '');
  });

  it('opens when nothing that is sealed can be opened any more', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school);
    await school.work(async (tx) => void (await tx.query('UPDATE sealing_key SET wrapped = NULL, destroyed_at = ?', [tx.at])));
    expect(references(await opensCases(school, 'slt'))).toContain(reference);
  });
});
