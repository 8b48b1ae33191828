import { climbsAt, type Holder, unopenedAt } from './silence.js';

const at = (text: string) => new Date(`${text}Z`);
const holder = (told: string, more: Partial<Holder> = {}): Holder => ({
  personId: 'somebody',
  accountId: 'an account',
  toldAt: at(told),
  openedAt: null,
  away: false,
  ...more,
});
const now = at('2026-11-12T08:00:00');

it.each([
  ['sent on a Monday, at noon on Tuesday', '2026-11-09T10:20:00', '2026-11-10T12:00:00'],
  ['sent late on a Friday, at noon on Monday', '2026-11-13T22:00:00', '2026-11-16T12:00:00'],
  ['sent on a Saturday, at noon on Monday', '2026-11-14T09:00:00', '2026-11-16T12:00:00'],
  ['sent on Christmas Eve, past two holidays and a weekend', '2026-12-24T15:00:00', '2026-12-29T12:00:00'],
  ['in summer noon is an hour earlier in UTC', '2026-07-01T09:00:00', '2026-07-02T11:00:00'],
  ['the first minutes of a day in London are that day, whatever UTC says', '2026-07-01T23:30:00', '2026-07-03T11:00:00'],
])('%s', (_says, from, noon) => expect(unopenedAt(at(from))).toEqual(at(noon)));

it.each<{ says: string; holders: Holder[]; climbs: string | null; last?: string }>([
  { says: 'one holder, not opened', holders: [holder('2026-11-09T10:20:00')], climbs: '2026-11-10T12:00:00' },
  {
    says: 'one of two opened it',
    holders: [holder('2026-11-09T10:20:00'), holder('2026-11-09T10:20:00', { openedAt: now })],
    climbs: null,
  },
  {
    says: 'whoever was told last has their time',
    holders: [holder('2026-11-09T10:20:00'), holder('2026-11-11T12:00:00')],
    climbs: '2026-11-12T12:00:00',
  },
  {
    says: 'somebody opened it and went away: the others have theirs',
    holders: [holder('2026-11-09T10:20:00', { openedAt: now, away: true }), holder('2026-11-11T15:00:00')],
    climbs: '2026-11-12T12:00:00',
  },
  {
    says: 'somebody who is away is not waited for',
    holders: [holder('2026-11-09T10:20:00'), holder('2026-11-11T15:00:00', { away: true })],
    climbs: '2026-11-10T12:00:00',
  },
  { says: 'everybody is away', holders: [holder('2026-11-09T10:20:00', { away: true })], climbs: '2026-11-12T08:00:00' },
  { says: 'nobody holds it', holders: [], climbs: '2026-11-12T08:00:00' },
  {
    says: 'at the top, everybody was told again this morning',
    holders: [holder('2026-11-09T10:20:00')],
    climbs: '2026-11-13T12:00:00',
    last: '2026-11-12T07:00:00',
  },
  { says: 'nobody holds it, and it was seen to today', holders: [], climbs: '2026-11-13T12:00:00', last: '2026-11-12T07:00:00' },
])('$says', ({ holders, climbs, last }) =>
  expect(climbsAt(holders, now, last === undefined ? null : at(last))).toEqual(climbs === null ? null : at(climbs)),
);
