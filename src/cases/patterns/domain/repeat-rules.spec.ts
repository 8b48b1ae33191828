import fc from 'fast-check';
import { lastLiveDay, repeatKinds, repeatRules } from '../../../rules/index.js';
import { callsForAnother, type Marked, repeatedWith, termBeganOn } from './repeat-rules.js';

const concern = (on: string, more: Partial<Marked> = {}): Marked => ({ caseId: on, matter: on, on, ...more });
const cameBack = (kind: (typeof repeatKinds)[number], days: readonly string[]) =>
  repeatedWith(
    kind,
    days.at(-1) ?? '',
    days.map((day) => concern(day.slice(0, 10), { caseId: day, matter: day })),
  );

test.each<[(typeof repeatKinds)[number], string, string[], boolean]>([
  ['pupil', 'only two', ['2026-09-07', '2026-11-09'], false],
  ['pupil', 'three, the first on the last day that counts', ['2026-01-12', '2026-06-01', '2027-01-11'], true],
  ['pupil', 'three, the first a day too early', ['2026-01-11', '2026-06-01', '2027-01-11'], false],
  ['pupil', 'three on one day', ['2027-01-11', '2027-01-11 b', '2027-01-11 c'], true],
  ['account', 'one', ['2027-01-11'], false],
  ['account', 'two, the first on the last day that counts', ['2026-01-12', '2027-01-11'], true],
  ['account', 'two, the first a day too early', ['2026-01-11', '2027-01-11'], false],
  ['account', 'from a leap day to 28 February', ['2028-02-29', '2029-02-28'], true],
  ['account', 'from a leap day to 1 March', ['2028-02-29', '2029-03-01'], false],
  ['page', 'two', ['2026-11-09', '2027-01-11'], true],
  ['place', 'three, the first on the last day that counts', ['2026-07-12', '2026-11-09', '2027-01-11'], true],
  ['place', 'three, the first a day too early', ['2026-07-11', '2026-11-09', '2027-01-11'], false],
  ['platform', 'four', ['2026-11-09', '2026-11-09 b', '2026-12-01', '2027-01-11'], false],
  ['platform', 'five', ['2026-11-09', '2026-11-09 b', '2026-12-01', '2026-12-02', '2027-01-11'], true],
  ['platform', 'five, the first a day too early', ['2026-10-11', '2026-11-09', '2026-12-01', '2026-12-02', '2027-01-11'], false],
])('%s: %s', (kind, _, days, expected) => {
  expect(cameBack(kind, days)).toEqual(expected ? days.toSorted() : []);
});

test('cases opened from one report are one concern', () => {
  const [first, forked] = [concern('2026-11-09'), concern('2026-11-10', { matter: '2026-11-09' })];
  expect(repeatedWith('account', '2026-11-10', [first, forked])).toEqual([]);
  expect(repeatedWith('account', '2027-01-11', [first, forked, concern('2027-01-11')])).toEqual(['2026-11-09', '2026-11-10', '2027-01-11']);
});

test('a case that is not among what somebody may read calls for nothing', () => {
  expect(repeatedWith('account', 'another', [concern('2026-11-09'), concern('2027-01-11')])).toEqual([]);
});

test.each<[(typeof repeatKinds)[number], string[], string[][], boolean]>([
  ['account', ['a', 'b'], [], true],
  ['account', ['a', 'b'], [['a', 'b']], false],
  ['account', ['a', 'b'], [['a', 'b', 'c']], false],
  ['account', ['a', 'b', 'c'], [['a', 'b']], true],
  ['account', ['a', 'b'], [['a'], ['b']], true],
  ['platform', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [['a', 'b', 'c', 'd', 'e']], false],
  ['platform', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [['a', 'b', 'c', 'd', 'e']], true],
])('%s in %j after %j was asked about: %s', (kind, cases, before, expected) => {
  expect(callsForAnother(kind, cases, before)).toBe(expected);
});

test.each([
  ['2026-09-01', '2026-09-01'],
  ['2026-12-31', '2026-09-01'],
  ['2027-01-01', '2027-01-01'],
  ['2027-04-15', '2027-01-01'],
  ['2027-04-16', '2027-04-16'],
  ['2027-08-31', '2027-04-16'],
])('the term of %s began on %s', (day, began) => {
  expect(termBeganOn(day)).toBe(began);
});

test('whatever is known: what came back holds the case itself, only what came near enough, and enough of it', () => {
  const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  const known = fc.array(
    fc.record({ on: days.map((day) => day.toISOString().slice(0, 10)), matter: fc.constantFrom('p', 'q', 'r', 's', 't', 'u') }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...repeatKinds), known, fc.nat(11), (kind, list, at) => {
      const marked = list.map((one, i) => ({ ...one, caseId: `case ${i}` }));
      const newest = marked[at % marked.length];
      if (!newest) return;
      const cases = repeatedWith(kind, newest.caseId, marked);
      if (cases.length === 0) return;
      expect(cases).toContain(newest.caseId);
      const held = marked.filter(({ caseId }) => cases.includes(caseId));
      expect(new Set(held.map(({ matter }) => matter)).size).toBeGreaterThanOrEqual(repeatRules[kind].count);
      for (const { on } of held) {
        const [first = '', last = ''] = [on, newest.on].toSorted();
        expect(last <= lastLiveDay(first, repeatRules[kind].months)).toBe(true);
      }
    }),
  );
});
