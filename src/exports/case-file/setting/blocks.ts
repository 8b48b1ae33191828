import type { Faces } from './faces.js';
import { linesOf, type Line, type Span } from './lines.js';
import { colours, measure, mm, sheet, styles, type Style } from './look.js';
import { keptTogether, row, tagIn, type Mark, type Row, type Tag, type TagType } from './rows.js';

interface Place {
  x: number;
  width: number;
}

interface ParagraphOptions {
  type?: TagType;
  gap?: number;
  place?: Place;
}

export const wholeMeasure: Place = { x: sheet.left, width: measure };

export function span(words: string, style: Style): Span {
  return { words, style };
}

export function wordsMark(tag: Tag | null, line: Line, place: Place, y: number): Mark {
  return { kind: 'words', tag, line, x: line.rightToLeft ? place.x + place.width - line.width : place.x, y };
}

/** The shapes that a case file is set in. Each answers rows for the pages and hangs what it says into the structure. */
export class Blocks {
  constructor(readonly faces: Faces) {}

  heading(parent: Tag, type: 'H1' | 'H2' | 'H3', words: string, style: Style, gap: number): Row[] {
    return this.paragraph(parent, [span(words, style)], { type, gap }).map((line) => ({ ...line, withNext: true }));
  }

  paragraph(parent: Tag, spans: readonly Span[], { type = 'P', gap = 0, place = wholeMeasure }: ParagraphOptions = {}): Row[] {
    const tag = tagIn(parent, type);
    const rows = linesOf(spans, place.width, this.faces).map((line) => row(line.leading, [wordsMark(tag, line, place, 0)]));
    return withGap(keptTogether(rows, 3), gap);
  }

  /** Somebody's own words, on sand, as written; whose they are stands under them, on the same page as their end. */
  quote(parent: Tag, words: string, captions: readonly string[], gap: number): Row[] {
    const place = { x: sheet.left + mm(4), width: measure - mm(8) };
    const rows = this.paragraph(tagIn(parent, 'BlockQuote'), [span(words, styles.words)], { place });
    const ground = onGround(rows, { colour: colours.sand, above: mm(2.4), below: mm(2.4), bar: false });
    const under = captions.flatMap((caption, i) => this.paragraph(parent, [span(caption, styles.caption)], { gap: i === 0 ? mm(2) : 0 }));
    return withGap(
      [...ground.map((one, i) => (i === ground.length - 1 && under.length > 0 ? { ...one, withNext: true } : one)), ...under],
      gap,
    );
  }

  /** Quiet ground with a teal edge: what proves the file. */
  panel(rows: readonly Row[], gap: number): Row[] {
    return withGap(onGround(rows, { colour: colours.wash, above: mm(3.4), below: mm(3.4), bar: true }), gap);
  }

  insidePanel(): Place {
    return { x: sheet.left + mm(6), width: measure - mm(11) };
  }

  /** Name and words beside each other, with rules between. */
  facts(parent: Tag, facts: readonly { name: string; words: string }[], gap: number): Row[] {
    const table = tagIn(parent, 'Table');
    const names = { x: sheet.left, width: mm(48) };
    const rest = { x: sheet.left + mm(53), width: measure - mm(53) };
    const rows = facts.flatMap((fact) => {
      const tags = tagIn(table, 'TR');
      const name = {
        tag: tagIn(tags, 'TH', { scope: 'Row' }),
        place: names,
        lines: linesOf([span(fact.name, styles.strong)], names.width, this.faces),
      };
      const words = { tag: tagIn(tags, 'TD'), place: rest, lines: linesOf([span(fact.words, styles.words)], rest.width, this.faces) };
      return factRows([name, words]);
    });
    return withGap(rows, gap);
  }

  /** Steps in their order. */
  steps(parent: Tag, steps: readonly string[], gap: number): Row[] {
    const list = tagIn(parent, 'L');
    return steps.flatMap((words, i) => {
      const item = tagIn(list, 'LI');
      const label = linesOf([span(`${i + 1}`, styles.strong)], mm(7), this.faces)[0];
      const number = label ? [wordsMark(tagIn(item, 'Lbl'), label, { x: sheet.left, width: mm(7) }, 0)] : [];
      const place = { x: sheet.left + mm(7), width: measure - mm(7) };
      const [first, ...rest] = this.paragraph(item, [span(words, styles.words)], { type: 'LBody', gap: i === 0 ? gap : mm(1.6), place });
      return first ? [{ ...first, marks: [...number, ...first.marks] }, ...rest] : [];
    });
  }

  /** The parts of the file with their pages. */
  contents(parent: Tag, parts: readonly { key: string; title: string }[], gap: number): Row[] {
    const list = tagIn(parent, 'TOC');
    const height = styles.words.leading + mm(1.3);
    const rows = parts.map(({ key, title }, i) => {
      const item = tagIn(list, 'TOCI');
      const number = this.oneLine(`${i + 1}`, styles.note, mm(9));
      const words = this.oneLine(title, styles.words, measure - mm(24));
      return row(height, [
        { kind: 'rule', x: sheet.left, y: height, width: measure, weight: 0.5, colour: colours.lineStrong, dotted: true },
        wordsMark(tagIn(item, 'Lbl'), number, wholeMeasure, mm(0.65)),
        wordsMark(tagIn(item, 'P'), words, { x: sheet.left + mm(9), width: measure - mm(24) }, mm(0.65)),
        { kind: 'page-of', tag: tagIn(item, 'P'), x: sheet.right, y: mm(0.65), part: key },
      ]);
    });
    return withGap(rows, gap);
  }

  private oneLine(words: string, style: Style, width: number): Line {
    return linesOf([span(words, style)], width, this.faces)[0] ?? { runs: [], width: 0, leading: style.leading, rightToLeft: false };
  }
}

export function withGap(rows: readonly Row[], gap: number): Row[] {
  return rows.map((one, i) => (i === 0 ? { ...one, gap } : one));
}

/** A strip of ground behind each row, and some above and below; strips that meet on a page are joined there. */
function onGround(rows: readonly Row[], ground: { colour: string; above: number; below: number; bar: boolean }): Row[] {
  const strip = (height: number): Mark[] => [
    { kind: 'fill', x: sheet.left, y: 0, width: measure, height, colour: ground.colour },
    ...(ground.bar ? [{ kind: 'fill' as const, x: sheet.left, y: 0, width: 3, height, colour: colours.teal }] : []),
  ];
  const inner = rows.map((one) => {
    const height = one.height + one.gap;
    return { ...one, gap: 0, height, marks: [...strip(height), ...one.marks.map((mark) => ({ ...mark, y: mark.y + one.gap }))] };
  });
  const last = inner.length - 2;
  return [
    row(ground.above, strip(ground.above), { withNext: true }),
    ...inner.map((one, i) => (i > last ? { ...one, withNext: true } : one)),
    row(ground.below, strip(ground.below)),
  ];
}

function factRows(cells: readonly { tag: Tag; place: Place; lines: readonly Line[] }[]): Row[] {
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  const pad = mm(1.8);
  const rows = Array.from({ length: count }, (_, i) => {
    const above = i === 0 ? pad : 0;
    const marks = cells.flatMap(({ tag, place, lines }) => (lines[i] ? [wordsMark(tag, lines[i], place, above)] : []));
    if (i === 0)
      marks.unshift({ kind: 'rule', x: sheet.left, y: 0, width: measure, weight: 0.5, colour: colours.lineStrong, dotted: false });
    return row(styles.words.leading + above + (i === count - 1 ? pad : 0), marks);
  });
  return keptTogether(rows, 8);
}
