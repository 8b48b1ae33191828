import { longMoment } from '../../kernel/index.js';
import type { CaseFile } from './case-file.js';
import { byDay, column, plain, time } from './records.js';
import { type Blocks, span } from './setting/blocks.js';
import { measure, mm, styles } from './setting/look.js';
import type { Row, Tag } from './setting/rows.js';
import { tableRows } from './setting/table.js';

const note =
  'Who had each item, from the moment it came in until this copy was made, as the log recorded it. The file custody.csv says the same.';

/** Under the list of the evidence. */
export function custody(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  const items = file.evidence.filter((item) => item.custody.length > 0);
  return items.flatMap((item, i) => [
    ...blocks.heading(part, 'H2', `${item.label}: who had it`, styles.heading, mm(i === 0 ? 8 : 6)),
    ...(i === 0 ? blocks.paragraph(part, [span(note, styles.note)], { gap: mm(1) }) : []),
    ...tableRows(
      part,
      [column('Time', mm(17)), column('What happened', measure - mm(17))],
      byDay(item.custody, ({ at, line }) => [time(at), plain(line)]),
      blocks.faces,
    ).map((row, n) => (n === 0 ? { ...row, gap: mm(3) } : row)),
  ]);
}

const heads = ['Item', 'When (UTC)', 'When (in England)', 'What', 'Who', 'Role', 'Reason', 'For whom'];

/** The same for a spreadsheet. @source RFC 4180, with the mark by which Excel knows UTF-8 */
export function custodyCsv({ evidence }: CaseFile): string {
  const lines = evidence.flatMap(({ number, custody }) =>
    custody.map(({ at, what, who, role, reason, forWhom }) => [
      `${number}`,
      at.toISOString(),
      longMoment(at),
      what,
      who,
      role,
      reason,
      forWhom,
    ]),
  );
  return `\ufeff${[heads, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** Always in quotes; what a spreadsheet would take for a formula is made plain words. */
function cell(words: string): string {
  return `"${(/^[=+\-@\t\r]/.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
}
