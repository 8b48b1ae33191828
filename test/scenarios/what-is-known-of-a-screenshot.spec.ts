import { addsEvidence, aScreenshot, itemsOn, letsThrough } from '../support/evidence.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports } from './reporter.js';

const heed = useServer({ now: '2026-11-10T08:30:00Z' });
let school: TestSchool;
let slt: Visitor;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  slt = await school.visitor('slt');
});

const aChat = async (files: number) => {
  const { reference } = await aReport(school, {
    platform: 'WhatsApp',
    handle: '@c.ondry.strings',
    accountType: 'personal',
    tellHeadteacher: true,
  });
  const bytes = await aScreenshot();
  await addsEvidence(slt, reference, ...Array.from({ length: files }, (_, index) => ({ name: `chat-${index + 1}.png`, bytes })));
  return { reference, items: itemsOn(slt), at: `/cases/${reference}/evidence` };
};
const when = (legend: string, [day, month, year, time]: readonly string[]) => {
  for (const [label, value] of Object.entries({ Day: day, Month: month, Year: year, Time: time }))
    slt.fills(label, value ?? '', { in: legend });
};

test('what the report said of a chat is taken over, what is missing becomes one action, and it is settled by what is filled in', async () => {
  const { reference, items } = await aChat(1);
  const [item = ''] = items;
  await slt.opens(item);
  slt.sees('Social-media sheet', '0 of 16 filled in', 'Nobody has begun it yet.');
  await slt.follows('Fill in the sheet');
  slt.sees('Don’t reply, and don’t let anyone else.', 'Don’t delete anything', 'Don’t go looking', 'From the report: check it.');
  slt.fills('Name shown', 'C. Ondry');
  await slt.presses('Save the sheet');
  slt.sees('The sheet is saved', 'WhatsApp', '@c.ondry.strings', 'From the report', 'C. Ondry', '4 of 15 filled in', 'Fill in the last 11');
  await slt.opens(`/cases/${reference}/actions`);
  slt.sees('Fill in the sheet of item 1: who could see it, posted or sent, first seen, who took it and 7 more');

  await slt.opens(item);
  await slt.follows('Fill in the last 11');
  slt.chooses('One person: private messages');
  when('Posted or sent', ['3', '11', '2026', '21:14']);
  when('First seen', ['9', '11', '2026', '']);
  slt.fills('Who took it', 'Corra Tolliday, on Wren’s phone');
  when('Taken', ['9', '11', '2026', '17:40']);
  slt.fills('Words', '“You played so well today.”');
  slt.fills('Around it', 'After the concert');
  slt.chooses('Yes', { in: 'Still online?' });
  slt.chooses('Yes', { in: 'Replied?' });
  slt.chooses('I don’t know', { in: 'Blocked?' });
  await slt.presses('Save the sheet');
  slt.sees('14 of 15 filled in, 1 of them not known', 'Tuesday 3 November 2026, 21:14', 'Monday 9 November 2026', 'Fill in the last 1');
  await slt.opens(`/cases/${reference}/actions`);
  slt.sees('Fill in the sheet of item 1: reported?');
  slt.seesNothingOf('who could see it');

  await slt.opens(`${item}/sheet`);
  slt.chooses('No', { in: 'Reported?' });
  await slt.presses('Save the sheet');
  slt.sees('15 of 15 filled in', 'Change the sheet', 'Sheet filled in by Amabel Sedgewick');
  await slt.opens(`/cases/${reference}/actions`);
  slt.sees('Done: Fill in the sheet of item 1: reported?');
});

test('two people who fill in one sheet at once see both texts, and lose neither', async () => {
  const { items } = await aChat(1);
  const [item = ''] = items;
  const head = await school.visitor('head');
  await slt.opens(`${item}/sheet`);
  await head.opens(`${item}/sheet`);
  head.fills('Account', '@another.name');
  await head.presses('Save the sheet');
  slt.fills('Account', '@a.third.name');
  expect((await slt.presses('Save the sheet')).status).toBe(409);
  slt.seesProblem(
    'Somebody saved this sheet while you were writing. What they saved stands below, beside what you wrote. Change yours, then save it',
  );
  slt.sees('Saved by Isaura Thackwell on Tuesday 10 November 2026, 08:30', '@another.name', 'What you wrote');
  expect(slt.page.root.querySelector('#account')?.getAttribute('value')).toBe('@a.third.name');
  await slt.presses('Save the sheet');
  await slt.opens(`${item}/sheet`);
  slt.sees('What was saved when', 'Account: @another.name', 'Account: @a.third.name. Before: @another.name');
});

