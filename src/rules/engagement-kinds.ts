/**
 * What somebody is to the school. Formal warnings and dismissal exist only for employees.
 * @source domain guide 3.1
 */
export const engagementKinds = [
  'employee_teacher',
  'employee_support',
  'trainee_teacher',
  'casual_worker',
  'agency_worker',
  'contractor',
  'volunteer',
  'governor',
  'trust_central_staff',
  'ex_employee',
  'pupil',
  'former_pupil',
  'parent_carer',
  'member_of_public',
  'unknown_account',
] as const;
export type EngagementKind = (typeof engagementKinds)[number];
