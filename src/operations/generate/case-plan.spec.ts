import { momentsOf, planCase, spanDays } from './case-plan.js';
import { SeededRandom } from './random.js';

function plans(seed: number) {
  const random = new SeededRandom(seed);
  return Array.from({ length: 5_000 }, (_, index) => ({
    age: (index / 5_000) * spanDays,
    ...planCase(random, (index / 5_000) * spanDays),
  }));
}

test('about 85 in 100 are closed, and only those that are old enough', () => {
  const closed = plans(1).filter(({ stage }) => stage === 'closed');
  expect(closed.length / 5_000).toBeCloseTo(0.85, 1);
  expect(closed.every(({ age, closedAfter }) => closedAfter !== null && closedAfter < age)).toBe(true);
});

test('every kind and every stage occurs', () => {
  expect(new Set(plans(2).map(({ kind }) => kind)).size).toBe(11);
  expect(new Set(plans(2).map(({ stage }) => stage)).size).toBe(6);
});

test('the moments rise over three years and end now', () => {
  const until = new Date('2026-11-09T09:00:00Z');
  const moments = momentsOf(100, until);
  expect(moments.at(-1)).toEqual(until);
  expect(moments).toEqual([...moments].sort((a, b) => a.getTime() - b.getTime()));
  expect((until.getTime() - (moments[0]?.getTime() ?? 0)) / 86_400_000).toBeGreaterThan(spanDays * 0.98);
});
