import fc from 'fast-check';
import { type Likeness, likenessOf } from './likeness.js';

const known = (name: string, ...addresses: string[]) => ({ name, addresses });

test.each<[string, string, Likeness | null]>([
  ['Idris Fallowmere', 'Idris Fallowmere', 'same_name'],
  ['Fallowmere, Idris', 'IDRIS  FALLOWMERE', 'same_name'],
  ['Mr Idris Fallowmere', 'Idris Fallowmère', 'same_name'],
  ['Bill Thrapwood', 'William Thrapwood', 'short_form'],
  ['Kate Nockolds', 'Catherine Nockolds', 'short_form'],
  ['I. Fallowmere', 'Idris Fallowmere', 'short_form'],
  ['Idris Fallowmear', 'Idris Fallowmere', 'sounds_alike'],
  ['Jon Smyth', 'John Smith', 'sounds_alike'],
  ['Catriona O’Hara', 'Katriona OHara', 'sounds_alike'],
  ['Coach Fallowmere', 'Idris Fallowmere', 'part_of_name'],
  ['Idris', 'Idris Fallowmere', 'part_of_name'],
  ['Idris Fallowmere', 'Idris Pebblewick', null],
  ['Bill Thrapwood', 'Casimir Thrapwood', null],
  ['Bill', 'William', null],
  ['', 'Idris Fallowmere', null],
  ['Mr', 'Mr', null],
  ['👩‍🏫', '👩‍🏫', null],
  ['منى الحداد', 'منى الحداد', 'same_name'],
])('%s and %s: %s', (a, b, expected) => {
  expect(likenessOf(known(a), known(b))).toBe(expected);
  expect(likenessOf(known(b), known(a))).toBe(expected);
});

test.each([
  ['@I.Fallowmere', 'https://www.i.fallowmere/', 'same_address'],
  ['i.fallowmere@quiet.example', 'I.FALLOWMERE@quiet.example ', 'same_address'],
  ['@one', '@another', null],
  ['', '', null],
])('%j and %j of people with other names: %s', (a, b, expected) => {
  expect(likenessOf(known('Somebody', a), known('Another Person', b))).toBe(expected);
});

test('it does not matter who is named first, and nothing that is typed breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), (a, b) => {
      expect(likenessOf(known(a), known(b))).toBe(likenessOf(known(b), known(a)));
    }),
  );
});
