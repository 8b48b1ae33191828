import { featuresOf, type Faces } from './faces.js';
import { linesOf, type Run } from './lines.js';
import { sheet, styles } from './look.js';
import type { Page, Pages } from './pages.js';
import type { Mark, Tag } from './rows.js';

export interface Painting {
  structure: Tag;
  pages: Pages;
  /** What stands on every page beside its words: head and foot. */
  furniture(page: number, pages: number): Mark[];
  mark: { x: number; y: number; size: number; colour: string };
  parts: readonly { key: string; title: string }[];
}

type Element = PDFKit.PDFStructureElement;

/** Draws page after page; between pages whoever reads may take what is ready. */
export function* painted(document: PDFKit.PDFDocument, faces: Faces, painting: Painting): Generator<PDFKit.PDFDocument> {
  const elements = new Map<Tag, Element>();
  document.addStructure(elementOf(document, painting.structure, elements));
  const all = painting.pages.pages;
  for (const [i, page] of all.entries()) {
    document.addPage();
    outline(document, painting, i + 1);
    const words = new Words(document, faces, elements, painting.pages);
    artifact(document, 'Layout', () => groundsAndRules(document, page));
    artifact(document, 'Pagination', () => {
      heldMark(document, painting.mark);
      for (const mark of painting.furniture(i + 1, all.length)) drawn(document, words, mark);
      for (const mark of page.marks) if (mark.kind === 'words' && mark.tag === null) words.draw(mark);
    });
    for (const mark of page.marks) if (mark.kind === 'page-of' || (mark.kind === 'words' && mark.tag !== null)) words.draw(mark);
    words.end();
    yield document;
  }
  elements.get(painting.structure)?.end();
}

function elementOf(document: PDFKit.PDFDocument, tag: Tag, elements: Map<Tag, Element>): Element {
  const options: PDFKit.Mixins.StructureElementOptions & { scope?: string } = tag.scope ? { scope: tag.scope } : {};
  const element = document.struct(tag.type, options);
  if (tag.columns !== undefined) spanColumns(element, tag.columns);
  elements.set(tag, element);
  for (const child of tag.children) element.add(elementOf(document, child, elements));
  return element;
}

/** The typesetter writes the attributes of a table cell, but knows none for its span. */
function spanColumns(element: Element, columns: number): void {
  const { data } = (element as unknown as { dictionary: { data: { A?: object } } }).dictionary;
  data.A = { ...data.A, O: 'Table', ColSpan: columns };
}

function outline(document: PDFKit.PDFDocument, { pages, parts }: Painting, page: number): void {
  for (const { key, title } of parts) {
    const at = pages.parts.get(key);
    const whereabouts = { top: Math.max(0, (at?.y ?? 0) - 12), left: sheet.width };
    if (at?.page === page) document.outline.addItem(title, whereabouts as { expanded?: boolean });
  }
}

function artifact(document: PDFKit.PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type });
  draw();
  document.endMarkedContent();
}

function drawn(document: PDFKit.PDFDocument, words: Words, mark: Mark): void {
  if (mark.kind === 'words') words.draw(mark);
  else groundsAndRules(document, { marks: [mark] });
}

function groundsAndRules(document: PDFKit.PDFDocument, { marks }: Page): void {
  for (const mark of marks) if (mark.kind === 'fill') document.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour);
  for (const mark of marks) {
    if (mark.kind === 'frame')
      document.roundedRect(mark.x, mark.y, mark.width, mark.height, 2.8).lineWidth(mark.weight).undash().stroke(mark.colour);
    if (mark.kind !== 'rule') continue;
    document
      .moveTo(mark.x, mark.y)
      .lineTo(mark.x + mark.width, mark.y)
      .lineWidth(mark.weight);
    (mark.dotted ? document.dash(0.8, { space: 1.6 }) : document.undash()).stroke(mark.colour);
  }
}

/** A dot in a cup: somebody always holds it. */
function heldMark(document: PDFKit.PDFDocument, { x, y, size, colour }: Painting['mark']): void {
  document
    .save()
    .translate(x, y)
    .scale(size / 32);
  document.circle(16, 10.5, 5.5).fill(colour);
  document.path('M4.5 9v7a11.5 11.5 0 0 0 23 0V9').lineWidth(4.5).lineCap('round').undash().stroke(colour);
  document.restore();
}

/** Words in the order of reading, each stretch under its place in the structure. */
class Words {
  private open: Tag | null = null;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly faces: Faces,
    private readonly elements: ReadonlyMap<Tag, Element>,
    private readonly pages: Pages,
  ) {}

  draw(mark: Extract<Mark, { kind: 'words' | 'page-of' }>): void {
    if (mark.tag !== this.open) this.begin(mark.tag);
    const line = mark.kind === 'words' ? mark.line : this.pageOf(mark.part);
    const x = mark.kind === 'words' ? mark.x : mark.x - line.width;
    for (const run of line.runs) this.run(run, x + run.x, mark.y, line.leading);
  }

  end(): void {
    if (this.open) this.document.endMarkedContent();
    this.open = null;
  }

  private begin(tag: Tag | null): void {
    this.end();
    const element = tag && this.elements.get(tag);
    if (!tag || !element) return;
    element.add(this.document.markStructureContent(tag.type));
    this.open = tag;
  }

  private pageOf(part: string): { runs: Run[]; width: number; leading: number } {
    const words = `${this.pages.parts.get(part)?.page ?? ''}`;
    const [line] = linesOf([{ words, style: { ...styles.words, tabular: true } }], sheet.width, this.faces);
    return line ?? { runs: [], width: 0, leading: styles.words.leading };
  }

  private run({ text, face, style, level }: Run, x: number, top: number, leading: number): void {
    this.document.font(face).fontSize(style.size).fillColor(style.colour);
    const rightToLeft = level % 2 === 1;
    const options = { lineBreak: false, baseline: 'alphabetic' as const, ...featuresOf(style, rightToLeft) };
    const baseline = top + leading / 2 + style.size * 0.334;
    if (style.pitch === undefined) return void this.document.text(text, x, baseline, options);
    const room = style.pitch * style.size;
    Array.from(text).forEach((sign, i) => {
      const inset = (room - this.document.widthOfString(sign, options)) / 2;
      this.document.text(sign, x + i * room + inset, baseline, options);
    });
  }
}
