import { DataSource } from 'typeorm';
import { DeclareConflict, MergeCases, MergeForm, RestrictCase, UndoMerge, UndoMergeForm } from '../../src/cases/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { query } from '../../src/platform/database/sql.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { addsEvidence, aScreenshot, itemsOn, letsThrough } from '../support/evidence.js';
import { type AccountName, aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Two reports of the same matter', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let made = 0;
  let [one, other]: [SentReport, SentReport] = [] as never;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `merged-${engine}-${(made += 1)}`);
    const said = { child: 'yes', tellHeadteacher: true } as const;
    one = await aReport(school, { ...said, about: 'assistant', whatHappened: 'He wrote to a quintet of pupils at night.' });
    heed().clock.setTo(new Date('2026-11-09T11:00:00Z'));
    other = await aReport(school, { ...said, by: 'governor', about: 'Casimir Ondry', whatHappened: 'My saxophone pupils get messages.' });
    heed().clock.setTo(new Date('2026-11-09T12:00:00Z'));
  });

  const rows = <T>(sql: string, parameters: string[] = []) => query<T>(heed().app.get(DataSource).manager, sql, parameters);
  const merge = (who: AccountName, from: string, into: string, more: Partial<MergeForm> = {}) =>
    heed()
      .app.get(MergeCases)
      .run(school.actor(who), from, Object.assign(new MergeForm(), { other: into, reason: 'The same messages.', ...more }));
  const undo = async (who: AccountName, into: string, more: Partial<UndoMergeForm> = {}) => {
    const [link] = await rows<{ id: string }>(
      'SELECT l.id FROM case_link l JOIN case_file f ON f.id = l.to_id WHERE f.reference = ? ORDER BY l.made_at DESC',
      [into],
    );
    const form = Object.assign(new UndoMergeForm(), { reason: 'Two teachers after all.', ...more });
    return heed()
      .app.get(UndoMerge)
      .run(school.actor(who), into, link?.id ?? '', form);
  };
  const seen = ({ reference }: SentReport) => new Casework(school, reference, 'head').seen();
  const readers = async (report: SentReport) => Object.keys((await seen(report)).readers).toSorted();
  const declares = (who: AccountName, { reference }: SentReport) =>
    heed().app.get(DeclareConflict).run(school.actor(who), reference, { kind: 'close_relationship', reason: 'A cousin' });
  async function opened(who: AccountName, path: string) {
    const visitor = await school.visitor(who);
    await visitor.opens(path);
    return visitor;
  }
  const joins = async (who: AccountName, from: string, into: string) => {
    const page = await opened(who, `/cases/${from}/merge`);
    page.fills('Reference of the case that goes on', into);
    page.fills('How do you know that it is the same matter?', 'The same messages.');
    await page.presses('Go on in the other case');
    return page;
  };
  const finds = async (who: AccountName, words: string): Promise<string[]> => {
    const visitor = await opened(who, '/cases');
    visitor.fills('Reference or words', words);
    await visitor.presses('Find');
    return visitor.page.root.querySelectorAll('tbody th a').map((link) => link.text);
  };
  /** Everything of both that can be compared: who reads, what is open, who and what is in them. */
  async function asTheyAre() {
    const of = async (report: SentReport) => {
      const visitor = await opened('head', `/cases/${report.reference}/people`);
      // Whoever was out for a while sits there since another moment.
      const people = (visitor.page.root.querySelector('main')?.text ?? '').replaceAll(/Since \w+ 9 November 2026, [\d:]+\./g, '');
      const { stage, pathways, readers: who, knows, open } = await seen(report);
      const evidence = itemsOn(await opened('head', `/cases/${report.reference}/evidence`));
      const reports = (await opened('head', `/cases/${report.reference}/reported?own=yes`)).page.root.querySelector('main')?.text;
      return { stage, pathways, who, open, facts: knows.facts, people, evidence, reports };
    };
    return { one: await of(one), other: await of(other) };
  }

  test('one stops and leads to the other, which has the reports, people and evidence of both', async () => {
    const head = await school.visitor('head');
    await addsEvidence(head, one.reference, { name: 'one.png', bytes: await aScreenshot() });
    await addsEvidence(head, other.reference, { name: 'two.png', bytes: await aScreenshot() });
    const page = await joins('head', one.reference, other.reference);
    page.sees('One case goes on for both now', 'quintet', 'saxophone', 'Maud Quennell', 'Sunniva Trelease', one.reference);
    expect(page.page.path).toBe(`/cases/${other.reference}`);
    expect((await opened('head', `/cases/${one.reference}`)).page.path).toBe(`/cases/${other.reference}`);
    (await opened('head', `/cases/${one.reference}?own=yes`)).sees('(stopped)', `${other.reference} goes on for this case`);
    const evidence = await opened('head', `/cases/${other.reference}/evidence`);
    evidence.sees('Item 1: two.png', 'Item 2: one.png');
    for (const words of ['quintet', 'saxophone']) expect(await finds('slt', words)).toContain(other.reference);
    // Nothing waits in the one that stopped, and nothing can be done there.
    expect((await opened('head', '/')).page.html).not.toContain(`/cases/${one.reference}"`);
    for (const section of ['triage', 'fork', 'merge', 'evidence/add', 'people/add', 'close'])
      (await opened('head', `/cases/${one.reference}/${section}`)).seesNotFound();
  });

  test('both reporters keep their report, reference and messages, with the stage of what goes on', async () => {
    await (await messageFrom('head', one.reference)).presses('Send message');
    await joins('head', one.reference, other.reference);
    const teacher = await opened('teacher', `/reports/${one.reference}`);
    teacher.sees(one.reference, 'Thank you.');
    teacher.seesNothingOf(other.reference, 'saxophone');
    teacher.fills('Write to the people who deal with it', 'Is there anything new?');
    await teacher.presses('Send message');
    const messages = await opened('head', `/cases/${other.reference}/messages`);
    messages.sees('Thank you.', 'Is there anything new?', `With whoever sent ${one.reference}`);
    (await opened('governor', `/reports/${other.reference}`)).seesNothingOf(one.reference, 'Is there anything new?');
    const work = new Casework(school, other.reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['out_of_scope'] }));
    await work.all(() => work.closes());
    for (const [who, { reference }] of [
      ['teacher', one],
      ['governor', other],
    ] as const)
      (await opened(who, `/reports/${reference}`)).sees('Finished');
  });

  test('nobody who must not know of one of them may read what goes on; the one that stopped stays as it was to its readers', async () => {
    await declares('slt', one);
    expect(await readers(other)).toEqual(['head', 'slt']);
    await joins('head', one.reference, other.reference);
    expect(await readers(other)).toEqual(['deputy', 'head']);
    (await opened('slt', `/cases/${other.reference}`)).seesNotFound();
    // The deputy held the first one in the SLT contact’s place; whoever only read it reads it still.
    expect(await readers(one)).toEqual(['deputy', 'head']);
  });

  test('whoever reads only the one that stopped sees that it stopped, and nothing of where it goes on', async () => {
    await declares('slt', other);
    expect(await readers(other)).toEqual(['deputy', 'head']);
    await joins('head', one.reference, other.reference);
    const slt = await opened('slt', `/cases/${one.reference}`);
    slt.sees('work in this case was stopped', 'quintet');
    for (const section of ['', '/timeline', '/people', '/actions', '/messages', '/audit', '/reported', '/evidence'])
      (await opened('slt', `/cases/${one.reference}${section}`)).seesNothingOf(other.reference, 'saxophone', 'The same messages.');
    expect(await finds('slt', 'saxophone')).toEqual([]);
    // What is said to the reporter from now on is said in the other case.
    await (await messageFrom('head', other.reference, one.reference)).presses('Send message');
    (await opened('slt', `/cases/${one.reference}/messages`)).seesNothingOf('Thank you.');
  });

  test('a case about somebody is never brought under their eyes', async () => {
    heed().clock.setTo(new Date('2026-11-09T13:00:00Z'));
    const aboutSlt = await aReport(school, { about: 'slt', child: 'yes', tellHeadteacher: true, whatHappened: 'She shouted online.' });
    expect(await readers(other)).toContain('slt');
    await joins('head', aboutSlt.reference, other.reference);
    expect(await readers(other)).not.toContain('slt');
    const slt = await opened('slt', '/cases');
    slt.seesNothingOf(aboutSlt.reference, other.reference);
    expect(await finds('slt', 'shouted')).toEqual([]);
  });

  test('a reference that is none for whoever asks is answered as one that there is not, in the same words', async () => {
    await declares('slt', other);
    const answers: (readonly [number, string])[] = [];
    for (const typed of [other.reference, 'HD-2222-2222', 'nonsense', `${'x'.repeat(39)}`]) {
      const page = await joins('slt', one.reference, typed);
      page.seesProblem('You hold no case with this reference. Check it, or ask whoever holds the other case');
      answers.push([page.page.status, page.page.html.replaceAll(typed, '').replaceAll(/value="[^"]*"/g, '')]);
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(422);
    const asked = await rows<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM audit_entry WHERE actor = ? AND action = 'security.not-found'`,
      [school.actor('slt').accountId],
    );
    expect(Number(asked[0]?.n)).toBe(4);
  });

  test('what else stands in the way is said', async () => {
    expect(await merge('head', one.reference, one.reference)).toEqual({ refused: 'itself' });
    expect(await merge('head', one.reference, other.reference, { reason: '' })).toEqual({ refused: 'incomplete' });
    expect(await merge('head', one.reference, other.reference, { version: '99' })).toEqual({ refused: 'stale' });
    await expect(merge('dsl', one.reference, other.reference)).rejects.toThrow(NotFound);
    const { accountId } = school.actor('head');
    await heed().app.get(RestrictCase).run(school.actor('head'), other.reference, [accountId], 'Very delicate.');
    expect(await merge('head', one.reference, other.reference)).toEqual({ refused: 'restricted' });
  });

  test('taken back at once, both are exactly as they were', async () => {
    const head = await school.visitor('head');
    await addsEvidence(head, one.reference, { name: 'one.png', bytes: await aScreenshot() });
    await declares('slt', one);
    const before = await asTheyAre();
    await joins('head', one.reference, other.reference);
    const page = await opened('head', `/cases/${other.reference}`);
    await page.follows('Make two cases of them again');
    page.sees('Nothing was done in this case since, so whoever could read it before can read it again.');
    page.fills('Why are they two cases again?', 'Two teachers after all.');
    await page.presses('Make two cases of them again');
    page.sees('They are two cases again');
    page.seesNothingOf('quintet', one.reference);
    expect(await asTheyAre()).toEqual(before);
    expect(await finds('slt', 'quintet')).toEqual([]);
    expect(await finds('head', 'quintet')).toEqual([one.reference]);
    expect(await finds('head', 'saxophone')).toEqual([other.reference]);
    (await opened('slt', `/cases/${other.reference}/timeline`)).seesNothingOf(one.reference, 'joined', 'Two teachers after all.');
    (await opened('teacher', `/reports/${one.reference}`)).sees(one.reference);
  });

  test('taken back later, what was added stays where it was added, and whoever must not know stays out of it', async () => {
    await declares('slt', one);
    await joins('head', one.reference, other.reference);
    heed().clock.setTo(new Date('2026-11-10T09:00:00Z'));
    const head = await school.visitor('head');
    await addsEvidence(head, other.reference, { name: 'later.png', bytes: await aScreenshot() });
    for (const item of itemsOn(head)) await letsThrough(head, item);
    expect(await undo('head', other.reference)).toBeNull();
    (await opened('head', `/cases/${other.reference}/evidence`)).sees('later.png');
    (await opened('head', `/cases/${one.reference}/evidence`)).seesNothingOf('later.png');
    expect(await readers(other)).toEqual(['deputy', 'head']);
    expect((await seen(one)).stage).toBe('being_assessed');
    expect(await undo('head', other.reference)).toEqual({ refused: 'stale' });
  });

  test('only whoever holds both takes it back; a second time it is a clash', async () => {
    await joins('head', one.reference, other.reference);
    await expect(undo('dsl', other.reference)).rejects.toThrow(NotFound);
    expect(await undo('head', other.reference, { reason: '' })).toEqual({ refused: 'incomplete' });
    expect(await undo('head', other.reference, { version: '9' })).toEqual({ refused: 'stale' });
    const third = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    expect(await merge('head', other.reference, third.reference)).toMatchObject({ mayRead: true });
    expect(await undo('head', other.reference)).toEqual({ refused: 'goes-on-elsewhere' });
    expect(await undo('head', third.reference)).toBeNull();
    expect(await undo('head', other.reference)).toBeNull();
    expect((await seen(one)).knows.facts.subjects).toHaveLength(1);
  });

  async function messageFrom(who: AccountName, reference: string, to: string | null = null) {
    const page = await opened(who, `/cases/${reference}/messages`);
    if (to !== null) page.chooses(`Whoever sent ${to}`);
    page.fills('Write to the reporter', 'Thank you.');
    return page;
  }
});
