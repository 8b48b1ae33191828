import { SeededRandom } from './random.js';

const draws = (seed: number) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: 2_000 }, () => random.next());
};

test('the same seed gives the same numbers, another seed others', () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

test('they lie from 0 to 1, evenly', () => {
  const all = draws(1);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(1);
  expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeCloseTo(0.5, 1);
});

test('a weight says how often a key comes', () => {
  const random = new SeededRandom(3);
  const drawn = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
  expect(drawn.filter((key) => key === 'often').length / 4_000).toBeCloseTo(0.75, 1);
  expect(drawn).not.toContain('never');
});

test('whole numbers have both ends', () => {
  const random = new SeededRandom(5);
  expect([...new Set(Array.from({ length: 200 }, () => random.whole(1, 3)))].sort()).toEqual([1, 2, 3]);
});
