import { type Day, WorkingDays } from '../kernel/index.js';
import { bankHolidays } from './bank-holidays.js';
import { retentionDay, type RetentionFacts, statePensionDay } from './retention-days.js';
import type { CaseRetentionKey } from './retention-schedule.js';

const workingDays = new WorkingDays(bankHolidays);
const known = (facts: Partial<RetentionFacts>): RetentionFacts => ({
  concern: null,
  finding: null,
  closed: null,
  warning_ends: null,
  dismissal: null,
  left: null,
  born: null,
  pensionDay: null,
  ...facts,
});

// The days of domain guide 17, each under the name of its story.
test.each<[string, CaseRetentionKey, Partial<RetentionFacts>, Day | null]>([
  ['X01, a first written warning', 'warn_first', { warning_ends: '2027-12-13' }, '2027-12-14'],
  ['X02, whoever it is about leaves', 'llc', { left: '2029-08-31' }, '2029-08-31'],
  ['X02, still here', 'llc', {}, null],
  ['X03, unsubstantiated', 'alleg_other', { concern: '2027-01-11', born: '1990-02-03' }, '2058-02-03'],
  ['X04, substantiated', 'alleg_other', { concern: '2026-11-09', born: '1985-05-14' }, '2053-05-14'],
  ['X05, malicious', 'alleg_malicious_false', { finding: '2027-02-05' }, '2027-03-05'],
  ['X06, a final written warning', 'warn_final', { warning_ends: '2028-08-31' }, '2028-09-01'],
  ['X07, ten years are longer', 'alleg_other', { concern: '2027-02-02', born: '1968-09-09' }, '2037-02-02'],
  ['X08, unwanted contact', 'unwanted_contact', { closed: '2026-11-20' }, '2032-11-20'],
  ['X10, abuse of staff', 'abuse_of_staff', { closed: '2026-12-18' }, '2032-12-18'],
  ['X11, a pupil’s behaviour', 'pupil_behaviour', { born: '2012-06-30' }, '2037-06-30'],
  ['X12, a record in words', 'harmful_material_record', { born: '2012-08-21' }, '2037-08-21'],
  ['X13, a former employee', 'ex_employee_legal', { closed: '2027-01-29' }, '2033-01-29'],
  ['X15, a supply teacher', 'llc_supply', { concern: '2026-11-26' }, '2032-11-26'],
  ['no breach', 'no_breach', { closed: '2026-12-01' }, '2026-12-31'],
  ['closed on 29 February', 'unwanted_contact', { closed: '2028-02-29' }, '2034-02-28'],
  ['a child born on 29 February', 'pupil_behaviour', { born: '2012-02-29' }, '2037-02-28'],
])('%s', (_, key, facts, day) => {
  expect(retentionDay(key, known(facts), workingDays).day).toBe(day);
});

test('what HR says of a pension wins over the estimate', () => {
  const facts = known({ concern: '2027-01-11', born: '1990-02-03', pensionDay: '2050-02-03' });
  expect(retentionDay('alleg_other', facts, workingDays)).toEqual({ day: '2050-02-03', estimated: false, onlyLooked: false });
  expect(retentionDay('alleg_other', { ...facts, pensionDay: null }, workingDays).estimated).toBe(true);
});

test('whose date of birth nobody knows is only looked at after ten years', () => {
  expect(retentionDay('alleg_other', known({ concern: '2027-01-11' }), workingDays)).toEqual({
    day: '2037-01-11',
    estimated: false,
    onlyLooked: true,
  });
});

test.each<[Day, Day | null]>([
  ['1961-03-05', null],
  ['1961-03-06', '2028-03-06'],
  ['1977-04-05', '2044-04-05'],
  ['1977-04-06', null],
  ['1978-04-05', null],
  ['1978-04-06', '2046-04-06'],
  ['1980-02-29', '2048-02-29'],
  ['1988-02-29', '2056-02-29'],
])('born on %s, state pension age is reached on %s', (born, day) => {
  expect(statePensionDay(born)).toBe(day);
});
