import { pooledRows } from './pooled.js';
import { type PublishedYear, publishState, publishYear, rowsOf, type TermCounts, wholeOf } from './publish-year.js';

const term = (kinds: number[], more: Partial<TermCounts> = {}): TermCounts => {
  const cases = kinds.reduce((sum, one) => sum + one, 0);
  return { cases, kinds, decided: kinds, due: 3 * cases, onTime: 2 * cases, casesDue: cases, ...more };
};

test('a year without terms is published as it is', () => {
  const { year } = publishYear([term([9, 8, 2, 1])]);
  expect([year.cases, year.kinds, year.steps]).toEqual([20, [9, 8, 'few', 'few'], { due: 60, onTime: 40, late: 20 }]);
});

test('a term with a few hides its year, and all that the year is made of', () => {
  const { year, terms, counted } = publishYear([term([9, 8, 2, 1]), term([9, 7, 1, 2]), term([2, 1, 0, 0])]);
  expect(terms.map(({ cases }) => cases)).toEqual([20, 19, 'few']);
  expect([year.cases, year.kinds, year.decided]).toEqual([
    'hidden',
    ['hidden', 'hidden', 'hidden', 'hidden'],
    ['hidden', 'hidden', 'hidden', 'hidden'],
  ]);
  // Open and closed would come to it.
  expect(publishState(20, 22, counted.cases)).toEqual({ open: 'hidden', closed: 'hidden' });
});

test('steps of fewer than five cases are told neither by their term nor by its year', () => {
  const { year, terms } = publishYear([term([9, 8, 2, 1]), term([9, 7, 1, 2]), term([2, 1, 0, 0], { due: 40, onTime: 30, casesDue: 3 })]);
  expect(terms.map(({ steps }) => steps?.due ?? null)).toEqual([60, 57, null]);
  expect(year.steps).toEqual({ due: 'hidden', onTime: 'hidden', late: 'hidden' });
});

describe('a trust', () => {
  const pooled = (...schools: number[][]) => {
    const years: PublishedYear[] = schools.map((kinds) => publishYear([term(kinds)]));
    const total = wholeOf(
      years.map(({ counted }) => counted.cases),
      rowsOf.cases,
    );
    const kinds = wholeOf(
      years.map(({ counted }) => counted.kinds),
      rowsOf.kinds,
      total,
    );
    return pooledRows(kinds).map(({ schools: own, all }) => [...own, all]);
  };

  test('shows each school where each has enough, and pools a row in which one has not: the row does not tell whose', () => {
    expect(pooled([9, 9, 2, 1, 0], [8, 3, 1, 1, 0], [7, 2, 2, 2, 1])).toEqual([
      [9, 8, 7, 24],
      ['hidden', 'hidden', 'hidden', 14],
      ['few', 'few', 'few', 5],
      ['few', 'few', 'few', 'few'],
      ['few', 'few', 'few', 'few'],
    ]);
  });

  test('of two schools, one with a few cases: nothing comes to what it has', () => {
    expect(
      pooled([9, 9, 2, 1], [1, 1, 0, 0])
        .flat()
        .filter((figure) => typeof figure === 'number'),
    ).toEqual([]);
  });
});