test('three screenshots become one conversation, in order, and are taken apart again', async () => {
  const { items, at, reference } = await aChat(3);
  const [one = '', two = '', three = ''] = items;
  await slt.opens(`${two}/sheet`);
  slt.fills('Words', 'Said on the second page');
  await slt.presses('Save the sheet');
  await slt.opens(`${one}/sheet`);
  await slt.follows('Join it with other items');
  for (const [typed, said] of [
    ['1, 9', 'Write only numbers that stand in the list above'],
    ['2, 3', 'The item that the sheet was begun for has to be one of its pages'],
    ['1 to 3', 'Write the numbers of the items, like 4, 5, 6'],
  ] as const) {
    slt.fills('Which items are its pages?', typed);
    await slt.presses('Save the pages');
    slt.seesProblem(said);
  }
  slt.fills('Which items are its pages?', '1, 3, 2');
  await slt.presses('Save the pages');
  slt.sees(
    'The pages are saved',
    'Social-media sheet: items 1, 3 and 2',
    'Page 1 of 3: item 1',
    'Page 2 of 3: item 3',
    'Page 3 of 3: item 2',
  );
  await slt.opens(at);
  slt.sees('Evidence: 3 items', 'Items 1, 3 and 2: one conversation, 3 pages');
  expect(itemsOn(slt)).toEqual([one]);
  await slt.opens(three);
  slt.sees('Page 2 of 3', 'Item 3: chat-3.png');
  await slt.opens(`/cases/${reference}/actions`);
  slt.sees('Not needed: Fill in the sheet of item 2', 'Fill in the sheet of items 1, 3 and 2');

  await slt.opens(`${three}/pages`);
  slt.fills('Which items are its pages?', '1');
  await slt.presses('Save the pages');
  await slt.opens(two);
  slt.sees('Said on the second page');
  await slt.opens(at);
  slt.sees('Item 1: chat-1.png', 'Item 2: chat-2.png', 'Item 3: chat-3.png');
});

test('when one page is locked, nothing of the sheet is shown any more, and the others can have a new one', async () => {
  const { items, at } = await aChat(2);
  const [one = '', two = ''] = items;
  await slt.opens(`${one}/pages`);
  slt.fills('Which items are its pages?', '1, 2');
  await slt.presses('Save the pages');
  await slt.opens(`${one}/sheet`);
  slt.fills('Words', 'Words of the conversation');
  await slt.presses('Save the sheet');
  await letsThrough(slt, two);
  await slt.opens(`${two}/stop`);
  await slt.presses('Lock this item now');
  for (const address of [one, `${one}/sheet`, `${two}/sheet`, two, at]) {
    await slt.opens(address);
    slt.seesNothingOf('Words of the conversation');
  }
  await slt.opens(`${two}/sheet`);
  slt.sees('Locked');
  await slt.opens(one);
  slt.sees('is locked together with one of its pages');
  await slt.follows('Fill in the sheet');
  slt.fills('Words', 'Written anew');
  await slt.presses('Save the sheet');
  slt.sees('Written anew');
});

test('an address alone is an item with a number and a sheet, and is words that nobody can click on', async () => {
  const { reference, at } = await aChat(1);
  await slt.opens(at);
  await slt.follows('Only a link');
  await slt.presses('Add the link');
  slt.seesProblem('Write the web address');
  slt.fills('Web address', 'https://pixlo.example/p/1?<script>alert(1)</script>');
  await slt.presses('Add the link');
  slt.sees('Social-media sheet: item 2', 'Don’t go looking');
  expect(slt.page.html).not.toContain('href="https://pixlo.example');
  await slt.opens(at);
  slt.sees('Evidence: 2 items', 'Item 2: a link');
  await addsEvidence(slt, reference, { name: 'later.png', bytes: await aScreenshot() });
  slt.sees('Item 3: later.png');
  const hr = await school.visitor('hr');
  const [, link = ''] = itemsOn(slt);
  expect((await hr.opens(link)).status).toBe(404);
});
