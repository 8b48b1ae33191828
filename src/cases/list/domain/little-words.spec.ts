import { findsSomething, wordsToFind } from './little-words.js';

describe('Little words', () => {
  it('are let go of beside words that say something', () => {
    expect(wordsToFind(['the', 'boy', 'from', 'the', 'bus'])).toEqual(['boy', 'bus']);
  });

  it('are looked for when nothing else was typed, because a name may be one', () => {
    expect(wordsToFind(['an'])).toEqual(['an']);
    expect(wordsToFind([])).toEqual([]);
  });

  it.each(['will', 'may', 'mark', 'not', 'never', 'no', 'ill', 'against'])('"%s" is not one of them', (word) => {
    expect(findsSomething(word)).toBe(true);
  });
});
