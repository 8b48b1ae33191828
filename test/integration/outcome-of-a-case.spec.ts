import { AgreeForm, AgreeNoBreach, AnswerDataBreach, DataBreachForm, ThresholdNotMet, ThresholdNotMetForm } from '../../src/cases/index.js';
import { Casework, ladoSaid } from '../support/casework.js';
import { aReport, aSchool, named, type AccountName, type TestSchool } from '../support/school.js';
import { describeOnBothEngines } from '../support/database.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Working a case to its end', (engine) => {
  const heed = useServer({ engine, now: '2026-11-02T09:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));
  const use = <T extends { run: (...given: never[]) => unknown }>(which: new (...given: never[]) => T): T => heed().app.get(which);
  const who = (name: AccountName) => school.actor(name);

  test('X08: a pupil’s friend request goes through P4 and is closed', async () => {
    at('2026-11-17T09:00:00Z');
    const { reference, reportId } = await aReport(school, {
      kind: 'unwanted_contact',
      by: 'assistant',
      subjects: [named(school, 'Bramble Fennimore', { engagement: 'pupil' })],
      child: 'yes',
    });
    const head = new Casework(school, reference, 'head');
    expect((await head.seen()).open).toMatchObject({ 'P4.2': 'Wed 18 Nov 2026 23:59', 'P0.2': 'Wed 18 Nov 2026 23:59' });
    at('2026-11-17T10:00:00Z');
    await head.all(() => head.triage({ classifications: ['unwanted_contact'] }));
    expect((await head.seen()).readers).toMatchObject({ dsl: 'handler dsl', slt: 'holder slt_contact', head: 'manager headteacher' });
    expect(await head.decides({ pathway: 'P4', finding: 'confirmed', pupil: ['conversation'] })).toEqual({
      refused: 'actions-outstanding',
    });
    await head.all(
      () => head.does('P4.2'),
      () => head.as('dsl').does('P4.3'),
      () => head.does('P4.4', { result: 'She declined and did not reply.' }),
      () => head.leavesOut('P4.5'),
      () => head.as('slt').does('P4.6'),
    );
    expect((await head.seen()).open['P4.7']).toBe('Tue 24 Nov 2026 23:59');
    expect((await head.seen()).stage).toBe('in_action');
    at('2026-11-20T15:00:00Z');
    await head.all(
      () => head.does('P4.7'),
      () => head.leavesOut('P4.8'),
      () => head.leavesOut('P4.9'),
      () => head.does('P4.10', { result: 'A note says that she reported it at once.' }),
    );
    expect((await head.seen()).stage).toBe('outcome_due');
    expect(await head.closes()).toEqual({ refused: 'obstacles' });
    await head.all(
      () => head.decides({ pathway: 'P4', finding: 'confirmed', pupil: ['conversation', 'parents_informed'] }),
      () => head.closes(),
    );
    const seen = await head.seen();
    expect(seen.stage).toBe('closed');
    expect(seen.dueAt).toBeNull();
    expect(seen.outcomes).toMatchObject([
      { pathway: 'P4', findingLabel: 'Confirmed', outcomes: [{ key: 'conversation' }, { key: 'parents_informed' }] },
    ]);
    const notices = await school.work((tx) =>
      tx.query<{ kind: string }>('SELECT kind FROM notice WHERE account_id = ? AND subject = ?', [who('assistant').accountId, reportId]),
    );
    expect(notices).toEqual([{ kind: 'report' }]);
  });

  test('X02: a low-level concern is decided by Friday 20 November; the data-breach question is answered before it closes', async () => {
    at('2026-11-13T15:30:00Z');
    const { reference } = await aReport(school, { kind: 'self_report', by: 'teacher', about: null, child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    expect((await head.seen()).open['P0.2']).toBe('Mon 16 Nov 2026 23:59');
    await head.all(() =>
      head.triage({ ...head.limbs(), classifications: ['low_level_concern'], categories: ['pupil_images'], dataBreach: 'later' }),
    );
    expect((await head.seen()).open).toMatchObject({ 'P2.3': 'Fri 20 Nov 2026 23:59', 'P2.4': 'Fri 20 Nov 2026 23:59' });
    await head.all(
      () => head.does('P2.2'),
      () => head.does('P2.3'),
      () => head.does('P2.4'),
      () => head.does('P2.5'),
      () => head.leavesOut('P2.6'),
      () => head.does('P2.7'),
    );
    expect(await head.decides({ pathway: 'P2', finding: 'advice_given', staff: ['agency_not_to_return'] })).toEqual({
      refused: 'incomplete',
    });
    await head.all(() => head.decides({ pathway: 'P2', finding: 'advice_given', staff: ['management_advice', 'content_removed'] }));
    expect(await head.closes()).toEqual({ refused: 'obstacles' });
    const answer = Object.assign(new DataBreachForm(), { dataBreach: 'no', why: 'Nobody outside could see it. Asked the DPO.' });
    expect(await use(AnswerDataBreach).run(who('head'), reference, answer)).toBeNull();
    await head.all(() => head.closes());
    expect((await head.seen()).stage).toBe('closed');
  });

  test('X07: a concern about the headteacher; the LADO is due on Wednesday 3 February; unfounded; all steps of P1 to the end', async () => {
    at('2027-02-02T10:00:00Z');
    const { reference } = await aReport(school, { about: 'head', child: 'yes' });
    const chair = new Casework(school, reference, 'chair');
    await chair.all(() =>
      chair.triage({ ...chair.limbs({ H3: 'not_sure' }), classifications: ['allegation'], teacher: 'yes', pupilSays: 'no', offence: 'no' }),
    );
    const opened = await chair.seen();
    expect(opened.open['P1.3']).toBe('Wed 3 Feb 2027 23:59');
    expect(opened.readers).toEqual({ chair: 'manager chair', dsl: 'handler dsl' });
    await chair.all(
      () => chair.does('P1.1'),
      () => chair.does('P1.3'),
      () => chair.leavesOut('P1.4'),
      () => chair.leavesOut('P1.5'),
    );
    expect((await chair.seen()).open['P1.13']).toBe('Tue 2 Mar 2027 23:59');
    expect(await chair.decides({ pathway: 'P1', finding: 'unfounded', staff: ['no_action'] })).toEqual({ refused: 'actions-outstanding' });
    expect(await chair.does('P1.14')).toEqual({ refused: 'by-outcome' });
    await chair.all(() => chair.does('P1.7'));
    expect((await chair.seen()).open['P1.6']).toBe('Tue 2 Feb 2027 23:59');
    await chair.all(
      () => chair.does('P1.6'),
      () => chair.does('P1.8'),
      () => chair.does('P1.9'),
      () => chair.leavesOut('P1.10'),
      () => chair.leavesOut('P1.11'),
      () => chair.leavesOut('P1.12'),
      () => chair.does('P1.13'),
    );
    const before = await chair.seen();
    expect(before.stage).toBe('outcome_due');
    expect(before.open['P1.8a']).toBeUndefined();
    expect(before.open['P1.13']).toBe('Tue 2 Mar 2027 23:59');
    expect(before.open['P1.15']).toBeNull();
    await chair.all(() => chair.decides({ pathway: 'P1', finding: 'unfounded', staff: ['no_action'] }));
    const after = await chair.seen();
    expect(after.stage).toBe('in_action');
    expect(after.done).toContain('P1.14');
    expect(after.open).toMatchObject({ 'P1.15': 'Tue 9 Feb 2027 23:59' });
    expect(await chair.decides({ pathway: 'P1', finding: 'malicious', staff: ['no_action'] })).toEqual({ refused: 'already-recorded' });
    await chair.all(
      () => chair.refersToNobody(),
      () => chair.does('P1.16'),
      () => chair.does('P1.17'),
      () => chair.does('P1.18'),
      () => chair.closes(),
    );
    expect((await chair.seen()).stage).toBe('closed');
  });

  test('X10: abuse of staff by a parent opens P9 from P5 and ends', async () => {
    at('2026-12-01T10:00:00Z');
    const { reference } = await aReport(school, {
      kind: 'abuse_of_staff',
      by: 'teacher',
      subjects: [named(school, 'A parent', { engagement: 'parent_carer' })],
      targets: [named(school, 'assistant')],
    });
    const head = new Casework(school, reference, 'head');
    await head.all(() => head.triage({ classifications: ['abuse_of_staff'] }));
    expect((await head.seen()).open).toMatchObject({
      'P5.2': 'Tue 1 Dec 2026 23:59',
      'P5.5': 'Thu 3 Dec 2026 23:59',
      'P5.10': 'Tue 15 Dec 2026 23:59',
    });
    await head.all(
      () => head.does('P5.2'),
      () => head.does('P5.3'),
      () => head.does('P5.4', { opens: ['P9', 'P3'] }),
    );
    // Staff conduct is for triage; the parents' part starts at once.
    expect((await head.seen()).pathways).toEqual(['P5', 'P9']);
    await head.all(() => head.tells('platform', { organisation: 'Pixlo', reference: '991' }, ['P5.5']));
    expect((await head.seen()).open['P5.6']).toBe('Thu 3 Dec 2026 10:00');
    await head.all(
      () => head.leavesOut('P5.6'),
      () => head.tells('police', { force: 'Brackenshire', line: '101', reference: 'C-17', hold: 'none' }, ['P5.7']),
      () => head.does('P5.8'),
      () => head.does('P5.9'),
      () => head.does('P5.10'),
      () => head.does('P5.11'),
    );
    for (let left = Object.keys((await head.seen()).open); left.length > 0; left = Object.keys((await head.seen()).open)) {
      const key = left[0] ?? '';
      const step = (await head.seen()).work.actions.find((action) => action.step?.key === key)?.step;
      await head.all(() => (step?.requiredBeforeClosing ? head.does(key) : head.leavesOut(key)));
    }
    at('2026-12-18T10:00:00Z');
    await head.all(
      () => head.decides({ pathway: 'P5', finding: 'confirmed', thirdParty: ['letter', 'site_access_conditions'] }),
      () => head.decides({ pathway: 'P9', finding: 'confirmed', thirdParty: ['letter'] }),
      () => head.closes(),
    );
    expect((await head.seen()).stage).toBe('closed');
  });

  test('edge (d): first known three days ago, so the LADO is overdue at once, and a reason is asked for', async () => {
    at('2026-11-20T10:00:00Z');
    const { reference } = await aReport(school, { child: 'yes', firstKnownAt: '2026-11-17T10:00:00.000Z' });
    const head = new Casework(school, reference, 'head');
    expect((await head.seen()).open['P0.3']).toBe('Wed 18 Nov 2026 23:59');
    await head.all(() =>
      head.triage({ ...head.limbs({ H1: 'yes' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' }),
    );
    expect(await head.records('P1.3', { whyLate: 'The report came today.' })).toEqual({ refused: 'by-telling' });
    expect(await head.does('P1.3')).toEqual({ refused: 'incomplete' });
    const tells = (day: string) => () =>
      head.tells('lado', { ...ladoSaid, at: { day, month: '11', year: '2026', time: '09:00' } }, ['P1.3']);
    expect(await tells('21')()).toEqual({ refused: 'incomplete' });
    await head.all(tells('18'));
    const told = (await head.seen()).work.actions.find(({ step }) => step?.key === 'P1.3');
    expect(told).toMatchObject({ doneAt: new Date('2026-11-18T09:00:00Z'), words: { whyLate: null } });
    expect((await head.told())[0]?.now).toMatchObject({ body: 'lado', answers: { person: 'Merrin Stockdale', reference: 'L-204' } });
  });

  test('the LADO says that the threshold is not met: P1 ends so, and the case goes on as what it is now', async () => {
    at('2026-11-17T09:00:00Z');
    const { reference } = await aReport(school, { child: 'yes' });
    const head = new Casework(school, reference, 'head');
    const limbs = { ...head.limbs({ H4: 'not_sure' }), teacher: 'no', pupilSays: 'no', offence: 'no' };
    await head.all(() => head.triage({ ...limbs, classifications: ['allegation'] }));
    const said = {
      spokeTo: 'Merrin Stockdale',
      advice: 'Below the threshold.',
      classifications: ['low_level_concern'],
      reason: 'As advised.',
    };
    const form = Object.assign(new ThresholdNotMetForm(), said);
    expect(await use(ThresholdNotMet).run(who('head'), reference, form)).toEqual({ refused: 'lado-first' });
    await head.all(
      () => head.does('P1.3'),
      () => use(ThresholdNotMet).run(who('head'), reference, form),
    );
    const seen = await head.seen();
    expect(seen.pathways).toEqual(['P2']);
    expect(seen.work.pathways.find(({ key }) => key === 'P1')?.words.ending).toBe('threshold_not_met');
    expect(seen.knows.classifications).toEqual(['low_level_concern']);
    // Deciding again with the same four answers does not bring the allegation back; graver ones do.
    await head.all(() => head.triage({ ...limbs, classifications: ['low_level_concern'] }));
    expect((await head.seen()).pathways).toEqual(['P2']);
    await head.all(() => head.triage({ ...limbs, H4: 'yes', classifications: ['low_level_concern'] }));
    expect((await head.seen()).pathways).toEqual(['P2', 'P1']);
  });

  test('"no breach" about contact with a pupil waits for a second person, and closes without an outcome', async () => {
    at('2026-11-17T09:00:00Z');
    const { reference } = await aReport(school, { child: 'yes' });
    const head = new Casework(school, reference, 'head');
    const nothing = { ...head.limbs(), classifications: ['no_breach'], categories: ['contact_with_pupil'] };
    await head.all(() => head.triage({ ...nothing, secondPerson: who('slt').accountId }));
    const waiting = await head.seen();
    expect(waiting.knows.classifications).toEqual([]);
    expect(Object.keys(waiting.open)).toContain('P0.2');
    expect(await head.closes()).toEqual({ refused: 'obstacles' });
    const agree = (said: Partial<AgreeForm>, by: AccountName) =>
      use(AgreeNoBreach).run(who(by), reference, Object.assign(new AgreeForm(), said));
    expect(await agree({ agree: 'yes' }, 'head')).toEqual({ refused: 'not-yours' });
    expect(await agree({ agree: 'no' }, 'slt')).toEqual({ refused: 'incomplete' });
    expect(await agree({ agree: 'yes' }, 'slt')).toBeNull();
    expect(await head.seen()).toMatchObject({ stage: 'outcome_due', pathways: [], open: {}, knows: { classifications: ['no_breach'] } });
    await head.all(() => head.closes());
  });
});
