import { inLondon, WorkingDays } from '../../../kernel/index.js';
import { bankHolidays } from '../../../rules/index.js';
import type { LinkEvent, LinkEventKind } from './link-events.js';
import { whyHeldAt } from './police-hold.js';
import { standingOf } from './standing-of-link.js';

const days = new WorkingDays(bankHolidays);
/** The manipulated video of Wednesday 20 January 2027. @source domain guide 17, X11 */
const openedAt = new Date('2027-01-20T10:00:00Z');
const moment = (day: number, time = '10:00') => new Date(`2027-01-${String(day).padStart(2, '0')}T${time}:00Z`);

/** "platform_told 21 15:30, removed 22" */
const eventsOf = (said: string): LinkEvent[] =>
  said
    .split(', ')
    .filter((one) => one !== '')
    .map((one, index) => {
      const [kind, day, time] = one.split(' ');
      const at = moment(Number(day), time);
      return { id: `e${index}`, kind: kind as LinkEventKind, at, savedAt: at };
    });
const shown = (due: Date | undefined) => (due === undefined ? null : inLondon(due).toFormat('ccc d HH:mm'));

test.each<[about: string, events: string, state: string, next: string | null, due: string | null]>([
  ['nothing done yet', '', 'to_report', 'report', 'Fri 22 23:59'],
  ['somebody only looked', 'still_there 21', 'to_report', 'report', 'Fri 22 23:59'],
  ['the poster was asked', 'poster_asked 20', 'asked', 'look', 'Mon 25 23:59'],
  ['the poster did not do it', 'poster_asked 20, still_there 25', 'to_report', 'report', 'Wed 27 23:59'],
  ['reported to the platform', 'platform_told 21 15:30', 'reported', 'ask_helpline', 'Sat 23 15:30'],
  ['reported, and looked at', 'platform_told 21, still_there 22', 'reported', 'ask_helpline', 'Sat 23 10:00'],
  ['reported twice: the first counts', 'platform_told 21, platform_told 22', 'reported', 'ask_helpline', 'Sat 23 10:00'],
  ['told a helpline', 'platform_told 21, helpline_told 25', 'with_helpline', 'look', 'Thu 28 23:59'],
  ['a helpline alone', 'helpline_told 20', 'with_helpline', 'look', 'Mon 25 23:59'],
  ['with a helpline, and looked at', 'helpline_told 21, still_there 26', 'with_helpline', 'look', 'Fri 29 23:59'],
  ['gone', 'platform_told 21, removed 22', 'removed', null, null],
  ['gone, and there all the same', 'platform_told 21, removed 22, still_there 22 12:00', 'reported', 'ask_helpline', 'Sat 23 10:00'],
  ['left there', 'platform_told 21, left 28', 'left', null, null],
  ['posted again', 'platform_told 21, removed 22, reposted 25', 'reposted', 'report', 'Wed 27 23:59'],
  ['posted again and reported', 'removed 22, reposted 25, platform_told 26', 'reported', 'ask_helpline', 'Thu 28 10:00'],
  ['the police ask to wait', 'police_hold 20', 'held', 'keep_evidence', 'Thu 21 23:59'],
  ['waits, and is kept', 'police_hold 20, evidence_kept 20', 'held', 'ask_police', 'Wed 27 23:59'],
  ['was kept before they asked', 'evidence_kept 20, police_hold 21', 'held', 'ask_police', 'Thu 28 23:59'],
  ['no longer held, but not kept', 'police_hold 20, police_hold_ended 21', 'to_report', 'keep_evidence', 'Thu 21 23:59'],
  ['kept, and the police agree', 'police_hold 20, evidence_kept 20, police_agreed 21', 'to_report', 'report', 'Mon 25 23:59'],
  ['kept after the police agreed', 'police_hold 20, police_agreed 21, evidence_kept 22', 'to_report', 'report', 'Tue 26 23:59'],
  [
    'told before they asked, and goes on',
    'platform_told 20, evidence_kept 20, police_hold 21, police_hold_ended 22',
    'reported',
    'ask_helpline',
    'Sun 24 10:00',
  ],
  ['they ask again', 'police_hold 20, evidence_kept 20, police_hold_ended 21, police_hold 22', 'held', 'ask_police', 'Fri 29 23:59'],
  ['reported before they asked', 'platform_told 20, evidence_kept 20, police_hold 21', 'held', 'ask_police', 'Thu 28 23:59'],
  ['gone while they ask to wait', 'police_hold 20, removed 21', 'removed', null, null],
  [
    'posted again while they ask to wait',
    'evidence_kept 19, police_hold 20, removed 21, reposted 22',
    'held',
    'ask_police',
    'Wed 27 23:59',
  ],
  ['written down in another order', 'removed 22, platform_told 21', 'removed', null, null],
])('%s', (_, events, state, next, due) => {
  const standing = standingOf({ id: 'link', openedAt, events: eventsOf(events) }, days);
  expect([standing.state, standing.next?.kind ?? null, shown(standing.next?.due)]).toEqual([state, next, due]);
});

test('a new clock counts from the record that began it', () => {
  expect(standingOf({ id: 'link', openedAt, events: [] }, days).next?.since).toBe('link');
  const again = eventsOf('removed 22, reposted 25');
  expect(standingOf({ id: 'link', openedAt, events: again }, days).next?.since).toBe('e1');
});

test.each<[events: string, day: number, why: string | null]>([
  ['', 21, null],
  ['police_hold 20', 19, null],
  ['police_hold 20', 21, 'keep-and-ask'],
  ['police_hold 20, evidence_kept 20', 21, 'ask'],
  ['police_hold 20, police_agreed 20', 21, 'keep'],
  ['police_hold 20, police_hold_ended 20', 21, 'keep'],
  ['police_hold 20, evidence_kept 20, police_agreed 20', 21, null],
  ['police_hold 20, evidence_kept 20, police_hold_ended 22', 21, 'ask'],
  ['police_hold 20, evidence_kept 20, police_hold_ended 22', 23, null],
  ['evidence_kept 19, police_hold 20, police_hold_ended 21, police_hold 22', 23, 'ask'],
])('after "%s", whether it may be asked for on day %i: %s', (events, day, why) => {
  expect(whyHeldAt(eventsOf(events), moment(day, '12:00'))).toBe(why);
});
