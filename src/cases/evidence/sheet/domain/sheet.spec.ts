import { changedFields, completenessOf, emptySheet, type SheetAnswers, type SheetField, sheetFields, isUnknown } from './sheet.js';

const moment = { at: '2026-11-03T21:14:00.000Z', zone: 'Europe/London', known: 'minute' } as const;
const whole: SheetAnswers = {
  ...emptySheet,
  platform: 'snapchat',
  account: '@c.ondry.strings',
  displayName: 'C. Ondry',
  accountType: 'personal',
  visibleTo: 'one_person',
  link: 'pixlo.example/c',
  posted: moment,
  seen: moment,
  capturedBy: 'Corra Tolliday, on Wren’s phone',
  taken: moment,
  words: '“ok”',
  context: 'After the concert',
  stillThere: 'yes',
  replied: 'no',
  blocked: 'no',
  reported: 'no',
};

describe('how much of a sheet is filled in', () => {
  it('is nothing of an empty one, and all of a whole one', () => {
    expect(completenessOf(emptySheet, true)).toEqual({ filled: 0, of: 16, missing: [...sheetFields], notKnown: 0 });
    expect(completenessOf(whole, true)).toEqual({ filled: 16, of: 16, missing: [], notKnown: 0 });
  });

  it('names what is missing, in the order of the sheet', () => {
    expect(completenessOf({ ...whole, stillThere: '', link: '', seen: null }, true)).toMatchObject({
      filled: 13,
      missing: ['link', 'seen', 'stillThere'],
    });
  });

  it('asks for no address where there can be none', () => {
    expect(completenessOf({ ...whole, link: '' }, false)).toMatchObject({ filled: 15, of: 15, missing: [] });
  });

  it.each(['stillThere', 'replied', 'blocked', 'reported', 'visibleTo', 'accountType'] as const)(
    'takes “I don’t know” as an answer to %s',
    (field) => {
      expect(completenessOf({ ...whole, [field]: 'not_known' }, true)).toMatchObject({ filled: 16, missing: [], notKnown: 1 });
    },
  );

  it.each<[SheetField, boolean]>([
    ['link', true],
    ['displayName', true],
    ['posted', true],
    ['taken', true],
    ['context', true],
    ['platform', false],
    ['account', false],
    ['seen', false],
    ['capturedBy', false],
    ['words', false],
  ])('with nobody knowing %s it is answered: %s', (field, isAnswered) => {
    const empty = { ...whole, [field]: emptySheet[field], unknown: [field] };
    expect(completenessOf(empty, true)).toMatchObject({ filled: isAnswered ? 16 : 15, notKnown: isAnswered ? 1 : 0 });
    expect(isUnknown(empty, field)).toBe(true);
  });

  it('lets what was written stand against a tick that nobody knows it', () => {
    expect(isUnknown({ ...whole, unknown: ['account'] }, 'account')).toBe(false);
    expect(completenessOf({ ...whole, unknown: ['account'] }, true)).toMatchObject({ filled: 16, notKnown: 0 });
  });
});

describe('what changed', () => {
  it('is what says something else now', () => {
    expect(changedFields(whole, whole)).toEqual([]);
    expect(changedFields(emptySheet, whole)).toEqual([...sheetFields]);
    const later = { ...moment, zone: 'Europe/Paris' };
    expect(changedFields(whole, { ...whole, platformName: 'Pixlo', posted: later, unknown: ['link'] })).toEqual([
      'platform',
      'link',
      'posted',
    ]);
  });
});
