import { type EngagementKind, engagementKinds, engagements } from './engagement-kinds.js';
import type { RetentionKey } from './retention-keys.js';
import type { Warning } from './warnings.js';

/** What can follow for an adult who works here. Several may stand together. @source domain guide 8 */
export const staffOutcomes = [
  'no_action',
  'management_advice',
  'training_or_supervision',
  'recorded_oral_warning',
  'first_written_warning',
  'final_written_warning',
  'action_short_of_dismissal',
  'dismissal_with_notice',
  'summary_dismissal',
  'resigned_before_outcome',
  'engagement_ended',
  'agency_not_to_return',
  'contractor_removed',
  'content_removed',
] as const;
export type StaffOutcome = (typeof staffOutcomes)[number];

export interface StaffOutcomeRow {
  readonly label: string;
  readonly employeesOnly: boolean;
  /** Which warning it is, so that it runs out as the school's own procedure says. Null: it is none. */
  readonly warning: Warning | null;
  readonly note: string | null;
  /** Whether DBS and TRA have to be considered with it. */
  readonly checksBarring: boolean;
  readonly retention: RetentionKey | null;
  /** Kinds that can have it. */
  readonly for: readonly EngagementKind[];
}

const employees = engagementKinds.filter((kind) => engagements[kind].isEmployee);
const workers = engagementKinds.filter((kind) => engagements[kind].worksHere);
const informal = { employeesOnly: false, warning: null, note: null, checksBarring: false, retention: null, for: workers };
const formal = { ...informal, employeesOnly: true, for: employees };

/** @source domain guide 8, `staff_outcome` */
export const staffOutcomeTable: Readonly<Record<StaffOutcome, StaffOutcomeRow>> = {
  no_action: { ...informal, label: 'No action', for: [...workers, 'ex_employee'] },
  management_advice: { ...informal, label: 'Management advice', note: 'Informal: a letter of expectation' },
  training_or_supervision: { ...informal, label: 'Training or supervision' },
  recorded_oral_warning: {
    ...formal,
    label: 'Recorded oral warning',
    warning: 'recordedOral',
    note: 'Not in every procedure',
    retention: 'warn_oral',
  },
  first_written_warning: {
    ...formal,
    label: 'First written warning',
    warning: 'firstWritten',
    note: 'The Acas guide’s example is 6 months',
    retention: 'warn_first',
  },
  final_written_warning: {
    ...formal,
    label: 'Final written warning',
    warning: 'finalWritten',
    note: 'The Acas guide’s example is 12 months; some schools have 24',
    retention: 'warn_final',
  },
  action_short_of_dismissal: { ...formal, label: 'Action short of dismissal', note: 'Only if the contract allows it' },
  dismissal_with_notice: { ...formal, label: 'Dismissal with notice', note: 'DBS and TRA must be considered', checksBarring: true },
  summary_dismissal: { ...formal, label: 'Dismissal without notice', note: 'DBS and TRA must be considered', checksBarring: true },
  resigned_before_outcome: {
    ...formal,
    label: 'Resigned before the outcome',
    note: 'The process goes on to a finding. Record what the outcome would have been',
    checksBarring: true,
    for: [...employees, 'ex_employee'],
  },
  engagement_ended: {
    ...informal,
    label: 'No longer works or helps here',
    note: 'For volunteers, casual workers, trainees and governors',
    checksBarring: true,
    for: ['casual_worker', 'trainee_teacher', 'volunteer', 'governor'],
  },
  agency_not_to_return: {
    ...informal,
    label: 'Agency asked not to send them again',
    note: 'The agency must be told why',
    checksBarring: true,
    for: ['agency_worker'],
  },
  contractor_removed: {
    ...informal,
    label: 'Contractor removed from the school',
    note: 'Their employer must be told why',
    checksBarring: true,
    for: ['contractor'],
  },
  content_removed: {
    ...informal,
    label: 'Content taken down',
    note: 'Can stand beside another outcome',
    for: [...workers, 'ex_employee'],
  },
};

/** Formal warnings and dismissal exist only for employees; pupils, parents and the public have outcomes of their own. @source domain guide 3.1 and 8 */
export function whoCanHave(outcome: StaffOutcome, kind: EngagementKind): boolean {
  return staffOutcomeTable[outcome].for.includes(kind);
}

export function staffOutcomesFor(kind: EngagementKind): readonly StaffOutcome[] {
  return staffOutcomes.filter((outcome) => whoCanHave(outcome, kind));
}
