import { letterFields, letterKinds, mergeLetter, openFieldsIn, ownLetterTexts, unknownFieldsIn } from './letters.js';

test.each(letterKinds)('Heed’s own text of %s knows every field that it leaves open', (kind) => {
  expect(unknownFieldsIn(ownLetterTexts[kind])).toEqual([]);
  expect(openFieldsIn(ownLetterTexts[kind])).toContain('name of the school');
  expect(openFieldsIn(mergeLetter(ownLetterTexts[kind], Object.fromEntries(letterFields.map((field) => [field, 'known']))))).toEqual([]);
});

test('what is no field is told, each once', () => {
  expect(unknownFieldsIn('[name of the person] [salary] [salary] [Name of the person] a[0] [')).toEqual([
    '[salary]',
    '[Name of the person]',
    '[0]',
  ]);
});

test('only fields are put in: whatever else looks like a template stays text', () => {
  const text = 'Dear [name of the person], {{name}} ${name} <b>[salary]</b> $& $1';
  expect(mergeLetter(text, { 'name of the person': 'Casimir Ondry' })).toBe('Dear Casimir Ondry, {{name}} ${name} <b>[salary]</b> $& $1');
});

test('what is put in is never read again, and is put in as it stands', () => {
  const named = mergeLetter('[name of the person]', { 'name of the person': '[named contact] $& $1 {{x}}', 'named contact': 'nobody' });
  expect(named).toBe('[named contact] $& $1 {{x}}');
});

test('what is not known stays open', () => {
  expect(mergeLetter('[named contact], [outcome]', { outcome: 'Unfounded' })).toBe('[named contact], Unfounded');
  expect(openFieldsIn('[named contact], Unfounded')).toEqual(['named contact']);
});
