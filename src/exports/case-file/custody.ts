import { longMoment } from '../../kernel/index.js';
import { aboutOriginal, type CaseFile } from './case-file.js';
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
    ...(i === 0 ? heldToNext(blocks.paragraph(part, [span(note, styles.note)], { gap: mm(1) })) : []),
    ...tableRows(
      part,
      [column('Time', mm(17)), column('What happened', measure - mm(17))],
      byDay(item.custody, ({ at, line }) => [time(at), plain(line)]),
      blocks.faces,
    ).map((row, n) => (n === 0 ? { ...row, gap: mm(3) } : row)),
  ]);
}

/** What is said above a table begins on the same page. */
function heldToNext(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, withNext: true }));
}

const heads = ['Item', 'Fingerprint (SHA-256)', 'When (UTC)', 'When (in England)', 'What', 'Who', 'Role', 'Reason', 'For whom', 'In words'];

/** The same for a spreadsheet. @source RFC 4180, with the mark by which Excel knows UTF-8 */
export function custodyCsv({ evidence }: CaseFile): string {
  const lines = evidence.flatMap((item) =>
    item.custody.map(({ at, what, who, role, reason, forWhom, line }) => {
      const when = [at.toISOString(), longMoment(at)];
      return [`${item.number}`, aboutOriginal(item)?.sha256 ?? '', ...when, what, who, role, reason, forWhom, line];
    }),
  );
  return `\ufeff${[heads, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** Always in quotes; what a spreadsheet would take for a formula is made plain words. */
function cell(words: string): string {
  return `"${(/^[=+\-@\t\r]/.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
}
