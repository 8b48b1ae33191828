import { span, wordsMark } from './blocks.js';
import type { Faces } from './faces.js';
import { linesOf, type Line, type Span } from './lines.js';
import { colours, measure, mm, sheet, styles } from './look.js';
import { keptTogether, row, tagIn, type Mark, type Row, type Tag } from './rows.js';

export interface Column {
  title: string;
  width: number;
}

/** A cell is one or more paragraphs; those on sand are somebody's own words. */
export interface CellPart {
  spans: Span[];
  onSand?: boolean;
}

export type Cell = CellPart[];

/** Rows under one heading, such as a day; its heading is repeated where a page begins within it. */
export interface RowGroup {
  title: string | null;
  rows: Cell[][];
}

interface CellLine {
  line: Line | null;
  tag: Tag;
  onSand: boolean;
}

const gutter = mm(4);
const pad = mm(1.5);

/** A table over the whole measure. The first column heads its row; the titles stand again on every page. */
export function tableRows(parent: Tag, columns: readonly Column[], groups: readonly RowGroup[], faces: Faces): Row[] {
  const table = tagIn(parent, 'Table');
  const titles = titleRow(table, columns, faces);
  return [
    ...titles,
    ...groups.flatMap((group) => {
      const heading = group.title === null ? [] : groupRow(table, group.title, columns, faces, titles);
      const again = group.title === null ? [] : groupRow(null, `${group.title}, continued`, columns, faces, []);
      return [...heading, ...group.rows.flatMap((cells) => bodyRow(table, columns, cells, faces, withRoomBelow([...titles, ...again])))];
    }),
  ];
}

/** A row that goes on from the page before begins with words: they must not touch the rule. */
function withRoomBelow(rows: readonly Row[]): Row[] {
  return rows.map((one, i) => (i === rows.length - 1 ? { ...one, height: one.height + mm(1.2) } : one));
}

function titleRow(table: Tag, columns: readonly Column[], faces: Faces): Row[] {
  const tags = tagIn(table, 'TR');
  const cells = columns.map(({ title, width }) => ({
    tag: tagIn(tags, 'TH', { scope: 'Column' }),
    lines: linesOf([span(title, styles.columnTitle)], width - gutter, faces),
  }));
  const height = Math.max(...cells.map((cell) => cell.lines.length)) * styles.columnTitle.leading + 2 * pad;
  const marks = cells.flatMap(({ tag, lines }, i) =>
    lines.map((line, n) => wordsMark(tag, line, placeOf(columns, i), pad + n * line.leading)),
  );
  return [row(height, [...marks, ruleAt(height, 1, colours.ink)], { withNext: true })];
}

function groupRow(table: Tag | null, title: string, columns: readonly Column[], faces: Faces, repeat: readonly Row[]): Row[] {
  const tag = table && tagIn(tagIn(table, 'TR'), 'TH', { scope: 'Row', columns: columns.length });
  const height = mm(4) + styles.cellStrong.leading + pad;
  const marks = linesOf([span(title, styles.cellStrong)], measure, faces)
    .slice(0, 1)
    .map((line) => wordsMark(tag, line, { x: sheet.left, width: measure }, mm(4)));
  return [row(height, [...marks, ruleAt(height, 1, colours.lineStrong)], { withNext: true, repeat })];
}

/** A row of a dozen lines is kept whole; a longer one is divided between lines, and its cells keep step. */
function bodyRow(table: Tag, columns: readonly Column[], cells: readonly Cell[], faces: Faces, repeat: readonly Row[]): Row[] {
  const tags = tagIn(table, 'TR');
  const set = cells.map((cell, i) =>
    cellLines(tagIn(tags, i === 0 ? 'TH' : 'TD', i === 0 ? { scope: 'Row' } : {}), cell, placeOf(columns, i).width, faces),
  );
  const count = Math.max(1, ...set.map((lines) => lines.length));
  return count <= 12 ? [wholeRow(set, columns, repeat)] : keptTogether(dividedRow(set, count, columns, repeat), 0);
}

function wholeRow(set: readonly CellLine[][], columns: readonly Column[], repeat: readonly Row[]): Row {
  const heights = set.map((lines) => lines.map((line) => lineHeight([line])));
  const end = Math.max(styles.cell.leading, ...heights.map(sum)) + 2 * pad;
  const above = (i: number, n: number): number => pad + sum(heights[i]?.slice(0, n) ?? []);
  const marks = set.flatMap((lines, i) =>
    lines.flatMap((_, n) => marksOf(lines, n, placeOf(columns, i), above(i, n), styles.cell.leading)),
  );
  return row(end, [...marks, ruleAt(end, 0.5, colours.line)], { repeat });
}

function dividedRow(set: readonly CellLine[][], count: number, columns: readonly Column[], repeat: readonly Row[]): Row[] {
  return Array.from({ length: count }, (_, n) => {
    const height = lineHeight(set.map((lines) => lines[n]));
    const above = n === 0 ? pad : 0;
    const below = n === count - 1 ? pad : 0;
    const marks = set.flatMap((lines, i) => marksOf(lines, n, placeOf(columns, i), above, height));
    const end = above + height + below;
    return row(end, below > 0 ? [...marks, ruleAt(end, 0.5, colours.line)] : marks, { repeat });
  });
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, one) => all + one, 0);
}

/** Paragraphs of a cell under each other, with a little room (a line without words) before words on sand. */
function cellLines(tag: Tag, cell: Cell, width: number, faces: Faces): CellLine[] {
  const many = cell.length > 1;
  return cell.flatMap(({ spans, onSand = false }, i) => {
    const inner = many ? tagIn(tag, 'P') : tag;
    const lines = linesOf(spans, onSand ? width - mm(4) : width, faces).map((line): CellLine => ({ line, tag: inner, onSand }));
    return onSand && i > 0 ? [{ line: null, tag: inner, onSand: false }, ...lines, { line: null, tag: inner, onSand: false }] : lines;
  });
}

/** A gap is less than a line, unless another cell has a line there. */
function lineHeight(lines: readonly (CellLine | undefined)[]): number {
  return lines.some((line) => line?.line) ? styles.cell.leading : mm(1.6);
}

function marksOf(lines: readonly CellLine[], n: number, place: { x: number; width: number }, y: number, height: number): Mark[] {
  const here = lines[n];
  if (!here?.line) return [];
  if (!here.onSand) return [wordsMark(here.tag, here.line, place, y)];
  const inset = { x: place.x + mm(2), width: place.width - mm(4) };
  const above = lines[n - 1]?.onSand ? 0 : mm(0.8);
  const below = lines[n + 1]?.onSand ? 0 : mm(0.8);
  return [
    { kind: 'fill', x: place.x, y: y - above, width: place.width, height: height + above + below, colour: colours.sand },
    wordsMark(here.tag, here.line, inset, y),
  ];
}

function placeOf(columns: readonly Column[], i: number): { x: number; width: number } {
  const before = columns.slice(0, i).reduce((all, column) => all + column.width, 0);
  const width = columns[i]?.width ?? 0;
  return { x: sheet.left + before, width: i === columns.length - 1 ? width : width - gutter };
}

function ruleAt(y: number, weight: number, colour: string): Mark {
  return { kind: 'rule', x: sheet.left, y, width: measure, weight, colour, dotted: false };
}
