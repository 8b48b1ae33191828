import { referralBodies } from '../../../rules/index.js';
import { answersFor, referralFaults, type Answers } from './referral-faults.js';
import { asksBoth, fulfils, undecidedReferrals } from './fulfils.js';
import { linesOf } from './lines-of.js';
import { bodyForms, type FieldAsked, fieldTable } from './referral-fields.js';

test.each(referralBodies)('%s asks for something, and each thing that it demands is one that it asks for', (body) => {
  const { fields, required } = bodyForms[body];
  expect(fields.length).toBeGreaterThan(0);
  expect(Object.keys(required).filter((field) => !fields.some((one) => one === field))).toEqual([]);
  expect(Object.keys(referralFaults(body, {})).toSorted()).toEqual(Object.keys(required).toSorted());
});

test.each(referralBodies)('%s takes no answer that is not among those offered', (body) => {
  const chosen = bodyForms[body].fields.filter((field) => (fieldTable[field] as FieldAsked).choices !== undefined);
  const faults = referralFaults(body, Object.fromEntries(chosen.map((field) => [field, 'constructor'])));
  expect(chosen.filter((field) => faults[field] === undefined)).toEqual([]);
});

const dbs = (removed: string, conduct: string, referred: string, documents = ''): Answers => ({
  dbsRemoved: removed,
  dbsConduct: conduct,
  dbsReferred: referred,
  reason: 'Because',
  documents,
});

/** @source domain guide 10, `dbs` */
test.each([
  ['both met, sent with its papers', dbs('yes', 'yes', 'sent', 'The file'), []],
  ['both met, the agency refers', dbs('yes', 'yes', 'other'), []],
  ['both met, not referred', dbs('yes', 'yes', 'no'), ['dbsReferred']],
  ['sent, nobody knows what', dbs('yes', 'yes', 'sent'), ['documents']],
  ['not removed', dbs('no', 'yes', 'no'), []],
  ['no relevant conduct', dbs('yes', 'no', 'no'), []],
  ['neither', dbs('no', 'no', 'no'), []],
  ['sent although neither is met: more than the law asks', dbs('no', 'no', 'sent', 'A letter'), []],
  ['the second question left out', { ...dbs('yes', '', 'no') }, ['dbsConduct']],
] as const)('DBS: %s', (_, answers, expected) => {
  expect(Object.keys(referralFaults('dbs', answers))).toEqual(expected);
});

test.each([
  ['yes', 'yes', []],
  ['yes', 'no', []],
  ['no', 'no', []],
  ['not_teacher', 'no', []],
  ['not_teacher', 'yes', ['traReferred']],
] as const)('TRA: misconduct %s, referred %s', (traMisconduct, traReferred, expected) => {
  expect(Object.keys(referralFaults('tra', { traMisconduct, traReferred, reason: 'Because' }))).toEqual(expected);
});

test.each([
  ['none', '', []],
  ['wait', '', ['holdWords']],
  ['go_on', '', ['holdWords']],
  ['wait', 'No interviews, DC Marchetti', []],
] as const)('the police say %s: "%s"', (hold, holdWords, expected) => {
  expect(Object.keys(referralFaults('police', { force: 'Brackenshire', line: '101', hold, holdWords }))).toEqual(expected);
});

test('what a body does not ask for is not kept', () => {
  expect(answersFor('union', { support: 'accepted', advice: 'Long words' })).toEqual({ support: 'accepted' });
  expect(answersFor('lado', { authority: 'Brackenshire', reference: '' })).toEqual({ authority: 'Brackenshire' });
});

test.each([
  [['lado'], ['lado'], true],
  [['police', 'csc'], ['csc'], true],
  [['police', 'csc'], ['lado'], false],
  [['dbs', 'tra'], ['dbs'], false],
  [['dbs', 'tra'], ['tra', 'dbs'], true],
] as const)('a step for %j, once %j is recorded: %s', (bodies, told, expected) => {
  expect(fulfils(bodies, new Set(told))).toBe(expected);
});

test('DBS and TRA are both asked for before an allegation ends, and of nothing else', () => {
  expect(asksBoth(['dbs', 'tra'])).toBe(true);
  expect(asksBoth(['dbs'])).toBe(false);
  expect(undecidedReferrals(true, new Set(['lado']))).toEqual(['dbs', 'tra']);
  expect(undecidedReferrals(true, new Set(['dbs']))).toEqual(['tra']);
  expect(undecidedReferrals(true, new Set(['dbs', 'tra']))).toEqual([]);
  expect(undecidedReferrals(false, new Set())).toEqual([]);
});

test('agreed actions are read line by line, without dots and numbers in front', () => {
  expect(linesOf('- Ring the mother\n\n 2. Letter to him\n• Nothing else  \n101 is the number')).toEqual([
    'Ring the mother',
    'Letter to him',
    'Nothing else',
    '101 is the number',
  ]);
});
