import { BringIn, CasesRepository, RecordSupport, SupportForm } from '../../src/cases/index.js';
import { caseFileOf } from '../../src/exports/case-file.presenter.js';
import { gatherCase } from '../../src/exports/gather-case.js';
import { boxesOfDay, parseReference } from '../../src/kernel/index.js';
import { NotFound } from '../../src/platform/http/faults.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 7, P1 step 6 and P5; 3.3, support log */
describeOnBothEngines('Support that was offered', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  /** Abuse of a member of staff, in the headteacher’s hands. */
  async function anAbuse(): Promise<Casework> {
    at('2026-11-09T10:00:00Z');
    const targets = [named(school, 'assistant')];
    const { reference } = await aReport(school, { kind: 'abuse_of_staff', about: 'Wilmot Sorrel', targets, tellHeadteacher: true });
    return new Casework(school, reference, 'head');
  }

  const asks = async (work: Casework) =>
    (await work.seen()).work.actions
      .filter(({ words, doneAt }) => words.support !== undefined && doneAt === null)
      .map(({ words, dueAt }) => `${words.title}, ${dueAt?.toISOString().slice(0, 10)}`);

  test('it asks again on its day; once they answered, there is nothing to ask', async () => {
    const work = await anAbuse();
    await work.all(() => work.offers());
    expect(await asks(work)).toEqual(['Ask again about support that was offered, 2026-11-16']);
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/actions`);
    head.sees('Ask again about support that was offered', 'Monday 16 November');
    await head.follows('Ask again about support that was offered');
    await head.follows('Write down what they said');
    head.chooses('They accepted');
    for (const part of ['Day', 'Month', 'Year'] as const) head.fills(part, '', { in: 'On which day does somebody ask again?' });
    await head.presses('Record this');
    head.seesProblem('Write what changed, or what was wrong');
    head.fills('What changed, or what was wrong?', 'He accepted.');
    await head.presses('Record this');
    head.sees('They accepted', 'Changed by Isaura Thackwell', 'What stood there before', 'They haven’t answered yet');
    expect(await asks(work)).toEqual([]);
    await head.opens(`/cases/${work.reference}/timeline`);
    head.sees('Support: what became of it', 'Their answer: They accepted', 'Offered by: Isaura Thackwell', 'All support offered');
  });

  test('recording it does the step that asks for support, where somebody says so', async () => {
    const work = await anAbuse();
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/actions/${await work.idOf('P5.9')}`);
    await head.follows('Write down the support');
    head.chooses('Occupational health');
    head.chooses('Casimir Ondry, the person it was aimed at');
    head.chooses('They declined');
    head.chooses('Record the support that was offered');
    await head.presses('Record this');
    head.sees('Written down', 'They declined');
    expect((await work.seen()).done).toContain('P5.9');
  });

  test('naming a person does the step of an allegation that asks for one; anything else does not', async () => {
    at('2026-11-09T10:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    const law = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await work.all(() => work.triage({ ...work.limbs({ H4: 'not_sure' }), classifications: ['allegation'], ...law }));
    const steps = [await work.idOf('P1.6')];
    await work.all(() => work.offers({ steps }));
    expect((await work.seen()).done).not.toContain('P1.6');
    await work.all(() => work.offers({ steps, kind: 'named_contact', what: 'Rowena Tasker', answer: 'accepted' }));
    expect((await work.seen()).done).toContain('P1.6');
  });

  test('two who write at once lose nothing', async () => {
    const work = await anAbuse();
    await work.all(() => work.offers());
    const [first] = await work.offered();
    const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
    for (const one of [head, slt]) await one.opens(`/cases/${work.reference}/support/${first?.id ?? ''}`);
    for (const [one, why] of [
      [head, 'He wants another day.'],
      [slt, 'He rang me.'],
    ] as const) {
      one.fills('What changed, or what was wrong?', why);
      await one.presses('Record this');
    }
    expect(slt.page.status).toBe(409);
    slt.sees('He wants another day.', 'He rang me.');
    await slt.presses('Record this');
    slt.sees('He rang me.');
    expect((await work.offered())[0]?.earlier).toHaveLength(2);
  });

  test.each<[string, Partial<SupportForm>]>([
    ['to nobody', { party: '' }],
    ['to somebody of another case', { party: '0196f0a0-0000-7000-8000-000000000000' }],
    ['nothing', { kind: '' }],
    ['a named person without a name', { kind: 'named_contact' }],
    ['without an answer', { answer: '' }],
    ['not answered, with no day to ask again', { review: boxesOfDay(null) }],
    ['asked again on a day that is over', { review: boxesOfDay('2026-11-06') }],
    ['asked again on a day that there is not', { review: boxesOfDay('2026-11-31') }],
    ['offered tomorrow', { at: boxesOfDay('2026-11-10') }],
  ])('refuses support offered %s', async (_, said) => {
    const work = await anAbuse();
    expect(await work.offers(said)).toEqual({ refused: 'incomplete' });
  });

  test('whoever may only read, and whom it is about, find nothing of it', async () => {
    const work = await anAbuse();
    await work.all(() => work.offers());
    const bring = { account: school.members.chair.accountId, as: 'panel_member', reason: 'The panel' } as const;
    expect(await heed().app.get(BringIn).run(school.actor('head'), work.reference, bring)).toBeNull();
    const chair = await school.visitor('chair');
    await chair.opens(`/cases/${work.reference}/support`);
    expect(chair.page.status).toBe(404);
    await chair.opens(`/cases/${work.reference}/timeline`);
    chair.seesNothingOf('Counselling', 'All support offered');
    for (const section of ['', '/actions']) {
      await chair.opens(`/cases/${work.reference}${section}`);
      expect(chair.page.links.includes('Support offered')).toBe(false);
    }
    const form = Object.assign(new SupportForm(), { version: '1' });
    await expect(heed().app.get(RecordSupport).run(school.actor('chair'), work.reference, form)).rejects.toThrow(NotFound);
    const assistant = await school.visitor('assistant');
    await assistant.opens(`/cases/${work.reference}/support`);
    expect(assistant.page.status).toBe(404);
  });

  test('nobody finds the case by a word of it: a reader who may not see it could tell what was offered', async () => {
    const work = await anAbuse();
    await work.all(() => work.offers({ note: 'Zeppelin', offeredBy: 'Orsino Grabthorne', kind: 'other', what: 'Quinquereme' }));
    const head = await school.visitor('head');
    for (const word of ['Zeppelin', 'Grabthorne', 'Quinquereme']) {
      await head.opens('/cases');
      head.fills('Reference or words', word);
      await head.presses('Find');
      expect([word, head.page.text.includes(work.reference)]).toEqual([word, false]);
    }
    head.fills('Reference or words', 'Sorrel');
    await head.presses('Find');
    head.sees(work.reference);
  });

  test.each(['hr', 'hearing_bundle'] as const)('it stands in no file that leaves, for %s or anybody', async (purpose) => {
    const work = await anAbuse();
    await work.all(() => work.offers({ note: 'He asked for a day to think.' }));
    const file = await fileFor(work.reference, purpose);
    expect(file).not.toContain('He asked for a day to think.');
    expect(file).not.toContain('Ask again about support');
    expect(file).toContain('What support was offered to people of this case is left out.');
  });

  test('nothing of it is in the clear', async () => {
    const work = await anAbuse();
    await work.all(() => work.offers({ note: 'Zeppelin', offeredBy: 'Orsino Grabthorne' }));
    const stored = await school.work(async (tx) =>
      JSON.stringify([await tx.query('SELECT * FROM support_wording'), await tx.query('SELECT * FROM audit_entry')]),
    );
    for (const word of ['Zeppelin', 'Grabthorne', 'counselling', 'Casimir']) expect(stored).not.toContain(word);
  });

  /** Every word of a file, as it is printed. */
  async function fileFor(reference: string, purpose: 'hr' | 'hearing_bundle'): Promise<string> {
    const asked = {
      purpose,
      forWhom: 'Philippa Nettlecombe',
      reason: 'For her work on it',
      namesReporter: false,
      madeBy: 'Isaura Thackwell',
    };
    const rest = { madeAt: heed().clock.now(), school: 'Harbour Lane Academy', checkpoint: '', inWords: (action: string) => action };
    return school.work(async (tx) => {
      const file = await heed().app.get(CasesRepository).open(tx, parseReference(reference), 'case.export');
      return JSON.stringify(caseFileOf(file, await gatherCase(tx, file), { items: [], sheets: [] }, { ...asked, ...rest }));
    }, school.actor('head'));
  }
});
