import type { KnownAccount } from '../steps/known-accounts.queries.js';
import { AnonymousForm, namesIn, wrongTogether } from './anonymous.form.js';
import { anonymousAnswers } from './anonymous-answers.js';

const now = new Date('2026-11-09T10:20:00Z');
const holder = (personId: string, name: string, ...roles: KnownAccount['roles']): KnownAccount => ({
  personId,
  name,
  jobTitle: '',
  engagement: 'unknown',
  roles,
});
const holders = [
  holder('head', 'Isaura Thackwell', 'headteacher'),
  holder('slt', 'Amabel Sedgewick', 'slt_contact'),
  holder('dsl', 'Dilwyn Aspinshaw', 'dsl'),
  holder('deputy', 'Perpetua Aspinshaw', 'deputy_dsl'),
];
const plain = { gate: 'no', kind: 'conduct_of_adult', danger: 'no', whatHappened: 'A post.', child: 'no', unknown: ['unknown'] };
const told = (said: Partial<AnonymousForm>) => anonymousAnswers(Object.assign(new AnonymousForm(), plain, said), holders, now);
const ids = (people: readonly { personId: string | null }[]) => people.map(({ personId }) => personId);

/** @source domain guide 4.3 and R20 */
test.each([
  ['Amabel Sedgewick', ['slt'], []],
  ['amabel sedgewick', ['slt'], []],
  ['Ms Sedgewick', ['slt'], []],
  ['Amabel Sedgwick', ['slt'], []],
  ['the headteacher', ['head'], []],
  ['Dilwyn Aspinshaw', ['dsl'], []],
  // It may be either: both are left out, and neither is said to be meant.
  ['Mr Aspinshaw', [null], ['dsl', 'deputy']],
  ['Osric Fallowby', [null], []],
  ['Amabel Sedgewick\nthe SLT contact', ['slt'], []],
  ['Isaura Thackwell\nOsric Fallowby', ['head', null], []],
])('it is about %j', (subjects, about, leftOut) => {
  const answers = told({ subjects, unknown: [] });
  expect(ids(answers.subjects)).toEqual(about);
  expect(ids(answers.mustNotSee)).toEqual(leftOut);
});

test('only a name that is exactly theirs stands without a note', () => {
  expect(told({ subjects: 'Amabel Sedgewick' }).subjects[0]?.about).toBe('');
  expect(told({ subjects: 'Mrs Sedgewick' }).subjects[0]?.about).toContain('Nobody has confirmed it');
});

test('somebody at whom it is aimed is recognised like somebody whom it is about', () => {
  expect(ids(told({ targets: 'Dilwyn Aspinshaw' }).targets)).toEqual(['dsl']);
});

test('roles and names that must not see it are persons; what is nobody’s stays words', () => {
  const answers = told({ leaveOut: ['headteacher', 'chair'], leaveOutNames: 'Mr Aspinshaw\nSomebody Else' });
  expect(answers.mustNotSee.map(({ personId, name }) => [personId, name])).toEqual([
    ['head', 'Headteacher'],
    [null, 'Chair of governors'],
    ['dsl', 'Mr Aspinshaw'],
    ['deputy', 'Mr Aspinshaw'],
    [null, 'Somebody Else'],
  ]);
});

test('not sure about danger counts as yes, and who is not known is somebody', () => {
  expect(told({ danger: 'not_sure' }).danger).toBe('yes');
  expect(told({}).subjects).toEqual([{ personId: null, name: '', engagement: 'unknown', about: '' }]);
  expect(told({}).firstKnownAt).toBe(now.toISOString());
});

test('names stand on lines, each once', () => {
  expect(namesIn(' Ann \r\n\nBen\nAnn\r')).toEqual(['Ann', 'Ben']);
});

test.each<[string, Partial<AnonymousForm>, string[]]>([
  ['nothing wrong', {}, []],
  ['nobody named', { unknown: [] }, ['subjects']],
  ['nobody named where nobody has to be', { unknown: [], kind: 'something_else' }, []],
  ['no words', { whatHappened: '' }, ['whatHappened']],
  ['too many names', { subjects: Array.from({ length: 31 }, (_, n) => `Person ${n}`).join('\n') }, ['subjects']],
  ['a name that is a story', { targets: 'x'.repeat(301) }, ['targets']],
  ['a child, and no facts', { child: 'not_sure' }, ['sexual_words', 'secrecy', 'meeting_up', 'threat_or_hurt']],
  ['a child where the facts decide nothing', { child: 'yes', kind: 'harmful_material' }, []],
  ['a day to come', { firstKnown: { day: '10', month: '11', year: '2026', time: '' } }, ['firstKnown']],
  ['half a day', { firstKnown: { day: '9', month: '', year: '', time: '' } }, ['firstKnown']],
])('%s', (_, said, wrong) => {
  expect(Object.keys(wrongTogether(Object.assign(new AnonymousForm(), plain, said), now))).toEqual(wrong);
});
