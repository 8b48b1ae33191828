import { type Sight, sight } from '../../support/browser/round.js';
import type { Visitor } from '../../support/web/visitor.js';
import { hardWords, unbreakable } from './hard-words.js';

/** The sheets of items: begun, wrong, filled in; with several pages; and of a link alone. */
export async function* walkSheets(head: Visitor, at: string, [first = '', second = '']: readonly string[]): AsyncGenerator<Sight> {
  yield sight('the place in a file', await head.opens(`${first}/place`));
  yield sight('a sheet, not begun', await head.opens(`${first}/sheet`));
  head.fills('Account', unbreakable);
  head.fills('Words', hardWords);
  head.fills('Web address', `https://pixlo.example/${unbreakable}`);
  head.fills('Day', '31', { in: 'Posted or sent' });
  head.fills('Month', '2', { in: 'Posted or sent' });
  head.fills('Year', '2026', { in: 'Posted or sent' });
  yield sight('a sheet, an impossible date', await head.presses('Save the sheet'));
  head.fills('Day', '3', { in: 'Posted or sent' });
  head.chooses('Yes', { in: 'Replied?' });
  head.chooses('I don’t know', { in: 'Blocked?' });
  yield sight('an item with a sheet', await head.presses('Save the sheet'), head);
  yield sight('a sheet, begun', await head.opens(`${first}/sheet`));
  yield sight('pages to join', await head.opens(`${first}/pages`));
  head.fills('Which items are its pages?', '1, 99');
  yield sight('pages that are none', await head.presses('Save the pages'));
  head.fills('Which items are its pages?', '2, 1');
  yield sight('a sheet of two pages', await head.presses('Save the pages'));
  yield sight('an item that is a page', await head.opens(second), head);
  yield sight('a list with one conversation', await head.opens(at));
  await head.opens(`${first}/pages`);
  head.fills('Which items are its pages?', '1');
  await head.presses('Save the pages');
  yield sight('a link to add', await head.opens(`${at}/link`));
  yield sight('a link, empty', await head.presses('Add the link'));
  head.fills('Web address', `https://pixlo.example/${unbreakable}`);
  yield sight('the sheet of a link', await head.presses('Add the link'));
  yield sight('a list with a link', await head.opens(at));
}
