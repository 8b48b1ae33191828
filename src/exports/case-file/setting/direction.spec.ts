import fc from 'fast-check';
import { baseLevel, inVisualOrder, levelsOf, mirror } from './direction.js';

/** As a reader's eye meets it from left to right: capitals stand for letters that run from right to left. */
function seen(text: string): string {
  const hebrew = text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x41 + 0x5d0));
  const levels = levelsOf(hebrew, baseLevel(hebrew));
  const signs = Array.from(text, (sign, i) => ({ sign, level: levels[i] ?? 0 }));
  return inVisualOrder(signs)
    .map(({ sign, level }) => (level % 2 === 1 ? mirror(sign) : sign))
    .join('');
}

describe('which way words run', () => {
  it.each([
    ['plain words', 'plain words'],
    ['he said ABC to her', 'he said CBA to her'],
    ['he said ABC DEF to her', 'he said FED CBA to her'],
    ['ABC', 'CBA'],
    ['ABC 123 DEF', 'FED 123 CBA'],
    ['ABC (DEF) GHI', 'IHG (FED) CBA'],
    ['ABC word DEF', 'FED word CBA'],
    ['he said “ABC”, then left', 'he said “CBA”, then left'],
    ['at 10:30 ABC 10:30', 'at 10:30 10:30 CBA'],
    ['ABC 1,5% DEF', 'FED 1,5% CBA'],
    ['', ''],
  ])('shows %j as %j', (text, shown) => expect(seen(text)).toBe(shown));

  it('follows the first letter of a paragraph', () => {
    expect(baseLevel('123 שלום word')).toBe(1);
    expect(baseLevel('word שלום')).toBe(0);
    expect(baseLevel('')).toBe(0);
  });

  it('gives every unit a level and loses no sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(0, 1), (text, base) => {
        const levels = levelsOf(text, base);
        expect(levels).toHaveLength(text.length);
        const runs = levels.map((level, i) => ({ level, i }));
        expect(
          inVisualOrder(runs)
            .map(({ i }) => i)
            .sort((a, b) => a - b),
        ).toEqual(runs.map(({ i }) => i));
      }),
    );
  });
});
