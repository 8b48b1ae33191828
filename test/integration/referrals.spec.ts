import { BringIn, RecordReferral, ReferralForm } from '../../src/cases/index.js';
import { boxesOfDay, isRefused } from '../../src/kernel/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const lado = { authority: 'Brackenshire', person: 'Merrin Stockdale', reference: 'L-204', advice: 'Say nothing yet.', hold: 'none' };
const none = { threshold: 'not_said', ...lado };

describeOnBothEngines('Telling somebody outside the school', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  async function anAllegation(): Promise<Casework> {
    at('2026-11-09T10:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await head.all(() => head.triage({ ...head.limbs({ H3: 'not_sure' }), classifications: ['allegation'], ...outside }));
    return head;
  }

  test('the LADO: the step is done, what was agreed is to do, and the review has its day', async () => {
    const head = await anAllegation();
    at('2026-11-10T09:30:00Z');
    const review = { review: boxesOfDay('2026-11-24') };
    await head.all(() =>
      head.tells('lado', { ...none, agreed: '- Ring the mother\n- Keep the timetable', makeActions: 'yes', ...review }, ['P1.3']),
    );
    const { open, done, stage } = await head.seen();
    expect(done).toContain('P1.3');
    expect(open).toMatchObject({
      'Ring the mother': null,
      'Keep the timetable': null,
      'Look at it again with the LADO': 'Tue 24 Nov 2026 23:59',
    });
    expect(stage).toBe('in_action');
  });

  test('past its time it asks why, and takes nothing without', async () => {
    const head = await anAllegation();
    at('2026-11-11T09:30:00Z');
    expect(await head.tells('lado', none, ['P1.3'])).toEqual({ refused: 'incomplete' });
    expect((await head.seen()).done).not.toContain('P1.3');
    await head.all(() => head.tells('lado', { ...none, whyLate: 'Nobody answered.' }, ['P1.3']));
    expect((await head.seen()).done).toContain('P1.3');
  });

  test('the police say “wait”: the case is paused for them; and goes on when they say so', async () => {
    const head = await anAllegation();
    const police = { force: 'Brackenshire Police', line: '101', reference: 'CP-88' };
    await head.all(() => head.tells('police', { ...police, hold: 'wait', holdWords: 'No interviews. DC Marchetti' }, ['P1.4']));
    expect(await head.seen()).toMatchObject({ stage: 'paused', knows: { pausedFor: 'police' } });
    // They have been told already, and ask again to wait: nothing happens twice.
    await head.all(() => head.tells('police', { ...police, hold: 'wait', holdWords: 'Still no interviews' }));
    expect((await head.seen()).knows.holds).toHaveLength(1);
    await head.all(() => head.tells('police', { ...police, hold: 'go_on', holdWords: 'DC Marchetti: you may go on' }));
    expect(await head.seen()).toMatchObject({ stage: 'in_action', knows: { pausedFor: null } });
  });

  test('the safeguarding lead may not pause: whoever holds the case is asked to', async () => {
    const head = await anAllegation();
    const said = { force: 'Brackenshire Police', line: '999', hold: 'wait', holdWords: 'Nobody speaks to him' };
    await head.all(() => head.as('dsl').tells('police', said));
    const seen = await head.seen();
    expect(seen.knows.pausedFor).toBeNull();
    expect(Object.keys(seen.open)).toContain('Pause this case: the police said “wait”');
  });

  test('two who write at once: the second is told, and nothing is lost or doubled', async () => {
    const head = await anAllegation();
    const form = () => Object.assign(new ReferralForm(), { version: '0', ...none });
    const record = heed().app.get(RecordReferral);
    const both = await Promise.all(['head', 'slt'].map((who) => record.run(school.actor(who as 'head'), head.reference, 'lado', form())));
    expect(both.filter((one) => isRefused(one))).toEqual([{ refused: 'stale' }]);
    expect(await head.told()).toHaveLength(1);
  });

  test('a correction stands beside what was there; a stale one is refused', async () => {
    const head = await anAllegation();
    const id = (await head.tells('lado', none, ['P1.3'])) as string;
    const correct = (said: Partial<ReferralForm>) =>
      heed()
        .app.get(RecordReferral)
        .correct(school.actor('head'), head.reference, id, Object.assign(new ReferralForm(), none, said));
    expect(await correct({ version: '1', reference: 'L-240' })).toEqual({ refused: 'incomplete' });
    expect(await correct({ version: '1', reference: 'L-240', whyCorrected: 'Two figures were swapped.' })).toBe(id);
    expect(await correct({ version: '1', reference: 'L-999', whyCorrected: 'No.' })).toEqual({ refused: 'stale' });
    const [told] = await head.told();
    expect(told?.now).toMatchObject({
      version: 2,
      answers: { reference: 'L-240', hold: 'none' },
      whyCorrected: 'Two figures were swapped.',
    });
    expect(told?.earlier).toMatchObject([{ version: 1, answers: { reference: 'L-204' } }]);
  });

  test('both decisions do the step about DBS and TRA, and only both', async () => {
    const head = await anAllegation();
    expect(await head.does('P1.15')).toEqual({ refused: 'by-referral' });
    const no = { reason: 'Nothing calls for it.' };
    expect(await head.tells('dbs', { dbsRemoved: 'yes', dbsConduct: 'yes', dbsReferred: 'no', ...no })).toEqual({ refused: 'incomplete' });
    await head.all(() => head.tells('dbs', { dbsRemoved: 'no', dbsConduct: 'yes', dbsReferred: 'no', ...no }, ['P1.15']));
    expect((await head.seen()).done).not.toContain('P1.15');
    await head.all(() => head.tells('tra', { traMisconduct: 'not_teacher', traReferred: 'no', ...no }, ['P1.15']));
    expect((await head.seen()).done).toContain('P1.15');
  });

  test('legal advice: only those who may read it know of it, in whatever way they ask', async () => {
    const head = await anAllegation();
    const hr = { account: school.actor('hr').accountId, as: 'hr_adviser', reason: 'Advice' } as const;
    await head.all(() => heed().app.get(BringIn).run(school.actor('head'), head.reference, hr));
    const form = Object.assign(new ReferralForm(), { person: 'Sable Winterbourne', version: '0' });
    await expect(heed().app.get(RecordReferral).run(school.actor('slt'), head.reference, 'legal', form)).rejects.toThrow();
    const before = await pagesOf('slt', head.reference);
    await head.all(() => head.tells('legal', { person: 'Sable Winterbourne', advice: 'Do not write to him.' }));
    expect(await pagesOf('slt', head.reference)).toEqual(before);
    for (const who of ['head', 'hr'] as const) {
      const visitor = await school.visitor(who);
      await visitor.opens(`/cases/${head.reference}/referrals`);
      visitor.sees('Do not write to him.', 'Sable Winterbourne');
      await visitor.opens(`/cases/${head.reference}/timeline`);
      visitor.sees('Do not write to him.');
    }
    const slt = await school.visitor('slt');
    await slt.opens('/cases');
    slt.fills('Reference or words', 'Winterbourne');
    await slt.presses('Find');
    slt.seesNothingOf(head.reference);
    const [advice] = await head.told();
    for (const path of ['referrals/new/legal', `referrals/${advice?.id ?? ''}/correct`]) {
      await slt.opens(`/cases/${head.reference}/${path}`);
      slt.seesNotFound();
    }
    // The number of those that they know of has not changed, so theirs is not refused as stale.
    const theirs = Object.assign(new ReferralForm(), { version: '0', ...none });
    expect(isRefused(await heed().app.get(RecordReferral).run(school.actor('slt'), head.reference, 'lado', theirs))).toBe(false);
  });

  /** What somebody sees of a case, without what changes from page to page. */
  async function pagesOf(who: 'slt', reference: string): Promise<string[]> {
    const visitor = await school.visitor(who);
    const pages = [];
    for (const section of ['/referrals', '/timeline', '/actions', '']) {
      await visitor.opens(`/cases/${reference}${section}`);
      pages.push(visitor.page.root.querySelector('main')?.text ?? '');
    }
    await visitor.opens(`/cases/${reference}/audit`);
    const words = visitor.page.root.querySelectorAll('main td').map((cell) => cell.text.trim());
    pages.push(`${words.filter((text) => /apart|advice|outside/.test(text)).length}`);
    return pages;
  }
});
