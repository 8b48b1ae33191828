import { addsEvidence, aScreenshot, itemsOn, letsThrough } from '../support/evidence.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const chat = { name: '_chat.txt', bytes: Buffer.from('09/11/2026, 21:14 - Coach B: You about on Saturday?\n') };
const letter = { name: 'statement.txt', bytes: Buffer.from('What the mother said, in her words.') };

describeOnBothEngines('the sheet of online content', (engine) => {
  const heed = useServer({ engine, now: '2026-11-10T08:30:00Z' });
  let school: TestSchool;
  let sent: SentReport;
  let slt: Visitor;
  beforeEach(async () => {
    school = await aSchool(heed(), `lane-${Math.random()}`);
    sent = await aReport(school, { platform: 'Pixlo', handle: '@coach.b', accountType: 'personal', tellHeadteacher: true });
    slt = await school.visitor('slt');
  });

  const evidence = () => `/cases/${sent.reference}/evidence`;
  const adds = async (...files: { name: string; bytes: Buffer }[]) => {
    await addsEvidence(slt, sent.reference, ...files);
    return itemsOn(slt);
  };
  const pictures = async (count: number) => {
    const bytes = await aScreenshot();
    return adds(...Array.from({ length: count }, (_, index) => ({ name: `screen-${index + 1}.png`, bytes })));
  };
  const todo = async () => {
    await slt.opens(`/cases/${sent.reference}/actions`);
  };
  /** How the free actions of the case stand, the first one first. */
  const standing = () =>
    school.work(async (tx) => {
      const rows = await tx.query<{ done_at: string | null; cancelled_at: string | null; due_at: string | null }>(
        'SELECT done_at, cancelled_at, due_at FROM case_action WHERE case_id = ? AND step IS NULL ORDER BY opened_at, id',
        [sent.caseId],
      );
      return rows.map((row) => (row.done_at !== null ? 'done' : row.cancelled_at !== null ? 'taken back' : `by ${row.due_at ?? ''}`));
    });
  const dueThursday = 'by 2026-11-12T23:59:59.000Z';
  const fillsAll = async (item: string) => {
    await slt.opens(`${item}/sheet`);
    for (const [label, value] of Object.entries({
      Account: '@coach.b',
      'Name shown': 'Coach B',
      'Web address': 'https://pixlo.example/p/1',
      'Who took it': 'Wren, on her phone',
      Words: 'You about on Saturday?',
      'Around it': 'After training',
    }))
      slt.fills(label, value);
    slt.chooses('One person: private messages');
    for (const legend of ['Posted or sent', 'First seen', 'Taken'])
      for (const [label, value] of Object.entries({ Day: '9', Month: '11', Year: '2026', Time: '21:14' }))
        slt.fills(label, value, { in: legend });
    for (const question of ['Still online?', 'Replied?', 'Blocked?', 'Reported?']) slt.chooses('I don’t know', { in: question });
    await slt.presses('Save the sheet');
  };

  it('is asked for once an item may be looked at, in two working days, and only of what shows something online', async () => {
    const [picture = '', text = '', statement = ''] = await adds({ name: 'screen.png', bytes: await aScreenshot() }, chat, letter);
    expect(await standing()).toEqual([]);
    await letsThrough(slt, statement);
    expect(await standing()).toEqual([]);
    await letsThrough(slt, picture);
    expect(await standing()).toEqual([dueThursday]);
    await letsThrough(slt, text);
    expect(await standing()).toEqual([dueThursday, dueThursday]);
    await todo();
    slt.sees('Fill in the sheet of item 1: app or site, account', 'Fill in the sheet of item 2', 'Thursday 12 November');
    slt.seesNothingOf('sheet of item 3');
    await slt.follows('Fill in the sheet of item 1');
    await slt.follows('Fill in the sheet');
    expect(slt.page.path).toBe(`${picture}/sheet`);
    await slt.opens(evidence());
    slt.sees('Nobody has begun its sheet.');
  });

  it('takes over what the report said, names what is missing, and is done by itself once nothing is', async () => {
    const [item = ''] = await pictures(1);
    await letsThrough(slt, item);
    await slt.opens(`${item}/sheet`);
    expect(slt.page.root.querySelector('#account')?.getAttribute('value')).toBe('@coach.b');
    slt.sees('From the report: check it.');
    slt.fills('Name shown', 'Coach B');
    await slt.presses('Save the sheet');
    await todo();
    slt.sees('Fill in the sheet of item 1: who could see it');
    slt.seesNothingOf('app or site');
    expect(await standing()).toEqual([dueThursday]);
    await fillsAll(item);
    slt.sees('16 of 16 filled in');
    expect(await standing()).toEqual(['done']);
    await todo();
    slt.sees('Done: Fill in the sheet of item 1');
    await slt.follows('Fill in the sheet of item 1');
    slt.sees('Nothing is missing any more in the sheet of item 1.', 'Done: Heed, by itself');
  });

  it('is asked for no more of what was filled in before it was let through', async () => {
    const [item = ''] = await pictures(1);
    await fillsAll(item);
    await letsThrough(slt, item);
    expect(await standing()).toEqual([]);
  });

  it('is not asked for again once somebody said that it is not needed, unless something else is missing', async () => {
    const [one = '', two = ''] = await pictures(2);
    await letsThrough(slt, one);
    await todo();
    await slt.follows('Fill in the sheet of item 1');
    slt.fills('Why is it not needed?', 'It is a photo of our own noticeboard.');
    await slt.presses('Put it down as not needed');
    await letsThrough(slt, two);
    expect(await standing()).toEqual(['taken back', dueThursday]);
    await slt.opens(`${one}/sheet`);
    slt.fills('Words', 'It was online after all');
    await slt.presses('Save the sheet');
    expect(await standing()).toEqual(['taken back', dueThursday, dueThursday]);
  });

  it('loses nothing of two people who fill it in at once', async () => {
    const [item = ''] = await pictures(1);
    const head = await school.visitor('head');
    for (const who of [slt, head]) await who.opens(`${item}/sheet`);
    slt.fills('Words', 'What Amabel read');
    head.fills('Words', 'What Isaura read');
    const answers = await Promise.all([slt.presses('Save the sheet'), head.presses('Save the sheet')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [late, first] = answers[0].status === 409 ? [slt, 'What Isaura read'] : [head, 'What Amabel read'];
    late.sees(first, 'What you wrote');
    await late.presses('Save the sheet');
    await slt.opens(`${item}/sheet`);
    slt.sees('Words: What Amabel read', 'Words: What Isaura read');
  });

  it('is one for several pages: theirs are taken back, and asked for again once they are taken apart', async () => {
    const [one = '', two = '', three = ''] = await pictures(3);
    for (const item of [one, two, three]) await letsThrough(slt, item);
    await slt.opens(`${one}/pages`);
    slt.fills('Which items are its pages?', '3, 1, 2');
    await slt.presses('Save the pages');
    expect(await standing()).toEqual([dueThursday, 'taken back', 'taken back']);
    await todo();
    slt.sees('Fill in the sheet of items 3, 1 and 2', 'Not needed: Fill in the sheet of item 2');
    await slt.opens(evidence());
    slt.sees('Items 3, 1 and 2: one conversation, 3 pages');
    await slt.opens(`${one}/pages`);
    slt.fills('Which items are its pages?', '1');
    await slt.presses('Save the pages');
    expect(await standing()).toEqual([dueThursday, 'taken back', 'taken back', dueThursday, dueThursday]);
  });

  it('is taken back when its item is locked, and what is left of its pages is asked for by itself', async () => {
    const [one = '', two = ''] = await pictures(2);
    for (const item of [one, two]) await letsThrough(slt, item);
    await slt.opens(`${one}/pages`);
    slt.fills('Which items are its pages?', '1, 2');
    await slt.presses('Save the pages');
    expect(await standing()).toEqual([dueThursday, 'taken back']);
    await slt.opens(`${one}/stop`);
    await slt.presses('Lock this item now');
    expect(await standing()).toEqual(['taken back', 'taken back', dueThursday]);
    await todo();
    slt.sees('Fill in the sheet of item 2');
    await slt.follows('Fill in the sheet of items 1 and 2');
    slt.sees('Nothing is asked about item 1 any more: it is locked.', 'Heed, by itself');
    await slt.opens(`${two}/stop`);
    await slt.presses('Lock this item now');
    expect(await standing()).toEqual(['taken back', 'taken back', 'taken back']);
  });

  it('of a link alone is asked for at once', async () => {
    await slt.opens(`${evidence()}/link`);
    slt.fills('Web address', 'https://pixlo.example/p/7');
    await slt.presses('Add the link');
    slt.sees('Social-media sheet: item 1');
    expect(await standing()).toEqual([dueThursday]);
    await todo();
    slt.sees('Fill in the sheet of item 1: name shown, who could see it');
  });
});
