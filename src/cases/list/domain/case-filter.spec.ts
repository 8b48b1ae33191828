import fc from 'fast-check';
import { type CaseFilter, noFilter, onlyOpen, rangesOf, readSortKey } from './case-filter.js';
import { sortKeyOf } from './sort-key.js';

// A Wednesday; the week ends on Sunday 15 November, 23:59:59 in London.
const now = new Date('2026-11-11T10:00:00.000Z');
const among = (filter: CaseFilter, sortKey: string): boolean =>
  rangesOf(filter, now).some(({ from, to }) => sortKey >= from && (to === null || sortKey < to));
const closedAt = '2026-11-02T09:00:00.000Z';
const key = (dueAt: string | null, waitsForReader = true, closedAt: string | null = null): string =>
  sortKeyOf({ closedAt, dueAt, waitsForReader });

describe('the stretches of a list that a filter leaves', () => {
  it.each<[string, Partial<CaseFilter>, string, boolean]>([
    ['late holds what ran out a moment ago', { due: ['late'] }, key('2026-11-11T09:59:59.000Z'), true],
    ['late holds what waits on others too', { due: ['late'] }, key('2026-11-10T23:59:59.000Z', false), true],
    ['late does not hold what is due today', { due: ['late'] }, key('2026-11-11T23:59:59.000Z'), false],
    ['late does not hold what has no due time', { due: ['late'] }, key(null), false],
    ['late does not hold what is closed', { due: ['late'] }, key(null, false, '2026-11-02T09:00:00.000Z'), false],
    ['this week holds today', { due: ['this_week'] }, key('2026-11-11T23:59:59.000Z'), true],
    ['this week holds Sunday', { due: ['this_week'] }, key('2026-11-15T23:59:59.000Z'), true],
    ['this week does not hold Monday', { due: ['this_week'] }, key('2026-11-16T23:59:59.000Z'), false],
    ['this week does not hold what is late', { due: ['this_week'] }, key('2026-11-10T23:59:59.000Z'), false],
    ['both hold what is late', { due: ['late', 'this_week'] }, key('2026-11-10T23:59:59.000Z'), true],
    ['open stages leave out what is closed', { stages: ['received'] }, key(null, false, '2026-11-02T09:00:00.000Z'), false],
    ['late does not hold what is closed and has something left', { due: ['late'] }, key('2026-11-10T23:59:59.000Z', true, closedAt), false],
    ['closed holds it', { stages: ['closed'] }, key('2026-11-10T23:59:59.000Z', true, closedAt), true],
    ['closed leaves out what is open', { stages: ['closed'] }, key('2026-11-12T23:59:59.000Z'), false],
    ['closed and open together leave out nothing', { stages: ['closed', 'received'] }, key('2026-11-12T23:59:59.000Z'), true],
  ])('%s', (_, filter, sortKey, expected) => {
    expect(among({ ...noFilter, ...filter }, sortKey)).toBe(expected);
  });

  it('are in the order of the list and do not overlap', () => {
    const filters = fc.record({
      kind: fc.constant(null),
      stages: fc.subarray(['received', 'in_action', 'closed']),
      due: fc.subarray(['late', 'this_week'] as const),
      held: fc.constant([]),
      read: fc.constant([]),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const ranges = rangesOf(filter, now);
        expect(ranges.every(({ from, to }) => to === null || from < to)).toBe(true);
        expect(ranges.slice(1).every(({ from }, i) => (ranges[i]?.to ?? '') <= from)).toBe(true);
        expect(ranges.at(-1)?.to !== null).toBe(onlyOpen(filter));
      }),
    );
  });
});

describe('a sort key read back', () => {
  it.each<[string, string, { waits: boolean; dueAt: string | null }]>([
    ['waits with a due time', key('2026-11-12T23:59:59.000Z'), { waits: true, dueAt: '2026-11-12T23:59:59.000Z' }],
    ['waits without one', key(null), { waits: true, dueAt: null }],
    ['waits on others', key('2026-11-12T23:59:59.000Z', false), { waits: false, dueAt: '2026-11-12T23:59:59.000Z' }],
    ['is closed', key(null, false, closedAt), { waits: false, dueAt: null }],
    ['is closed, with something left', key('2026-11-12T23:59:59.000Z', true, closedAt), { waits: true, dueAt: '2026-11-12T23:59:59.000Z' }],
    ['is closed, with something left that has no day', key(null, true, closedAt), { waits: true, dueAt: null }],
  ])('%s', (_, sortKey, { waits, dueAt }) => {
    expect(readSortKey(sortKey)).toEqual({ waits, dueAt: dueAt === null ? null : new Date(dueAt) });
  });
});
