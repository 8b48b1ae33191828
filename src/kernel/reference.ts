/** What people say aloud: `HD-XXXX-XXXX`, random, so that nothing in it tells how many there are. */
export type Reference = string & { readonly isReference: unique symbol };

/** Crockford base 32: no I, L, O or U. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const size = crockford.length;

/** Seven random letters (35 bits) and a check character. @param randomBytes at least 7 bytes from a secure source */
export function makeReference(randomBytes: Uint8Array): Reference {
  if (randomBytes.length < 7) throw new RangeError('A reference needs seven random bytes');
  const digits = Array.from(randomBytes.subarray(0, 7), (byte) => byte & 31);
  return written([...digits, checkDigit(digits)]);
}

/** Reads what a person typed: any case, with or without dashes and spaces, O for 0, I or L for 1. Null when it cannot be a reference. */
export function parseReference(typed: unknown): Reference | null {
  if (typeof typed !== 'string' || typed.length > 40) return null;
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  if (!letters.startsWith('HD') || letters.length !== 10) return null;
  const digits = Array.from(letters.slice(2), (letter) => crockford.indexOf(lookalike(letter)));
  if (digits.includes(-1)) return null;
  return checkDigit(digits.slice(0, 7)) === digits[7] ? written(digits) : null;
}

/** Luhn mod 32: catches one wrong letter and nearly every swap of neighbours. */
function checkDigit(digits: readonly number[]): number {
  let sum = 0;
  let factor = 2;
  for (const digit of [...digits].reverse()) {
    const product = digit * factor;
    sum += Math.floor(product / size) + (product % size);
    factor = factor === 2 ? 1 : 2;
  }
  return (size - (sum % size)) % size;
}

/** What somebody meant who took one letter for another. */
export function lookalike(letter: string): string {
  return letter === 'O' ? '0' : letter === 'I' || letter === 'L' ? '1' : letter;
}

function written(digits: readonly number[]): Reference {
  const letters = digits.map((digit) => crockford[digit]).join('');
  return `HD-${letters.slice(0, 4)}-${letters.slice(4)}` as Reference;
}
