import fc from 'fast-check';
import { partFromPercents, partText, pixelsOf, readPart } from './hidden-part.js';

test.each([
  ['1:0:0:1000:1000', { page: 1, left: 0, top: 0, width: 1000, height: 1000 }],
  ['12:120:40:300:25', { page: 12, left: 120, top: 40, width: 300, height: 25 }],
])('%s is a part of a page', (text, part) => {
  expect(readPart(text)).toEqual(part);
});

test.each([
  '',
  '1:0:0:10',
  '0:0:0:100:100',
  '1:900:0:101:100',
  '1:0:900:100:101',
  '1:0:0:4:100',
  '1:0:0:100:0',
  '1:-5:0:100:100',
  '1:0:0:1e2:100',
  '1:0.5:0:100:100',
  '1:0:0:100:100:1',
  ' 1:0:0:100:100',
  '１:0:0:100:100',
  '99999:0:0:100:100',
  '{{constructor}}',
])('%j is none', (text) => {
  expect(readPart(text)).toBeNull();
});

test.each([
  [['10', '20', '30', '5'], '2:100:200:300:50'],
  [['10.5', '20,25 %', '30%', ' 5 '], '2:105:202:300:50'],
  [['90', '90', '50', '50'], '2:900:900:100:100'],
  [['0', '0', '100', '100'], '2:0:0:1000:1000'],
])('%j typed is %s', ([left = '', top = '', width = '', height = ''], text) => {
  const part = partFromPercents(2, { left, top, width, height });
  expect(part && partText(part)).toBe(text);
});

test.each([
  ['', '0', '10', '10'],
  ['a', '0', '10', '10'],
  ['-1', '0', '10', '10'],
  ['100', '0', '10', '10'],
  ['101', '0', '10', '10'],
  ['0', '0', '0', '10'],
  ['1e1', '0', '10', '10'],
  ['0123', '0', '10', '10'],
])('%j typed is no part', (left, top, width, height) => {
  expect(partFromPercents(1, { left, top, width, height })).toBeNull();
});

const size = fc.record({ width: fc.integer({ min: 1, max: 5_000 }), height: fc.integer({ min: 1, max: 20_000 }) });
const part = fc
  .record({
    left: fc.integer({ min: 0, max: 995 }),
    top: fc.integer({ min: 0, max: 995 }),
    w: fc.double({ min: 0, max: 1, noNaN: true }),
    h: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ left, top, w, h }) => ({ page: 1, left, top, width: 5 + Math.floor(w * (995 - left)), height: 5 + Math.floor(h * (995 - top)) }));

test('the painted points cover all of the part, and lie on the page', () => {
  fc.assert(
    fc.property(part, size, (one, page) => {
      expect(readPart(partText(one))).toEqual(one);
      const { left, top, width, height } = pixelsOf(one, page);
      expect(left).toBeLessThanOrEqual((one.left * page.width) / 1_000);
      expect(top).toBeLessThanOrEqual((one.top * page.height) / 1_000);
      expect(left + width).toBeGreaterThanOrEqual(Math.min(page.width, ((one.left + one.width) * page.width) / 1_000));
      expect(top + height).toBeGreaterThanOrEqual(Math.min(page.height, ((one.top + one.height) * page.height) / 1_000));
      expect(left + width).toBeLessThanOrEqual(page.width);
      expect(top + height).toBeLessThanOrEqual(page.height);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
    }),
  );
});
