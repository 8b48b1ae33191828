import fc from 'fast-check';
import { folded } from '../../../kernel/index.js';
import { type Hidden, hiderOf } from './hide-words.js';

const tom: Hidden = { words: 'Tom Fallowmere', as: 'another child', isName: true };
const will: Hidden = { words: 'Will Ó Dálaigh', as: 'a member of staff', isName: true };
const nickname: Hidden = { words: 'T-Rex 9', as: 'words left out', isName: false };

test.each([
  ['Tom Fallowmere hit me', [tom], [], '[another child] hit me'],
  ['tom  FALLOWMERE', [tom], [], '[another child]'],
  ['Fallowmere, Tom', [tom], [], '[another child], [another child]'],
  ['Mr Fallowmere’s bag', [tom], [], 'Mr [another child]’s bag'],
  ['tom.fallowmere@example.org', [tom], [], '[another child]@example.org'],
  ['Tomorrow', [tom], [], 'Tomorrow'],
  // A short word is a name only with a capital.
  ['the tom cat and Tom', [tom], [], 'the tom cat and [another child]'],
  ['It will rain, said Will', [will], [], 'It will rain, said [a member of staff]'],
  ['will o dalaigh', [will], [], '[a member of staff]'],
  ['Will Ó Da\u0301laigh wrote', [will], [], '[a member of staff] wrote'],
  ['T\u200bom Fall\u00adowmere', [tom], [], '[another child]'],
  // A brother keeps the name that he shares with whoever asks.
  ['Tom and Ned Fallowmere', [tom], ['Ned Fallowmere'], '[another child] and Ned Fallowmere'],
  ['Tom Fallowmere and Ned Fallowmere', [tom], ['Ned Fallowmere'], '[another child] and Ned Fallowmere'],
  ['they call him t rex 9, or T-Rex', [nickname], [], 'they call him [words left out], or T-Rex'],
  ['No names here', [], [], 'No names here'],
  ['.*+ Tom', [{ ...tom, words: '.*+' }], [], '.*+ Tom'],
])('%s', (text, hidden, named, expected) => {
  expect(hiderOf(hidden, named)(text)).toBe(expected);
});

test('whatever stands around it, a name is gone and the rest is not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const shown = hiderOf([tom], [])(`${before} Tom Fallowmere ${after}`);
      expect(folded(shown)).not.toContain('tom fallowmere');
      expect(shown).toContain('[another child]');
    }),
  );
});
