import { type Joinable, pagesInOrder } from './page-order.js';

const item = (number: number, more: Partial<Joinable> = {}): Joinable => ({
  id: `item-${number}`,
  number,
  isLocked: false,
  isElsewhere: false,
  ...more,
});
const items = [item(1), item(2), item(3, { isLocked: true }), item(4), item(5), item(6), item(7, { isElsewhere: true })];
const read = (typed: string, anchor: string | null = 'item-4') => {
  const pages = pagesInOrder(typed, items, anchor);
  return typeof pages === 'string' ? pages : pages.map(({ number }) => number);
};

describe('the pages of a sheet', () => {
  it.each([
    ['4, 5, 6', [4, 5, 6]],
    ['6 4;5', [6, 4, 5]],
    [' 4\n', [4]],
    ['004, 5', [4, 5]],
  ])('%j are %j', (typed, pages) => {
    expect(read(typed)).toEqual(pages);
  });

  it.each([
    ['', 'none'],
    ['4, 5, 4', 'twice'],
    ['4, 9', 'no-such-item'],
    ['4, 0', 'no-such-item'],
    ['4, 3', 'locked'],
    ['4, 7', 'elsewhere'],
    ['5, 6', 'anchor'],
    ['4-6', 'not-numbers'],
    ['4, -5', 'not-numbers'],
    ['4, five', 'not-numbers'],
    ['٤', 'not-numbers'],
    ['{{constructor}}', 'not-numbers'],
    ['99999999999999999999', 'not-numbers'],
    [Array.from({ length: 21 }, (_, index) => index + 1).join(' '), 'too-many'],
  ])('%j is refused: %s', (typed, why) => {
    expect(read(typed)).toBe(why);
  });

  it('may be none beside a link', () => {
    expect(read('', null)).toEqual([]);
    expect(read('5', null)).toEqual([5]);
  });
});
