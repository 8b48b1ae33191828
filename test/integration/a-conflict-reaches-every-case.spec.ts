import { DataSource } from 'typeorm';
import { AddParty, DeclareConflict } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { opensAnotherCase } from '../support/firewall/hidden-cases.js';
import { type AccountName, aReport, aSchool, named, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 4.2; docs/decisions/0037 */
describeOnBothEngines('A conflict that becomes known in one of several cases of a report', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let made = 0;
  let first: SentReport;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `carried-${engine}-${(made += 1)}`);
    first = await aReport(school, {
      about: 'assistant',
      child: 'yes',
      tellHeadteacher: true,
      children: [named(school, 'Wilmot Sorrel', { engagement: 'pupil', about: 'Year 9' })],
    });
    const work = new Casework(school, first.reference, 'head');
    await work.all(() =>
      work.triage({ ...work.limbs({ H1: 'not_sure' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' }),
    );
  });

  const rows = <T>(sql: string, parameters: string[] = []) => query<T>(heed().app.get(DataSource).manager, sql, parameters);
  const readersOf = async (reference: string) => Object.keys((await new Casework(school, reference, 'head').seen()).readers);
  const entriesOf = async (reference: string) =>
    (
      await rows<{ action: string; actor: string }>(
        'SELECT e.action, e.actor FROM audit_entry e JOIN case_file f ON f.id = e.subject WHERE f.reference = ? ORDER BY e.seq',
        [reference],
      )
    ).map(({ action, actor }) => `${action} by ${actor === 'heed' ? 'heed' : 'somebody'}`);

  async function another(said: Parameters<typeof opensAnotherCase>[2] = {}): Promise<string> {
    const before = await references();
    await opensAnotherCase(school, first.reference, {
      kind: 'low_level_concern',
      name: 'Ferdinand Oakapple',
      engagement: 'employee_teacher',
      ...said,
    });
    return (await references()).find((one) => !before.includes(one)) ?? '';
  }
  const references = async () =>
    (await rows<{ reference: string }>('SELECT reference FROM case_file WHERE school_id = ? ORDER BY id', [school.id])).map(
      ({ reference }) => reference,
    );
  const declares = (who: AccountName, reference: string, kind: 'close_relationship' | 'declared_other' = 'close_relationship') =>
    heed().app.get(DeclareConflict).run(school.actor(who), reference, { kind, reason: 'A cousin of the Sorrels' });
  async function adds(part: 'witness' | 'subject' | 'target', who: AccountName, reference: string): Promise<void> {
    const { accountId, name, engagement } = school.members[who];
    const answer = await heed().app.get(AddParty).run(school.actor('head'), reference, { accountId, name, part, engagement, about: '' });
    if (isRefused(answer as never)) throw new Error('Not added');
  }

  test.each([
    ['the first', 'the other', 'close_relationship'],
    ['the other', 'the first', 'close_relationship'],
    ['the first', 'the other', 'declared_other'],
  ] as const)('declared in %s, it shuts out of %s too: %s', async (where, _other, kind) => {
    const second = await another();
    const [here, there] = where === 'the first' ? [first.reference, second] : [second, first.reference];
    expect(await readersOf(there)).toContain('slt');
    const before = await entriesOf(there);
    expect(await declares('slt', here, kind)).toBeNull();
    for (const reference of [here, there]) {
      const readers = await readersOf(reference);
      expect(readers).not.toContain('slt');
      // Whoever comes next for the SLT contact, by the rules of routing.
      expect(readers).toEqual(expect.arrayContaining(['head']));
      await expect(declares('slt', reference)).rejects.toThrow(NotFound);
      const slt = await school.visitor('slt');
      for (const path of ['/', '/cases', `/cases/${reference}`]) {
        await slt.opens(path);
        slt.seesNothingOf(reference);
      }
    }
    // One entry of its own, which says no more than that others deal with it.
    expect((await entriesOf(there)).slice(before.length)).toEqual(['case.routed by heed']);
    const head = await school.visitor('head');
    for (const section of ['', '/timeline', '/people', '/audit']) {
      await head.opens(`/cases/${there}${section}`);
      head.seesNothingOf('A cousin of the Sorrels');
    }
  });

  test.each(['witness', 'subject', 'target'] as const)('whoever becomes known as a %s of one is out of both', async (part) => {
    const second = await another();
    await adds(part, 'slt', second);
    for (const reference of [first.reference, second]) expect(await readersOf(reference)).not.toContain('slt');
    // Nobody came into the first who is not there by its own rules.
    expect((await readersOf(first.reference)).toSorted()).toEqual(expect.arrayContaining(['dsl', 'head']));
  });

  test('it reaches a third case as well, and no case of another report', async () => {
    const [second, third] = [await another(), await another({ kind: 'conduct_breach', name: 'Barnaby Rooke' })];
    const apart = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    await declares('slt', second);
    for (const reference of [first.reference, second, third]) expect(await readersOf(reference)).not.toContain('slt');
    expect(await readersOf(apart.reference)).toContain('slt');
  });

  test('whoever was out of the other already is not written down once more', async () => {
    const second = await another();
    await declares('slt', first.reference);
    const before = await entriesOf(second);
    await adds('witness', 'slt', first.reference);
    expect(await entriesOf(second)).toEqual(before);
  });

  test('where nobody is left to hold the other, it is taken from them all the same, and whoever watches over the record hears that something needs them', async () => {
    // The trust’s lead is whom the second one is about, and would be the last to hold it.
    const { name, engagement } = school.members.trust;
    const second = await another({ kind: 'conduct_breach', name, engagement });
    const before = await notices('auditor');
    for (const who of ['slt', 'deputy', 'dsl', 'chair', 'vicechair', 'behaviour'] as const) await adds('witness', who, first.reference);
    expect(await declares('head', first.reference)).toBeNull();
    expect(await readersOf(first.reference)).toEqual(['trust']);
    expect(await readersOf(second)).toEqual([]);
    expect(await notices('auditor')).toBeGreaterThan(before);
  });

  async function notices(who: AccountName): Promise<number> {
    const [row] = await rows<{ n: number | string }>('SELECT COUNT(*) AS n FROM notice WHERE account_id = ?', [
      school.members[who].accountId,
    ]);
    return Number(row?.n);
  }
});
