import { baseLevel, inVisualOrder, levelsOf, mirror, runsRightToLeft, type Level } from './direction.js';
import type { Faces } from './faces.js';
import type { Style } from './look.js';
import { printable } from './signs.js';
import { brokenUp, merged, type Part, widthOf, type Word, wordsOf } from './words.js';

export interface Span {
  words: string;
  style: Style;
}

/** Words in one face and one direction, at their place in the line. */
export interface Run extends Part {
  x: number;
}

export interface Line {
  runs: Run[];
  width: number;
  leading: number;
  /** A paragraph that begins in such a script stands on the right. */
  rightToLeft: boolean;
}

/** Sets spans into lines no wider than `width`. A line break in the words begins a new line; a word too long for any line is broken. */
export function linesOf(spans: readonly Span[], width: number, faces: Faces): Line[] {
  return paragraphsOf(spans).flatMap((paragraph) => setParagraph(paragraph, width, faces));
}

function paragraphsOf(spans: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [[]];
  for (const { words, style } of spans) {
    words.split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/).forEach((part, i) => {
      if (i > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ words: part, style });
    });
  }
  return paragraphs;
}

function setParagraph(spans: readonly Span[], width: number, faces: Faces): Line[] {
  const parts = spans.flatMap(({ words, style }) => printable(words, style.weight, faces).map((piece) => ({ ...piece, style, level: 0 })));
  const text = parts.map((part) => part.text).join('');
  const base = baseLevel(text);
  const leading = Math.max(...spans.map((span) => span.style.leading));
  const levelled = runsRightToLeft(text) ? withLevels(parts, levelsOf(text, base)) : parts;
  return fill(wordsOf(levelled, faces), width, faces).map((words) => placed(words, leading, base, faces));
}

function withLevels(parts: readonly Part[], levels: readonly Level[]): Part[] {
  const out: Part[] = [];
  let at = 0;
  for (const part of parts) {
    let from = 0;
    for (let to = 1; to <= part.text.length; to++) {
      if (to < part.text.length && levels[at + to] === levels[at + from]) continue;
      out.push({ ...part, text: part.text.slice(from, to), level: levels[at + from] ?? 0 });
      from = to;
    }
    at += part.text.length;
  }
  return out;
}

function fill(words: readonly Word[], width: number, faces: Faces): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  const place = (word: Word): void => {
    lines.at(-1)?.push(word);
    used += word.width;
  };
  for (const word of words) {
    if (word.space || used + word.width <= width) {
      place(word);
      continue;
    }
    if (used > 0) lines.push([]);
    used = 0;
    const pieces = word.width <= width ? [word] : brokenUp(word, width, faces);
    pieces.forEach((piece, i) => {
      if (i > 0) lines.push([]);
      used = 0;
      place(piece);
    });
  }
  return lines;
}

/** The typesetter turns letters that run from right to left, but not the marks between them. */
function asDrawn({ text, level }: Part): string {
  if (level % 2 === 0) return text;
  return runsRightToLeft(text) ? mirror(text) : Array.from(mirror(text)).reverse().join('');
}

function placed(words: readonly Word[], leading: number, base: Level, faces: Faces): Line {
  const end = words.findLastIndex((word) => !word.space);
  const parts = merged(words.slice(0, end + 1).flatMap((word) => word.parts));
  let x = 0;
  const runs = inVisualOrder(parts).map((part) => {
    const run = { ...part, text: asDrawn(part), x };
    x += widthOf(part, faces);
    return run;
  });
  // Read aloud or copied, the last word of a line must not run into the first of the next.
  const last = runs.at(-1);
  if (base === 0 && last?.level === 0 && end < words.length - 1) last.text += ' ';
  return { runs, width: x, leading, rightToLeft: base === 1 };
}
