/**
 * What somebody is appointed to in a school. Deputies are appointments of their own and stand in for the role in {@link standsInFor}.
 * @source domain guide 3.2
 */
export const appointmentRoles = [
  'slt_contact',
  'deputy_slt_contact',
  'headteacher',
  'dsl',
  'deputy_dsl',
  'behaviour_lead',
  'hr_adviser',
  'second_hr_adviser',
  'dpo',
  'chair',
  'vice_chair',
  'trust_lead',
  'outside_holder',
  'esafety_governor',
  'register_admin',
  'system_admin',
] as const;
export type AppointmentRole = (typeof appointmentRoles)[number];

/** Who reads and acts as the one whose place they take. @source domain guide 3.3 */
export const standsInFor: Partial<Record<AppointmentRole, AppointmentRole>> = {
  deputy_slt_contact: 'slt_contact',
  deputy_dsl: 'dsl',
  second_hr_adviser: 'hr_adviser',
  vice_chair: 'chair',
};

/** Roles given for one case only, by its case manager. */
export const grantedRoles = ['hr_adviser', 'investigating_officer', 'panel_member', 'welfare_contact'] as const;
export type GrantedRole = (typeof grantedRoles)[number];

/** Roles that may come to hold or read a case, and therefore need a second step to sign in. */
export const caseRoles: readonly AppointmentRole[] = [
  'slt_contact',
  'deputy_slt_contact',
  'headteacher',
  'dsl',
  'deputy_dsl',
  'behaviour_lead',
  'hr_adviser',
  'second_hr_adviser',
  'chair',
  'vice_chair',
  'trust_lead',
  'outside_holder',
];

/**
 * Who reads the figures of their school. A case of which one of them must not know is in nobody’s figures.
 * @source domain guide 3.3, "Statistics", and 14
 */
export const readersOfFigures: readonly AppointmentRole[] = ['esafety_governor', 'chair', 'headteacher'];

/** Who reads those of all schools of a trust beside each other. */
export const readersOfTrustFigures: readonly AppointmentRole[] = ['trust_lead'];

export const roleLabels: Record<AppointmentRole, string> = {
  slt_contact: 'SLT contact for online conduct',
  deputy_slt_contact: 'Deputy SLT contact',
  headteacher: 'Headteacher',
  dsl: 'Designated safeguarding lead',
  deputy_dsl: 'Deputy designated safeguarding lead',
  behaviour_lead: 'Behaviour lead',
  hr_adviser: 'HR adviser',
  second_hr_adviser: 'Second HR adviser',
  dpo: 'Data protection officer',
  chair: 'Chair of governors',
  vice_chair: 'Vice chair of governors',
  trust_lead: 'Trust lead',
  outside_holder: 'Outside holder',
  esafety_governor: 'Online-safety governor',
  register_admin: 'Register administrator',
  system_admin: 'Administrator',
};
