import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { draftsWith, sendsDraft } from '../support/draft-with-evidence.js';
import { addsEvidence, itemsOn } from '../support/evidence.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const said = 'It has waited for more than one working day. Until it can be looked at, no backup holds the file.';
const file = { name: 'chat.txt', bytes: Buffer.from('See you at nine') };

/** @source domain guide 9.2, step 1 */
describeOnBothEngines('What waits in quarantine', (engine) => {
  // A Friday.
  const heed = useServer({ engine, now: '2026-11-13T10:00:00Z' });
  let school: TestSchool;
  let sent: SentReport;
  let item: string;
  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-13T10:00:00Z'));
    school = await aSchool(heed(), `lane-${Math.random()}`);
    sent = await aReport(school);
    const slt = await school.visitor('slt');
    await addsEvidence(slt, sent.reference, file);
    item = itemsOn(slt).at(-1) ?? '';
  });

  async function at(moment: string): Promise<Visitor> {
    heed().clock.setTo(new Date(moment));
    await heed().app.get(DueJobs).runDue();
    return school.visitor('slt');
  }
  const reported = async () => {
    const rows = await school.work((tx) =>
      tx.query<{ at: string }>(`SELECT at FROM audit_entry WHERE subject = ? AND action = 'evidence.waits' ORDER BY seq`, [sent.caseId]),
    );
    return rows.map((row) => row.at.slice(0, 10));
  };
  const isTold = async () =>
    (
      await school.work((tx) =>
        tx.query('SELECT id FROM notice WHERE subject = ? AND account_id = ? AND read_at IS NULL', [
          sent.caseId,
          school.members.slt.accountId,
        ]),
      )
    ).length > 0;
  const list = () => `/cases/${sent.reference}/evidence`;

  it('is told of when it has waited for more than one working day, and each working day again', async () => {
    await (await school.visitor('slt')).opens(list());
    let slt = await at('2026-11-16T23:00:00Z');
    await slt.opens(list());
    slt.seesNothingOf(said);
    expect([await reported(), await isTold()]).toEqual([[], false]);

    slt = await at('2026-11-17T00:00:00Z');
    expect([await reported(), await isTold()]).toEqual([['2026-11-17'], true]);
    await slt.opens(list());
    slt.sees('Nobody can look yet', said);
    await slt.opens(item);
    slt.sees('Still waiting after a working day. Those who handle the case were told');
    expect(await isTold()).toBe(false);
    await slt.opens(`/cases/${sent.reference}/timeline`);
    slt.sees('Item 1 still waits: nobody can look at it yet');

    await at('2026-11-17T12:00:00Z');
    expect(await reported()).toEqual(['2026-11-17']);
    await at('2026-11-19T00:30:00Z');
    expect([await reported(), await isTold()]).toEqual([['2026-11-17', '2026-11-19'], true]);
  });

  it('is not told of once somebody has let it through or locked it', async () => {
    const slt = await school.visitor('slt');
    await slt.opens(item);
    slt.chooses('No');
    await slt.presses('I have checked: show a viewing copy');
    await addsEvidence(slt, sent.reference, file);
    await slt.opens(`${itemsOn(slt).at(-1) ?? ''}/stop`);
    await slt.presses('Lock this item now');
    const after = await at('2026-11-17T00:00:00Z');
    expect(await reported()).toEqual([]);
    await after.opens(list());
    after.seesNothingOf(said);
  });

  it('counts from when its report was sent, not from when it was added to a draft', async () => {
    const teacher = await school.visitor('teacher');
    const draft = await draftsWith(heed(), school, teacher, file);
    await at('2026-11-17T00:00:00Z');
    heed().clock.setTo(new Date('2026-11-18T09:00:00Z'));
    const { reference, caseId } = await sendsDraft(heed(), school, draft);
    sent = { ...sent, caseId };
    const slt = await at('2026-11-19T12:00:00Z');
    await slt.opens(`/cases/${reference}/evidence`);
    slt.sees('Item 1: chat.txt');
    slt.seesNothingOf(said);
    expect(await reported()).toEqual([]);
    await at('2026-11-20T00:00:00Z');
    expect(await reported()).toEqual(['2026-11-20']);
  });
});
