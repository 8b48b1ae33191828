import { mayRecordStep } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { meetingKindTable } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { type Kept, keptIn, type SaidBy } from '../wordings.js';
import type { Meeting } from './domain/meeting.js';
import { MeetingWording } from './meeting-wording.entity.js';

export type ShownMeeting = Kept<Meeting & SaidBy>;

/** Of a case, in the order in which they were first written down. */
export function meetingsOf(tx: Tx, file: OpenCase): Promise<ShownMeeting[]> {
  return keptIn<Meeting & SaidBy>(tx, file, MeetingWording);
}

/** Whoever handles the case, and HR. */
export function mayWriteMeetings(file: Pick<OpenCase, 'level' | 'via'>): boolean {
  return mayRecordStep(file, ['hr_adviser']);
}

/** How a meeting is called in one line. */
export function meetingTitle({ kind, title }: Pick<Meeting, 'kind' | 'title'>): string {
  return title === '' ? meetingKindTable[kind].label : title;
}
