import { dayOf, inLondon, longDay, longMoment } from '../../kernel/index.js';
import { groupedFingerprint } from './cover.js';
import { type AboutOriginal, aboutOriginal, type CaseFile, type EvidenceInFile, type SheetInFile } from './case-file.js';
import { type Blocks, span } from './setting/blocks.js';
import { measure, mm, styles } from './setting/look.js';
import type { Row, Tag } from './setting/rows.js';
import { type Cell, type RowGroup, tableRows } from './setting/table.js';

const gap = mm(4);

export function chronology(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.chronology.length === 0) return [];
  const rest = measure - mm(17) - mm(38);
  const columns = [column('Time', mm(17)), column('What happened', rest), column('By', mm(38))];
  const groups = byDay(file.chronology, (event) => [time(event.at), withWords(event.what, event.words), soft(event.who)]);
  return [
    ...blocks.paragraph(part, [span('In the order things happened.', styles.note)]),
    ...raised(tableRows(part, columns, groups, blocks.faces)),
  ];
}

export function people(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.people.length === 0) return blocks.paragraph(part, [span('Nobody is named in this case.', styles.note)]);
  const columns = [column('Name', mm(50)), column('Part in the case', mm(54)), column('Details', measure - mm(104))];
  const rows = file.people.map((person) => [strong(person.name), plain(person.part), soft(person.details)]);
  return raised(tableRows(part, columns, [{ title: null, rows }], blocks.faces));
}

export function actions(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.actions.length === 0) return blocks.paragraph(part, [span('No actions were set.', styles.note)]);
  const columns = [column('What', mm(56)), column('Who', mm(32)), column('By when', mm(36)), column('What came of it', measure - mm(124))];
  const rows = file.actions.map((action) => [plain(action.what), soft(action.owner), soft(action.due ?? 'No date set'), came(action)]);
  return raised(tableRows(part, columns, [{ title: null, rows }], blocks.faces));
}

export function evidence(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  const links = file.sheets.filter(({ link }) => link !== null);
  if (file.evidence.length + links.length === 0) return blocks.paragraph(part, [span('There is no evidence in this case.', styles.note)]);
  const columns = [column('No.', mm(13)), column('Item', mm(88)), column('Received', mm(38)), column('In this copy', measure - mm(139))];
  const listed = [
    ...file.evidence.map((item) => ({
      number: item.number,
      cells: [number(item.number), itself(item, markOf(file, item)), received(item), inThisCopy(item)],
    })),
    ...links.map((sheet) => ({ number: sheet.link ?? 0, cells: linkRow(sheet) })),
  ];
  const rows = listed.toSorted((a, b) => a.number - b.number).map(({ cells }) => cells);
  const note =
    'Each original has a fingerprint (SHA-256), taken when it came in. If one letter of a file changes, its fingerprint changes.';
  return [...blocks.paragraph(part, [span(note, styles.note)]), ...raised(tableRows(part, columns, [{ title: null, rows }], blocks.faces))];
}

export function log(file: CaseFile, part: Tag, blocks: Blocks): Row[] {
  if (file.audit.length === 0) return [];
  const note = 'Changes to this case and looks at it, as the log recorded them.';
  const columns = [column('Time', mm(17)), column('What was done', measure - mm(17) - mm(48)), column('By', mm(48))];
  const groups = byDay(file.audit, (entry) => [
    time(entry.at),
    [{ spans: [span(entry.what, styles.cell), span(`  entry ${entry.id}`, styles.cellSoft)] }],
    soft(entry.who),
  ]);
  return [...blocks.paragraph(part, [span(note, styles.note)]), ...raised(tableRows(part, columns, groups, blocks.faces))];
}

/** A little air between a note, or a heading, and its table. */
function raised(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => (i === 0 ? { ...row, gap } : row));
}

export function byDay<T extends { at: Date }>(entries: readonly T[], cells: (entry: T) => Cell[]): RowGroup[] {
  const days = new Map<string, Cell[][]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), cells(entry)]);
  }
  return Array.from(days, ([day, rows]) => ({ title: longDay(day), rows }));
}

export function column(title: string, width: number): { title: string; width: number } {
  return { title, width };
}

function line(words: string): Cell[number] {
  return { spans: [span(words, styles.cell)] };
}

export function plain(words: string): Cell {
  return [line(words)];
}

function strong(words: string): Cell {
  return [{ spans: [span(words, styles.cellStrong)] }];
}

function soft(words: string): Cell {
  return [{ spans: [span(words, styles.cellSoft)] }];
}

export function time(at: Date): Cell {
  return [{ spans: [span(inLondon(at).toFormat('HH:mm'), styles.time)] }];
}

function withWords(what: string, words: string | null): Cell {
  return words === null ? plain(what) : [{ spans: [span(what, styles.cellStrong)] }, { spans: [span(words, styles.cell)], onSand: true }];
}

function came(action: CaseFile['actions'][number]): Cell {
  if (action.done === null) return soft(action.result ?? 'Not done yet');
  const done = [action.done, action.by].filter((words) => words !== null).join(', ');
  return [line(`Done ${done}`), ...(action.result === null ? [] : [{ spans: [span(action.result, styles.cellSoft)] }])];
}

function number(of: number): Cell {
  return [{ spans: [span(`${of}`, styles.time)] }];
}

/** How much is known of it, where somebody began its sheet. */
function markOf({ sheets }: CaseFile, item: EvidenceInFile): string | null {
  const sheet = sheets.find(({ numbers, lines }) => lines.length > 0 && numbers.includes(item.number));
  if (sheet === undefined) return null;
  const page = sheet.numbers.length === 1 ? '' : `, page ${sheet.numbers.indexOf(item.number) + 1} of ${sheet.numbers.length}`;
  return `Sheet: ${sheet.mark}${page}`;
}

function linkRow({ link, mark, savedAt }: SheetInFile): Cell[] {
  const when = savedAt === null ? '' : longMoment(savedAt);
  return [
    number(link ?? 0),
    [{ spans: [span('A link', styles.cellStrong)] }, { spans: [span(`Sheet: ${mark}`, styles.cellSoft)] }],
    soft(when),
    plain('Its sheet'),
  ];
}

function itself(item: EvidenceInFile, mark: string | null): Cell {
  const about = aboutOriginal(item);
  const label = { spans: [span(item.label, styles.cellStrong)] };
  if (about === null) return [label];
  return [
    label,
    { spans: [span(`${about.name} · ${about.type} · ${size(about.bytes)}`, styles.cellSoft)] },
    { spans: [span(fingerprint(about), styles.fingerprint)] },
    ...(mark === null ? [] : [{ spans: [span(mark, styles.cellSoft)] }]),
  ];
}

/** Two lines of eight fours, so that they stand under each other. */
function fingerprint({ sha256 }: AboutOriginal): string {
  return [sha256.slice(0, 32), sha256.slice(32)].map(groupedFingerprint).join('\n');
}

function received(item: EvidenceInFile): Cell {
  const about = aboutOriginal(item);
  const when = { spans: [span(longMoment(item.receivedAt), styles.cellSoft)] };
  return about === null ? [when] : [when, { spans: [span(`from ${about.from}`, styles.cellSoft)] }];
}

function inThisCopy(item: EvidenceInFile): Cell {
  return item.included ? plain(item.path) : [{ spans: [span('Not in this copy. ', styles.cellStrong), span(item.whyNot, styles.cell)] }];
}

/** As file managers say it, with the exact number for whoever compares. */
function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** step).toLocaleString('en-GB', { maximumSignificantDigits: 3 })} ${units[step] ?? ''}`;
}
