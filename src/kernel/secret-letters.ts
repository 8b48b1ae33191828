import { crockford, lookalike } from './reference.js';

const inGroup = 4;

/**
 * Letters that somebody copies by hand, in groups of four: `7K3Q-9M2R-…`. Five bits a letter.
 * @param random at least as many bits as that, from a secure source
 */
export function secretLetters(random: Uint8Array, count: number): string {
  if (random.length * 8 < count * 5) throw new RangeError('Too few random bytes for so many letters');
  let left = BigInt(`0x${Buffer.from(random).toString('hex')}`);
  const letters = Array.from({ length: count }, () => {
    const letter = crockford[Number(left & 31n)] ?? '';
    left >>= 5n;
    return letter;
  });
  return inGroups(letters);
}

/** Reads what a person typed: any case, with or without dashes and spaces, O for 0, I or L for 1. Null when it cannot be such letters. */
export function readSecretLetters(typed: unknown, count: number): string | null {
  if (typeof typed !== 'string' || typed.length > count * 4) return null;
  const letters = Array.from(typed.toUpperCase().replace(/[\s-]/g, ''), lookalike);
  if (letters.length !== count || !letters.every((letter) => crockford.includes(letter))) return null;
  return inGroups(letters);
}

function inGroups(letters: readonly string[]): string {
  return (letters.join('').match(new RegExp(`.{1,${inGroup}}`, 'g')) ?? []).join('-');
}
