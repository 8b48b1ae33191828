import { clustersOf } from './clusters.js';
import type { Level } from './direction.js';
import type { Faces } from './faces.js';
import type { Style } from './look.js';

/** Words in one face, one style and one direction. */
export interface Part {
  text: string;
  face: string;
  style: Style;
  level: Level;
}

/** What stays together if it can: a word, or the space after it. */
export interface Word {
  parts: Part[];
  space: boolean;
  width: number;
}

/** Where a word that is longer than the line may be broken before it is broken anywhere. */
const softEnds = /[-–—/\\?&=_.,:;#%+@)\]›]/u;
/** Spaces, words, and the parts of words that may stand apart; a reference, a date or a number is not divided at its hyphens. */
const tokens = / +|[^ ]+?(?:(?<=\p{L}{2})[-/](?=\p{L}{2})|[–—](?=[^ ]))|[^ ]+/gu;
/** "Year 10", "question 1.": a short number stays with its word. */
const shortNumber = /^\d{1,3}[.,;:!?)]*$/u;

/** Words, the spaces between them, and short numbers bound to the word before. */
export function wordsOf(parts: readonly Part[], faces: Faces): Word[] {
  const words: Word[] = [];
  for (const part of parts) {
    let before = '';
    for (const text of part.text.match(tokens) ?? []) {
      const space = text.startsWith(' ');
      const last = words.at(-1);
      const goesOn = last !== undefined && last.space === space && !/[-–—/]$/u.test(last.parts.at(-1)?.text ?? '');
      const word = goesOn ? last : { parts: [], space, width: 0 };
      word.parts.push({ ...part, text });
      // Measured after the sign before it, for signs stand closer or wider by what they follow.
      word.width += widthOf({ ...part, text: before + text }, faces) - widthOf({ ...part, text: before }, faces);
      before = space ? '' : (Array.from(text).at(-1) ?? '');
      if (!goesOn) words.push(word);
    }
  }
  return withNumbersBound(words);
}

function withNumbersBound(words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const [before, space] = out.slice(-2);
    const alone = before?.parts.every((part) => !part.text.includes(' ')) === true && space?.space === true;
    if (!alone || !shortNumber.test(word.parts.map((part) => part.text).join(''))) {
      out.push(word);
      continue;
    }
    const bound = [before, space, word];
    out.splice(-2, 2, { parts: bound.flatMap((one) => one.parts), space: false, width: sum(bound.map((one) => one.width)) });
  }
  return out;
}

/** Pieces that each fit a line: broken after a mark in the second half of the line where there is one, else after the last sign that fits. */
export function brokenUp(word: Word, width: number, faces: Faces): Word[] {
  const signs = word.parts.flatMap((part) => Array.from(clustersOf(part.text), (text) => ({ ...part, text })));
  const widths = signs.map((sign) => widthOf(sign, faces));
  const pieces: Word[] = [];
  let from = 0;
  while (from < signs.length) {
    let to = from;
    let used = 0;
    while (to < signs.length && (to === from || used + (widths[to] ?? 0) <= width)) used += widths[to++] ?? 0;
    while (to > from + 1 && widthTogether(signs.slice(from, to), faces) > width) to--;
    if (to < signs.length) to = softEnd(signs, from, to);
    pieces.push({ parts: signs.slice(from, to), space: false, width: widthTogether(signs.slice(from, to), faces) });
    from = to;
  }
  return pieces;
}

function softEnd(signs: readonly Part[], from: number, to: number): number {
  for (let end = to; end > from + (to - from) / 2; end--) if (softEnds.test(signs[end - 1]?.text ?? '')) return end;
  return to;
}

/** Neighbours alike in all but their text become one. */
export function merged(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && last.face === part.face && last.style === part.style && last.level === part.level) last.text += part.text;
    else out.push({ ...part });
  }
  return out;
}

function widthTogether(parts: readonly Part[], faces: Faces): number {
  return sum(merged(parts).map((part) => widthOf(part, faces)));
}

export function widthOf(part: Part, faces: Faces): number {
  return faces.width(part.text, part.face, part.style, part.level % 2 === 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
