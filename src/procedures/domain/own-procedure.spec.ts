import { loadProcedures } from '../load-procedures.js';
import { ownersForOwnStep, ownTime, ownTimeOf, withOwnTime } from './own-procedure.js';

const procedures = loadProcedures();
function step(key: string) {
  const found = procedures.step(key);
  if (found === null) throw new Error(`There is no ${key}`);
  return found;
}

describe('a time that a school sets by its own procedure', () => {
  it.each([
    ['P3.5', '25', '25 WD', 'our default: an investigation may take longer'],
    ['P3.5', '260', '260 WD', 'as long as there is'],
    ['P3.5', '261', 'not-a-number', 'longer than a year of working days'],
    ['P3.5', '0', 'not-a-number', 'no days at all'],
    ['P3.5', '2.5', 'not-a-number', 'half days'],
    ['P3.5', '', 'not-a-number', 'nothing'],
    ['P1.3', '1', '1 WD', 'the LADO: what the guidance says'],
    ['P1.3', '2', 'longer-than-the-law', 'the LADO: never later'],
    ['P1.11', '5', '5 WD', 'guidance that has become advice may be set'],
    ['P1.1', '2', 'not-its-to-set', 'at once is at once'],
    ['P14.3', '4', 'not-its-to-set', '72 hours are the law’s'],
  ])('%s in %s days: %s (%s)', (key, typed, expected) => {
    expect(ownTime(step(key), typed)).toBe(expected);
  });

  it('changes the step that it is for, says whose it is, and takes along what is due with it', () => {
    const changed = withOwnTime(step('P3.5'), { 'P3.5': '25 WD' });
    expect(changed.clock).toEqual({ ...step('P3.5').clock, within: '25 WD' });
    expect(changed.rule).toEqual({ kind: 'SEED', source: `${step('P3.5').rule.source}; the number of days is this school’s own` });
    expect(withOwnTime(step('P1.3'), { 'P1.3': '1 WD' }).rule.kind).toBe('STAT');
    expect(withOwnTime(step('P2.4'), { 'P2.3': '2 WD' }).clock.within).toBe('2 WD');
    expect(withOwnTime(step('P3.6'), { 'P3.5': '25 WD' })).toBe(step('P3.6'));
    expect(withOwnTime(step('P3.6'), undefined)).toBe(step('P3.6'));
  });

  it('may be set for every step with a number of days, and for no other', () => {
    const days = procedures.stepsOf('P3').filter((one) => ownTimeOf(one) !== null);
    expect(days.map(({ key }) => key)).toEqual(expect.arrayContaining(['P3.1', 'P3.2', 'P3.5', 'P3.9', 'P3.10', 'P3.11']));
    expect(days.map(({ key }) => key)).not.toContain('P3.7');
  });
});

it('a step of the school’s own is for whoever reads such a case anyhow', () => {
  expect(ownersForOwnStep(procedures.stepsOf('P6'))).toEqual(expect.arrayContaining(['holder', 'case_manager']));
  expect(ownersForOwnStep(procedures.stepsOf('P6'))).not.toContain('dpo');
  expect(ownersForOwnStep(procedures.stepsOf('P6'))).not.toContain('system_admin');
});
