import { DataSource } from 'typeorm';
import { CaseLook, DeclareConflict } from '../../src/cases/index.js';
import { DeclareRelationship, EndRelationship, type Tie } from '../../src/people/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { ReportingDoor } from '../../src/schools/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, accountNames, aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 4.2 and 4.3 */
describeOnBothEngines('Who reads a case when somebody declared whom they are close to', (engine) => {
  const server = useServer({ engine });
  let school: TestSchool;

  beforeEach(async () => {
    server().clock.setTo(new Date('2026-11-09T10:20:00Z'));
    school = await aSchool(server(), `school-${Math.random().toString(36).slice(2, 8)}`);
  });

  const get = <T>(token: abstract new (...args: never[]) => T): T => server().app.get(token, { strict: false });
  const rows = <T>(sql: string, given: string[] = []) => query<T>(get(DataSource).manager, sql, given);

  async function readers({ reference }: { reference: string }): Promise<AccountName[]> {
    const found: AccountName[] = [];
    for (const name of accountNames) {
      const read = await get(CaseLook)
        .read(school.actor(name), reference, 'case.read', 'overview', () => Promise.resolve(null))
        .catch((fault: unknown) => fault);
      if (!(read instanceof NotFound)) found.push(name);
    }
    return found;
  }

  /** @param other an account, or a typed name */
  async function declares(who: AccountName, other: AccountName | (string & {}), tie: Tie = 'partner'): Promise<string> {
    const known = accountNames.find((name) => name === other);
    const said = { accountId: known === undefined ? null : school.members[known].accountId, name: known === undefined ? other : '', tie };
    expect(await get(DeclareRelationship).run(school.actor(who), said)).toBe(true);
    const [row] = await rows<{ id: string }>('SELECT id FROM declared_relationship WHERE school_id = ? ORDER BY id DESC', [school.id]);
    return row?.id ?? '';
  }

  it.each([
    ['chair', 'head'],
    ['head', 'chair'],
  ] as const)('%s said so of %s: the chair is no receiver of what is about the head', async (who, other) => {
    await declares(who, other);
    expect(await readers(await aReport(school, { about: 'head', child: 'no' }))).toEqual(['vicechair']);
  });

  it('a typed name counts for a report about somebody of that name', async () => {
    await declares('slt', 'Ferdinand Oakapple', 'relative');
    expect(await readers(await aReport(school, { about: 'OAKAPPLE Ferdinand', child: 'no' }))).toEqual(['deputy']);
    expect(await readers(await aReport(school, { about: 'Ferdinand Oakley', child: 'no' }))).toEqual(['slt']);
  });

  it('a line manager in dispute stays away from what the other reports, and from nothing else', async () => {
    await declares('slt', 'teacher', 'manages_in_dispute');
    expect(await readers(await aReport(school, { by: 'teacher', child: 'no' }))).toEqual(['deputy']);
    expect(await readers(await aReport(school, { by: 'assistant', about: 'teacher', child: 'no' }))).toEqual(['slt']);
  });

  it.each([
    ['slt', 'assistant'],
    ['assistant', 'slt'],
  ] as const)('said later by %s: out at once, in the same transaction, and the next one is in and told', async (who, other) => {
    const report = await aReport(school, { about: 'assistant', child: 'no' });
    expect(await readers(report)).toEqual(['slt']);
    await declares(who, other, 'close_friend');
    const told = await rows('SELECT id FROM notice WHERE account_id = ? AND subject = ?', [school.members.deputy.accountId, report.caseId]);
    expect(told).toHaveLength(1);
    expect(await readers(report)).toEqual(['deputy']);
    const left = await rows('SELECT id FROM notice WHERE account_id = ? AND subject = ? AND read_at IS NULL', [
      school.members.slt.accountId,
      report.caseId,
    ]);
    expect(left).toEqual([]);
  });

  it('the log of the case points at nobody, and a case that it does not concern stays silent', async () => {
    const [about, other] = [await aReport(school, { about: 'assistant', child: 'no' }), await aReport(school, { child: 'no' })];
    await declares('slt', 'assistant');
    const routed = await rows<{ actor: string; subject: string }>(
      `SELECT actor, subject FROM audit_entry WHERE action = 'case.routed' AND subject IN (?, ?)`,
      [about.caseId, other.caseId],
    );
    expect(routed).toEqual([{ actor: 'heed', subject: about.caseId }]);
    expect(await readers(other)).toEqual(['slt']);
  });

  it('one that is over counts for no new report, and hands back no case that was there before', async () => {
    const id = await declares('slt', 'assistant');
    const before = await aReport(school, { about: 'assistant', child: 'no' });
    server().clock.setTo(new Date('2026-11-10T10:00:00Z'));
    expect(await get(EndRelationship).run(school.actor('slt'), id, '2026-11-10')).toBe(true);
    expect(await get(EndRelationship).run(school.actor('slt'), id, '2026-11-10')).toEqual({ refused: 'over-already' });
    server().clock.setTo(new Date('2026-11-10T11:00:00Z'));
    expect(await readers(await aReport(school, { about: 'assistant', child: 'no' }))).toEqual(['slt']);
    expect(await readers(before)).toEqual(['deputy']);
    await get(DeclareConflict).run(school.actor('deputy'), before.reference, { kind: 'declared_other', reason: 'For the test' });
    expect(await readers(before)).toEqual(['head']);
  });

  it('nobody ends what another declared', async () => {
    const id = await declares('slt', 'assistant');
    await expect(get(EndRelationship).run(school.actor('assistant'), id, '2026-11-09')).rejects.toBeInstanceOf(NotFound);
  });

  it('two at once are one declaration', async () => {
    const said = { accountId: school.members.head.accountId, name: '', tie: 'partner' } as const;
    const both = await Promise.all([1, 2].map(() => get(DeclareRelationship).run(school.actor('chair'), said)));
    expect(both.filter((answer) => answer === true)).toHaveLength(1);
  });

  it('nothing of it shows to the office, whatever is declared', async () => {
    const before = await get(ReportingDoor).reportingGaps(school.id);
    for (const name of ['chair', 'vicechair', 'trust'] as const) await declares(name, 'assistant');
    expect(await get(ReportingDoor).reportingGaps(school.id)).toEqual(before);
  });
});
