import { isOver, schoolYears } from './periods.js';

const term = (firstDay: string) => ({ kind: 'term', firstDay });
const year = ['2025-09-03', '2025-11-03', '2026-01-05', '2026-02-23', '2026-04-13', '2026-06-01'].map(term);

test('a year goes from 1 September to 31 August, the newest first', () => {
  const years = schoolYears('2024-11-09', '2026-11-09', []);
  expect(years.map(({ key, firstDay, lastDay }) => [key, firstDay, lastDay])).toEqual([
    ['2026-27', '2026-09-01', '2027-08-31'],
    ['2025-26', '2025-09-01', '2026-08-31'],
    ['2024-25', '2024-09-01', '2025-08-31'],
  ]);
});

test('on 31 August it still goes on, on 1 September it is over', () => {
  const [now] = schoolYears('2026-01-01', '2026-08-31', []);
  expect(now?.key).toBe('2025-26');
  expect(now && isOver(now, '2026-08-31')).toBe(false);
  expect(now && isOver(now, '2026-09-01')).toBe(true);
});

test('terms divide a year whole: what came in a holiday belongs to the term before, and half a term begins nothing', () => {
  const [now] = schoolYears('2025-09-01', '2026-07-01', year);
  expect(now?.terms).toEqual([
    { key: '2025-26-autumn', firstDay: '2025-09-01', lastDay: '2026-01-04' },
    { key: '2025-26-spring', firstDay: '2026-01-05', lastDay: '2026-04-12' },
    { key: '2025-26-summer', firstDay: '2026-04-13', lastDay: '2026-08-31' },
  ]);
});

test.each([
  ['none is entered', []],
  ['the last is not entered yet', year.slice(0, 4)],
  ['only INSET days are', year.map((one) => ({ ...one, kind: 'inset' }))],
])('a year has no terms where %s', (_, entered) => {
  expect(schoolYears('2025-09-01', '2026-07-01', entered)[0]?.terms).toEqual([]);
});

test('so many years that are over can be chosen, whenever the school came', () => {
  expect(schoolYears('1999-01-01', '2026-11-09', []).map(({ key }) => key)).toHaveLength(7);
  expect(schoolYears('1998-10-01', '1999-11-09', [])[0]?.key).toBe('1999-00');
});
