import { isWeakened, type KnownLink, maySetUpSecondStep } from './enrolment.js';

const now = new Date('2026-11-09T12:00:00.000Z');
const since = '2026-09-01T00:00:00.000Z';
const at = (time: string): string => `2026-11-09T${time}:00.000Z`;
const before = '2026-08-01T00:00:00.000Z';
const welcome: KnownLink = { purpose: 'welcome', madeAt: '2026-09-01T00:00:00.000Z', usedAt: '2026-09-02T00:00:00.000Z' };
const password = (usedAt: string | null): KnownLink => ({ purpose: 'new-password', madeAt: at('08:00'), usedAt });
const handed = (madeAt: string, usedAt: string | null): KnownLink => ({ purpose: 'new-second-step', madeAt, usedAt });

test.each<[string, boolean, KnownLink[], string | null]>([
  ['the first time, after the welcome', true, [welcome], since],
  ['a new password by mail does not open a case role', false, [welcome, password(at('11:00'))], since],
  ['a new password that came before the case role', true, [welcome, password(before)], since],
  ['a link for a new password that was never used', true, [welcome, password(null)], since],
  ['without a case role', true, [password(at('11:00'))], null],
  ['after a reset the password alone is not enough', false, [welcome, handed(at('11:00'), null)], since],
  ['after a reset, with the handed link', true, [welcome, handed(at('11:00'), at('11:30'))], since],
  ['the handed link was used too long ago', false, [welcome, handed(at('08:00'), at('10:59'))], since],
  ['reset again since', false, [handed(at('10:00'), at('11:30')), handed(at('11:45'), null)], since],
  ['both forgotten: password first, then the handed link', true, [password(at('11:20')), handed(at('11:00'), at('11:40'))], since],
  ['a new password after the handed link was used', false, [handed(at('11:00'), at('11:10')), password(at('11:20'))], since],
  ['a handed link from before the first case role', false, [handed(at('11:00'), at('11:50'))], at('11:30')],
])('%s: %s', (_, expected, links, caseRoleSince) => {
  expect(maySetUpSecondStep({ links, caseRoleSince, reopenedAt: null }, now)).toBe(expected);
});

test.each<[string, string | null, KnownLink[], boolean]>([
  ['never', null, [welcome], true],
  ['before the first case role', before, [welcome], true],
  ['since', at('10:00'), [welcome, { purpose: 'welcome', madeAt: at('10:00'), usedAt: at('10:05') }], false],
  ['since, with the handed link', at('10:00'), [welcome, handed(at('11:00'), at('11:30'))], true],
  ['after the handed link was used', at('11:40'), [welcome, handed(at('11:00'), at('11:30'))], false],
])('opened again %s', (_, reopenedAt, links, expected) => {
  expect(maySetUpSecondStep({ links, caseRoleSince: since, reopenedAt }, now)).toBe(expected);
});

test('what has been weakened stays so, also once new codes are set up', () => {
  expect(isWeakened({ links: [handed(at('11:00'), at('11:30'))], caseRoleSince: since, reopenedAt: null })).toBe(true);
  expect(isWeakened({ links: [welcome], caseRoleSince: since, reopenedAt: null })).toBe(false);
});
