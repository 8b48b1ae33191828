import { span, wordsMark } from './blocks.js';
import type { Faces } from './faces.js';
import { linesOf, type Line } from './lines.js';
import { colours, measure, mm, sheet, styles, type Style } from './look.js';
import { tagIn, type Mark, type Tag } from './rows.js';

export interface OnEveryPage {
  school: string;
  /** "Confidential: HR" */
  marking: string;
  restriction: { title: string; words: string } | null;
  foot: { reference: string; forWhom: string; when: string };
}

export const heldMarkAt = { x: sheet.left, y: mm(15), size: mm(6), colour: colours.teal };

const nameAt = sheet.left + mm(8);
const schoolAt = nameAt + mm(17.5);
const footAt = sheet.footRule + mm(2.5);

/** Head, banner and foot. The banner is said once, on the first page; what screen readers hear there is drawn for the eye on the others. */
export class Furniture {
  private readonly banner: Line[];
  private readonly said: Tag | null;
  /** All but the number of the page. */
  private readonly same: Mark[];

  constructor(
    private readonly faces: Faces,
    { school, marking, restriction, foot }: OnEveryPage,
    structure: Tag,
  ) {
    this.banner = restriction
      ? linesOf([span(`${restriction.title} `, styles.smallStrong), span(restriction.words, styles.small)], measure - mm(8), faces)
      : [];
    this.said = restriction ? tagIn(structure, 'P') : null;
    this.same = [...this.head(school, marking), ...(restriction ? [this.frame] : []), ...this.foot(foot)];
  }

  /** Where the words of a page begin. */
  get top(): number {
    return sheet.headRule + (this.banner.length > 0 ? mm(5) + this.bannerHeight : 0) + mm(6);
  }

  /** The banner as words of the file, for the first page. */
  get firstSaid(): Mark[] {
    return this.bannerWords(this.said);
  }

  on(page: number, pages: number): Mark[] {
    const count = this.fitted(`Page ${page} of ${pages}`, styles.foot, mm(40));
    const place = { x: sheet.right - count.width, width: count.width };
    return [...this.same, ...(page === 1 ? [] : this.bannerWords(null)), wordsMark(null, count, place, footAt)];
  }

  private head(school: string, marking: string): Mark[] {
    const box = this.fitted(marking, styles.marking, mm(70));
    const boxWidth = box.width + mm(6);
    const boxAt = sheet.right - boxWidth;
    const name = this.fitted('Heed', styles.mark, mm(30));
    const place = this.fitted(school, styles.head, boxAt - schoolAt - mm(5));
    return [
      wordsMark(null, name, { x: nameAt, width: mm(30) }, mm(18) - name.leading / 2),
      wordsMark(null, place, { x: schoolAt, width: place.width }, mm(18) - place.leading / 2),
      { kind: 'frame', x: boxAt, y: mm(14.4), width: boxWidth, height: mm(7), weight: 1, colour: colours.ink },
      wordsMark(null, box, { x: boxAt + mm(3), width: box.width }, mm(17.9) - box.leading / 2),
      { kind: 'rule', x: sheet.left, y: sheet.headRule, width: measure, weight: 0.5, colour: colours.lineStrong, dotted: false },
    ];
  }

  /** For whom may be cut short; which case and when may not. */
  private foot({ reference, forWhom, when }: OnEveryPage['foot']): Mark[] {
    const around = this.fitted(`${reference} · made for  · ${when}`, styles.foot, measure);
    const whom = this.fitted(forWhom, styles.foot, measure - mm(40) - around.width);
    const shown = whom.runs.map((run) => run.text).join('');
    const left = this.fitted(`${reference} · made for ${shown} · ${when}`, styles.foot, measure - mm(30));
    return [
      { kind: 'rule', x: sheet.left, y: sheet.footRule, width: measure, weight: 0.5, colour: colours.lineStrong, dotted: false },
      wordsMark(null, left, { x: sheet.left, width: left.width }, footAt),
    ];
  }

  private get bannerHeight(): number {
    return this.banner.reduce((all, line) => all + line.leading, 0) + mm(5);
  }

  private get frame(): Mark {
    return {
      kind: 'frame',
      x: sheet.left,
      y: sheet.headRule + mm(5),
      width: measure,
      height: this.bannerHeight,
      weight: 1.5,
      colour: colours.ink,
    };
  }

  private bannerWords(tag: Tag | null): Mark[] {
    const place = { x: sheet.left + mm(4), width: measure - mm(8) };
    return this.banner.map((line, i) => wordsMark(tag, line, place, sheet.headRule + mm(7.5) + i * line.leading));
  }

  /** One line that fits, its end cut where it must be: the whole stands on the cover. */
  private fitted(words: string, style: Style, width: number): Line {
    const lines = linesOf([span(words, style)], width, this.faces);
    const [first] = lines;
    if (!first || lines.length === 1) return first ?? { runs: [], width: 0, leading: style.leading, rightToLeft: false };
    const shown =
      linesOf([span(words, style)], width - style.size, this.faces)[0]
        ?.runs.map((run) => run.text)
        .join('') ?? '';
    return linesOf([span(`${shown.trimEnd()}…`, style)], width, this.faces)[0] ?? first;
  }
}
