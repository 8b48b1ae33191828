import type { Line } from './lines.js';

export type TagType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** A place in the structure that a screen reader follows. Only one without children holds words. */
export interface Tag {
  type: TagType;
  children: Tag[];
  scope?: 'Column' | 'Row';
  columns?: number;
}

/** Makes a tag and hangs it below another. */
export function tagIn(parent: Tag, type: TagType, more: Pick<Tag, 'scope' | 'columns'> = {}): Tag {
  const tag: Tag = { type, children: [], ...more };
  parent.children.push(tag);
  return tag;
}

/** Something to be drawn, measured from the left edge of the sheet and from the top of its row. Words without a tag are furniture. */
export type Mark =
  | { kind: 'words'; tag: Tag | null; x: number; y: number; line: Line }
  /** The page on which a part begins, known only when all pages are; right-aligned at `x`. */
  | { kind: 'page-of'; tag: Tag; x: number; y: number; part: string }
  | { kind: 'fill'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'rule'; x: number; y: number; width: number; weight: number; colour: string; dotted: boolean }
  | { kind: 'frame'; x: number; y: number; width: number; height: number; weight: number; colour: string };

/** The least that is not divided by the end of a page. */
export interface Row {
  height: number;
  marks: Mark[];
  /** Room above, not kept at the top of a page. */
  gap: number;
  /** Stands on the same page as the row after it, where a page can hold both. */
  withNext: boolean;
  /** Begins a new page unless so much of this one is left. */
  room: number;
  /** Repeated, as furniture, when a page begins with this row. */
  repeat: readonly Row[];
  /** The part of the file that begins here. */
  part: string | null;
}

export function row(height: number, marks: Mark[], more: Partial<Row> = {}): Row {
  return { height, marks, gap: 0, withNext: false, room: 0, repeat: [], part: null, ...more };
}

/** Short things are kept whole; of long ones at least two rows stay together at the top and at the end. */
export function keptTogether(rows: readonly Row[], whole: number): Row[] {
  return rows.map((one, i) => ({ ...one, withNext: i < rows.length - 1 && (rows.length <= whole || i === 0 || i === rows.length - 2) }));
}
