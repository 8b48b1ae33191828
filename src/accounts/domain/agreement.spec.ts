import { mayAgree, mayStop, type PossibleVoice } from './agreement.js';

const request = { accountId: 'head', askedBy: 'admin', askedAt: '2026-11-09T09:00:00.000Z' };
const dsl: PossibleVoice = { accountId: 'dsl', roles: ['dsl'], secondStepSince: '2026-09-01T08:00:00.000Z' };

test.each<[string, PossibleVoice, boolean, boolean]>([
  ['somebody else with a case role', dsl, true, true],
  ['with codes for exactly a week', { ...dsl, secondStepSince: '2026-11-02T09:00:00.000Z' }, true, true],
  ['with codes for less than a week', { ...dsl, secondStepSince: '2026-11-02T09:00:00.001Z' }, false, false],
  ['without codes', { ...dsl, secondStepSince: null }, false, false],
  ['with a role that holds no cases', { ...dsl, roles: ['dpo', 'esafety_governor', 'system_admin'] }, false, false],
  ['without a role', { ...dsl, roles: [] }, false, false],
  ['who asks, whatever else they are', { ...dsl, accountId: 'admin', roles: ['system_admin', 'dsl'] }, false, false],
  ['another administrator with a case role', { ...dsl, roles: ['system_admin', 'dsl'] }, true, true],
  ['whom it is about', { ...dsl, accountId: 'head', roles: ['headteacher'] }, false, true],
  ['whom it is about, without codes', { accountId: 'head', roles: [], secondStepSince: null }, false, true],
])('%s', (_, voice, agrees, stops) => {
  expect([mayAgree(request, voice), mayStop(request, voice)]).toEqual([agrees, stops]);
});
