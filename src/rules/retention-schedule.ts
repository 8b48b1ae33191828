import type { RetentionKey } from './retention-keys.js';

/** What the years are counted from. */
export const retentionTriggers = {
  concern: 'the day of the report',
  finding: 'the day of the finding',
  closed: 'the day the case is closed',
  warning_ends: 'the last day on which the warning counts',
  dismissal: 'the day of the dismissal',
  left: 'the day they leave',
  born: 'their date of birth',
} as const;
export type RetentionTrigger = keyof typeof retentionTriggers;

/** Nothing of it happens without a person who agrees. @source domain guide 13, `disposal_action` */
export const disposalActions = {
  review: 'Somebody looks at it and decides',
  dispose: 'It is destroyed once somebody has agreed',
  strip_from_personnel: 'It is taken off the personnel record, unless the person agrees that it stays',
  transfer: 'It goes to the next school',
} as const;
export type DisposalAction = keyof typeof disposalActions;

export interface RetentionPeriod {
  readonly years?: number;
  readonly workingDays?: number;
  readonly days?: number;
}

export interface RetentionRow {
  readonly trigger: RetentionTrigger;
  readonly period: RetentionPeriod;
  /** Counted as well; the later day holds. */
  readonly orUntil?: 'pension_age';
  readonly action: DisposalAction;
  readonly source: string;
}

/** Rows of the schedule that a part of a case can end in. */
export type CaseRetentionKey = Extract<
  RetentionKey,
  | 'alleg_other'
  | 'alleg_malicious_false'
  | 'llc'
  | 'llc_supply'
  | 'warn_oral'
  | 'warn_first'
  | 'warn_final'
  | 'case_not_found'
  | 'conduct_case_file'
  | 'pupil_behaviour'
  | 'unwanted_contact'
  | 'abuse_of_staff'
  | 'ex_employee_legal'
  | 'other_school'
  | 'harmful_material_record'
  | 'advice'
  | 'grievance_whistle'
  | 'no_breach'
  | 'breach_log'
>;

const irms = 'IRMS retention schedule';
const ours = 'Heed’s default; check it with your data protection officer';
const kcsie = 'KCSIE Part four';
const afterClosing = (years: number): RetentionRow => ({ trigger: 'closed', period: { years }, action: 'review', source: ours });
const withItsWarning: RetentionRow = { trigger: 'warning_ends', period: { days: 1 }, action: 'review', source: irms };

/** How long each part of a case is kept, and what happens then. @source domain guide 13 */
export const retentionSchedule: Readonly<Record<CaseRetentionKey, RetentionRow>> = {
  alleg_other: { trigger: 'concern', period: { years: 10 }, orUntil: 'pension_age', action: 'review', source: kcsie },
  alleg_malicious_false: {
    trigger: 'finding',
    period: { workingDays: 20 },
    action: 'strip_from_personnel',
    source: `${kcsie}; time: Heed’s default`,
  },
  llc: { trigger: 'left', period: {}, action: 'review', source: kcsie },
  llc_supply: { trigger: 'concern', period: { years: 6 }, action: 'review', source: ours },
  warn_oral: withItsWarning,
  warn_first: withItsWarning,
  warn_final: withItsWarning,
  case_not_found: { trigger: 'finding', period: { workingDays: 20 }, action: 'dispose', source: `${irms}; time: Heed’s default` },
  conduct_case_file: { trigger: 'dismissal', period: { years: 6 }, action: 'review', source: ours },
  pupil_behaviour: { trigger: 'born', period: { years: 25 }, action: 'transfer', source: irms },
  unwanted_contact: afterClosing(6),
  abuse_of_staff: afterClosing(6),
  ex_employee_legal: afterClosing(6),
  other_school: afterClosing(6),
  harmful_material_record: { trigger: 'born', period: { years: 25 }, action: 'review', source: irms },
  advice: { ...afterClosing(1), action: 'dispose' },
  grievance_whistle: afterClosing(6),
  no_breach: { trigger: 'closed', period: { workingDays: 20 }, action: 'dispose', source: ours },
  breach_log: afterClosing(6),
};
