import { dayOf, faultOfDay, isNoDayTyped, momentFromParts, type OptionalDay, optionalDay } from '../../kernel/index.js';
import { DayBoxes, MomentBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, FromTheList, OpenedAt } from '../../platform/http/limits.js';
import type { MeetingKind, MeetingState } from '../../rules/index.js';
import { attendeesIn, type Faults, type Meeting, meetingFaults } from './domain/meeting.js';

/** A meeting: planned, held, put off or cancelled. */
export class MeetingForm {
  /** How many were written down when the page was opened; of one that stands there, its wording. */
  @OpenedAt()
  version = '';

  @FromTheList(30)
  kind = '';

  @AtMost(500)
  title = '';

  @FromTheList(20)
  state = '';

  at = new MomentBoxes();

  @AtMost(500)
  place = '';

  @AtMost(20_000)
  attendees = '';

  notice = new DayBoxes();

  @AtMost(20_000)
  notes = '';

  @AtMost(20_000)
  reason = '';

  @AtMost(20_000)
  whyCorrected = '';
}

/** @param corrects whether it puts right what stands there, and so says why */
export function readMeeting(
  form: MeetingForm,
  { now, corrects }: { readonly now: Date; readonly corrects: boolean },
): { readonly said: Meeting } | { readonly faults: Faults } {
  const at = meetingMoment(form, now);
  const notice = noticeDay(form, now);
  const attendees = attendeesIn(form.attendees);
  const faults: Faults = {
    ...meetingFaults(form),
    ...(typeof at === 'string' ? { at } : {}),
    ...faultOfDay('notice', notice),
    ...(typeof attendees === 'string' ? { attendees } : {}),
    ...(corrects && form.whyCorrected === '' ? { whyCorrected: 'Write what changed, or what was wrong' } : {}),
  };
  if (typeof at === 'string' || typeof attendees === 'string' || Object.keys(faults).length > 0) return { faults };
  const { title, place, notes, reason } = form;
  return {
    said: {
      kind: form.kind as MeetingKind,
      state: form.state as MeetingState,
      at: at.toISOString(),
      notice: typeof notice === 'string' ? notice : null,
      ...{ title, place, attendees, notes, reason },
    },
  };
}

/** What is planned is still to come, today at the earliest; what was held is over. */
function meetingMoment({ at: typed, state }: MeetingForm, now: Date): Date | string {
  if (isNoDayTyped(typed)) return 'Write the day';
  const at = momentFromParts(typed);
  if (at === null) return 'Write a real date like 24 11 2026, and a time like 14:30';
  if (state === 'planned' && typed.time === '') return 'Write the time too, like 14:30';
  if (state === 'planned' && dayOf(at) < dayOf(now)) return 'Write a day that is still to come';
  if (state === 'held' && at > now) return 'Write a time that has already passed';
  return at;
}

function noticeDay(form: MeetingForm, now: Date): OptionalDay {
  const day = optionalDay(form.notice, '10 11 2026');
  return typeof day === 'string' && day > dayOf(now) ? { fault: 'Write the day on which it was sent. Leave it empty until then' } : day;
}
