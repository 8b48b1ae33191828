import type { PathwayKey } from './pathway-keys.js';
import type { SureAnswer } from './report-answers.js';
import { type Asks, usualAsks } from './report-fields.js';

/**
 * What a reporter may choose from. It only decides which questions are asked and who receives it; the reporter never classifies.
 * @source domain guide 4.1
 */
export const reportKinds = [
  'conduct_of_adult',
  'self_report',
  'ex_employee_disrepute',
  'unwanted_contact',
  'abuse_of_staff',
  'pupil_conduct_to_staff',
  'harmful_material',
  'other_school_contact',
  'advice_request',
  'about_handling',
  'something_else',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How the choices are grouped on the first page of a report; the kinds above are in this order. */
export const reportKindGroups = ['adults', 'staff', 'pupils', 'other'] as const;
export type ReportKindGroup = (typeof reportKindGroups)[number];

export const reportKindGroupLabels: Readonly<Record<ReportKindGroup, string>> = {
  adults: 'What adults do',
  staff: 'What happened to me or to staff',
  pupils: 'Pupils and pictures',
  other: 'Something else',
};

export interface ReportKindRow {
  readonly label: string;
  readonly hint: string | null;
  readonly group: ReportKindGroup;
  readonly source: string;
  /** The pathway that it opens at once, beside intake; triage confirms or replaces it. */
  readonly opens: PathwayKey | null;
  readonly asks: Asks;
}

/** @source domain guide 4.1; 7, P0, for what opens at once */
export const reportKindTable: Readonly<Record<ReportKind, ReportKindRow>> = {
  conduct_of_adult: {
    label: 'Something an adult working here did or posted',
    hint: 'Staff, supply, volunteers, governors and contractors. Online or by message.',
    group: 'adults',
    source: 'Warden Hill 5.2; West Berkshire 4.6',
    opens: null,
    asks: { ...usualAsks, tellHeadteacher: 'optional' },
  },
  self_report: {
    label: 'Something I did',
    hint: 'You can put it in your own words before anyone asks.',
    group: 'adults',
    source: 'Warden Hill 5.2 ("by you")',
    opens: null,
    asks: { ...usualAsks, subject: 'never', tellHeadteacher: 'optional' },
  },
  ex_employee_disrepute: {
    label: 'A former employee is damaging the school online',
    hint: null,
    group: 'adults',
    source: 'iCollege "Don’t"',
    opens: 'P8',
    asks: { ...usualAsks, leftOn: 'optional' },
  },
  unwanted_contact: {
    label: 'A pupil or former pupil contacted me',
    hint: 'For example a friend request, a follow or a private message. It isn’t your fault.',
    group: 'staff',
    source: 'Warden Hill 6.2; Rochdale 4',
    opens: 'P4',
    asks: { ...usualAsks, repeated: 'required', replied: 'optional' },
  },
  abuse_of_staff: {
    label: 'I or a colleague is being abused or bullied online',
    hint: 'By anyone: a pupil, a parent, a stranger, someone here.',
    group: 'staff',
    source: 'Rochdale 5 and App 1',
    opens: 'P5',
    asks: { ...usualAsks, target: 'required', abuseForms: 'optional', fourFacts: 'never' },
  },
  pupil_conduct_to_staff: {
    label: 'A pupil behaved badly online towards staff',
    hint: 'For example a fake account, a video or comments.',
    group: 'staff',
    source: 'West Berkshire 4.8',
    opens: null,
    asks: { ...usualAsks, target: 'required', abuseForms: 'optional', child: 'never', fourFacts: 'never' },
  },
  harmful_material: {
    label: 'Nude, sexual or illegal material (no upload)',
    hint: 'Don’t look again, copy it or pass it on. We won’t ask you to upload it.',
    group: 'pupils',
    source: 'Rochdale App 1; UKCIS',
    opens: null,
    asks: { ...usualAsks, subject: 'optional', fourFacts: 'never', materialRecord: 'required', evidence: 'never' },
  },
  other_school_contact: {
    label: 'A learner here is connected to staff of a previous school',
    hint: 'For example as friends on an app.',
    group: 'pupils',
    source: 'iCollege "Don’t"',
    opens: 'P10',
    asks: { ...usualAsks, otherSchool: 'required', child: 'never' },
  },
  advice_request: {
    label: 'I want advice (not a concern)',
    hint: 'Nobody is being reported.',
    group: 'other',
    source: 'West Berkshire 4.6',
    opens: 'P11',
    asks: {
      ...usualAsks,
      subject: 'never',
      child: 'never',
      fourFacts: 'never',
      handle: 'never',
      accountType: 'never',
      datesOfConduct: 'never',
      firstKnown: 'never',
    },
  },
  about_handling: {
    label: 'A concern about how a report was handled',
    hint: 'This goes to the chair of governors, not to the people who handled it.',
    group: 'other',
    source: 'Heed’s default, from whistleblowing law',
    opens: null,
    asks: {
      ...usualAsks,
      subject: 'optional',
      fourFacts: 'never',
      platform: 'never',
      handle: 'never',
      accountType: 'never',
      firstKnown: 'optional',
      earlierReport: 'optional',
    },
  },
  something_else: {
    label: 'Something else, or I am not sure',
    hint: 'Tell us in your own words. We will find the right place for it.',
    group: 'other',
    source: 'Heed’s default',
    opens: null,
    asks: { ...usualAsks, subject: 'optional' },
  },
};

/** The four facts are asked where an adult and a child are, or may be, concerned. @source domain guide 4.1 */
export function asksFourFacts(kind: ReportKind, child: SureAnswer | null): boolean {
  return reportKindTable[kind].asks.fourFacts !== 'never' && child !== 'no';
}
