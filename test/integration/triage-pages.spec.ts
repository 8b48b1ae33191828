import { Casework } from '../support/casework.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const strange = ['', '\u0000', '\ud800', '🦑‮', '<script>alert(1)</script>', '{{constructor}}', 'a\r\nb', 'x'.repeat(30_000)];

describe('The pages of triage, actions and outcome', () => {
  const heed = useServer({ now: '2026-11-09T18:05:00Z' });
  let school: TestSchool;
  let head: Visitor;
  beforeAll(async () => {
    school = await aSchool(heed());
    head = await school.visitor('head');
  });

  async function aCase(): Promise<Casework> {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes' });
    return new Casework(school, reference, 'head');
  }

  test('triage in two pages: what is missing is said at its place, and nothing typed is lost', async () => {
    const { reference } = await aCase();
    await head.opens(`/cases/${reference}/triage`);
    head.seesHeading('Could this be an allegation?');
    head.sees('Any “yes” or “not sure” means the LADO must be told by the end of Tuesday 10 November 2026.');
    head.chooses('Not sure', { in: '1. Harmed a child?' });
    head.fills('Why? (question 1)', 'Nobody has asked her yet.');
    head.chooses('Yes', { in: '3. A danger to children?' });
    head.chooses('No', { in: '2. A possible crime against a child?' });
    head.fills('Why? (question 2)', 'Nothing points to one.');
    await head.continues();
    head.seesProblem('Question 3: write why you answered “yes”');
    head.seesProblem('Question 4: choose yes, no or not sure');
    expect(head.page.status).toBe(422);
    expect(head.page.valueOf('Why? (question 1)')).toBe('Nobody has asked her yet.');
    head.fills('Why? (question 3)', 'He asked for secrecy.');
    head.chooses('No', { in: '4. Unfit to work with children?' });
    head.fills('Why? (question 4)', 'Nothing else is known.');
    await head.continues();
    head.seesHeading('What is it?');
    expect(head.page.isTicked('Allegation')).toBe(true);
    await head.presses('Back to the four questions');
    expect(head.page.valueOf('Why? (question 3)')).toBe('He asked for secrecy.');
    await head.continues();
    await head.presses('Record this decision');
    head.seesProblem('Write why you decided this');
    head.seesProblem('Say whether a pupil here says it');
    head.fills('Why did you decide this?', 'Two questions say so.');
    for (const question of [
      'Is the person a teacher at this school?',
      'Does a pupil of this school say it, or somebody for them?',
      'Is it about a crime against a pupil of this school?',
    ])
      head.chooses('No', { in: question });
    await head.presses('Record this decision');
    head.sees('Decision recorded');
    await head.opens(`/cases/${reference}/actions`);
    head.sees('Tell the LADO', 'Make sure that the child is safe now');
  });

  test('a step is recorded, left out or given to somebody; what was written stands there', async () => {
    const work = await aCase();
    await work.all(() =>
      work.triage({ ...work.limbs({ H1: 'yes' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' }),
    );
    await head.opens(`/cases/${work.reference}/actions`);
    const told = `/cases/${work.reference}/actions/${await work.idOf('P1.3')}`;
    await head.opens(told);
    head.sees('Statutory guidance', 'Tuesday 10 November 2026, 23:59');
    head.seesNothingOf('What was done?', 'Why is it not needed?');
    await head.follows('Tell the LADO');
    head.sees('How soon: 1 working day', 'Which council?');
    const safe = `/cases/${work.reference}/actions/${await work.idOf('P1.1')}`;
    await head.opens(safe);
    await head.presses('Record this');
    head.seesProblem('Write what was done');
    head.fills('What was done?', 'She is with her form tutor.');
    head.fillsDate('When?', '2026-02-31');
    await head.presses('Record this');
    head.seesProblem('Write a real date like 9 11 2026, and a time like 18:05');
    head.fillsDate('When?', '2026-12-01');
    await head.presses('Record this');
    head.seesProblem('Write a time that has already passed');
    head.fillsDate('When?', '2026-11-09');
    await head.presses('Record this');
    head.sees('Recorded');
    await head.opens(safe);
    head.sees('She is with her form tutor.');
    await head.opens(`/cases/${work.reference}/actions/${await work.idOf('P1.4')}`);
    await head.presses('Put it down as not needed');
    head.seesProblem('Write why it is not needed');
    head.fills('Why is it not needed?', 'No child is at risk.');
    await head.presses('Put it down as not needed');
    head.sees('Put down as not needed');
    await head.opens(`/cases/${work.reference}/actions/${await work.idOf('P1.8')}`);
    head.fills('Who does it?', 'Dilwyn Aspinshaw');
    await head.presses('Give it to them');
    head.sees('Given to somebody');
    head.fills('What is to be done?', 'Check the school’s accounts');
    head.fillsDate('By the end of which day?', '2026-11-12');
    await head.presses('Add this');
    head.sees('Check the school’s accounts');
  });

  test('the LADO, the pause, the restriction', async () => {
    const work = await aCase();
    await work.all(() =>
      work.triage({ ...work.limbs({ H2: 'yes' }), classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' }),
    );
    await head.opens(`/cases/${work.reference}/restriction`);
    head.sees('Don’t share anything that could identify this teacher', 'It binds staff, pupils, parents');
    await head.presses('End the restriction');
    head.seesProblem('Choose why it ends');
    head.chooses('A court ordered it');
    head.fills('How do you know?', 'The order came by post.');
    await head.presses('End the restriction');
    head.sees('The restriction is ended');
    head.seesNothingOf('Don’t share anything');
    await head.opens(`/cases/${work.reference}/threshold`);
    head.sees('Nobody has recorded yet that the LADO was told.');
    await head.presses('Record this decision');
    head.seesProblem('Write what the LADO advised');
    await head.opens(`/cases/${work.reference}/pause`);
    await head.presses('Pause this case');
    head.seesProblem('Choose who asked you to wait');
    head.chooses('Police');
    head.fills('Who asked, when, and what do they want held back?', 'DC Arkwright');
    await head.presses('Pause this case');
    head.sees('Paused for police');
    await head.opens(`/cases/${work.reference}/pause`);
    head.fills('Who said that you may go on, and when?', 'DC Arkwright, today');
    await head.presses('Go on');
    head.sees('The case goes on');
  });

  test('outcome, closing and opening again', async () => {
    const work = await aCase();
    await work.all(
      () => work.triage({ ...work.limbs(), classifications: ['conduct_breach'], categories: ['pupil_images'] }),
      () => work.does('P3.1'),
    );
    await head.opens(`/cases/${work.reference}/outcome`);
    head.sees('One step comes first:', 'Decide: informal or formal');
    await work.all(
      () => work.does('P3.2'),
      () => work.leavesOut('P3.3'),
    );
    await head.opens(`/cases/${work.reference}/outcome`);
    head.chooses('First written warning');
    await head.presses('Record the outcome');
    head.seesProblem('Choose what was found');
    head.seesProblem('Write your reasons');
    expect(head.page.isTicked('First written warning')).toBe(true);
    head.chooses('Proven');
    head.fills('Your reasons', 'He said so himself.');
    await head.presses('Record the outcome');
    head.sees('Outcome recorded', 'First written warning: given on Monday 9 November 2026, counts until Monday 8 November 2027');
    await head.opens(`/cases/${work.reference}/close`);
    head.sees('This comes first:', 'Hear the appeal');
    await work.all(() => work.leavesOut('P3.11'));
    await head.opens(`/cases/${work.reference}/close`);
    head.chooses('No');
    head.fills('Why, and who did you ask?', 'Asked the DPO.');
    await head.presses('Record this answer');
    await head.presses('Close this case');
    head.seesProblem('Write what happened, what was decided and why');
    head.fills('What happened, what was decided, and why?', 'A warning.');
    await head.presses('Close this case');
    head.sees('Case closed');
    await head.opens(`/cases/${work.reference}/reopen`);
    await head.presses('Open this case again');
    head.seesProblem('Write why it is opened again');
    head.fills('Why is it opened again?', 'A witness came.');
    head.chooses('Staff conduct');
    await head.presses('Open this case again');
    head.sees('Opened again', 'reopened');
  });

  test('two outcomes at once: the second sees the first, and keeps what was typed', async () => {
    const work = await aCase();
    await work.all(
      () => work.triage({ ...work.limbs(), classifications: ['conduct_breach'] }),
      () => work.does('P3.1'),
      () => work.does('P3.2'),
    );
    await head.opens(`/cases/${work.reference}/outcome`);
    head.chooses('Proven');
    head.chooses('Management advice');
    head.fills('Your reasons', 'Mine.');
    await work.all(() => work.decides({ pathway: 'P3', finding: 'not_proven', staff: ['no_action'], reasons: 'Theirs.' }));
    await head.presses('Record the outcome');
    expect(head.page.status).toBe(409);
    head.seesProblem('This part of the case already has an outcome. Open it again to record another');
    head.sees('Mine.', 'Theirs.');
  });

  test('whoever may not see the case finds nothing; the safeguarding lead who handles it may act but not decide', async () => {
    const work = await aCase();
    await work.all(() =>
      work.triage({ ...work.limbs({ H1: 'yes' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' }),
    );
    const [assistant, dsl] = [await school.visitor('assistant'), await school.visitor('dsl')];
    for (const path of [
      'triage',
      'actions',
      `actions/${await work.idOf('P1.3')}`,
      'outcome',
      'close',
      'reopen',
      'restriction',
      'pause',
      'threshold',
    ]) {
      await assistant.opens(`/cases/${work.reference}/${path}`);
      assistant.seesNotFound();
    }
    await dsl.opens(`/cases/${work.reference}/actions/${await work.idOf('P1.4')}`);
    dsl.sees('What was done?');
    await dsl.opens(`/cases/${work.reference}/close`);
    dsl.seesNotFound();
  });

  test('whatever is sent is answered with a sentence, never with a fault', async () => {
    const work = await aCase();
    await head.opens(`/cases/${work.reference}/triage`);
    const csrf = head.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const forms: Record<string, readonly string[]> = {
      triage: [
        'version',
        'page',
        'noAdult',
        'H1',
        'H1Why',
        'classifications',
        'categories',
        'reason',
        'secondPerson',
        'disclosure',
        'dataBreach',
        'teacher',
        'whyLate',
      ],
      'triage/agree': ['agree', 'reason'],
      actions: ['title', 'owner', 'due-day', 'due-month', 'due-year'],
      [`actions/${await work.idOf('P0.3')}`]: ['whyLate', 'version', 'result', 'done-day', 'done-month', 'done-year', 'done-time', 'opens'],
      [`actions/${await work.idOf('P0.2')}/not-needed`]: ['whyNotNeeded'],
      [`actions/${await work.idOf('P0.2')}/owner`]: ['owner'],
      outcome: [
        'version',
        'pathway',
        'finding',
        'staff',
        'pupil',
        'thirdParty',
        'issued-day',
        'issued-month',
        'issued-year',
        'days',
        'reasons',
      ],
      close: ['version', 'summary'],
      'data-breach': ['dataBreach', 'why'],
      reopen: ['reason', 'pathways'],
      restriction: ['why', 'reason'],
      threshold: ['spokeTo', 'said-day', 'said-month', 'said-year', 'said-time', 'advice', 'classifications', 'reason'],
      pause: ['pausedFor', 'reason'],
      resume: ['reason'],
    };
    for (const [path, fields] of Object.entries(forms)) {
      for (const text of strange) {
        const body = { _csrf: csrf, ...Object.fromEntries(fields.map((field) => [field, text])) };
        const { status } = await head.http.post(`/cases/${work.reference}/${path}`, body);
        expect([path, text.slice(0, 9), [200, 409, 422].includes(status) ? 'answered' : status]).toEqual([
          path,
          text.slice(0, 9),
          'answered',
        ]);
      }
      const twice = fields.flatMap((field) => [`${field}=a`, `${field}=b`, `${field}[x]=c`]).join('&');
      const odd = { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(`_csrf=${csrf}&${twice}`) };
      expect((await head.http.post(`/cases/${work.reference}/${path}`, odd)).status).toBeLessThan(500);
    }
    expect((await work.seen()).stage).not.toBe('closed');
  }, 60_000);
});
