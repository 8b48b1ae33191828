import type { EngagementKind } from './engagement-kinds.js';
import { classifications, classificationTable } from './classifications.js';
import { type PathwayKey, pathwayLabels } from './pathway-keys.js';

/**
 * How figures are kept from telling of anybody.
 * @source domain guide 14; each a default of Heed’s
 */
export const figureRules = {
  /** The smallest count that is shown as a number. */
  smallestShown: 5,
  /** With fewer people at work than this, a school has figures by the year and not by the term. */
  smallestStaffForTerms: 30,
  /** So many years that are over can be chosen. */
  yearsOffered: 6,
} as const;

/** Who is counted as working at a school, for its size. */
export const countedAsStaff: readonly EngagementKind[] = [
  'employee_teacher',
  'employee_support',
  'trainee_teacher',
  'casual_worker',
  'agency_worker',
];

/** What somebody decided a case to be, as figures say it: each decision opens one procedure, and procedures are what can be counted. */
export interface DecidedRow {
  readonly key: PathwayKey | 'none' | 'undecided';
  readonly label: string;
}

const opened: readonly PathwayKey[] = ['P12', 'P13', 'P14'];

/** The rows of the table by decision and procedure, in their order. @source domain guide 6 and 7 */
export const decidedRows: readonly DecidedRow[] = [
  ...classifications.flatMap((one): DecidedRow[] => {
    const { opens, label } = classificationTable[one];
    return opens === null ? [] : [{ key: opens, label }];
  }),
  ...opened.map((key) => ({ key, label: pathwayLabels[key] })),
  { key: 'none', label: 'No breach, or not for us' },
  { key: 'undecided', label: 'Not decided yet' },
];
