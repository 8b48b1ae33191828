import { closeToRoleHolder, rolesTyped } from './close-names.js';

const people = [
  { personId: 'head', name: 'Isaura Thackwell' },
  { personId: 'dsl', name: 'Dilwyn Aspinshaw' },
  { personId: 'chair', name: 'Siân O’Dwyer-Marsh' },
  { personId: 'slt', name: 'Dr Jo Ann Peel' },
];

describe('a typed name means', () => {
  it.each([
    ['Isaura Thackwell', ['head']],
    ['  isaura   THACKWELL ', ['head']],
    ['Thackwell, Isaura', ['head']],
    ['Mrs Thackwell', ['head']],
    ['Mrs. I. Thackwell', ['head']],
    ['Isaura Jane Thackwell', ['head']],
    ['Isuara Thakwell', ['head']],
    ['IsauraThackwell', ['head']],
    ['Isaura', ['head']],
    ['Sian ODwyer Marsh', ['chair']],
    ['Sian Marsh', ['chair']],
    ["S. O'Dwyer-Marsh", ['chair']],
    ['Joann Peel', ['slt']],
    ['Jo Peel', ['slt']],
    ['Prof. Peel', ['slt']],
    ['Dilwin Aspinshore', []],
    ['Dilwin Aspinshow', ['dsl']],
  ])('%s: %j', (typed, expected) => {
    expect(closeToRoleHolder(typed, people)).toEqual(expected);
  });

  it.each(['', '   ', 'Mr', 'Mrs. ', 'I', 'J P', '?', 'a teacher', 'Benno Thrapwood', 'Isaura Orchard', 'Jon Peele-Smith', '\u0000', '😀'])(
    'nobody: %j',
    (typed) => {
      expect(closeToRoleHolder(typed, people)).toEqual([]);
    },
  );

  it('each person once, and several who share a name', () => {
    const twins = [...people, { personId: 'second', name: 'Isaura Thackwell' }, { personId: 'head', name: 'I Thackwell' }];
    expect(closeToRoleHolder('Isaura Thackwell', twins)).toEqual(['head', 'second']);
  });

  it('is soon answered, however much is typed', () => {
    expect(closeToRoleHolder('a'.repeat(200_000), people)).toEqual([]);
    expect(closeToRoleHolder('Isaura '.repeat(50_000), people)).toEqual([]);
  });
});

describe('a role typed instead of a name', () => {
  it.each([
    ['the head', ['headteacher']],
    ['Headteacher', ['headteacher']],
    ['Our Chair of Governors!', ['chair']],
    ['DSL', ['dsl']],
    ['Mr Head', []],
    ['', []],
  ])('%s', (typed, expected) => {
    expect(rolesTyped(typed)).toEqual(expected);
  });
});
