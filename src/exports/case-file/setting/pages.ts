import type { Mark, Row } from './rows.js';

/** Marks at their place on the sheet. */
export interface Page {
  marks: Mark[];
}

export interface Pages {
  pages: Page[];
  /** Where each part begins: the page, counted from 1, and how far down. */
  parts: Map<string, { page: number; y: number }>;
}

/** Puts rows on pages between `top` and `bottom`. Headings stay with what they head, and what a table repeats is repeated. */
export function pagesOf(rows: readonly Row[], top: number, bottom: number): Pages {
  const sheet = new Sheet(top, bottom);
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (rows[to - 1]?.withNext === true && to < rows.length) to++;
    sheet.placeTogether(rows.slice(from, to));
    from = to;
  }
  return { pages: sheet.pages.map(({ marks }) => ({ marks: marks.reduce(joinFills, []) })), parts: sheet.parts };
}

class Sheet {
  readonly pages: Page[] = [{ marks: [] }];
  readonly parts = new Map<string, { page: number; y: number }>();
  private y: number;

  constructor(
    private readonly top: number,
    private readonly bottom: number,
  ) {
    this.y = top;
  }

  placeTogether(rows: readonly Row[]): void {
    const [first] = rows;
    if (!first) return;
    const height = rows.reduce((all, row) => all + row.gap + row.height, 0);
    const needed = Math.max(first.room, height <= this.bottom - this.top ? height : first.gap + first.height);
    if (this.y > this.top && this.y + needed > this.bottom) this.turn(first.repeat);
    for (const row of rows) this.place(row);
  }

  private place(row: Row): void {
    const begins = this.y === this.top;
    if (!begins && this.y + row.gap + row.height > this.bottom) {
      this.turn(row.repeat);
      return this.put(row, 0);
    }
    this.put(row, begins ? 0 : row.gap);
  }

  private put(row: Row, gap: number): void {
    this.y += gap;
    if (row.part !== null) this.parts.set(row.part, { page: this.pages.length, y: this.y });
    this.pages.at(-1)?.marks.push(...row.marks.map((mark) => ({ ...mark, y: mark.y + this.y })));
    this.y += row.height;
  }

  private turn(repeat: readonly Row[]): void {
    this.pages.push({ marks: [] });
    this.y = this.top;
    for (const row of repeat) this.put(asFurniture(row), 0);
  }
}

/** Said once is enough for a screen reader. */
function asFurniture(row: Row): Row {
  return { ...row, part: null, marks: row.marks.map((mark) => (mark.kind === 'words' ? { ...mark, tag: null } : mark)) };
}

/** Grounds that touch become one, or a fine line would show between them. */
function joinFills(marks: Mark[], mark: Mark): Mark[] {
  if (mark.kind !== 'fill') return [...marks, mark];
  const above = marks.findLastIndex(
    (other) =>
      other.kind === 'fill' &&
      other.x === mark.x &&
      other.width === mark.width &&
      other.colour === mark.colour &&
      other.y + other.height >= mark.y - 0.1,
  );
  const found = marks[above];
  if (found?.kind !== 'fill') return [...marks, mark];
  return marks.with(above, { ...found, height: mark.y + mark.height - found.y });
}
