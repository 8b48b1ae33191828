import { BringIn, RestrictCase } from '../../src/cases/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { ComingBack } from '../support/coming-back.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, accountNames, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 4.2; docs/decisions/0033 */
describeOnBothEngines('Something that comes back, where somebody may not read one of the concerns', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let back: ComingBack;
  let made = 0;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `walls-${engine}-${(made += 1)}`);
    back = new ComingBack(school);
  });

  test('nothing tells them of it; whoever reads all is asked about all', async () => {
    const first = await back.aConcern({ handle: '@quill.bot' });
    await back.keepsOut('head', first);
    const second = await back.aConcern({ handle: '@quill.bot' });
    const id = await back.theOne();
    expect(await back.seenBy('head', second)).toEqual([]);
    expect(await back.listedFor('head')).toEqual([]);
    await expect(back.decides('head', second, id)).rejects.toThrow(NotFound);
    const head = await school.visitor('head');
    for (const path of [`/cases/${second.reference}`, `/cases/${second.reference}/repeats/${id}`, '/', '/cases', '/people/repeats']) {
      await head.opens(path);
      head.seesNothingOf(first.reference);
      head.seesNothingOf('came back in several concerns:');
    }
    expect(await back.seenBy('slt', second)).toEqual([id]);
    expect(await back.decides('slt', second, id)).toBeNull();
    for (const name of accountNames) if (!['slt'].includes(name)) expect((await back.seenBy(name, second)) ?? []).toEqual([]);
  });

  test('what each is asked follows from what they may read alone: neither is a look missing, nor does one hold more', async () => {
    const hidden = await back.aConcern({ handle: '@quill.bot' });
    await back.keepsOut('head', hidden);
    const second = await back.aConcern({ handle: '@quill.bot' });
    const third = await back.aConcern({ handle: '@quill.bot' });
    // For the headteacher these two are all; the SLT contact reads three, after having been asked about two.
    const [asked = ''] = (await back.seenBy('head', third)) ?? [];
    expect(await back.rows('SELECT case_id FROM pattern_review_case WHERE review_id = ? ORDER BY case_id', [asked])).toEqual(
      [second.caseId, third.caseId].toSorted().map((case_id) => ({ case_id })),
    );
    expect(await back.seenBy('slt', third)).toHaveLength(1);
    expect(await back.seenBy('slt', third)).not.toEqual([asked]);
    // What one of them decides is nothing for the other.
    const [all = ''] = (await back.seenBy('slt', third)) ?? [];
    expect(await back.decides('slt', third, all, { reason: 'With the hidden one.' })).toBeNull();
    const head = await school.visitor('head');
    await head.opens(`/cases/${third.reference}/repeats/${asked}`);
    head.sees('Record this decision');
    head.seesNothingOf('With the hidden one.', hidden.reference);
    expect(await back.decides('head', third, asked)).toBeNull();
  });

  test('a restricted case is nothing for whoever is not named in it, and nobody is told', async () => {
    const first = await back.aConcern({ handle: '@quill.bot' });
    await heed().app.get(RestrictCase).run(school.actor('head'), first.reference, [school.members.head.accountId], 'Only me for now');
    const before = await notices('slt');
    const second = await back.aConcern({ handle: '@quill.bot' }, 'slt');
    expect(await notices('slt')).toBe(before + 1);
    expect(await back.seenBy('slt', second)).toEqual([]);
    expect(await back.seenBy('head', second)).toEqual([await back.theOne()]);
  });

  test('who is kept out later no longer sees it, and who is brought in to read has nothing to decide', async () => {
    const first = await back.aConcern({ handle: '@quill.bot' });
    const second = await back.aConcern({ handle: '@quill.bot' });
    for (const { reference } of [first, second]) {
      const answer = await heed()
        .app.get(BringIn)
        .run(school.actor('head'), reference, { account: school.members.hr.accountId, as: 'hr_adviser', reason: 'Advice' });
      expect(answer).toBeNull();
    }
    expect(await back.seenBy('hr', second)).toEqual([]);
    expect(await back.seenBy('slt', second)).toHaveLength(1);
    await back.keepsOut('slt', first);
    expect(await back.seenBy('slt', second)).toEqual([]);
  });

  describe('somebody who joins a case is asked on that day', () => {
    const joins = async (name: AccountName, { reference }: SentReport) =>
      expect(
        await heed().app.get(BringIn).assign(school.actor('head'), reference, { account: school.members[name].accountId, reason: 'Help' }),
      ).toBeNull();

    test('what they may read all of since then, once', async () => {
      const [first, second, third] = [await quill(), await quill(), await quill()];
      await joins('deputy', first);
      expect(await back.seenBy('deputy', first)).toEqual([]);
      await joins('deputy', third);
      // Of the second they know nothing, and are asked about the two that they read.
      const [asked = ''] = (await back.seenBy('deputy', third)) ?? [];
      expect(await back.rows('SELECT case_id FROM pattern_review_case WHERE review_id = ? ORDER BY case_id', [asked])).toEqual(
        [first.caseId, third.caseId].toSorted().map((case_id) => ({ case_id })),
      );
      const count = (await back.reviews()).length;
      await joins('deputy', second);
      expect(await back.seenBy('deputy', second)).toEqual([]);
      // The headteacher was asked about all of them, and is asked nothing more.
      expect((await back.seenBy('head', third)) ?? []).toHaveLength(1);
      expect((await back.reviews()).length).toBe(count);
    });

    test('also whoever takes the place of somebody who must not know of it', async () => {
      const [first, second] = [await quill(), await quill()];
      await back.keepsOut('slt', first);
      await back.keepsOut('slt', second);
      expect(await back.seenBy('deputy', second)).toHaveLength(1);
    });

    const quill = () => back.aConcern({ handle: '@quill.bot' });
  });

  async function notices(name: AccountName): Promise<number> {
    const [row] = await back.rows<{ n: number }>('SELECT COUNT(*) AS n FROM notice WHERE account_id = ?', [school.members[name].accountId]);
    return Number(row?.n);
  }
});
