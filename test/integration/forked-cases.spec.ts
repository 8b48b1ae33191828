import { DataSource } from 'typeorm';
import { BringIn, DeclareConflict, ForkCase, ForkForm } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { Handler } from '../scenarios/handler.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { addsEvidence, aScreenshot, itemsOn, letsThrough } from '../support/evidence.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { type AccountName, aReport, aSchool, named, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const sections = ['', '/timeline', '/evidence', '/people', '/actions', '/messages', '/outcome', '/audit', '/reported', '/referrals'];

describeOnBothEngines('Another case from the same report', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let made = 0;
  let first: SentReport;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `forked-${engine}-${(made += 1)}`);
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
  const idOf = async (reference: string) =>
    (await rows<{ id: string }>('SELECT id FROM case_file WHERE reference = ?', [reference]))[0]?.id;

  async function forked(more: Partial<Parameters<Handler['forks']>[0]> = {}): Promise<string> {
    const page = await (
      await Handler.of(school, 'head', first.reference)
    ).forks({
      kind: 'Pupil conduct',
      about: 'Wilmot Sorrel',
      born: '2012-06-30',
      tells: 'Wilmot made the picture himself.',
      because: 'The behaviour lead deals with it.',
      ...more,
    });
    page.sees('Case opened');
    return page.page.path.slice('/cases/'.length);
  }

  const readersOf = async (reference: string) => (await new Casework(school, reference, 'head').seen()).readers;

  test('it has its own people, readers, procedure, times and stage; the first one stays as it was', async () => {
    const before = await new Casework(school, first.reference, 'head').seen();
    heed().clock.setTo(new Date('2026-11-11T10:00:00Z'));
    const reference = await forked({ aimedAt: ['Casimir Ondry'] });
    expect(reference).not.toBe(first.reference);
    const seen = await new Casework(school, reference, 'head').seen();
    expect(seen.readers).toEqual({
      slt: 'manager slt_contact',
      behaviour: 'holder behaviour_lead',
      dsl: 'handler dsl',
      head: 'handler headteacher',
    });
    expect(seen).toMatchObject({ stage: 'in_action', pathways: ['P6'] });
    expect(seen.open['P6.2']).toBe('Thu 12 Nov 2026 23:59');
    expect(await new Casework(school, first.reference, 'head').seen()).toEqual(before);
    const behaviour = await Handler.of(school, 'behaviour', reference);
    const page = await behaviour.opens();
    page.sees('Pupil conduct', 'Wilmot Sorrel', 'Casimir Ondry', 'He put photos of a school trip on his own page', 'Came today');
    (await behaviour.opens('/timeline')).sees('Opened', 'Wilmot made the picture himself.');
    const [key] = await rows<{ n: number | string }>('SELECT COUNT(DISTINCT key_id) AS n FROM case_file WHERE reference IN (?, ?)', [
      first.reference,
      reference,
    ]);
    expect(Number(key?.n)).toBe(2);
  });

  test('when the pupil was born decides how long it is kept, and need not be said again', async () => {
    const reference = await forked();
    const slt = await Handler.of(school, 'slt', reference);
    for (const title of ['Find out what happened, and hear the pupil', 'Ask the safeguarding lead to look at it', 'Tell the parents'])
      await slt.does(title);
    await slt.does('Decide on a sanction or on support');
    const page = await slt.decides('P6', 'Proven', ['Detention']);
    page.sees('Until Tuesday 30 June 2037');
  });

  test('whoever reads only one of them finds no trace of the other', async () => {
    await heed()
      .app.get(BringIn)
      .run(school.actor('head'), first.reference, { account: school.actor('hr').accountId, as: 'hr_adviser', reason: 'Advice' });
    const head = await school.visitor('head');
    await addsEvidence(
      head,
      first.reference,
      { name: 'one.png', bytes: await aScreenshot() },
      { name: 'two.png', bytes: await aScreenshot() },
    );
    for (const item of itemsOn(head)) await letsThrough(head, item);
    await (await Handler.of(school, 'head', first.reference)).opens('/messages');
    const reference = await forked({ evidence: ['Item 2: two.png'] });
    for (const [who, own, hidden, secret] of [
      ['behaviour', reference, first.reference, 'The behaviour lead deals with it.'],
      ['hr', first.reference, reference, 'Wilmot made the picture himself.'],
      // They read both, and had no part in deciding.
      ['slt', reference, first.reference, 'The behaviour lead deals with it.'],
      ['slt', first.reference, reference, 'The behaviour lead deals with it.'],
    ] as const) {
      const visitor = await school.visitor(who);
      for (const section of sections) {
        await visitor.opens(`/cases/${own}${section}`);
        visitor.seesNothingOf(hidden, hidden.replace('HD-', ''), secret, 'another case of', 'Other cases of this matter');
      }
      for (const link of itemsOn(await opened(visitor, `/cases/${own}/evidence`))) {
        await visitor.opens(link);
        visitor.seesNothingOf(hidden);
      }
      if (who === 'slt') continue;
      await visitor.opens(`/cases/${hidden}`);
      visitor.seesNotFound();
      for (const path of ['/', '/cases']) (await opened(visitor, path)).seesNothingOf(hidden);
    }
    // Each case has its own numbers and its own record of who looked.
    const behaviour = await opened(await school.visitor('behaviour'), `/cases/${reference}/evidence`);
    behaviour.sees('Item 1: two.png');
    behaviour.seesNothingOf('one.png');
    const [item = ''] = itemsOn(behaviour);
    await behaviour.opens(item);
    const hr = await opened(await school.visitor('hr'), item);
    hr.seesNothingOf('Ottoline Frayne');
    for (const words of ['school trip', 'Wilmot']) {
      const searching = await school.visitor('behaviour');
      await searching.opens('/cases');
      searching.fills('Reference or words', words);
      await searching.presses('Find');
      searching.sees(reference);
      searching.seesNothingOf(first.reference);
    }
  });

  test('an exported copy of either says nothing of the other', async () => {
    const reference = await forked();
    const id = [await idOf(first.reference), await idOf(reference)];
    for (const [who, own, other] of [
      ['slt', reference, 0],
      ['head', first.reference, 1],
    ] as const) {
      const files = await unpacked(await exportsCase(await school.visitor(who), own));
      const text = [...files.values()].map((file) => file.toString('latin1')).join('\n');
      expect(text).toContain(own);
      expect(text).not.toContain([first.reference, reference][other]);
      expect(text).not.toContain(id[other] ?? 'no case');
    }
  });

  test('who decided what the first one is knows of both, until they must not know of them', async () => {
    const reference = await forked();
    const head = await Handler.of(school, 'head', first.reference);
    (await head.opens()).sees('Other cases of this matter', reference, 'The behaviour lead deals with it.');
    (await Handler.of(school, 'head', reference).then((other) => other.opens())).sees(first.reference);
    await heed().app.get(DeclareConflict).run(school.actor('head'), reference, { kind: 'close_relationship', reason: 'A cousin' });
    for (const one of [first.reference, reference]) {
      const page = await opened(await school.visitor('head'), `/cases/${one}`);
      page.seesNotFound();
    }
  });

  test('whoever must not know of the first one must not know of the second, whatever they are', async () => {
    for (const who of ['slt', 'dsl'] as const)
      await heed().app.get(DeclareConflict).run(school.actor(who), first.reference, { kind: 'declared_other', reason: 'I know them' });
    const reference = await forked();
    expect(Object.keys(await readersOf(reference)).toSorted()).toEqual(['behaviour', 'deputy', 'head']);
    const conflicts = await rows<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM case_conflict x JOIN case_file f ON f.id = x.case_id WHERE f.reference = ? AND x.lifted_at IS NULL',
      [reference],
    );
    // Whom the first one is about, who reported it, those two, and the pupil whom the second one is about.
    expect(Number(conflicts[0]?.n)).toBe(5);
  });

  test('whom it is about cannot read it, also where only their name was typed', async () => {
    const reference = await forked({ kind: 'Conduct breach', about: { name: 'amabel sedgewick', is: 'Teacher employed here' } });
    expect(Object.keys(await readersOf(reference))).not.toContain('slt');
    expect(Object.keys(await readersOf(first.reference))).toContain('slt');
    const slt = await opened(await school.visitor('slt'), `/cases/${first.reference}`);
    slt.seesNothingOf(reference);
  });

  test('the reporter has one report with one stage, and their messages stay with the first case', async () => {
    const reference = await forked();
    const teacher = await school.visitor('teacher');
    await teacher.opens('/reports');
    expect(teacher.page.html.split(first.reference).length).toBe(
      (await opened(teacher, '/reports')).page.html.split(first.reference).length,
    );
    teacher.seesNothingOf(reference);
    await teacher.opens(`/reports/${first.reference}`);
    teacher.seesNothingOf(reference);
    const behaviour = await opened(await school.visitor('behaviour'), `/cases/${reference}/messages`);
    expect(behaviour.page.has('Write to the reporter')).toBe(false);
    const head = await opened(await school.visitor('head'), `/cases/${first.reference}/messages`);
    head.fills('Write to the reporter', 'Thank you for telling us.');
    await head.presses('Send message');
    (await opened(behaviour, `/cases/${reference}/messages`)).seesNothingOf('Thank you for telling us.');
    (await opened(teacher, `/reports/${first.reference}`)).sees('Thank you for telling us.');
  });

  test.each<[string, string, AccountName, AccountName[]]>([
    ['Indecent or illegal material', 'Wilmot Sorrel', 'head', ['dsl', 'head']],
    ['Abuse of staff', 'Wilmot Sorrel', 'head', ['head', 'slt']],
    ['Allegation', 'Casimir Ondry', 'head', ['dsl', 'head', 'slt']],
    ['Personal data breach', 'Casimir Ondry', 'head', ['head', 'slt']],
    ['Former employee', 'Casimir Ondry', 'head', ['head']],
  ])('%s goes to those who deal with that', async (kind, about, manager, expected) => {
    const reference = await forked({ kind, about });
    const readers = await readersOf(reference);
    expect(Object.keys(readers).toSorted()).toEqual(expected);
    expect(readers[manager]).toMatch(/^manager /);
  });

  test('only those who may decide what a case is can open another; pressing twice opens one', async () => {
    const form = Object.assign(new ForkForm(), {
      version: 'none',
      kind: 'data_breach',
      who: 'other',
      name: 'Nobody here',
      engagement: 'unknown',
      about: 'Names went out.',
      reason: 'Another matter.',
    });
    const fork = (who: AccountName) => heed().app.get(ForkCase).run(school.actor(who), first.reference, form);
    await expect(fork('dsl')).rejects.toThrow(NotFound);
    await expect(fork('behaviour')).rejects.toThrow(NotFound);
    expect(isRefused((await fork('slt')) as never)).toBe(false);
    expect(await fork('slt')).toEqual({ refused: 'stale' });
    const files = await rows<{ n: number | string }>('SELECT COUNT(*) AS n FROM case_file WHERE school_id = ?', [school.id]);
    expect(Number(files[0]?.n)).toBe(2);
  });

  async function opened(visitor: Awaited<ReturnType<TestSchool['visitor']>>, path: string) {
    await visitor.opens(path);
    return visitor;
  }
});
