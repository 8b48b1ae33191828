import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Style, Weight } from './look.js';
import { unwrapped } from './woff.js';

interface FaceFile {
  /** Which signs it is asked for: other files are not even opened. */
  signs: RegExp;
  file: Record<Weight, string>;
}

const inWeights = (signs: RegExp, packageName: string, subset: string): FaceFile => {
  const stem = `@fontsource/${packageName}/files/${packageName}-${subset}`;
  return { signs, file: { regular: `${stem}-400-normal.woff`, bold: `${stem}-700-normal.woff` } };
};

/**
 * Our own typeface first, then one for each further script. These need their packages; without them the signs of that script are named by
 * their numbers, as all signs are that no face has. WOFF, because the typesetter cannot cut a subset from WOFF2.
 */
const faceFiles: readonly FaceFile[] = [
  inWeights(/./su, 'atkinson-hyperlegible-next', 'latin'),
  inWeights(/./su, 'atkinson-hyperlegible-next', 'latin-ext'),
  inWeights(/[\p{Script=Latin}\p{Mn}₫]/u, 'noto-sans', 'vietnamese'),
  inWeights(/\p{Script=Cyrillic}/u, 'noto-sans', 'cyrillic'),
  inWeights(/\p{Script=Cyrillic}/u, 'noto-sans', 'cyrillic-ext'),
  inWeights(/\p{Script=Greek}/u, 'noto-sans', 'greek'),
  inWeights(/\p{Script=Greek}/u, 'noto-sans', 'greek-ext'),
  inWeights(/[\p{Script_Extensions=Devanagari}\u200c\u200d]/u, 'noto-sans', 'devanagari'),
  inWeights(/[\p{Script_Extensions=Arabic}\u200c\u200d]/u, 'noto-sans-arabic', 'arabic'),
  inWeights(/\p{Script_Extensions=Hebrew}/u, 'noto-sans-hebrew', 'hebrew'),
];

/** What the typesetter keeps of an opened face. It has no public way to ask whether a sign is in it. */
interface OpenedFace {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** The faces of one document: which file has a sign, and how wide words come out. */
export class Faces {
  private readonly known = new Map<string, string | null>();
  private readonly registered = new Set<string>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** The first face that has all signs of a cluster, or null. */
  faceFor(cluster: string, weight: Weight): string | null {
    const key = `${weight} ${cluster}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const face = this.search(Array.from(cluster), weight);
    this.known.set(key, face);
    return face;
  }

  width(text: string, face: string, style: Style, rightToLeft: boolean): number {
    if (style.pitch !== undefined) return Array.from(text).length * style.pitch * style.size;
    return this.document.font(face).fontSize(style.size).widthOfString(text, featuresOf(style, rightToLeft));
  }

  private search(signs: readonly string[], weight: Weight): string | null {
    const face = faceFiles.find(({ signs: asked, file }) => signs.every((sign) => asked.test(sign)) && this.has(file[weight], signs));
    return face?.file[weight] ?? null;
  }

  private has(face: string, signs: readonly string[]): boolean {
    const font = fontIn(face);
    if (font === null) return false;
    if (!this.registered.has(face)) this.document.registerFont(face, font);
    this.registered.add(face);
    const { font: inside } = (this.document.font(face) as unknown as OpenedFace)._font;
    return signs.every((sign) => inside.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  }
}

/** A run from right to left is shaped as a whole: word by word its words would stand in the wrong order. */
export function featuresOf(style: Style, rightToLeft: boolean): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  if (rightToLeft) return { features: [] };
  return style.tabular ? { features: ['tnum'] } : {};
}

const { resolve } = createRequire(import.meta.url);
const fonts = new Map<string, Buffer | null>();

/** Read once for all documents. */
function fontIn(file: string): Buffer | null {
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const path = installed(file);
  const font = path === null ? null : unwrapped(readFileSync(path));
  fonts.set(file, font);
  return font;
}

function installed(file: string): string | null {
  try {
    return resolve(file);
  } catch {
    return null;
  }
}
