import { loadProcedures } from '../load-procedures.js';
import {
  clockOfOwn,
  countsFrom,
  goesRound,
  mayBeCountedFrom,
  ownersForOwnStep,
  type OwnStep,
  ownTime,
  ownTimeOf,
  withOwnTime,
} from './own-procedure.js';

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

describe('a step of the school’s own that counts from another', () => {
  const own = (id: string, after?: string): OwnStep => {
    const step = { id, pathway: 'P3', what: id, help: '', owner: 'holder', within: '2 WD' } as const;
    return after === undefined ? step : { ...step, after };
  };

  it('has a clock that starts with the opening, with a step of Heed’s or with one of its own', () => {
    expect(clockOfOwn(own('a'))).toEqual({ after: 'opened', within: '2 WD' });
    expect(clockOfOwn(own('a', 'P3.5'))).toEqual({ after: 'step:P3.5', within: '2 WD' });
    expect(clockOfOwn({ ...own('b', 'a'), within: null })).toEqual({ after: 'step:a', within: 'when_needed' });
  });

  it.each<[string, readonly OwnStep[], boolean]>([
    ['the opening', [own('a')], false],
    ['a step of Heed’s', [own('a', 'P3.5')], false],
    ['another of its own', [own('a', 'b'), own('b', 'P3.1')], false],
    ['one that is not there any more', [own('a', 'gone')], false],
    ['itself', [own('a', 'a')], true],
    ['one that counts from it', [own('a', 'b'), own('b', 'a')], true],
    ['the last of three', [own('a', 'b'), own('b', 'c'), own('c', 'a')], true],
    ['two that go round without it', [own('a', 'b'), own('b', 'c'), own('c', 'b')], false],
  ])('counting from %s', (_, steps, round) => {
    expect(goesRound('a', steps)).toBe(round);
  });

  it('is named by the step that it counts from', () => {
    const steps = [own('a'), own('b', 'a')];
    expect(countsFrom('a', steps)?.id).toBe('b');
    expect(countsFrom('b', steps)).toBeNull();
  });

  it('never counts from what Heed does by itself, nor from what comes back', () => {
    const none = procedures.stepsOf('P1').filter((one) => !mayBeCountedFrom(one));
    expect(none.map(({ key }) => key)).toEqual(['P1.2', 'P1.13']);
  });
});
