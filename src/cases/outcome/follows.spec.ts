import type { CaseWork } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import type { OutcomeWords } from './domain/recorded-outcome.js';
import { followsOf } from './follows.js';
import { followsRows } from './follows.presenter.js';

const file = { row: { receivedAt: '2026-11-09T10:00:00.000Z', closedAt: '2026-12-01T10:00:00.000Z' }, knows: {} } as OpenCase;
const work = { pathways: [] as CaseWork['pathways'] } as CaseWork;
const decided = { pathway: 'P4', finding: 'confirmed', outcomes: [] } as const satisfies Pick<
  OutcomeWords,
  'pathway' | 'finding' | 'outcomes'
>;
const at = new Date('2026-11-30T10:00:00Z');
const kept = (outcome: Parameters<typeof followsOf>[2]): string =>
  followsRows(followsOf(file, work, outcome, at))
    .flatMap(({ value }) => value)
    .join(' ');

/** An edition that has another number of years than the schedule that Heed comes with now. */
const threeYears = { trigger: 'closed', period: { years: 3 }, action: 'review', source: 'An earlier schedule' } as const;

test.each([
  ['with nothing kept, today’s schedule counts', decided, 'Until Wednesday 1 December 2032.', false],
  [
    'the row that it was decided under counts, and the page says so',
    { ...decided, keptUnder: { key: 'unwanted_contact', row: threeYears, edition: 'KCSIE 2026' } as const },
    'Until Saturday 1 December 2029.',
    true,
  ],
  [
    'a row for something else does not: what it is now decides',
    { ...decided, keptUnder: { key: 'llc_supply', row: threeYears, edition: 'KCSIE 2026' } as const },
    'Until Wednesday 1 December 2032.',
    false,
  ],
])('%s', (_what, outcome, until, isOlder) => {
  expect(kept(outcome)).toContain(until);
  expect(kept(outcome).includes('Decided under KCSIE 2026')).toBe(isOlder);
});
