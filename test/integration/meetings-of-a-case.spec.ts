import { BringIn } from '../../src/cases/index.js';
import { boxesOfDay } from '../../src/kernel/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Meetings of a case', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  async function aDiscipline(): Promise<Casework> {
    at('2026-11-09T10:00:00Z');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    await head.all(
      () => head.triage({ ...head.limbs(), classifications: ['conduct_breach'] }),
      () => head.does('P3.1'),
      () => head.does('P3.2'),
    );
    return head;
  }

  test('a hearing that has a day gives its notice one: ten working days before', async () => {
    const head = await aDiscipline();
    expect((await head.seen()).open['P3.7']).toBeNull();
    await head.all(() => head.meets());
    expect((await head.seen()).open['P3.7']).toBe('Tue 10 Nov 2026 23:59');
  });

  test('a form that comes back with a fault still stands at the version at which it was opened', async () => {
    const work = await aDiscipline();
    await work.all(() => work.meets());
    const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
    await head.opens(`/cases/${work.reference}/meetings`);
    await head.follows('It was held, moved or put off; or put it right');
    head.fills('Where?', 'The library');
    await head.presses('Record this');
    head.seesProblem('Write what changed, or what was wrong');
    await slt.opens(`/cases/${work.reference}/meetings`);
    await slt.follows('It was held, moved or put off; or put it right');
    slt.fills('Where?', 'Room 9');
    slt.fills('What changed, or what was wrong?', 'Room 4 is taken.');
    await slt.presses('Record this');
    head.fills('What changed, or what was wrong?', 'More room.');
    await head.presses('Record this');
    expect(head.page.status).toBe(409);
    head.sees('Somebody wrote something down while you were writing', 'Room 9');
    await head.presses('Record this');
    head.sees('The library', 'Room 9');
  });

  test('the page says when notice is short, who may come along, and by when notice has to go', async () => {
    const work = await aDiscipline();
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/meetings/new`);
    head.sees('Notice at least 10 working days before. The person may bring a union representative or a colleague.');
    head.chooses('Disciplinary hearing');
    head.chooses('Planned');
    head.fillsDate('When is it, or was it?', '2026-11-20');
    head.fills('Who is there?', 'Rowena Tasker');
    await head.presses('Record this');
    head.seesProblem('Write the time too, like 14:30');
    head.seesProblem('Write where it is, or how people join');
    head.seesProblem('Write each person on a line of their own, with their part after a comma, like: Rowena Tasker, union companion');
    head.fills('Time', '14:30');
    head.fills('Where?', 'Room 4');
    head.fills('Who is there?', 'Rowena Tasker, union companion\nPhilippa Garrowby, HR');
    await head.presses('Record this');
    head.sees('Send notice of this hearing, with the evidence, by Friday 6 November 2026', 'Rowena Tasker (union companion)');
    await head.follows('It was held, moved or put off; or put it right');
    head.sees('The person has a right by law to bring a union representative or a colleague.');
    head.fillsDate('When was notice of the hearing sent?', '2026-11-09');
    head.fills('What changed, or what was wrong?', 'Notice was sent.');
    await head.presses('Record this');
    head.sees(
      'Only 9 working days between the notice and the hearing. At least 10 are needed: hold it on Monday 23 November 2026 or later',
    );
    head.sees('What stood there before', 'What changed: Notice was sent.');
  });

  test('held: its notes stand there and in the timeline; two who write at once lose nothing', async () => {
    const work = await aDiscipline();
    await work.all(() => work.meets({ kind: 'welfare', at: { ...boxesOfDay('2026-11-10'), time: '14:30' } }));
    at('2026-11-10T16:00:00Z');
    const head = await school.visitor('head');
    const [meeting] = await work.meetings();
    await head.opens(`/cases/${work.reference}/meetings/${meeting?.id ?? ''}`);
    const other = await school.visitor('slt');
    await other.opens(`/cases/${work.reference}/meetings/${meeting?.id ?? ''}`);
    for (const [visitor, words] of [
      [head, 'He sleeps badly.'],
      [other, 'My own words.'],
    ] as const) {
      visitor.chooses('Held');
      visitor.fills('What was said and decided?', words);
      visitor.fills('What changed, or what was wrong?', 'It was held.');
      await visitor.presses('Record this');
    }
    head.sees('Written down', 'He sleeps badly.');
    expect(other.page.status).toBe(409);
    other.sees('He sleeps badly.', 'My own words.');
    await head.opens(`/cases/${work.reference}/timeline`);
    head.sees('Welfare meeting: held', 'Notes: He sleeps badly.');
  });

  test('what did not happen is not held, and what is past is not planned', async () => {
    const work = await aDiscipline();
    expect(await work.meets({ state: 'held', notes: 'Early.' })).toEqual({ refused: 'incomplete' });
    expect(await work.meets({ at: { ...boxesOfDay('2026-11-06'), time: '14:30' } })).toEqual({ refused: 'incomplete' });
    expect(await work.meets({ at: { ...boxesOfDay('2026-11-31'), time: '14:30' } })).toEqual({ refused: 'incomplete' });
    expect(await work.meets({ state: 'put_off' })).toEqual({ refused: 'incomplete' });
  });

  test('HR, once brought in, writes meetings down; whoever may not see the case finds none', async () => {
    const work = await aDiscipline();
    const hr = { account: school.actor('hr').accountId, as: 'hr_adviser', reason: 'Advice' } as const;
    await work.all(
      () => heed().app.get(BringIn).run(school.actor('head'), work.reference, hr),
      () => work.as('hr').meets(),
    );
    expect(await work.meetings()).toHaveLength(1);
    const assistant = await school.visitor('assistant');
    for (const path of ['', '/new']) {
      await assistant.opens(`/cases/${work.reference}/meetings${path}`);
      assistant.seesNotFound();
    }
  });
});
