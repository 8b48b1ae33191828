import { suspensionAlternatives } from '../../../rules/index.js';
import { couldBeSuspended, decisionFaults, lookFaults, stateAfter, type TypedDecision } from './suspension.js';

const casimir = { personId: 'casimir', name: 'Casimir Ondry' };
const rejected = Object.fromEntries(suspensionAlternatives.map((one) => [one, 'She would still meet him.'])) as Record<
  (typeof suspensionAlternatives)[number],
  string
>;
const suspended: TypedDecision = {
  ...rejected,
  decided: 'suspended',
  decider: 'Amabel Thorncastle',
  employer: 'academy_trust',
  ladoView: 'Agrees.',
  policeView: 'Have no objection.',
  hrView: 'Agrees.',
  reasons: 'Nothing else keeps her safe.',
  contact: 'Philippa Garrowby',
  social: 'No contact with pupils; colleagues may see him.',
  instead: [],
};
const empty = Object.fromEntries(suspensionAlternatives.map((one) => [one, ''])) as typeof rejected;
const notSuspended: TypedDecision = {
  ...{ ...suspended, ...empty, decided: 'not_suspended', ladoView: '', policeView: '', hrView: '', contact: '', social: '' },
  instead: ['assistant_present'],
};

test('a whole decision has no fault, either way', () => {
  expect(decisionFaults(suspended, casimir)).toEqual({});
  expect(decisionFaults(notSuspended, casimir)).toEqual({});
});

test.each(suspensionAlternatives)('nobody is suspended before it is said why this will not do: %s', (one) => {
  expect(decisionFaults({ ...suspended, [one]: '' }, casimir)).toEqual({ [one]: 'Write why this will not do' });
});

test.each(['ladoView', 'policeView', 'hrView', 'contact', 'social', 'reasons', 'decider', 'employer'] as const)(
  'a suspension needs %s',
  (field) => {
    expect(Object.keys(decisionFaults({ ...suspended, [field]: '' }, casimir))).toContain(field);
  },
);

test.each([
  ['whoever it is about decides', { ...suspended, decider: ' casimir ondry' }, { decider: 'Nobody decides about themselves' }],
  ['an employer that there is not', { ...suspended, employer: 'police' }, { employer: 'Say for which employer they decided' }],
  ['an invented other way', { ...notSuspended, instead: ['prison'] }, { instead: 'Choose from the list' }],
])('%s', (_, typed, faults) => {
  expect(decisionFaults(typed, casimir)).toEqual(faults);
});

test('it is about somebody', () => {
  expect(decisionFaults(suspended, null)).toEqual({ person: 'Choose whom it is about' });
});

test('a look says whether it goes on, by whom and why', () => {
  expect(lookFaults({ result: 'goes_on', decider: 'Amabel Thorncastle', reasons: 'Nothing has changed.' }, casimir)).toEqual({});
  expect(Object.keys(lookFaults({ result: 'perhaps', decider: '', reasons: '' }, casimir))).toEqual(['result', 'decider', 'reasons']);
});

test.each([
  ['employee_teacher', true],
  ['agency_worker', true],
  ['volunteer', true],
  ['unknown', true],
  ['ex_employee', false],
  ['pupil', false],
  ['parent_carer', false],
] as const)('%s could be suspended: %s', (engagement, could) => {
  expect(couldBeSuspended(engagement)).toBe(could);
});

test.each([
  [false, [], 'not-suspended'],
  [true, [], 'suspended'],
  [true, ['goes_on', 'goes_on'], 'suspended'],
  [true, ['goes_on', 'lifted'], 'lifted'],
  [true, ['ended'], 'ended'],
] as const)('suspended %s, looked at again %j: %s', (was, looks, state) => {
  expect(
    stateAfter(
      { suspended: was },
      looks.map((result) => ({ result })),
    ),
  ).toBe(state);
});
