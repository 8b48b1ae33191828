import { type ConcernInTime, overTime, schoolYearOf } from './over-time.js';

const order = ['allegation', 'low_level_concern', 'conduct_breach'] as const;
const concern = (on: string, classifications: ConcernInTime['classifications'], selfReported = false): ConcernInTime => ({
  on,
  classifications,
  selfReported,
});

test.each([
  ['2026-08-31', 2025],
  ['2026-09-01', 2026],
  ['2027-01-11', 2026],
])('%s is in the school year that began in %i', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
});

it('shows each class in its years, years without any between them, and what the person told apart', () => {
  const seen = overTime(
    [
      concern('2024-10-01', ['low_level_concern']),
      concern('2026-11-10', ['low_level_concern'], true),
      concern('2027-01-11', ['low_level_concern', 'conduct_breach']),
      concern('2027-02-01', []),
    ],
    order,
  );
  expect(seen.years).toEqual([2024, 2025, 2026]);
  expect(seen.classes).toEqual([
    {
      classification: 'low_level_concern',
      counts: [
        { concerns: 1, selfReported: 0 },
        { concerns: 0, selfReported: 0 },
        { concerns: 1, selfReported: 1 },
      ],
    },
    {
      classification: 'conduct_breach',
      counts: [
        { concerns: 0, selfReported: 0 },
        { concerns: 0, selfReported: 0 },
        { concerns: 1, selfReported: 0 },
      ],
    },
    {
      classification: null,
      counts: [
        { concerns: 0, selfReported: 0 },
        { concerns: 0, selfReported: 0 },
        { concerns: 1, selfReported: 0 },
      ],
    },
  ]);
});

it('keeps to the last six years', () => {
  const seen = overTime([concern('2010-10-01', ['allegation']), concern('2026-10-01', ['allegation'])], order);
  expect(seen.years).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  expect(seen.classes[0]?.counts.at(-1)).toEqual({ concerns: 1, selfReported: 0 });
});

it('of nothing shows nothing', () => {
  expect(overTime([], order)).toEqual({ years: [], classes: [] });
});
