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

export interface Engagement {
  readonly label: string;
  /** An adult who works or helps here, paid or not: the harm threshold applies to them. */
  readonly worksHere: boolean;
  readonly isEmployee: boolean;
  /** Drives the TRA and section 141F questions. "Perhaps": the case manager is asked. */
  readonly teaches: 'always' | 'perhaps' | 'never';
  /** Somebody else who employs or trains them, and has to be told. @source domain guide 4.3, R11 and R12 */
  readonly answersTo: 'agency' | 'employer' | 'training_provider' | null;
}

const working = { worksHere: true, isEmployee: false, teaches: 'perhaps', answersTo: null } as const;
const outside = { worksHere: false, isEmployee: false, teaches: 'never', answersTo: null } as const;

/** @source domain guide 3.1; Education Act 2002, section 141F ("employed or engaged as a teacher") */
export const engagements: Readonly<Record<EngagementKind, Engagement>> = {
  employee_teacher: { ...working, label: 'Teacher employed here', isEmployee: true, teaches: 'always' },
  employee_support: { ...working, label: 'Support staff employed here', isEmployee: true, teaches: 'never' },
  trainee_teacher: { ...working, label: 'Trainee teacher', answersTo: 'training_provider' },
  casual_worker: { ...working, label: 'Casual worker' },
  agency_worker: { ...working, label: 'Supply or agency worker', answersTo: 'agency' },
  contractor: { ...working, label: 'Contractor, or staff of an organisation that works here', answersTo: 'employer' },
  volunteer: { ...working, label: 'Volunteer' },
  governor: { ...working, label: 'Governor', teaches: 'never' },
  trust_central_staff: { ...working, label: 'Central staff of the trust', isEmployee: true },
  ex_employee: { ...outside, label: 'Former employee', teaches: 'perhaps' },
  pupil: { ...outside, label: 'Pupil' },
  former_pupil: { ...outside, label: 'Former pupil' },
  parent_carer: { ...outside, label: 'Parent or carer' },
  member_of_public: { ...outside, label: 'Somebody else' },
  unknown_account: { ...outside, label: 'An account whose owner is not known' },
};
