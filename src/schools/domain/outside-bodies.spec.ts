import { needsChecking, requiredBodies } from './outside-bodies.js';

test.each([
  ['2026-11-09', '2026-11-09', false],
  ['2025-11-09', '2026-11-09', false],
  ['2025-11-08', '2026-11-09', true],
  ['2024-02-29', '2025-02-28', false],
  ['2024-02-29', '2025-03-01', true],
])('checked on %s, looked at on %s: needs checking %s', (lastChecked, today, expected) => {
  expect(needsChecking(lastChecked, today)).toBe(expected);
});

test('a school outside a trust needs governor services too', () => {
  expect(requiredBodies(false)).toContain('governor_services');
  expect(requiredBodies(true)).toEqual(['lado', 'police', 'csc']);
});
