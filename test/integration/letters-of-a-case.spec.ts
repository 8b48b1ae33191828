import { letterKinds } from '../../src/rules/index.js';
import { SaveLetterText } from '../../src/schools/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

describeOnBothEngines('Letters of a case', (engine) => {
  const heed = useServer({ engine, now: '2026-11-10T09:30:00Z' });
  let school: TestSchool;
  beforeEach(async () => {
    school = await aSchool(heed(), `school-${Math.random().toString(36).slice(2, 8)}`);
  });
  const restricted = { teacher: 'yes', pupilSays: 'yes', offence: 'yes' };

  async function aSuspension(): Promise<Casework> {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    await head.all(
      () => head.triage({ ...head.limbs({ H2: 'yes' }), classifications: ['allegation'], ...restricted }),
      () => head.suspends(),
    );
    return head;
  }

  test('the suspension letter says what the case knows, is kept as it was sent, and does its step', async () => {
    const work = await aSuspension();
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/actions`);
    await head.follows('Letters');
    head.sees('No letter has been sent yet.');
    await head.follows('Suspension letter');
    const { name } = school.members.assistant;
    head.sees(
      `Dear ${name},`,
      'from Tuesday 10 November 2026',
      'Your named contact is Philippa Garrowby.',
      'again by Tuesday 24 November 2026',
    );
    head.sees('The law forbids publishing anything that could identify the teacher concerned');
    await head.presses('Record it as sent');
    head.seesProblem('Say how it is sent');
    head.chooses('By post');
    await head.presses('Record it as sent');
    head.sees('Kept as sent', `To ${name}, sent on Tuesday 10 November 2026.`);
    expect((await work.seen()).done).toContain('P1.8a');
    const [letter] = await work.letters();
    expect(letter).toMatchObject({ kind: 'suspension', edition: 0, to: name, how: 'post', sentOn: '2026-11-10' });
    await head.opens(`/cases/${work.reference}/letters/${letter?.id ?? ''}`);
    head.sees('Nobody can change it.', `Dear ${name},`, 'Heed’s own text');
    await head.opens(`/cases/${work.reference}/timeline`);
    head.sees('Letter sent: suspension letter');
  });

  test('after its day it asks why it was late', async () => {
    const work = await aSuspension();
    heed().clock.setTo(new Date('2026-11-12T09:00:00Z'));
    expect(await work.sends('suspension', { doesStep: 'yes' })).toEqual({ refused: 'incomplete' });
    await work.all(() => work.sends('suspension', { doesStep: 'yes', whyLate: 'HR was away.' }));
    expect((await work.seen()).done).toContain('P1.8a');
    heed().clock.setTo(new Date('2026-11-10T09:30:00Z'));
  });

  test('what the case does not know stays open, and is not sent so', async () => {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = await school.visitor('head');
    await head.opens(`/cases/${reference}/letters/new/suspension`);
    head.sees(
      'Still to fill in: [day of the suspension], [named contact], [contact with colleagues and pupils], [day it is looked at again].',
    );
    head.chooses('By hand');
    await head.presses('Record it as sent');
    head.seesProblem('Write something in place of [day of the suspension]');
  });

  test('a school writes its own text; what it writes is never run, unknown fields are refused, letters sent keep theirs', async () => {
    const work = await aSuspension();
    await work.all(() => work.sends('outcome', { words: 'As it was.' }));
    const admin = await school.visitor('admin');
    await admin.opens('/admin');
    await admin.follows('Letters');
    await admin.follows('Outcome letter');
    admin.fills('Text', 'Dear [name of the person], your [salary] is {{constructor}}');
    await admin.presses('Save this text');
    admin.seesProblem('[salary] is not one of the fields. Choose one from the list, or use round brackets');
    admin.sees('{{constructor}}');
    admin.fills('Text', 'Dear [name of the person], {{name}} {{{x}}} ${7*7} <b>bold</b> $& (soon) about [reference of the case]');
    await admin.presses('Save this text');
    admin.sees('The text is saved', 'saved by');
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/letters/new/outcome`);
    head.sees(`Dear ${school.members.assistant.name}, {{name}} {{{x}}} \${7*7} <b>bold</b> $& (soon) about ${work.reference}`);
    head.chooses('By e-mail');
    await head.presses('Record it as sent');
    const sent = await work.letters();
    expect(sent.map(({ edition, words }) => [edition, words.slice(0, 10)])).toEqual([
      [0, 'As it was.'],
      [1, 'Dear Casim'],
    ]);
    const rows = await school.work((tx) => tx.query<{ id: string }>('SELECT id FROM letter_text WHERE school_id = ?', [school.id]));
    expect(rows).toHaveLength(1);
  });

  test('two administrators at once: the second sees both, and nothing is lost', async () => {
    const save = heed().app.get(SaveLetterText);
    const both = await Promise.all(['One.', 'Two.'].map((words) => save.run(school.actor('admin'), { kind: 'outcome', words }, 0)));
    expect(both.filter((one) => one === true)).toHaveLength(1);
    const admin = await school.visitor('admin');
    await admin.opens('/admin/letters/outcome');
    await save.run(school.actor('admin'), { kind: 'outcome', words: 'Theirs.' }, 1);
    admin.fills('Text', 'Mine.');
    await admin.presses('Save this text');
    expect(admin.page.status).toBe(409);
    admin.sees('Theirs.', 'Mine.');
  });

  test('the school changes its text while somebody writes: told, with what was typed', async () => {
    const work = await aSuspension();
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/letters/new/suspension`);
    await heed()
      .app.get(SaveLetterText)
      .run(school.actor('admin'), { kind: 'suspension', words: 'New words for [name of the person].' }, 0);
    head.fills('The letter', 'My own words.');
    head.chooses('By post');
    await head.presses('Record it as sent');
    expect(head.page.status).toBe(409);
    head.sees('My own words.');
    await head.presses('Record it as sent');
    head.sees('Kept as sent');
  });

  test('only an administrator changes texts; whoever may not see the case finds none of its letters', async () => {
    const work = await aSuspension();
    await work.all(() => work.sends('suspension'));
    const [letter] = await work.letters();
    const assistant = await school.visitor('assistant');
    const paths = ['', ...letterKinds.map((kind) => `/new/${kind}`), `/${letter?.id ?? ''}`];
    for (const path of paths.map((one) => `/cases/${work.reference}/letters${one}`)) {
      await assistant.opens(path);
      assistant.seesNotFound();
    }
    const head = await school.visitor('head');
    for (const path of ['/admin/letters', '/admin/letters/outcome', `/cases/${work.reference}/letters/new/love`]) {
      await head.opens(path);
      head.seesNotFound();
    }
  });
});
