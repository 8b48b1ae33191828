import { dayOf, longDay, longMoment } from '../../kernel/index.js';
import { hearingNoticeDays, meetingKindTable, meetingStateLabels } from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { known } from '../told-form.presenter.js';
import { type Meeting, noticeOf } from './domain/meeting.js';

/** A meeting, each thing with its name. */
export function factsOfMeeting(meeting: Meeting): { name: string; value: string }[] {
  const { kind, state, at, place, attendees, notice, notes, reason } = meeting;
  return [
    { name: 'Kind', value: meetingKindTable[kind].label },
    { name: 'How far', value: meetingStateLabels[state] },
    { name: 'When', value: longMoment(new Date(at)) },
    ...known('Where', place),
    ...known('Who', attendees.map(({ name, part }) => `${name} (${part})`).join('; ')),
    ...known('Notice sent on', notice === null ? '' : longDay(notice)),
    ...known('Notes', notes),
    ...known('Why', reason),
  ];
}

/** What is wrong with the notice of a hearing, in one sentence; null where nothing is. */
export function noticeWarning(meeting: Meeting): string | null {
  const state = noticeOf(meeting, dayOf(new Date(meeting.at)), workingDays);
  if (state === null || state.is === 'enough') return null;
  if (state.is === 'not-sent')
    return `Send notice of this hearing, with the evidence, by ${longDay(state.by)}: at least ${hearingNoticeDays} working days before. Check your own procedure.`;
  const days = state.days === 1 ? '1 working day' : `${state.days} working days`;
  return `Only ${days} between the notice and the hearing. At least ${hearingNoticeDays} are needed: hold it on ${longDay(state.earliest)} or later, or write down that the person agrees to less.`;
}
