import type { Day, WorkingDays } from '../../../kernel/index.js';
import {
  hearingNoticeDays,
  type MeetingKind,
  meetingKinds,
  meetingKindTable,
  type MeetingState,
  meetingStates,
} from '../../../rules/index.js';

export interface Attendee {
  readonly name: string;
  /** Such as "union companion", or "HR". */
  readonly part: string;
}

/** A meeting as it was written down. */
export interface Meeting {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly title: string;
  /** UTC instant. */
  readonly at: string;
  readonly place: string;
  readonly attendees: readonly Attendee[];
  /** When notice of a hearing was sent. */
  readonly notice: Day | null;
  readonly notes: string;
  /** Why it was put off or cancelled. */
  readonly reason: string;
}

export type Faults = Readonly<Record<string, string>>;

interface TypedMeeting {
  readonly kind: string;
  readonly state: string;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  readonly reason: string;
}

/** Which sentence stands at which field. */
export function meetingFaults({ kind, state, title, place, notes, reason }: TypedMeeting): Faults {
  const known = meetingStates.find((one) => one === state);
  return {
    ...(meetingKinds.some((one) => one === kind) ? {} : { kind: 'Say what kind of meeting it is' }),
    ...(kind === 'other' && title === '' ? { title: 'Write what it is about' } : {}),
    ...(known === undefined ? { state: 'Say how far it is' } : {}),
    ...(known === 'planned' && place === '' ? { place: 'Write where it is, or how people join' } : {}),
    ...(known === 'held' && notes === '' ? { notes: 'Write what was said and decided' } : {}),
    ...((known === 'put_off' || known === 'cancelled') && reason === '' ? { reason: 'Write why' } : {}),
  };
}

const mostAttendees = 40;
const longestName = 500;

/** Each line is a name and, after a comma, the part; or the sentence that says what is wrong. */
export function attendeesIn(text: string): readonly Attendee[] | string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > mostAttendees) return `Name ${mostAttendees} people or fewer`;
  if (lines.some((line) => line.length > longestName)) return `Use ${longestName} characters or fewer on each line`;
  const people = lines.map((line) => {
    const comma = line.indexOf(',');
    return { name: line.slice(0, comma < 0 ? line.length : comma).trim(), part: comma < 0 ? '' : line.slice(comma + 1).trim() };
  });
  return people.every(({ name, part }) => name !== '' && part !== '')
    ? people
    : 'Write each person on a line of their own, with their part after a comma, like: Rowena Tasker, union companion';
}

export type NoticeState =
  | { readonly is: 'enough' }
  | { readonly is: 'too-short'; readonly days: number; readonly earliest: Day }
  | { readonly is: 'not-sent'; readonly by: Day };

/** Whether a hearing leaves enough time after its notice. Null for what needs none. @source domain guide 7, P3 step 7 */
export function noticeOf(
  { kind, state, notice }: Pick<Meeting, 'kind' | 'state' | 'notice'>,
  day: Day,
  calendar: WorkingDays,
): NoticeState | null {
  if (!meetingKindTable[kind].isHearing || state === 'cancelled' || state === 'put_off') return null;
  if (notice === null) return state === 'held' ? null : { is: 'not-sent', by: calendar.after(day, -hearingNoticeDays) };
  const earliest = calendar.after(notice, hearingNoticeDays);
  return day >= earliest ? { is: 'enough' } : { is: 'too-short', days: Math.max(0, calendar.between(notice, day)), earliest };
}
