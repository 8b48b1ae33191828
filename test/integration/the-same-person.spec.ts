import { DataSource } from 'typeorm';
import { AddParty, DecideSame, DecideSameForm, DeclareConflict, UndoSame, UndoSameForm } from '../../src/cases/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, named, type ReportSketch, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Somebody met in several cases', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let made = 0;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `met-${engine}-${(made += 1)}`);
  });

  const rows = <T>(sql: string, parameters: string[] = []) => query<T>(heed().app.get(DataSource).manager, sql, parameters);
  const about = (name: string, more: ReportSketch = {}): Promise<SentReport> =>
    aReport(school, { about: null, subjects: [named(school, name, { engagement: 'volunteer' })], child: 'yes', handle: '', ...more });

  /** The parts in other cases that are offered to somebody, by the links on the page. */
  async function offered(name: AccountName, { reference }: SentReport): Promise<string[]> {
    const visitor = await school.visitor(name);
    await visitor.opens(`/cases/${reference}/people/same`);
    return [...visitor.page.html.matchAll(/people\/same\/([\w-]+)/g)].map(([, id]) => id ?? '');
  }

  const decides = (name: AccountName, { reference }: SentReport, id: string, verdict: 'same' | 'not_same', reason = 'The same coach.') =>
    heed().app.get(DecideSame).run(school.actor(name), reference, id, Object.assign(new DecideSameForm(), { verdict, reason }));

  async function lowLevel({ reference }: SentReport): Promise<void> {
    const work = new Casework(school, reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'] }));
  }

  test.each<[string, string, number]>([
    ['Idris Fallowmere', 'Fallowmere, Idris', 1],
    ['Bill Thrapwood', 'William Thrapwood', 1],
    ['Idris Fallowmear', 'Idris Fallowmere', 1],
    ['Idris Fallowmere', 'Benno Thrapwood', 0],
  ])('%s and %s: offered %i times', async (one, other, times) => {
    await about(one);
    expect(await offered('head', await about(other))).toHaveLength(times);
  });

  test('somebody who stands twice in one case, as after two reports of one matter, until it is decided', async () => {
    const sent = await about('Idris Fallowmere');
    const again = { accountId: null, name: 'Fallowmere, Idris', part: 'witness', engagement: 'volunteer', about: 'The coach' } as const;
    await heed().app.get(AddParty).run(school.actor('head'), sent.reference, again);
    const [id = ''] = await offered('head', sent);
    const head = await school.visitor('head');
    await head.opens(`/cases/${sent.reference}/people/same/${id}`);
    head.sees('In this case: Idris Fallowmere', 'Also in this case: Fallowmere, Idris');
    expect(await decides('head', sent, id, 'same')).toBeNull();
    expect(await offered('head', sent)).toEqual([]);
    await head.opens(`/cases/${sent.reference}/people/same`);
    head.sees('What was decided', 'The same person as Fallowmere, Idris in', sent.reference);
    await head.follows('Take it back');
    head.fills('Why do you take it back?', 'Two brothers.');
    await head.presses('Take it back');
    expect(await offered('head', sent)).toEqual([id]);
  });

  test('by the handle that each of two reports names, whatever the names', async () => {
    await about('Somebody', { handle: '@quick.fox' });
    expect(await offered('head', await about('Another Person', { handle: 'https://www.quick.fox/' }))).toHaveLength(0);
    expect(await offered('head', await about('Wilmot Sorrel', { handle: '@Quick.Fox' }))).toHaveLength(1);
  });

  test('the same account in another report is shown whoever it belongs to, and only of cases that whoever asks may read', async () => {
    const first = await about('Idris Fallowmere', { handle: '@quick.fox' });
    const second = await about('Benno Thrapwood', { handle: 'https://www.quick.fox/ @slow.hare' });
    const slt = await school.visitor('slt');
    await slt.opens(`/cases/${second.reference}/people/same`);
    slt.sees('The same account elsewhere', first.reference);
    await heed().app.get(DeclareConflict).run(school.actor('slt'), first.reference, { kind: 'close_relationship', reason: 'A friend' });
    await slt.opens(`/cases/${second.reference}/people/same`);
    slt.seesNothingOf('The same account elsewhere', first.reference);
  });

  test('only among cases that whoever asks may read', async () => {
    const first = await about('Idris Fallowmere');
    const second = await about('Idris Fallowmere');
    expect(await offered('slt', second)).toHaveLength(1);
    await heed().app.get(DeclareConflict).run(school.actor('slt'), first.reference, { kind: 'close_relationship', reason: 'A friend' });
    expect(await offered('slt', second)).toHaveLength(0);
    const [id = ''] = await offered('head', second);
    await expect(decides('slt', second, id, 'same')).rejects.toThrow(NotFound);
    // What was decided about it is nothing for them either.
    expect(await decides('head', second, id, 'same')).toBeNull();
    const slt = await school.visitor('slt');
    await slt.opens(`/cases/${second.reference}/people/same`);
    slt.seesNothingOf(first.reference);
    slt.seesNothingOf('What was decided');
  });

  test('never across schools', async () => {
    await about('Idris Fallowmere');
    school = await aSchool(heed(), `elsewhere-${engine}-${made}`);
    expect(await offered('head', await about('Idris Fallowmere'))).toHaveLength(0);
  });

  test('decided either way they are not offered again; taken back they are, and both records are as they were', async () => {
    await about('Idris Fallowmere');
    const second = await about('Idris Fallowmere');
    const kept = () => rows('SELECT * FROM person ORDER BY id');
    const parties = () => rows('SELECT * FROM case_party ORDER BY id');
    const before = [await kept(), await parties()];
    for (const verdict of ['same', 'not_same'] as const) {
      const [id = ''] = await offered('head', second);
      expect(await decides('head', second, id, verdict)).toBeNull();
      expect(await offered('head', second)).toHaveLength(0);
      const head = await school.visitor('head');
      await head.opens(`/cases/${second.reference}/people/same`);
      head.sees('What was decided', 'The same coach.', 'Isaura Thackwell');
      const [link] = [...head.page.html.matchAll(/links\/([\w-]+)\/undo/g)].map(([, one]) => one ?? '');
      const undo = Object.assign(new UndoSameForm(), { reason: 'Two cousins.' });
      expect(
        await heed()
          .app.get(UndoSame)
          .run(school.actor('head'), second.reference, link ?? '', undo),
      ).toBeNull();
      expect(await offered('head', second)).toHaveLength(1);
      expect([await kept(), await parties()]).toEqual(before);
    }
    const decisions = await rows<{ verdict: string; undone_at: string | null }>(
      'SELECT verdict, undone_at FROM person_link WHERE school_id = ?',
      [school.id],
    );
    expect(decisions).toHaveLength(2);
    expect(decisions.every(({ undone_at }) => undone_at !== null)).toBe(true);
  });

  test('nothing in the clear tells who is linked: neither a name nor the id of a person', async () => {
    await about('Idris Fallowmere');
    const second = await about('Idris Fallowmere');
    const [id = ''] = await offered('head', second);
    await decides('head', second, id, 'same');
    const people = await rows<{ id: string }>('SELECT id FROM person');
    const stored = JSON.stringify(await rows('SELECT * FROM person_link'));
    expect(stored).not.toContain('Fallowmere');
    for (const person of people) expect(stored).not.toContain(person.id);
  });

  test('three concerns become known as about one person: they are to be looked at together; taken back, no more', async () => {
    await lowLevel(await about('Idris Fallowmere'));
    await lowLevel(await about('Idris Fallowmere'));
    const third = await about('Idris Fallowmere');
    await lowLevel(third);
    const reviews = () => rows<{ decided_at: string | null }>('SELECT decided_at FROM pattern_review WHERE school_id = ?', [school.id]);
    expect(await reviews()).toEqual([]);
    for (const id of await offered('head', third)) await decides('head', third, id, 'same');
    expect(await reviews()).toEqual([{ decided_at: null }]);
    const head = await school.visitor('head');
    await head.opens(`/cases/${third.reference}/people/same`);
    const [link = ''] = [...head.page.html.matchAll(/links\/([\w-]+)\/undo/g)].map(([, one]) => one ?? '');
    await heed()
      .app.get(UndoSame)
      .run(school.actor('head'), third.reference, link, Object.assign(new UndoSameForm(), { reason: 'A cousin.' }));
    expect((await reviews()).filter(({ decided_at }) => decided_at === null)).toEqual([]);
  });

  test('whoever has an account is added by it, not linked', async () => {
    await about('Casimir Ondry');
    const second = await aReport(school, { about: 'assistant', child: 'yes' });
    const [id = ''] = await offered('head', second);
    expect(await decides('head', second, id, 'same')).toEqual({ refused: 'known-by-account' });
    const head = await school.visitor('head');
    await head.opens(`/cases/${second.reference}/people/same/${id}`);
    head.sees('One of them has an account here');
    expect(head.page.buttons).not.toContain('Record this decision');
  });

  test.each(['', 'maybe'])('refuses %j as an answer, and an answer without a reason', async (verdict) => {
    await about('Idris Fallowmere');
    const second = await about('Idris Fallowmere');
    const [id = ''] = await offered('head', second);
    expect(await decides('head', second, id, verdict as 'same')).toEqual({ refused: 'incomplete' });
    expect(await decides('head', second, id, 'same', '')).toEqual({ refused: 'incomplete' });
  });
});
