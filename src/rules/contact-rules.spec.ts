import type { Day } from '../kernel/index.js';
import { ageReachedOn } from './ages.js';
import {
  type DeclaredRelative,
  formerPupilRule,
  isExemptRelative,
  nameWorkplaceRule,
  parentContactRule,
  type RuleVerdict,
  workTimeRule,
} from './contact-rules.js';
import type { FormerPupilRule, RelativeExemption } from './rule-settings.js';

describe('the former pupil rule', () => {
  const born = '2007-12-12';
  it.each<[FormerPupilRule, Day, boolean, RuleVerdict, string]>([
    ['under_19', '2026-12-11', false, 'breach', 'X09: the day before the 19th birthday'],
    ['under_19', '2026-12-12', false, 'allowed', 'X09: the 19th birthday'],
    ['all_former_pupils', '2026-12-11', false, 'breach', 'X09: whatever the age'],
    ['all_former_pupils', '2026-12-12', false, 'breach', 'X09: whatever the age'],
    ['advisory', '2026-12-11', false, 'advised_against', 'only advice'],
    ['advisory', '2025-12-11', true, 'breach', 'under 18, known through work: always'],
    ['advisory', '2025-12-12', true, 'advised_against', 'on the 18th birthday no longer'],
    ['advisory', '2025-12-11', false, 'advised_against', 'under 18, not through work'],
  ])('%s, on %s, through work %s: %s (%s)', (rule, on, throughWork, verdict) => {
    expect(formerPupilRule(rule, { on, bornOn: born, throughWork })).toBe(verdict);
  });

  it.each([
    ['under_19', false, 'ask'],
    ['advisory', true, 'ask'],
    ['advisory', false, 'advised_against'],
    ['all_former_pupils', false, 'breach'],
  ] as const)('%s without a date of birth, through work %s: %s', (rule, throughWork, verdict) => {
    expect(formerPupilRule(rule, { on: '2026-12-11', bornOn: null, throughWork })).toBe(verdict);
  });

  it('lets somebody born on 29 February come of age on 1 March', () => {
    expect(ageReachedOn('2008-02-29', 19)).toBe('2027-03-01');
    expect(ageReachedOn('2008-02-29', 20)).toBe('2028-02-29');
    const contact = { bornOn: '2008-02-29', throughWork: false };
    expect(formerPupilRule('under_19', { ...contact, on: '2027-02-28' })).toBe('breach');
    expect(formerPupilRule('under_19', { ...contact, on: '2027-03-01' })).toBe('allowed');
  });
});

describe('a relative is exempt', () => {
  const niece = { relative: 'niece_or_nephew', declaredOn: '2026-09-10', approvedOn: '2026-09-14' } as const;
  it.each<[RelativeExemption, DeclaredRelative | null, Day, boolean, string]>([
    ['on', niece, '2026-12-01', true, 'declared and approved (X09)'],
    ['on', niece, '2026-09-13', false, 'not yet approved'],
    ['on', { ...niece, approvedOn: null }, '2026-12-01', false, 'never approved'],
    ['on', { ...niece, declaredOn: null }, '2026-12-01', false, 'never declared'],
    ['on', null, '2026-12-01', false, 'no relative'],
    ['off', niece, '2026-12-01', false, 'the school makes no exception'],
  ])('%s, %j, on %s: %s (%s)', (setting, relation, on, exempt) => {
    expect(isExemptRelative(setting, relation, on)).toBe(exempt);
  });
});

describe('the other rules', () => {
  it('answer as the school set them', () => {
    expect((['prohibited', 'avoid', 'caution'] as const).map(parentContactRule)).toEqual(['breach', 'advised_against', 'allowed']);
    expect((['prohibited', 'advised_against'] as const).map(nameWorkplaceRule)).toEqual(['breach', 'advised_against']);
    expect(workTimeRule('breaks_allowed', { inBreak: true })).toBe('allowed');
    expect(workTimeRule('breaks_allowed', { inBreak: false })).toBe('breach');
    expect(workTimeRule('none', { inBreak: true })).toBe('breach');
  });
});
