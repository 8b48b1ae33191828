import { canonicalText } from '../../../kernel/index.js';
import { clustersOf } from './clusters.js';
import type { Faces } from './faces.js';
import type { Weight } from './look.js';
import { signNames } from './sign-names.js';

/** Text that one face can print. */
export interface Piece {
  text: string;
  face: string;
}

/** Neither seen nor read: soft hyphens, zero-width spaces, tags of pictures. Joiners shape letters, and overrides of direction are told. */
const unseen = /(?!\p{Join_Control}|[\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;

/** A joiner shapes letters of some scripts and glues pictures; it is no sign of its own. */
const joiners = /[\u200c\u200d]/gu;

/**
 * The words in pieces that can be printed: each cluster of signs in the first face that has it. What no face has is named between ‹ and ›, by
 * its plain name and number, so that a page never shows an empty box. Overrides of direction, which can make words lie, are named too.
 */
export function printable(words: string, weight: Weight, faces: Faces): Piece[] {
  const pieces: Piece[] = [];
  let named: string[] = [];
  const flush = (): void => {
    if (named.length > 0) inOwnFace(`‹${named.join('').replace(/ +/g, ' ').trim()}›`);
    named = [];
  };
  const inOwnFace = (text: string): void => {
    for (const sign of text) add(pieces, sign, faces.faceFor(sign, weight));
  };
  for (const cluster of clustersOf(plain(words))) {
    const face = faces.faceFor(cluster, weight) ?? faces.faceFor(cluster.replace(joiners, ''), weight);
    if (face === null) {
      named.push(...namesOf(cluster, weight, faces));
      continue;
    }
    flush();
    add(pieces, cluster, face);
  }
  flush();
  return pieces;
}

function plain(words: string): string {
  return canonicalText(words)
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\t/g, '    ')
    .replace(/\p{Zs}/gu, ' ');
}

function add(pieces: Piece[], text: string, face: string | null): void {
  if (face === null) throw new Error('The face of this file lacks a sign that names others are written in');
  const last = pieces.at(-1);
  if (last?.face === face) last.text += text;
  else pieces.push({ text, face });
}

/** "U+1F600 grinning face" for a picture, the letter itself for a letter in fancy dress, else the number. Names have room around them. */
function namesOf(cluster: string, weight: Weight, faces: Faces): string[] {
  const compatible = cluster.normalize('NFKC');
  if (compatible !== cluster && compatible.trim() !== '' && faces.faceFor(compatible, weight) !== null) return [compatible];
  if (/^[\u{1f1e6}-\u{1f1ff}]{2}$/u.test(cluster)) return [` flag ${Array.from(cluster, countryLetter).join('')} `];
  return Array.from(cluster.replace(joiners, ''), (sign) => ` ${numberOf(sign)} ${signNames[sign] ?? ''} `);
}

function countryLetter(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41);
}

function numberOf(sign: string): string {
  const hex = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
