import { shareOnTime } from './share.js';
import type { Figure } from './suppression.js';

test.each<[why: string, onTime: Figure, late: Figure, due: Figure, says: ReturnType<typeof shareOnTime>]>([
  ['of 60, 50 on time', 50, 10, 60, { percent: 83, atLeast: false }],
  ['a few late: the most that it can have been', 'hidden', 'few', 20, { percent: 80, atLeast: true }],
  ['all but a few of many', 'hidden', 'few', 400, { percent: 99, atLeast: true }],
  ['a few on time: no share', 'few', 'hidden', 20, null],
  ['nobody may know how many were due', 'hidden', 'few', 'hidden', null],
  ['too few due', 'few', 'few', 'few', null],
  ['none due', 'few', 'few', 0, null],
  ['nothing of it is shown', 'hidden', 'hidden', 9, null],
])('%s', (_, onTime, late, due, says) => {
  expect(shareOnTime(onTime, late, due)).toEqual(says);
});
