import fc from 'fast-check';
import { lastLiveDay } from '../../../rules/index.js';
import type { Category } from '../../../rules/index.js';
import { casesIn, type Concern, groundsFor, wasReviewed } from './pattern-rules.js';

const concern = (on: string, categories: Category[] = [], more: Partial<Concern> = {}): Concern => ({
  ...{ caseId: on, on, categories, selfReported: false, ...more },
});
const rules = (newest: string, concerns: Concern[], unsubstantiated: { caseId: string; on: string }[] = []) =>
  groundsFor(newest, concerns, unsubstantiated).map(({ rule }) => rule);

describe('three low-level concerns within 12 months', () => {
  test.each<[string, string[], boolean]>([
    ['the first exactly on the last day that counts', ['2026-01-12', '2026-06-01', '2027-01-11'], true],
    ['the first a day too early', ['2026-01-11', '2026-06-01', '2027-01-11'], false],
    ['all on one day', ['2027-01-11', '2027-01-11 b', '2027-01-11 c'], true],
    ['only two', ['2026-06-01', '2027-01-11'], false],
    ['from a leap day to 28 February', ['2028-02-29', '2028-03-01', '2029-02-28'], true],
    ['from a leap day to 1 March', ['2028-02-29', '2028-02-29 b', '2029-03-01'], false],
    ['from the day before a leap day', ['2027-03-01', '2027-09-01', '2028-02-29'], true],
    ['from 28 February to a leap day', ['2027-02-28', '2027-09-01', '2028-02-29'], false],
  ])('%s', (_, days, expected) => {
    const concerns = days.map((day) => concern(day.slice(0, 10), [], { caseId: day }));
    expect(rules(days.at(-1) ?? '', concerns).includes('three_in_twelve_months')).toBe(expected);
  });

  it('counts a case that was decided later among those around it', () => {
    const concerns = ['2026-03-01', '2026-06-01', '2026-12-01'].map((day) => concern(day));
    expect(groundsFor('2026-06-01', concerns, [])).toEqual([
      { rule: 'three_in_twelve_months', cases: ['2026-03-01', '2026-06-01', '2026-12-01'] },
    ]);
  });
});

describe('two of the same kind within 6 months', () => {
  test.each<[string, [string, Category[]][], boolean]>([
    [
      'on the last day that counts',
      [
        ['2026-07-12', ['pupil_images']],
        ['2027-01-11', ['disrepute', 'pupil_images']],
      ],
      true,
    ],
    [
      'a day too late',
      [
        ['2026-07-11', ['pupil_images']],
        ['2027-01-11', ['pupil_images']],
      ],
      false,
    ],
    [
      'of different kinds',
      [
        ['2026-12-01', ['pupil_images']],
        ['2027-01-11', ['disrepute']],
      ],
      false,
    ],
    [
      'of no kind',
      [
        ['2026-12-01', []],
        ['2027-01-11', []],
      ],
      false,
    ],
    [
      'from 31 August to the end of February',
      [
        ['2026-08-31', ['disrepute']],
        ['2027-02-28', ['disrepute']],
      ],
      true,
    ],
    [
      'from 31 August to a leap day',
      [
        ['2027-08-31', ['disrepute']],
        ['2028-02-29', ['disrepute']],
      ],
      true,
    ],
    [
      'from 31 August to 1 March',
      [
        ['2027-08-31', ['disrepute']],
        ['2028-03-01', ['disrepute']],
      ],
      false,
    ],
  ])('%s', (_, days, expected) => {
    const concerns = days.map(([on, kinds]) => concern(on, kinds));
    expect(rules(days.at(-1)?.[0] ?? '', concerns).includes('two_alike_in_six_months')).toBe(expected);
  });
});

describe('a low-level concern after an unsubstantiated allegation', () => {
  test.each([
    ['the day after', '2027-01-10', true],
    ['on the day of the finding', '2027-01-11', true],
    ['the day before', '2027-01-12', false],
    ['years later', '2019-05-05', true],
  ])('%s', (_, found, expected) => {
    const met = rules('2027-01-11', [concern('2027-01-11')], [{ caseId: 'allegation', on: found }]);
    expect(met.includes('after_unsubstantiated')).toBe(expected);
  });

  it('is not the case itself, which was an allegation before', () => {
    expect(rules('2027-01-11', [concern('2027-01-11')], [{ caseId: '2027-01-11', on: '2027-01-11' }])).toEqual([]);
  });
});

describe('something that they told us of themselves', () => {
  it('does not count among others', () => {
    const concerns = [concern('2026-11-01'), concern('2026-12-01', [], { selfReported: true }), concern('2027-01-11')];
    expect(rules('2027-01-11', concerns)).toEqual([]);
  });

  it('calls for nothing itself', () => {
    const own = concern('2027-01-11', [], { selfReported: true });
    expect(rules('2027-01-11', [concern('2026-11-01'), concern('2026-12-01'), own], [{ caseId: 'a', on: '2020-01-01' }])).toEqual([]);
  });
});

describe('the same set', () => {
  it.each([
    [['a', 'b'], [['a', 'b']], true],
    [['a', 'b'], [['c', 'b', 'a']], true],
    [['a', 'b', 'c'], [['a', 'b']], false],
    [['a', 'b'], [['a'], ['b']], false],
    [['a'], [], false],
  ])('%j after %j was looked at: %s', (cases, before, expected) => {
    expect(wasReviewed(cases, before)).toBe(expected);
  });
});

describe('whatever is known', () => {
  const days = fc.date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
  const known = fc.array(
    fc.record({
      on: days.map((day) => day.toISOString().slice(0, 10)),
      categories: fc.subarray(['pupil_images', 'disrepute'] as const),
      selfReported: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('a ground holds the case that led to it, and only what counts and came near enough', () => {
    fc.assert(
      fc.property(known, fc.nat(7), (list, at) => {
        const concerns = list.map((one, i) => ({ ...one, caseId: `case ${i}` }));
        const newest = concerns[at % concerns.length];
        if (!newest) return;
        for (const { rule, cases } of groundsFor(newest.caseId, concerns, [])) {
          const held = concerns.filter(({ caseId }) => cases.includes(caseId));
          expect(cases).toContain(newest.caseId);
          expect(held.every(({ selfReported }) => !selfReported)).toBe(true);
          const months = rule === 'three_in_twelve_months' ? 12 : 6;
          for (const { on } of held) {
            const [first = '', last = ''] = [on, newest.on].toSorted();
            expect(last <= lastLiveDay(first, months)).toBe(true);
          }
        }
      }),
    );
  });

  it('each case stands once among those to look at', () => {
    expect(
      casesIn([
        { rule: 'three_in_twelve_months', cases: ['b', 'a'] },
        { rule: 'two_alike_in_six_months', cases: ['b', 'c'] },
      ]),
    ).toEqual(['a', 'b', 'c']);
  });
});
