/** What people of a case meet for. @source domain guide 7, P1 and P3; Acas Code of Practice 1 */
export const meetingKinds = ['strategy', 'investigation', 'disciplinary_hearing', 'appeal', 'welfare', 'return_to_work', 'other'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export interface MeetingKindRow {
  readonly label: string;
  /** The person whom it is about gets notice of it in writing, and may bring somebody. */
  readonly isHearing: boolean;
  /** Said to whoever plans it. */
  readonly note: string | null;
}

/** @source Employment Relations Act 1999, section 10; Acas Code of Practice 1 */
const companion =
  'The person has a right by law to bring a union representative or a colleague. If that companion can’t come, they may ask for another time within five working days.';

/** @source Acas Code of Practice 1; domain guide 7, P3 */
export const meetingKindTable: Readonly<Record<MeetingKind, MeetingKindRow>> = {
  strategy: {
    label: 'Strategy meeting',
    isHearing: false,
    note: 'The LADO calls it together. Write down who was there, what was decided, and who does what.',
  },
  investigation: {
    label: 'Investigation interview',
    isHearing: false,
    note: 'The law gives no right to a companion here; most procedures and Acas say to allow one. Nothing is decided in it.',
  },
  disciplinary_hearing: { label: 'Disciplinary hearing', isHearing: true, note: companion },
  appeal: { label: 'Appeal hearing', isHearing: true, note: `${companion} Whoever hears it had no part before.` },
  welfare: { label: 'Welfare meeting', isHearing: false, note: null },
  return_to_work: { label: 'Return to work', isHearing: false, note: null },
  other: { label: 'Another meeting', isHearing: false, note: null },
};

/** Working days between the notice of a hearing and the hearing; the school's own procedure may ask for more. @source domain guide 7, P3 step 7 */
export const hearingNoticeDays = 10;

/** How far a meeting is. */
export const meetingStates = ['planned', 'held', 'put_off', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingStateLabels: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  held: 'Held',
  put_off: 'Put off, with no new day yet',
  cancelled: 'Cancelled',
};
