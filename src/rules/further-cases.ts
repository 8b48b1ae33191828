import { type Classification, classificationTable } from './classifications.js';
import type { ReportKind } from './report-kinds.js';

/**
 * What another case from the same report can be: whatever opens a procedure of its own, but advice; and a personal data breach, which is an
 * answer rather than a classification.
 * @source domain guide 6 and 7, P14
 */
export const furtherCaseKinds = [
  'pupil_conduct',
  'harmful_material',
  'allegation',
  'low_level_concern',
  'conduct_breach',
  'unwanted_contact',
  'abuse_of_staff',
  'ex_employee',
  'other_school',
  'third_party_conduct',
  'data_breach',
] as const satisfies readonly (Classification | 'data_breach')[];
export type FurtherCaseKind = (typeof furtherCaseKinds)[number];

export interface FurtherCase {
  readonly label: string;
  readonly hint: string;
  /** As what kind of report it finds those who deal with it. @source domain guide 4.3 */
  readonly routedAs: ReportKind;
  /** Whom it can be about; null for anybody. */
  readonly about: 'adult here' | 'pupil' | null;
}

const as = (one: Classification, routedAs: ReportKind, about: FurtherCase['about'] = null): FurtherCase => ({
  label: classificationTable[one].label,
  hint: classificationTable[one].hint,
  routedAs,
  about,
});

/** @source domain guide 4.3 and 6 */
export const furtherCases: Readonly<Record<FurtherCaseKind, FurtherCase>> = {
  pupil_conduct: as('pupil_conduct', 'pupil_conduct_to_staff', 'pupil'),
  harmful_material: as('harmful_material', 'harmful_material'),
  allegation: as('allegation', 'conduct_of_adult', 'adult here'),
  low_level_concern: as('low_level_concern', 'conduct_of_adult', 'adult here'),
  conduct_breach: as('conduct_breach', 'conduct_of_adult', 'adult here'),
  unwanted_contact: as('unwanted_contact', 'unwanted_contact'),
  abuse_of_staff: as('abuse_of_staff', 'abuse_of_staff'),
  ex_employee: as('ex_employee', 'ex_employee_disrepute'),
  other_school: as('other_school', 'other_school_contact'),
  third_party_conduct: as('third_party_conduct', 'something_else'),
  data_breach: {
    label: 'Personal data breach',
    hint: 'Personal data was lost, or got to somebody who must not have it. The 72 hours count from when it was first known here.',
    routedAs: 'something_else',
    about: null,
  },
};

/** What it is decided to be; none where it is only a data breach. */
export function classificationsOf(kind: FurtherCaseKind): readonly Classification[] {
  return kind === 'data_breach' ? [] : [kind];
}
