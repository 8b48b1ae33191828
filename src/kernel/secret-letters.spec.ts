import { readSecretLetters, secretLetters } from './secret-letters.js';

const random = Uint8Array.from({ length: 18 }, (_, n) => (n * 37 + 11) % 256);

test('letters come in groups of four, and are read as they were written', () => {
  const letters = secretLetters(random, 20);
  expect(letters).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readSecretLetters(letters, 20)).toBe(letters);
});

test.each([
  ['in small letters', (letters: string) => letters.toLowerCase()],
  ['without dashes', (letters: string) => letters.replaceAll('-', '')],
  ['with spaces', (letters: string) => ` ${letters.replaceAll('-', ' ')} `],
  ['with O for 0 and l for 1', (letters: string) => letters.replaceAll('0', 'O').replaceAll('1', 'l')],
])('they are read %s', (_, typed) => {
  const letters = secretLetters(random, 20);
  expect(readSecretLetters(typed(letters), 20)).toBe(letters);
});

test.each([[''], ['ABCD'], ['U'.repeat(20)], ['A'.repeat(21)], ['A'.repeat(10_000)], [null], [['A'.repeat(20)]], ['😀'.repeat(20)]])(
  '%j is none',
  (typed) => {
    expect(readSecretLetters(typed, 20)).toBeNull();
  },
);

test('nobody gets letters from too little chance', () => {
  expect(() => secretLetters(new Uint8Array(4), 20)).toThrow(RangeError);
});
