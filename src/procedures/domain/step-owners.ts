import { type AppointmentRole, appointmentRoles, roleLabels } from '../../kernel/index.js';

/** Owners that are a part in the case and no appointment. `system`: Heed does it by itself. @source domain guide 3.2 and 7 */
export const caseOwners = [
  'case_manager',
  'holder',
  'target',
  'system',
  'each_adult',
  'investigating_officer',
  'panel_member',
  'welfare_contact',
] as const;
export type CaseOwner = (typeof caseOwners)[number];
export type StepOwner = AppointmentRole | CaseOwner;

export const stepOwners: readonly StepOwner[] = [...appointmentRoles, ...caseOwners];

export const stepOwnerLabels: Readonly<Record<StepOwner, string>> = {
  ...roleLabels,
  case_manager: 'Case manager',
  holder: 'Whoever holds the case',
  target: 'The person it was aimed at',
  system: 'Heed, by itself',
  each_adult: 'Each adult who knows of it',
  investigating_officer: 'Investigating officer',
  panel_member: 'Panel member',
  welfare_contact: 'Welfare contact',
};
