import { BringIn, DeclareConflict } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { SecondPerson } from '../../src/exports/subject-access/second-person.js';
import { closed } from '../support/bad-input/case-stages.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type AccountName, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { asks, prepares, proposes, takes } from '../support/subject-access.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('Copies for subject access', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let schools = 0;
  let school: TestSchool;
  let reference: string;
  let head: Visitor;
  let hr: Visitor;
  let slt: Visitor;
  let request: string;

  const bringIn = async (who: AccountName, as: 'hr_adviser' | 'dpo') => {
    const said = { account: school.actor(who).accountId, as, reason: 'For this' };
    if (isRefused((await heed().app.get(BringIn).run(school.actor('head'), reference, said)) as never)) throw new Error('Not brought in');
  };

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    schools += 1;
    school = await aSchool(heed(), `quay-${schools}`);
    ({ reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true }));
    await bringIn('hr', 'hr_adviser');
    head = await school.visitor('head');
    hr = await school.visitor('hr');
    slt = await school.visitor('slt');
    request = await asks(head, reference, { what: 'A subject access request', whose: 'Casimir Ondry', on: '2026-11-09' });
  });

  const prepared = (by = head) => prepares(by, request, { named: 'no', consent: 'They were not asked, or can’t be' });
  const version = async () => (await head.http.get(`${request}/second`)).body.toString().match(/name="version" value="(\d+)"/)?.[1] ?? '';
  const id = () => request.split('/').at(-1) ?? '';
  const answers = async (who: AccountName, agree = 'yes', reason = '') =>
    heed()
      .app.get(SecondPerson)
      .answer(school.actor(who), reference, id(), { version: await version(), agree, reason });

  it('wait for a second person who prepared nothing and has no part in the case', async () => {
    await prepared();
    // HR chose for one page, and so prepared it too.
    await prepares(hr, request, { named: 'no', consent: 'They were not asked, or can’t be' });
    await head.opens(`${request}/second`);
    const offered = head.page.root.querySelectorAll('#second option').map(({ text }) => text);
    expect(offered).toEqual(['Choose', 'Amabel Sedgewick']);
    await proposes(head, 'Amabel Sedgewick', request);
    for (const who of ['head', 'hr', 'slt', 'teacher', 'assistant', 'auditor', 'dsl'] as const) {
      const visitor = await school.visitor(who);
      await visitor.opens(`${request}/answer`);
      expect([who, visitor.page.status]).toEqual([who, who === 'slt' ? 200 : 404]);
    }
    expect(await answers('hr')).toEqual({ refused: 'not-yours' });
    expect((await takes(head, request)).status).toBe(422);
  });

  it('can wait for the data protection officer, once brought in', async () => {
    await bringIn('auditor', 'dpo');
    await prepared();
    await proposes(head, 'Gaspard Illingworth', request);
    const auditor = await school.visitor('auditor');
    await auditor.opens(`${request}/answer`);
    auditor.sees('May this copy be given?');
    await auditor.opens(request);
    auditor.seesNotFound();
    expect(await answers('auditor')).toBeNull();
    await head.opens(request);
    head.sees('Gaspard Illingworth agreed that the copy may be given.');
  });

  it('are not agreed to by somebody who declared a conflict since', async () => {
    await prepared();
    await proposes(head, 'Amabel Sedgewick', request);
    const said = { kind: 'close_relationship', reason: 'A cousin' } as const;
    await heed().app.get(DeclareConflict).run(school.actor('slt'), reference, said);
    await slt.opens(`${request}/answer`);
    slt.seesNotFound();
    await expect(answers('slt')).rejects.toThrow();
    await head.opens(`${request}/second`);
    expect(head.page.root.querySelectorAll('#second option').map(({ text }) => text)).toEqual([
      'Choose',
      'Philippa Nettlecombe',
      // Stands in for whoever left.
      'Torvald Penhallick',
    ]);
  });

  it('stay where they are if the second person does not agree, who says why', async () => {
    await prepared();
    await proposes(head, 'Amabel Sedgewick', request);
    await slt.opens(`/cases/${reference}/actions`);
    await slt.follows('Say whether a copy may be given to whoever asked for it');
    await slt.follows('Read the copy and answer');
    slt.chooses('I don’t agree');
    await slt.presses('Record my answer');
    slt.seesProblem('Write why you don’t agree');
    slt.fills('Your reason', 'The child’s nickname is still there.');
    await slt.presses('Record my answer');
    slt.sees('Your answer is recorded');
    expect((await takes(head, request)).status).toBe(422);
    await head.opens(request);
    head.sees('Amabel Sedgewick did not agree', 'The child’s nickname is still there.');
  });

  it('are agreed to only as they are: once anything changes, nobody has agreed', async () => {
    await prepared();
    await proposes(head, 'Amabel Sedgewick', request);
    const work = new Casework(school, reference, 'head');
    await work.all(() => work.meets({ kind: 'welfare' }));
    expect(await answers('slt')).toEqual({ refused: 'changed' });
    await prepared();
    expect(await answers('slt')).toEqual({ refused: 'not-yours' });
    await proposes(head, 'Amabel Sedgewick', request);
    expect(await answers('slt')).toBeNull();
    await prepares(head, request, { named: 'no', consent: 'They were not asked, or can’t be', hidden: 'Pixlo' });
    expect((await takes(head, request)).status).toBe(422);
  });

  it('lose nothing when two choose at once: both stand there', async () => {
    await head.opens(`${request}/names`);
    await hr.opens(`${request}/names`);
    for (const [visitor, why] of [
      [head, 'She was promised it.'],
      [hr, 'She asked for it herself.'],
    ] as const) {
      visitor.chooses('They don’t agree');
      visitor.chooses('No, not by name');
      visitor.fills('How did you weigh it?', why);
      await visitor.presses('Save these choices');
    }
    expect(hr.page.status).toBe(409);
    hr.sees('She was promised it.', 'She asked for it herself.', 'Both stand here');
    await hr.presses('Save these choices');
    hr.sees('Saved');
    const page = `${request}/parts/reports-1`;
    await head.opens(page);
    await hr.opens(page);
    for (const [visitor, why] of [
      [head, 'The police asked.'],
      [hr, 'It names a child.'],
    ] as const) {
      visitor.fills(
        'What becomes of it?',
        'Left out: It would harm finding out about a crime (Data Protection Act 2018, Schedule 2, paragraph 2)',
      );
      visitor.fills('If it is left out, why?', why);
      await visitor.presses('Save these choices');
    }
    expect(hr.page.status).toBe(409);
    hr.sees('As it is saved now: Left out: It would harm finding out about a crime', 'The police asked.', 'It names a child.');
  });

  it('lose nothing when two put a request right at once', async () => {
    await head.opens(`${request}/request`);
    await hr.opens(`${request}/request`);
    for (const [visitor, what] of [
      [head, 'He means the last year.'],
      [hr, 'He rang again.'],
    ] as const) {
      visitor.fills('What did they ask for, and how?', what);
      visitor.fills('What changed, or what was wrong?', what);
      await visitor.presses('Record this');
    }
    expect(hr.page.status).toBe(409);
    hr.sees('What they asked for He means the last year.', 'He rang again.');
  });

  it('let nobody find the case by what was asked for: a reader who may not see it could tell that somebody asked', async () => {
    const asked = {
      what: 'A subject access request',
      whose: 'Casimir Ondry',
      who: 'Somebody else who acts for them, such as a solicitor',
      name: 'Orsino Grabthorne',
    };
    await asks(head, reference, { ...asked, on: '2026-11-09' });
    await head.opens('/cases');
    head.fills('Reference or words', 'Grabthorne');
    await head.presses('Find');
    head.seesNothingOf(reference);
  });

  it('want every left-out part explained, and what is chosen survives', async () => {
    await head.opens(`${request}/parts/reports-1`);
    await head.presses('Save these choices');
    head.seesProblem('Choose for at least one part');
    head.fills('What becomes of it?', 'Left out: Legal advice (Data Protection Act 2018, Schedule 2, paragraph 19)');
    await head.presses('Save these choices');
    head.sees('Write why it is left out');
    head.fills('If it is left out, why?', 'A letter of our solicitor.');
    await head.presses('Save these choices');
    await head.opens(`${request}/parts/reports-1`);
    head.sees('A letter of our solicitor.');
  });

  it('move the day by which an answer is due with the clock', async () => {
    const due = async () =>
      (await new Casework(school, reference, 'head').seen()).open['Answer the request for what is held about somebody'];
    expect(await due()).toBe('Wed 9 Dec 2026 23:59');
    await head.opens(`${request}/request`);
    head.fillsDate('When did you ask them what they mean?', '2026-11-09');
    head.fills('What changed, or what was wrong?', 'Asked him.');
    await head.presses('Record this');
    head.sees('The clock stands still until they answer');
    expect(await due()).toBeNull();
    heed().clock.setTo(new Date('2026-11-16T10:00:00Z'));
    head = await school.visitor('head');
    await head.opens(`${request}/request`);
    head.fillsDate('When did they answer?', '2026-11-16');
    head.fillsDate('When did you tell them that it takes longer?', '2026-11-16');
    head.fills('What changed, or what was wrong?', 'He answered.');
    await head.presses('Record this');
    head.seesProblem('Write why it takes longer');
    head.fills('Why does it take longer?', 'Nine years of records.');
    await head.presses('Record this');
    expect(await due()).toBe('Tue 16 Feb 2027 23:59');
    await head.opens('/');
    head.sees(reference);
  });

  it('stand in nobody’s way: the case is closed, and the day for the answer still runs', async () => {
    const work = new Casework(school, reference, 'head');
    await closed(work, school);
    const seen = await work.seen();
    expect([seen.stage, seen.open['Answer the request for what is held about somebody']]).toEqual(['closed', 'Wed 9 Dec 2026 23:59']);
    await prepared();
    await proposes(head, 'Amabel Sedgewick', request);
    expect(await answers('slt')).toBeNull();
    expect((await work.seen()).stage).toBe('closed');
    await asks(head, reference, { what: 'A subject access request', whose: 'Maud Quennell', on: '2026-11-09' });
    head.sees('Answer by Wednesday 9 December 2026');
  });
});
