import type { PartyPart } from './party-parts.js';

/** Who is asked how they are once a case is over. */
export const careGroups = ['reporter', 'target', 'subject'] as const;
export type CareGroup = (typeof careGroups)[number];

export const careGroupTable: Readonly<Record<CareGroup, { readonly label: string; readonly part: PartyPart }>> = {
  reporter: { label: 'Whoever reported it', part: 'reporter' },
  target: { label: 'The person it was aimed at', part: 'target' },
  subject: { label: 'The person the report is about', part: 'subject' },
};

/** How many weeks after the end of a case somebody is asked how they are. @source Heed's default */
export const checkInWeeks: readonly number[] = [2, 6, 12];

/** For how long whoever spoke up can say that they suffer for it. @source domain guide 7, P13: detriment watch; Heed's default */
export const detrimentWatchMonths = 12;

/** Within how many working days somebody sees to it. @source Heed's default */
export const detrimentWorkingDays = 1;
