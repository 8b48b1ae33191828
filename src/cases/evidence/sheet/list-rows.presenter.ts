import { nearMoment, paths } from '../../../kernel/index.js';
import { words } from '../../../platform/views/govuk.js';
import { type Row, row, type Tag } from '../../../platform/views/heed.js';
import { answersOf, calledBy, type CaseSheet, completeness, isWanted } from './case-sheets.js';
import { filledIn } from './sheet-facts.presenter.js';

/** Beside an item in the list; null where nobody has begun its sheet, and nobody has to. */
export function sheetLine(sheet: CaseSheet): string | null {
  if (sheet.words === null) return isWanted(sheet) ? 'Nobody has begun its sheet.' : null;
  return `Sheet: ${filledIn(completeness(answersOf(sheet)))}.`;
}

/** "Items 4, 5 and 6: one conversation, 3 pages", or a link alone. */
export function sheetRow(sheet: CaseSheet, { names, tag, now }: { names: readonly string[]; tag: Tag | null; now: Date }): Row {
  const { pages, savedAt } = sheet;
  const [first] = pages;
  const called = calledBy(sheet);
  const what = first === undefined ? 'a link' : `one conversation, ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`;
  return row({
    what: `${called.charAt(0).toUpperCase()}${called.slice(1)}: ${what}`,
    href: first === undefined || sheet.number !== null ? paths.evidence.sheet(sheet.id) : paths.evidence.show(first.id),
    who: first === undefined ? 'An address that somebody wrote down' : names.join(', '),
    note: words(sheetLine(sheet) ?? 'Nobody has begun its sheet.'),
    tag,
    when: savedAt === null ? null : `Sheet saved ${nearMoment(new Date(savedAt), now)}`,
  });
}
