import fc from 'fast-check';
import { delayAfter } from './growing-delay.js';

test.each([
  [1, 0],
  [4, 0],
  [5, 5],
  [6, 10],
  [7, 20],
  [11, 320],
  [13, 900],
  [1_000_000, 900],
])('after %i mistakes the next try waits %i seconds', (failures, seconds) => {
  expect(delayAfter(failures)).toBe(seconds * 1_000);
});

test('it never shrinks, and nobody is ever locked out', () => {
  fc.assert(
    fc.property(fc.nat(), (failures) => {
      expect(delayAfter(failures + 1)).toBeGreaterThanOrEqual(delayAfter(failures));
      expect(delayAfter(failures)).toBeLessThanOrEqual(15 * 60_000);
    }),
  );
});
