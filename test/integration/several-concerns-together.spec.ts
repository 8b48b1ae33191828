import { DataSource } from 'typeorm';
import { DecideReview, DecideReviewForm, DeclareConflict, RestrictCase } from '../../src/cases/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import {
  type AccountName,
  accountNames,
  aReport,
  aSchool,
  type ReportSketch,
  type SentReport,
  type TestSchool,
} from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 7, P2, pattern rule */
describeOnBothEngines('Several low-level concerns about one person', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let made = 0;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-09-07T10:00:00Z'));
    school = await aSchool(heed(), `together-${engine}-${(made += 1)}`);
  });

  const rows = <T>(sql: string, parameters: string[] = []) => query<T>(heed().app.get(DataSource).manager, sql, parameters);

  /** Reported and decided on one day. */
  async function aConcern(
    day: string,
    categories: string[] = [],
    sketch: ReportSketch = {},
    by: AccountName = 'head',
  ): Promise<SentReport> {
    heed().clock.setTo(new Date(`${day}T10:00:00Z`));
    const sent = await aReport(school, { about: 'assistant', child: 'yes', ...sketch });
    const work = new Casework(school, sent.reference, by);
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories }));
    return sent;
  }

  /** The links to reviews that somebody finds on the pages of a case; null where the case is not theirs. */
  async function reviewsSeenBy(name: AccountName, { reference }: SentReport): Promise<string[] | null> {
    const visitor = await school.visitor(name);
    const found = new Set<string>();
    for (const section of ['', '/actions', '/timeline', '/people', '/audit']) {
      await visitor.opens(`/cases/${reference}${section}`);
      if (visitor.page.status === 404 && section === '') return null;
      for (const [href] of visitor.page.html.matchAll(/\/cases\/[\w-]+\/reviews\/[\w-]+/g)) found.add(href);
    }
    return [...found];
  }

  async function reviewOf({ caseId }: SentReport): Promise<string> {
    const [row] = await rows<{ id: string }>('SELECT id FROM pattern_review WHERE case_id = ?', [caseId]);
    if (!row) throw new Error('No review was raised');
    return row.id;
  }

  function decides(name: AccountName, { reference }: SentReport, id: string, said: Partial<DecideReviewForm> = {}) {
    const why = { H1Why: 'Asked', H2Why: 'Asked', H3Why: 'Asked', H4Why: 'Asked', reason: 'Each time the same app, after each advice.' };
    const form = Object.assign(new DecideReviewForm(), { H1: 'no', H2: 'no', H3: 'no', H4: 'no', ...why, ...said });
    return heed().app.get(DecideReview).run(school.actor(name), reference, id, form);
  }

  async function three(): Promise<[SentReport, SentReport, SentReport]> {
    return [await aConcern('2026-09-07'), await aConcern('2026-11-09'), await aConcern('2027-01-11')];
  }

  test('two call for nothing; the third calls the headteacher and the safeguarding lead, who reads all of them', async () => {
    const [first, second, third] = await three();
    expect(await rows('SELECT case_id FROM pattern_review')).toEqual(
      expect.not.arrayContaining([{ case_id: first.caseId }, { case_id: second.caseId }]),
    );
    const id = await reviewOf(third);
    const [row] = await rows<{ due_at: string }>('SELECT due_at FROM pattern_review WHERE id = ?', [id]);
    expect(row?.due_at).toBe('2027-01-12T23:59:59.000Z');
    for (const one of [first, second, third])
      expect((await new Casework(school, one.reference, 'head').seen()).readers).toEqual({
        head: 'manager headteacher',
        slt: 'holder slt_contact',
        dsl: 'reader dsl',
      });
    expect((await new Casework(school, third.reference, 'head').seen()).open['P2.7']).toBe('Tue 12 Jan 2027 23:59');
    expect(await reviewsSeenBy('head', third)).toEqual([`/cases/${third.reference}/reviews/${id}`]);
  });

  test('once: deciding again what the case is calls for nothing new; a fourth does', async () => {
    const [, , third] = await three();
    const work = new Casework(school, third.reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories: ['disrepute'] }));
    const reviews = () => rows('SELECT id FROM pattern_review WHERE school_id = ?', [school.id]);
    expect(await reviews()).toHaveLength(1);
    await decides('head', third, await reviewOf(third));
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories: [] }));
    expect(await reviews()).toHaveLength(1);
    await aConcern('2027-02-01');
    expect(await reviews()).toHaveLength(2);
  });

  test('"no" is kept with its reasons, does the step, and opens nothing', async () => {
    const [, , third] = await three();
    expect(await decides('dsl', third, await reviewOf(third))).toBeNull();
    const seen = await new Casework(school, third.reference, 'head').seen();
    expect(seen.pathways).toEqual(['P2']);
    expect(seen.done).toContain('P2.7');
    const visitor = await school.visitor('head');
    await visitor.opens(`/cases/${third.reference}/reviews/${await reviewOf(third)}`);
    visitor.sees('Each time the same app, after each advice.', 'Dilwyn Aspinshaw', 'Monday 11 January 2027', 'Keeping children safe');
    expect(await decides('head', third, await reviewOf(third))).toEqual({ refused: 'decided' });
  });

  test('"not sure" opens an allegation in that case, and the LADO is to be told by the next working day after the decision', async () => {
    const [, , third] = await three();
    heed().clock.setTo(new Date('2027-01-15T09:00:00Z'));
    expect(await decides('head', third, await reviewOf(third), { H4: 'not_sure' })).toBeNull();
    const work = new Casework(school, third.reference, 'head');
    expect((await work.seen()).pathways).toEqual(['P2', 'P1']);
    expect((await work.seen()).open['P1.3']).toBe('Mon 18 Jan 2027 23:59');
    // Whatever is recorded next does not count it anew.
    await work.all(() => work.does('P2.2'));
    expect((await work.seen()).open['P1.3']).toBe('Mon 18 Jan 2027 23:59');
    expect((await work.seen()).readers.dsl).toBe('handler dsl');
  });

  test('a case that was closed meanwhile is opened again for it', async () => {
    const [, , third] = await three();
    await school.work((tx) => tx.query(`UPDATE case_file SET stage = 'closed', closed_at = ? WHERE id = ?`, [tx.at, third.caseId]));
    expect(await decides('head', third, await reviewOf(third), { H3: 'yes' })).toBeNull();
    expect((await new Casework(school, third.reference, 'head').seen()).stage).toBe('in_action');
  });

  test('two of the same kind within six months are enough; of different kinds they are not', async () => {
    await aConcern('2026-09-07', ['pupil_images']);
    const other = await aConcern('2026-10-05', ['disrepute']);
    expect(await reviewsSeenBy('head', other)).toEqual([]);
    const alike = await aConcern('2026-11-02', ['pupil_images', 'copyright']);
    expect(await reviewsSeenBy('head', alike)).toHaveLength(1);
  });

  test('one is enough after an allegation that was unsubstantiated', async () => {
    heed().clock.setTo(new Date('2026-09-07T10:00:00Z'));
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes' });
    const head = new Casework(school, reference, 'head');
    const law = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await head.all(() => head.triage({ ...head.limbs({ H4: 'not_sure' }), classifications: ['allegation'], ...law }));
    const before = (await head.seen()).work.actions.filter(
      ({ step, doneAt, cancelledAt }) => step?.requiredBeforeClosing && !doneAt && !cancelledAt,
    );
    for (const { step } of before) if (step && !['P1.14', 'P1.15', 'P1.16', 'P1.17', 'P1.18'].includes(step.key)) await head.does(step.key);
    await head.all(() => head.decides({ pathway: 'P1', finding: 'unsubstantiated', staff: ['training_or_supervision'] }));
    const later = await aConcern('2026-11-02');
    expect(await reviewsSeenBy('head', later)).toHaveLength(1);
  });

  test('what they told us of themselves is shown and never counts', async () => {
    await aConcern('2026-09-07');
    await aConcern('2026-10-05', [], { by: 'assistant', kind: 'self_report', about: null });
    const third = await aConcern('2026-11-02');
    expect(await reviewsSeenBy('head', third)).toEqual([]);
    const fourth = await aConcern('2026-11-09');
    expect(await reviewsSeenBy('head', fourth)).toHaveLength(1);
    const head = await school.visitor('head');
    await head.opens(`/cases/${fourth.reference}/reviews/${await reviewOf(fourth)}`);
    head.sees('told by the person', 'Never counts against them');
  });

  test('another school knows nothing of it, and its concerns do not count', async () => {
    const here = school;
    await aConcern('2026-09-07');
    await aConcern('2026-10-05');
    school = await aSchool(heed(), `elsewhere-${engine}-${made}`);
    const there = await aConcern('2026-11-02');
    expect(await reviewsSeenBy('head', there)).toEqual([]);
    school = here;
  });

  describe('where somebody may not see one of them', () => {
    test('nothing tells the headteacher, who is kept out of one; the chair looks at all of them', async () => {
      const first = await aConcern('2026-09-07');
      await heed().app.get(DeclareConflict).run(school.actor('head'), first.reference, { kind: 'close_relationship', reason: 'A cousin' });
      await aConcern('2026-11-09');
      const third = await aConcern('2027-01-11');
      const id = await reviewOf(third);
      expect(await reviewsSeenBy('head', third)).toEqual([]);
      expect(await reviewsSeenBy('slt', third)).toEqual([]);
      expect(await reviewsSeenBy('chair', third)).toEqual([`/cases/${third.reference}/reviews/${id}`]);
      await expect(decides('head', third, id)).rejects.toThrow(NotFound);
      const head = await school.visitor('head');
      for (const path of [
        `/cases/${third.reference}`,
        `/cases/${third.reference}/actions`,
        `/cases/${third.reference}/people`,
        '/',
        '/cases',
      ]) {
        await head.opens(path);
        head.seesNothingOf(first.reference);
        head.seesNothingOf('Several concerns');
      }
      expect(await decides('chair', third, id, { H4: 'not_sure' })).toBeNull();
    });

    test('a safeguarding lead who is kept out of one joins none of them', async () => {
      const first = await aConcern('2026-09-07');
      await aConcern('2026-11-09');
      await heed().app.get(RestrictCase).run(school.actor('head'), first.reference, [school.members.head.accountId], 'Only me for now');
      const third = await aConcern('2027-01-11');
      expect((await new Casework(school, third.reference, 'head').seen()).readers).toEqual({
        head: 'manager headteacher',
        slt: 'holder slt_contact',
      });
      expect(await reviewsSeenBy('dsl', third)).toBeNull();
      expect(await reviewsSeenBy('slt', third)).toEqual([]);
      expect(await reviewsSeenBy('head', third)).toHaveLength(1);
    });

    test('who is kept out later no longer sees it; the person never does', async () => {
      const [first, , third] = await three();
      expect(await reviewsSeenBy('dsl', third)).toHaveLength(1);
      await heed().app.get(DeclareConflict).run(school.actor('dsl'), first.reference, { kind: 'close_relationship', reason: 'A friend' });
      expect(await reviewsSeenBy('dsl', third)).toEqual([]);
      await expect(decides('dsl', third, await reviewOf(third))).rejects.toThrow(NotFound);
      for (const name of accountNames) if (!['head', 'slt', 'dsl'].includes(name)) expect(await reviewsSeenBy(name, third)).toBeNull();
    });
  });

  test.each<[string, Partial<DecideReviewForm>]>([
    ['a question without an answer', { H2: '' }],
    ['an answer without a reason', { H2Why: '' }],
    ['no reason for the whole', { reason: '' }],
  ])('refuses %s', async (_, said) => {
    const [, , third] = await three();
    expect(await decides('head', third, await reviewOf(third), said)).toEqual({ refused: 'incomplete' });
  });
});
