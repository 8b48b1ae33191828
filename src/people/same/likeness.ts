import { doubleMetaphone } from 'double-metaphone';
import { folded } from '../../kernel/index.js';
import { mayBeOneName } from './short-forms.js';

/** What is known of somebody in one case. */
export interface Known {
  readonly name: string;
  /** Handles and e-mail addresses, as written. */
  readonly addresses: readonly string[];
}

/** Why two records may be of one person, the surest first. */
export const likenesses = ['same_address', 'same_name', 'short_form', 'sounds_alike', 'part_of_name'] as const;
export type Likeness = (typeof likenesses)[number];

export const likenessWords: Readonly<Record<Likeness, string>> = {
  same_address: 'The same handle or e-mail address',
  same_name: 'The same name',
  short_form: 'A short form of the same name',
  sounds_alike: 'A name that sounds the same',
  part_of_name: 'Part of the name is the same',
};

/** Why the two may be the same person; null where nothing says so. A hint to whoever decides, never a decision. */
export function likenessOf(a: Known, b: Known): Likeness | null {
  const theirs = b.addresses.map(addressKey);
  if (a.addresses.map(addressKey).some((one) => one !== '' && theirs.includes(one))) return 'same_address';
  const [few, many] = [nameWords(a.name), nameWords(b.name)].toSorted((one, other) => one.length - other.length);
  if (few === undefined || many === undefined || few.length === 0) return null;
  const matches = matched(few, many);
  if (matches === null) return null;
  // A given name alone says nothing; one word has to be spelt the same, or all of them sound alike.
  const worst = likenesses[Math.max(...matches.map((match) => likenesses.indexOf(match)))] ?? null;
  if (few.length < many.length) return matches.includes('same_name') ? 'part_of_name' : null;
  return few.length === 1 && worst === 'short_form' ? null : worst;
}

/** The words of a name, without titles: "Mr. B. O’Hara" is "b" and "ohara". */
export function nameWords(name: string): string[] {
  return folded(name.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''))
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
    .slice(0, 8);
}

const titles: ReadonlySet<string> = new Set('mr mrs ms miss mx dr sir madam prof rev coach the'.split(' '));

export function addressKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^@/, '')
    .replace(/\/+$/, '');
}

/** How each word of the shorter name stands in the longer one; null where one stands nowhere. */
function matched(few: readonly string[], many: readonly string[]): Likeness[] | null {
  const left = [...many];
  const matches: Likeness[] = [];
  for (const word of few) {
    const [best] = left
      .map((other, at) => ({ at, how: howAlike(word, other) }))
      .filter((one): one is { at: number; how: Likeness } => one.how !== null)
      .toSorted((a, b) => likenesses.indexOf(a.how) - likenesses.indexOf(b.how));
    if (!best) return null;
    left.splice(best.at, 1);
    matches.push(best.how);
  }
  return matches;
}

function howAlike(a: string, b: string): Likeness | null {
  if (a === b) return 'same_name';
  if (mayBeOneName(a, b)) return 'short_form';
  const isInitial = [a, b].some((word) => word.length === 1);
  if (isInitial) return a[0] === b[0] ? 'short_form' : null;
  return soundAlike(a, b) ? 'sounds_alike' : null;
}

function soundAlike(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((word) => doubleMetaphone(word).filter((code) => code.length > 1));
  return Math.min(a.length, b.length) > 2 && (ours ?? []).some((code) => theirs?.includes(code));
}
