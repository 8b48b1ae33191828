import type { CaseFile, SheetInFile } from './case-file.js';
import { column, plain } from './records.js';
import { type Blocks, span } from './setting/blocks.js';
import { measure, mm, styles } from './setting/look.js';
import type { Row, Tag } from './setting/rows.js';
import { tableRows } from './setting/table.js';

const note =
  'What is known of what is online: from whom, when, who could see it, and what was done about it. Addresses are printed as words. Nobody opened them for this copy.';

/** Under the list of the evidence, before who had it. */
export function sheets(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  const filled = file.sheets.filter(({ lines }) => lines.length > 0);
  return filled.flatMap((sheet, i) => [
    ...blocks.heading(part, 'H2', `${sheet.called}: social-media sheet`, styles.heading, mm(i === 0 ? 8 : 6)),
    ...blocks
      .paragraph(part, [span(i === 0 ? `${sheet.mark}. ${note}` : `${sheet.mark}.`, styles.note)], { gap: mm(1) })
      .map((row) => ({ ...row, withNext: true })),
    ...lines(sheet, part, blocks),
  ]);
}

function lines(sheet: SheetInFile, part: Tag, blocks: Blocks): Row[] {
  const columns = [column('Question', mm(46)), column('Answer', measure - mm(46))];
  const rows = sheet.lines.map(({ name, words }) => [plain(name), plain(words)]);
  return tableRows(part, columns, [{ title: null, rows }], blocks.faces).map((row, n) => (n === 0 ? { ...row, gap: mm(3) } : row));
}
