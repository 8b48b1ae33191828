import { pagesOf } from './pages.js';
import { keptTogether, type Mark, row } from './rows.js';

const fill = (y: number, height: number): Mark => ({ kind: 'fill', x: 0, y, width: 100, height, colour: '#fff' });
const heights = (pages: ReturnType<typeof pagesOf>): number[] => pages.pages.map((page) => page.marks.length);
const plain = (count: number, height = 10): ReturnType<typeof row>[] =>
  Array.from({ length: count }, () => row(height, [{ kind: 'rule', x: 0, y: 0, width: 1, weight: 1, colour: '#000', dotted: false }]));

describe('pages', () => {
  it('are filled from the top to the bottom', () => {
    expect(heights(pagesOf(plain(25), 0, 100))).toEqual([10, 10, 5]);
  });

  it('never end with a heading', () => {
    const [heading] = plain(1).map((one) => ({ ...one, withNext: true }));
    expect(heights(pagesOf([...plain(9), heading ?? row(0, []), ...plain(3)], 0, 100))).toEqual([9, 4]);
  });

  it('keep short things whole, and two rows of long ones together', () => {
    expect(heights(pagesOf([...plain(8), ...keptTogether(plain(3), 3)], 0, 100))).toEqual([8, 3]);
    expect(heights(pagesOf([...plain(9), ...keptTogether(plain(5), 3)], 0, 100))).toEqual([9, 5]);
    expect(heights(pagesOf([...plain(6), ...keptTogether(plain(5), 3)], 0, 100))).toEqual([9, 2]);
  });

  it('divide what is longer than a page although it should stay together', () => {
    expect(heights(pagesOf(keptTogether(plain(25), 25), 0, 100))).toEqual([10, 10, 5]);
  });

  it('begin a part on a new page when too little room is left', () => {
    const part = plain(2).map((one, i) => ({ ...one, room: i === 0 ? 40 : 0, part: i === 0 ? 'evidence' : null }));
    expect(pagesOf([...plain(6), ...part], 0, 100).parts.get('evidence')).toEqual({ page: 1, y: 60 });
    expect(pagesOf([...plain(7), ...part], 0, 100).parts.get('evidence')).toEqual({ page: 2, y: 0 });
  });

  it('repeat the titles of a table, and drop the gap at the top', () => {
    const titles = plain(1);
    const rows = plain(12).map((one) => ({ ...one, repeat: titles, gap: 2 }));
    const { pages } = pagesOf(rows, 0, 100);
    expect(pages.map((page) => page.marks.length)).toEqual([8, 5]);
  });

  it('join grounds that meet', () => {
    const { pages } = pagesOf([row(10, [fill(0, 10)]), row(10, [fill(0, 10)]), row(10, []), row(10, [fill(0, 10)])], 0, 100);
    expect(pages[0]?.marks).toEqual([fill(0, 20), fill(30, 10)]);
  });
});
