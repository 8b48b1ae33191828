import fc from 'fast-check';
import { type Candidate, keptOut, type WalledCase } from './who-looks.js';

const candidates: Candidate[] = ['head', 'dsl', 'chair'].map((name) => ({ accountId: `account of ${name}`, personId: name }));
const open: WalledCase = { conflicted: [], restrictedTo: null };

test.each<[string, WalledCase[], string[]]>([
  ['nobody, where no case has a wall', [open, open], []],
  ['a witness of one of three', [open, { ...open, conflicted: ['head'] }, open], ['head']],
  ['whoever is not named in a restricted one', [open, { ...open, restrictedTo: ['account of chair'] }], ['head', 'dsl']],
  [
    'everybody, where two restrictions have nobody in common',
    [
      { ...open, restrictedTo: ['account of head'] },
      { ...open, restrictedTo: ['account of chair'] },
    ],
    ['head', 'dsl', 'chair'],
  ],
])('keeps out %s', (_, cases, expected) => {
  expect([...keptOut(cases, candidates)].toSorted()).toEqual(expected.toSorted());
});

test('whoever looks stands outside no wall, however many there are', () => {
  const persons = fc.constantFrom<string>('head', 'dsl', 'chair');
  const walls = fc.array(
    fc.record({
      conflicted: fc.array(persons, { maxLength: 2 }),
      restrictedTo: fc.option(
        fc.array(
          persons.map((name) => `account of ${name}`),
          { maxLength: 3 },
        ),
      ),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(walls, (cases) => {
      const out = keptOut(cases, candidates);
      for (const { accountId, personId } of candidates) {
        const mayReadAll = cases.every(
          ({ conflicted, restrictedTo }) => !conflicted.includes(personId) && (restrictedTo === null || restrictedTo.includes(accountId)),
        );
        expect(out.has(personId)).toBe(!mayReadAll);
      }
    }),
  );
});
